import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import naughtyStrings from 'big-list-of-naughty-strings';
import { putMadeBook } from './made-book.js';
import { cadence, cadenceJson } from './run-cadence.js';

const AS_OF = '2026-11-16';
let folder: string;
let sample: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadence-end-to-end-'));
  sample = join(folder, 'sample.xlsx');
  putMadeBook(sample, ['--sample', '--as-of', AS_OF, '--time-zone', 'Europe/Berlin']);
  const empty = join(folder, 'empty.xlsx');
  putMadeBook(empty, ['--motions', 'B2B', '--as-of', AS_OF, '--time-zone', 'Etc/UTC']);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

async function csv(name: string, ...lines: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `${lines.join('\n')}\n`);
  return path;
}

/** A workbook of its own for a test, without rows; a copy, since making one takes its time. */
async function emptyBook(name: string): Promise<string> {
  return copyBook(join(folder, 'empty.xlsx'), name);
}

async function copyBook(from: string, name: string): Promise<string> {
  const book = join(folder, name);
  await copyFile(from, book);
  await copyFile(from.replace('.xlsx', '.cadence.json'), book.replace('.xlsx', '.cadence.json'));
  return book;
}

// Each command opens and saves a whole workbook: several of them need more than the usual time.
jest.setTimeout(30_000);

describe('cadence new', () => {
  it('makes a workbook whose weekly review finds something in every block from W1 to W5', async () => {
    const pack = await cadenceJson('review', sample, 'weekly', '--as-of', AS_OF);

    const fired = pack.blocks.map((block: { id: string; findings: { state: string }[] }) => [
      block.id,
      block.findings.some(({ state }) => state === 'fired'),
    ]);
    expect(fired).toEqual([
      ['W1', true],
      ['W2', true],
      ['W3', true],
      ['W4', true],
      ['W5', true],
      ['W6', false],
    ]);
    expect(pack).toMatchObject({ kind: 'weekly', asOf: AS_OF, judgedWeek: '2026-11-09' });
    expect(pack.dataProblems).toEqual([]);
    expect(pack.cost.calls).toBeLessThanOrEqual(25);
  });

  it('keeps a file that is there already', async () => {
    const { code, err } = await cadence('new', sample);

    expect(code).toBe(1);
    expect(err).toContain('sample.xlsx already exists');
  });

  it('makes a bare spreadsheet for exec with --empty', async () => {
    const book = join(folder, 'bare.xlsx');
    await cadenceJson('new', book, '--empty');
    const script = await csv(
      'bare.js',
      'function names() { return SpreadsheetApp.getActive().getSheets().map((s) => s.getName()); }',
    );

    expect((await cadenceJson('exec', book, script, 'names')).result).toEqual(['Sheet1']);
  });
});

