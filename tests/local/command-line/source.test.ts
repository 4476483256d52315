import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ONBOARDING_STEPS } from '../../../src/domain/vocabulary.js';
import { cadence, cadenceJson } from './run-cadence.js';

let folder: string;
let book: string;

jest.setTimeout(60_000);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadence-source-'));
  book = join(folder, 'book.xlsx');
  await cadenceJson('new', book, '--motions', 'B2B', '--as-of', '2026-11-16');
  const sources = join(folder, 'Sources.csv');
  await writeFile(
    sources,
    'Source,Motion,Owner,Onboarding,State\nwebinar-eu,B2B,Lena,Complete,Live\n',
  );
  await cadenceJson('import', book, 'Sources', sources);
});
afterAll(() => rm(folder, { recursive: true }));

const on = (day: string, ...words: readonly string[]) =>
  cadence('source', book, ...words, '--as-of', day);

describe('cadence source', () => {
  it('takes a source through the gate and refuses what is too early', async () => {
    const paused = await on('2026-11-16', 'pause', 'webinar-eu', '--reason', 'two weeks below');
    expect(paused.out).toContain('webinar-eu: Paused, onboarding In progress');
    expect(paused.out).toContain('Evidence: two weeks below');

    const early = await on('2026-11-17', 'enable', 'webinar-eu');
    expect(early).toMatchObject({ code: 1, out: '' });
    expect(early.err).toMatch(
      /^webinar-eu is not enabled: .* the steps Compliance checked, [^\n]*\n$/,
    );

    for (const step of ONBOARDING_STEPS) {
      const { code } = await on('2026-11-18', 'step', 'webinar-eu', step.toLowerCase());
      expect([step, code]).toEqual([step, 0]);
    }
    const enabled = await cadenceJson('source', book, 'enable', 'webinar-eu');
    expect(enabled).toMatchObject({ state: 'Live', onboarding: 'Complete', changed: true });
  });

  it('calls an unknown step wrong usage, and says what there is', async () => {
    const { code, err } = await on('2026-11-18', 'step', 'webinar-eu', 'Signed');
    expect(code).toBe(2);
    expect(err).toContain('Give one of Compliance checked, Truth checked');
  });
});
