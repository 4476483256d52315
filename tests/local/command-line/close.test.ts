import { readFileSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { putMadeBook } from './made-book.js';
import { cadence, cadenceJson } from './run-cadence.js';

const AS_OF = '2026-11-16';
const PAGE = join(__dirname, '../../../docs/closing.md');
let folder: string;
let sample: string;
let example: string;

/** The entries that the page on closing shows. */
function documentedEntries(): Record<string, unknown> {
  return JSON.parse(/```json\n([\s\S]*?)```/.exec(readFileSync(PAGE, 'utf8'))?.[1] ?? '');
}

async function json(name: string, value: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

async function sampleCopy(name: string): Promise<string> {
  const book = join(folder, name);
  await copyFile(sample, book);
  await copyFile(sample.replace('.xlsx', '.cadence.json'), book.replace('.xlsx', '.cadence.json'));
  return book;
}

const closeWeekly = (book: string, ...words: string[]) =>
  cadence('close', book, 'weekly', '--as-of', AS_OF, ...words);

// Each command opens and saves a whole workbook: several of them need more than the usual time.
jest.setTimeout(60_000);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadence-close-'));
  sample = join(folder, 'sample.xlsx');
  putMadeBook(sample, ['--sample', '--as-of', AS_OF, '--time-zone', 'Europe/Berlin']);
  example = await json('entries.json', documentedEntries());
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

describe('cadence close', () => {
  it('closes the sample with the documented entries, and says what it wrote', async () => {
    const book = await sampleCopy('documented.xlsx');
    const { code, out, err } = await closeWeekly(book, '--entries', example);
    expect([code, err]).toEqual([0, expect.not.stringContaining('not closed')]);
    expect(out).toMatch(/^weekly 2026-11-16 is closed\.\n/);
    expect(out).toContain('   Decisions: 1 row added\n');
    expect(out).toContain('CARE-Requests to send\n');
    expect(out).toContain('\nWeekly review of 2026-11-16, week 2026-11-09 to 2026-11-15 judged\n');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);

    const bytes = await readFile(book);
    const again = await closeWeekly(book, '--entries', example);
    expect(again.code).toBe(0);
    expect(again.out).toMatch(/^weekly 2026-11-16 was closed already; nothing was written\.\n/);
    expect(await readFile(book)).toEqual(bytes);
    const pack = await cadenceJson('review', book, 'weekly', '--as-of', AS_OF);
    expect(pack).toMatchObject({ closed: 'weekly 2026-11-16', dataProblems: [] });
  });

  it('refuses with one line, and lists what is missing', async () => {
    const bytes = await readFile(sample);
    const { code, out, err } = await closeWeekly(sample);
    expect(code).toBe(1);
    expect(err).toMatch(
      /^weekly 2026-11-16 is not closed, and nothing was written: \d+ things are missing\. The first: Pipeline variance: B2. .*\. Acknowledge it\.\n$/,
    );
    expect(out).toMatch(
      /^weekly 2026-11-16 is not closed; \d+ things missing:\n {3}W2 {2}Pipeline variance: B2. .*\. Acknowledge it\.\n/,
    );
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    expect(await readFile(sample)).toEqual(bytes);
  });

  it('gives one JSON document, also when it refuses', async () => {
    const book = await sampleCopy('json.xlsx');
    const refused = await closeWeekly(book, '--json');
    expect(refused.code).toBe(1);
    const document = JSON.parse(refused.out);
    expect(document).toMatchObject({ closed: false, reviewId: 'weekly 2026-11-16', written: [] });
    expect(document.missing[0]).toMatchObject({
      block: 'W2',
      code: 'unacknowledged',
      rule: 'W2.pipeline-variance',
      subject: expect.stringMatching(/^B2. \/ /),
    });
    const closed = await cadenceJson(
      ...['close', book, 'weekly', '--as-of', AS_OF, '--entries', example],
    );
    expect(closed).toMatchObject({ closed: true, alreadyClosed: false, missing: [] });
    expect(closed.careRequests[0]).toMatchObject({
      escalationId: expect.stringMatching(/^E-\d{4}$/),
      draft: { subject: expect.stringContaining('CARE-Request') },
    });
  });

  it('reads the entries from standard input', async () => {
    const book = await sampleCopy('stdin.xlsx');
    const stdin = Readable.from([JSON.stringify(documentedEntries())]);
    const typed = jest
      .spyOn(process, 'stdin', 'get')
      .mockReturnValue(stdin as typeof process.stdin);
    try {
      expect((await closeWeekly(book, '--entries', '-')).code).toBe(0);
    } finally {
      typed.mockRestore();
    }
  });

  it.each([
    [
      'no JSON',
      '{"actions": [',
      /^.*bad\.json is no JSON: .*\. It holds an object, see docs\/closing\.md\.\n$/,
    ],
    [
      'a bad date',
      { actions: [{ action: 'a' }, { action: 'b', dueOn: 'Fri' }] },
      /^.*bad\.json: actions 2: dueOn "Fri" is not a date; write it like 2026-11-20\.\n$/,
    ],
    ['a list', [], /^.*bad\.json: The entries are not an object; give \{\} for none\.\n$/],
  ])('refuses a file with %s in one sentence', async (_, content, sentence) => {
    const { code, out, err } = await closeWeekly(
      sample,
      '--entries',
      await json('bad.json', content),
    );
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(sentence);
  });

  it('refuses a file that is not there', async () => {
    const { code, err } = await closeWeekly(sample, '--entries', join(folder, 'none.json'));
    expect(code).toBe(1);
    expect(err).toMatch(/none\.json/);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('ends with 2 for a review that there is not', async () => {
    expect((await cadence('close', sample, 'daily')).code).toBe(2);
  });
});