describe('cadence review', () => {
  it('prints blocks, verdicts, findings worst first and where they go', async () => {
    const { code, out } = await cadence('review', sample, 'weekly', '--as-of', AS_OF);

    expect(code).toBe(0);
    expect(out).toMatch(/^Weekly review, 60 min, as of 2026-11-16\n/);
    expect(out).toMatch(/W3 Validation discipline {2}15 min, Data Lead +▲ Slipping/);
    expect(out.indexOf('▲ Fired   content-synd-na')).toBeGreaterThan(0);
    expect(out.indexOf('▲ Fired   content-synd-na')).toBeLessThan(
      out.indexOf('◆ Watch   search-brand'),
    );
    expect(out).toContain('Proposed escalations');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('prints what the readme shows', async () => {
    const readme = readFileSync(join(__dirname, '../../../README.md'), 'utf8');
    const shown = /```text\n([\s\S]*?)```/.exec(readme)?.[1]?.trimEnd().split('\n') ?? [];
    const { out } = await cadence('review', sample, 'weekly', '--as-of', AS_OF);

    expect(shown.length).toBeGreaterThan(5);
    for (const line of shown) expect(out).toContain(line);
  });

  it('reads nothing that is dated after the moment it is judged at', async () => {
    const week = (asOf: string) => cadenceJson('review', sample, 'weekly', '--as-of', asOf);

    const earlier = await week('2026-11-09');
    const book = await copyBook(sample, 'later.xlsx');
    const later = await csv(
      'Alarms.csv',
      'Alarm ID,Source,Raised at,Kind',
      'A-9000,webinar-eu,2026-11-15 09:00,Truth',
    );
    await cadenceJson('import', book, 'Alarms', later);
    const again = await cadenceJson('review', book, 'weekly', '--as-of', '2026-11-09');

    expect(again.blocks).toEqual(earlier.blocks);
  });

  it('changes nothing in the file', async () => {
    const before = await cadenceJson('check', sample);
    await cadenceJson('review', sample, 'weekly', '--as-of', AS_OF);

    const after = await cadenceJson('check', sample);
    expect({ ...after, cost: null }).toEqual({ ...before, cost: null });
  });
});

describe('cadence import', () => {
  it('brings the same file in twice without a change, and says what became of each column', async () => {
    const book = await emptyBook('twice.xlsx');
    const sources = await csv(
      's.csv',
      'Source,Motion,Onboarding,State',
      'webinar,B2B,Complete,Live',
    );
    const first = await cadenceJson('import', book, 'Sources', sources);
    const second = await cadenceJson('import', book, 'Sources', sources);

    expect(first).toMatchObject({ added: 1, updated: 0, unchanged: 0, rejected: [] });
    expect(second).toMatchObject({ added: 0, updated: 0, unchanged: 1, rejected: [] });
  });

  it('tries a file without a change, and shows a repair before it is done', async () => {
    const book = await emptyBook('tried.xlsx');
    const before = await readFile(book);
    const file = await csv('t.csv', 'Source,Motion,Onboarding,State', 'webinar,B2B,Complete,Alive');
    const tried = await cadenceJson('import', book, 'Sources', file, '--dry-run');
    expect(tried).toMatchObject({ added: 0, rejected: [{ row: 2, column: 'State' }] });
    expect(await readFile(book)).toEqual(before);
    expect(await cadenceJson('check', book)).toMatchObject({
      plan: [{ tab: '', message: expect.stringContaining('drop-downs') }],
    });
  });

  it('takes a folder in the order of the tabs, one part per tab', async () => {
    const book = await emptyBook('folder.xlsx');
    const exports = join(folder, 'exports');
    await mkdir(exports);
    await writeFile(
      join(exports, 'Pass Rates.csv'),
      'Week,Source,Submitted,Passed\n2026-11-09,webinar,100,95\n',
    );
    await writeFile(
      join(exports, 'Sources.csv'),
      'Source,Motion,Onboarding,State\nwebinar,B2B,Complete,Live\n',
    );
    await writeFile(join(exports, 'notes.csv'), 'a\n1\n');

    const { parts, skipped } = await cadenceJson('import', book, '--dir', exports);

    expect(parts).toMatchObject([
      { tab: 'Sources', added: 1, rejected: [] },
      { tab: 'Pass Rates', added: 1, rejected: [] },
    ]);
    expect(skipped).toEqual(['notes.csv']);
  });

  it('keeps text that looks like a formula, a number or a date as the text it is', async () => {
    const book = await emptyBook('text.xlsx');
    const texts = ['=1+1', '+1', '-1', '@x', '007', '1-2', 'TRUE', "'quoted", '12 %', 'Mar 4'];
    const actions = await csv(
      'a.csv',
      'Action,Raised on,State',
      ...texts.map((text) => `"${text}",2026-11-09,Open`),
    );
    await cadenceJson('import', book, 'Action Log', actions);
    const script = await csv(
      'read.js',
      `function read() {
        const range = SpreadsheetApp.getActive().getSheetByName('Action Log').getDataRange();
        return [range.getValues().slice(1).map((row) => row[1]), range.getFormulas().flat().join('')];
      }`,
    );

    expect((await cadenceJson('exec', book, script, 'read')).result).toEqual([texts, '']);
  });
});

describe('hostile text', () => {
  it('comes back from a cell as it stood in the file, and none becomes a formula', async () => {
    const all = [...new Set(naughtyStrings.map((text) => text.trim()))].filter(
      (text) => text !== '' && !/[\r\n]/.test(text),
    );
    const hasControl = (text: string) => [...text].some((sign) => sign < ' ' && sign !== '\t');
    const texts = all.filter((text) => !hasControl(text));
    expect(texts.length).toBeGreaterThan(400);
    const book = await emptyBook('naughty.xlsx');
    const rows = all.map((text) => `"${text.replaceAll('"', '""')}",2026-11-09,Open`);
    const file = await csv('naughty.csv', 'Action,Raised on,State', ...rows);
    const imported = await cadenceJson('import', book, 'Action Log', file);
    const script = await csv(
      'naughty.js',
      `function read() {
        const range = SpreadsheetApp.getActive().getSheetByName('Action Log').getDataRange();
        return [range.getValues().slice(1).map((row) => row[1]), range.getFormulas().flat().join('')];
      }`,
    );

    // No spreadsheet keeps a control character: whoever has one is told, row by row.
    expect(imported.rejected.length).toBeGreaterThan(0);
    expect(imported).toMatchObject({
      added: texts.length,
      rejected: all.flatMap((text, index) =>
        hasControl(text) ? [{ row: index + 2, column: 'Action' }] : [],
      ),
    });
    expect((await cadenceJson('exec', book, script, 'read')).result).toEqual([texts, '']);
    expect(await cadenceJson('import', book, 'Action Log', file)).toMatchObject({
      unchanged: texts.length,
    });
  });
});

describe('cadence rollup', () => {
  it('counts leads by week and joins the deals', async () => {
    const book = await emptyBook('rollup.xlsx');
    const leads = await csv(
      'leads.csv',
      'id;on',
      'a;14.05.2018',
      'b;20.05.2018',
      'c;21.05.2018',
      'd;soon',
    );
    const deals = await csv('deals.csv', 'lead,won', 'b,2018-06-01', 'c,2018-06-02');
    const map = await csv(
      'map.json',
      JSON.stringify({
        week: { column: 'on' },
        columns: { Motion: { value: 'B2B' } },
        counts: { Offered: {}, Accepted: { where: [{ joined: true }] } },
        join: { column: 'id', to: 'lead' },
      }),
    );

    const rolled = await cadenceJson(
      'rollup',
      book,
      'Handoffs',
      leads,
      '--map',
      map,
      '--join',
      deals,
    );

    expect(rolled).toMatchObject({ leads: 4, joined: 2, added: 2, uncountedTotal: 1 });
    expect(rolled.uncounted[0]).toMatchObject({ row: 5, column: 'on', value: 'soon' });
    const again = await cadenceJson(
      'rollup',
      book,
      'Handoffs',
      leads,
      '--map',
      map,
      '--join',
      deals,
    );
    expect(again).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
  });
});

describe('cadence fn', () => {
  it.each([
    ['QCTV_PASS_FLAG', '[true, "yes", 1]', true],
    ['QCTV_PASS_FLAG', '["", "", null]', ''],
    ['QCTV_PASS_RATE', '[[[90],[""]], [[100],[0]]]', [[0.9], ['']]],
    ['CARE_STATUS', '["2026-11-13T20:00", "", "2026-11-16T09:00"]', 'CARE-REQUEST 61 h'],
    ['ACTION_STATUS', '["2026-11-01", "2026-11-10", "", "2026-11-16"]', 'STALE'],
    ['ACTION_STATUS', '["2026-11-02", "", "2026-11-16T15:30", "2026-11-16T18:00"]', 'DONE'],
    ['RACI_CHECK', '[[["R", "C", ""]]]', 'no A'],
  ])('calls %s(%s)', async (name, args, result) => {
    expect((await cadenceJson('fn', name, args)).result).toEqual(result);
  });

  it('ends with 1 and the sentence of the cell for a wrong argument', async () => {
    const { code, out, err } = await cadence('fn', 'QCTV_TARGET_FLAG', '[92, 0.9]', '--json');

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/rate/);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('makes no other day of a date that no calendar has', async () => {
    const { code, err } = await cadence('fn', 'CARE_STATUS', '["2026-02-30", "", "2026-03-05"]');

    expect(code).toBe(1);
    expect(err).toContain('raised_at must be a date and time');
  });
});

describe('cadence exec', () => {
  it('runs other scripts with their pages and keeps what they did', async () => {
    const book = join(folder, 'exec.xlsx');
    const place = ['--time-zone', 'America/New_York', '--locale', 'en_US'];
    await cadenceJson('new', book, '--empty', ...place);
    await csv('Page.html', '<p><?= who ?></p>');
    const script = await csv(
      'script.js',
      `function fill(text) {
        SpreadsheetApp.getActiveSheet().getRange('A1:B2').setValues([[text, 1], ['', new Date(2026, 0, 2)]]);
        console.log('filled');
        const page = HtmlService.createTemplateFromFile('Page');
        page.who = '<b>';
        return page.evaluate().getContent();
      }
      function read() { return SpreadsheetApp.getActiveSheet().getDataRange().getDisplayValues(); }
      function fail() { SpreadsheetApp.getActiveSheet().getRange(0, 1); }`,
    );

    const filled = await cadenceJson('exec', book, script, 'fill', '["x"]');
    const { result } = await cadenceJson('exec', book, script, 'read');
    const failed = await cadence('exec', book, script, 'fail');

    expect(filled).toMatchObject({ result: '<p>&lt;b&gt;</p>\n', log: [{ text: 'filled' }] });
    expect(result).toEqual([
      ['x', '1'],
      ['', '1/2/2026'],
    ]);
    expect(failed).toMatchObject({ code: 1, out: '' });
    expect(failed.err).toMatch(/^Exception: /);
  });
});

describe('wrong usage', () => {
  it.each([
    ['no verb that is known', ['fly']],
    ['a review without its kind', ['review', 'x.xlsx']],
    ['a date that is none', ['review', 'x.xlsx', 'weekly', '--as-of', '2026-02-30']],
    ['a motion that is none', ['new', 'x.xlsx', '--motions', 'B2G']],
    ['a zone that is none', ['new', 'x.xlsx', '--time-zone', 'Mars/Olympus']],
    ['arguments that are no JSON', ['fn', 'QCTV_PASS_FLAG', '[1']],
    ['a custom function that is none', ['fn', 'PASS', '[1]']],
    ['an import without a file', ['import', 'x.xlsx', 'Sources']],
  ])('ends with 2 for %s', async (_what, words) => {
    const { code, out, err } = await cadence(...words);

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
  });

  it('lists every verb that works with --help, and no other', async () => {
    const { code, out } = await cadence('--help');

    expect(code).toBe(0);
    const verbs = [...out.matchAll(/^ {2}(\w+) /gm)].map(([, verb]) => verb);
    expect(verbs).toEqual([
      'new',
      'import',
      'rollup',
      'review',
      'close',
      'source',
      'report',
      'calendar',
      'fn',
      'exec',
      'check',
      'history',
      'upgrade',
      'serve',
      'help',
    ]);
  });
});

describe('bad input', () => {
  const sentenceOf = async (...words: string[]) => {
    const { code, out, err } = await cadence(...words);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
    return err.trim();
  };

  it('names a workbook that is not there', async () => {
    const book = join(folder, 'none.xlsx');

    expect(await sentenceOf('review', book, 'weekly')).toContain(`There is no file ${book}.`);
    expect(existsSync(book)).toBe(false);
  });

  it('says of a file that is no workbook what it is', async () => {
    const book = await csv('fake.xlsx', 'Week,Source');

    expect(await sentenceOf('review', book, 'weekly')).toMatch(
      /fake\.xlsx is not an Excel workbook/,
    );
  });

  it('says of a spreadsheet without the tabs that it is not set up', async () => {
    const book = join(folder, 'strange.xlsx');
    await cadenceJson('new', book, '--empty');

    expect(await sentenceOf('review', book, 'weekly')).toContain('is not set up for Cadence');
  });

  it('names a tab that is not there, and an empty file', async () => {
    const book = await emptyBook('tabs.xlsx');
    const file = await csv('one.csv', 'a', '1');
    const empty = await csv('nothing.csv');

    expect(await sentenceOf('import', book, 'Pass Rate', file)).toContain('Pass Rate');
    expect(await sentenceOf('import', book, 'Pass Rates', empty)).toContain('nothing.csv is empty');
  });

  it('gives back each bad row with its column and reason, and lets the others in', async () => {
    const book = await emptyBook('rows.xlsx');
    await cadenceJson(
      'import',
      book,
      'Sources',
      await csv('src.csv', 'Source,Motion,Onboarding,State', 'webinar,B2B,Complete,Live'),
    );
    const rates = await csv(
      'rates.csv',
      'Week,Source,Submitted,Passed',
      '2026-11-02,webinar,100,95',
      '2026-11-09,nobody,100,95',
      '2026-11-09,webinar,many,95',
      'someday,webinar,100,95',
      '2026-11-02,webinar,100,96',
    );

    const { added, rejected } = await cadenceJson('import', book, 'Pass Rates', rates);

    expect(added).toBe(1);
    expect(
      rejected.map(({ row, column }: { row: number; column: string }) => [row, column]),
    ).toEqual([
      [3, 'Source'],
      [4, 'Submitted'],
      [5, 'Week'],
      [6, expect.any(String)],
    ]);
    for (const { reason } of rejected) expect(reason).toMatch(/^\S.*\.$/);
  });
});
