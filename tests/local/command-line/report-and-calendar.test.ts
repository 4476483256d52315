import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { LevelCount } from '../../../src/domain/report/open-escalations.js';
import { readEvents } from '../../../src/local/calendar-file/earlier-events.js';
import { putMadeBook } from './made-book.js';
import { cadence, cadenceJson } from './run-cadence.js';

const AS_OF = '2026-11-16';
let folder: string;
let book: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cadence-report-'));
  book = join(folder, 'sample.xlsx');
  putMadeBook(book, ['--sample', '--as-of', AS_OF, '--time-zone', 'Europe/Berlin']);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

jest.setTimeout(30_000);

describe('cadence report', () => {
  it('says in text what is late, what drifts, what is missing and how the cadence fares', async () => {
    const { code, out } = await cadence('report', book, '--as-of', AS_OF);
    expect(code).toBe(0);
    expect(out).toContain('As of 2026-11-16. Judged week begins Mon 9 Nov 2026.');
    for (const heading of [
      'Reviews',
      'Drift',
      'Overdue alarms, 2',
      'Overdue CARE-Requests, 0',
      'Open escalations, 10',
      'Data gaps, 1',
      'Data problems, 0',
      'Cadence self-test',
    ]) {
      expect(out.split('\n')).toContain(heading);
    }
    expect(out).toMatch(/▲ Fired B2B Validation rollback\n/);
    expect(out).toMatch(/– No data event-emea\n {13}silent: no row for the week of 2026-11-09/);
  });

  it('answers one JSON document with the same', async () => {
    const report = await cadenceJson('report', book, '--as-of', AS_OF);
    expect(report).toMatchObject({
      asOf: AS_OF,
      judgedWeek: '2026-11-09',
      dataProblems: [],
    });
    const { byLevel, open } = report.escalations;
    const counts = byLevel.flatMap((one: LevelCount) => [one.fresh, one.month, one.older]);
    expect(open).toHaveLength(10);
    expect(counts.reduce((sum: number, count: number) => sum + count, 0)).toBe(10);
    expect(open[0]).toMatchObject({ ageDays: 42, isOverdue: true });
    expect(report.drift).toHaveLength(8);
    expect(report.selfTest).toHaveLength(4);
    expect(report.overdueAlarms).toHaveLength(2);
  });

  it('writes a page that needs nothing else, in which what people typed is text', async () => {
    const disputed = join(folder, 'Alarms.csv');
    writeFileSync(
      disputed,
      'Alarm ID,Source,Raised at,Kind,Detail\nA-9001,intent-vendor-b,2026-11-10T08:00,Truth,<script>alert(1)</script> & "more"\n',
    );
    await cadenceJson('import', book, 'Alarms', disputed);
    const page = join(folder, 'report.html');
    const { code, err } = await cadence('report', book, '--as-of', AS_OF, '--html', page);
    expect({ code, err }).toEqual({ code: 0, err: `The page is ${page}.\n` });
    const html = readFileSync(page, 'utf8');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;');
    expect(html).not.toMatch(/<script|<link|<img|https?:|url\(|@import/i);
    expect(html.match(/<h2>/g)).toHaveLength(8);
  });

  it('refuses a page that would overwrite something else, and a folder that is not there', async () => {
    const wrong = await cadence('report', book, '--html', book);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('Name a file that ends with .html.');
    const nowhere = join(folder, 'none', 'report.html');
    const lost = await cadence('report', book, '--as-of', AS_OF, '--html', nowhere);
    expect([lost.code, lost.out]).toEqual([1, '']);
    expect(lost.err).toContain(`${nowhere} could not be written.`);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('cadence calendar', () => {
  it('writes every due date once; again the same file, and only what moved is newer', async () => {
    const ics = join(folder, 'reviews.ics');
    const { code, out } = await cadence('calendar', book, '--ics', ics, '--as-of', AS_OF);
    expect({ code, out }).toMatchObject({ code: 0 });
    expect(out).toMatch(/reviews\.ics has \d+ reviews, time zone Europe\/Berlin\./);
    const first = readFileSync(ics, 'utf8');
    const events = readEvents(first);
    const { events: listed } = await cadenceJson('calendar', book, '--ics', ics, '--as-of', AS_OF);
    expect(events.size).toBe(listed.length);
    expect(readFileSync(ics, 'utf8')).toBe(first);
    const changed = join(folder, 'Cadence Calendar.csv');
    writeFileSync(changed, 'Review,Due on,Starts at\nweekly,2026-11-23,14:30\n');
    await cadenceJson('import', book, 'Cadence Calendar', changed);
    await cadenceJson('calendar', book, '--ics', ics, '--as-of', AS_OF);
    const newer = [...readEvents(readFileSync(ics, 'utf8'))].filter(([, one]) => one.sequence > 0);
    expect(newer.map(([uid, one]) => [uid.split('@')[0], one.sequence])).toEqual([
      ['weekly-2026-11-23', 1],
    ]);
    expect(newer[0]?.[1].content).toContain('DTSTART;TZID=Europe/Berlin:20261123T143000');
  });

  it('asks for the file, and for one that ends with .ics', async () => {
    expect((await cadence('calendar', book)).code).toBe(2);
    const wrong = await cadence('calendar', book, '--ics', book);
    expect([wrong.code, wrong.err.includes('Name a file that ends with .ics.')]).toEqual([2, true]);
  });
});
