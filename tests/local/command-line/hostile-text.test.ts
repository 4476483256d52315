/** Hostile text through a whole week, and what is kept of people: through the built command line, file to file. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import naughtyStrings from 'big-list-of-naughty-strings';
import { putMadeBook } from './made-book.js';
import { cadence, cadenceJson } from './run-cadence.js';

jest.setTimeout(90_000);

const AS_OF = '2026-11-16';
let folder: string;
let book: string;
const path = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cadence-hostile-'));
  book = path('book.xlsx');
  putMadeBook(book, ['--motions', 'B2B', '--as-of', AS_OF, '--time-zone', 'Etc/UTC']);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Formulas, mark-up and scripts, control signs, directions of writing: each must stay what it is. */
const TEXTS = [
  '=HYPERLINK("http://example.com","x")',
  '+1+cmd|"/C calc"!A0',
  '-2+3',
  '@SUM(1)',
  '＝1+1',
  '\t=1+1',
  '<script>window.pwned = 1</script>',
  '<img src=x onerror="window.pwned = 1">',
  '"><svg/onload=alert(1)>',
  '</pre></script><b>bold</b>',
  "{{constructor.constructor('alert(1)')()}} <?!= 1 ?> #{7*7}",
  'javascript:alert(1)',
  "'; DROP TABLE people; --",
  'END:VEVENT\\nEND:VCALENDAR',
  '\u202Eright to left\u202C and \u200Bnothing',
  '👩‍👩‍👧‍👦 Ω≈ç √∫ 田中さん',
  '#REF!',
  "'0012",
  '1.234,5',
  '__proto__',
  ...naughtyStrings.filter((text) => /<|=|javascript:|\{\{|\.\.\//.test(text)).slice(0, 120),
].map((text) => text.replace(/[\r\n]/g, ' '));

const parts = (file: string) =>
  execFileSync('unzip', ['-p', file], { maxBuffer: 1 << 28 }).toString();

describe('hostile text that the room enters', () => {
  beforeAll(async () => {
    const actions = TEXTS.map((text) => ({
      action: text,
      owner: 'Ana',
      dueOn: '2026-11-10',
      measure: text,
    }));
    const entries = {
      attended: ['Ana'],
      acknowledged: 'all',
      actions,
      notes: { W1: TEXTS.slice(0, 8).join(' '), W2: TEXTS.slice(8, 16).join(' ') },
    };
    writeFileSync(path('entries.json'), JSON.stringify(entries));
    const closed = await cadenceJson(
      ...['close', book, 'weekly', '--as-of', AS_OF, '--entries', path('entries.json')],
    );
    expect(closed).toMatchObject({ closed: true });
  });

  it('stands in the tabs as it was entered, and nothing of it is a formula', async () => {
    writeFileSync(
      path('read.js'),
      `function read() {
        const all = SpreadsheetApp.getActive().getSheets().map((sheet) => sheet.getDataRange());
        const log = SpreadsheetApp.getActive().getSheetByName('Action Log').getDataRange().getValues();
        const [at, measure] = ['Action', 'Measure'].map((name) => log[0].indexOf(name));
        return {
          texts: log.slice(1).map((row) => [row[at], row[measure]]),
          formulas: all.flatMap((range) => range.getFormulas().flat()).filter((text) => /HYPERLINK|cmd|1\\+1/.test(text)),
        };
      }`,
    );
    const { result } = await cadenceJson('exec', book, path('read.js'), 'read');
    const trimmed = TEXTS.map((text) => [text.trim(), text.trim()]);
    expect(result.texts.map((pair: string[]) => pair.map((text) => text.trim()))).toEqual(trimmed);
    expect(result.formulas).toEqual([]);
    const { dataProblems } = await cadenceJson('check', book);
    expect(dataProblems.filter(({ tab }: { tab: string }) => tab === 'Action Log')).toEqual([]);
  });

  it('is text in the report of the week after: no element but its own, and no address', async () => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    // A source that reads as an error is one: nothing tells them apart in a column of names.
    const names = [...new Set(TEXTS.map((text) => text.trim()))].filter((text) => text !== '#REF!');
    const alarms = names.map((text) => `${quoted(text)},2026-11-02 09:00,Truth`);
    writeFileSync(path('alarms.csv'), ['Source,Raised at,Kind', ...alarms].join('\n'));
    const imported = await cadenceJson('import', book, 'Alarms', path('alarms.csv'));
    expect(imported).toMatchObject({ added: names.length, rejected: [] });
    const page = path('report.html');
    await cadenceJson('report', book, '--as-of', '2026-11-23', '--html', page);
    const html = readFileSync(page, 'utf8');
    expect(html).toContain('&lt;script&gt;window.pwned = 1&lt;/script&gt;');
    const tags = new Set(Array.from(html.matchAll(/<([a-z][a-z0-9]*)/gi), ([, name]) => name));
    for (const tag of ['script', 'img', 'svg', 'iframe', 'b', 'a', 'input', 'form', 'object']) {
      expect(tags).not.toContain(tag);
    }
    expect(html).not.toMatch(/<[^>]*\son\w+\s*=/);
  });

  it('ends no meeting of the diary early', async () => {
    const chair = '"Eve;A,B\nEND:VEVENT\nEND:VCALENDAR"';
    writeFileSync(path('people.csv'), `Role,Name\nChair,${chair}\n`);
    await cadenceJson('import', book, 'People', path('people.csv'));
    const ics = path('dates.ics');
    await cadenceJson('calendar', book, '--ics', ics);
    const lines = readFileSync(ics, 'utf8').split('\r\n');
    const count = (line: string) => lines.filter((one) => one === line).length;
    expect(count('END:VCALENDAR')).toBe(1);
    expect(count('BEGIN:VEVENT')).toBe(count('END:VEVENT'));
    expect(count('BEGIN:VEVENT')).toBeGreaterThan(0);
  });

  const office = spawnSync('soffice', ['--version']).status === 0 || process.env.CI === 'true';
  (office ? it : it.skip)(
    'is text in LibreOffice, cell for cell',
    () => {
      const profile = `-env:UserInstallation=file://${path('profile')}`;
      const sheets = [
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1',
      ];
      execFileSync('soffice', [profile, '--headless', ...sheets, '--outdir', folder, book], {
        stdio: 'ignore',
      });
      const log = readFileSync(path('book-Action Log.csv'), 'utf8');
      for (const text of TEXTS.filter((one) => !/\p{Cc}/u.test(one))) {
        expect(log).toContain(text.trim().replaceAll('"', '""'));
      }
    },
    120_000,
  );
});

describe('what is kept of people', () => {
  const PERSON = ['bo.lind@example.net', '+49 170 1234567', 'Bo Lindqvist', 'LEAD-77812'];

  it('is nothing of a lead: a roll-up leaves counts, an import its reason', async () => {
    const [mail, phone, name, id] = PERSON;
    writeFileSync(
      path('leads.csv'),
      `lead_id;created;email;phone;name\n${id};2026-11-10;${mail};${phone};${name}\n`,
    );
    const map = {
      week: { column: 'created' },
      columns: { Motion: { value: 'B2B' } },
      counts: { Offered: {}, Accepted: { where: [{ column: 'email', blank: false }] } },
    };
    writeFileSync(path('map.json'), JSON.stringify(map));
    const rolled = await cadenceJson(
      ...['rollup', book, 'Handoffs', path('leads.csv'), '--map', path('map.json')],
    );
    expect(rolled).toMatchObject({ added: 1 });
    writeFileSync(
      path('rates.csv'),
      `Week,Source,Submitted,Passed,Lead email,Phone\n2026-11-09,webinar,10,9,${mail},${phone}\n`,
    );
    const imported = await cadenceJson('import', book, 'Pass Rates', path('rates.csv'));
    expect(JSON.stringify(imported)).toContain('nothing about a lead as a person is stored');
    writeFileSync(path('named.csv'), `Week,Lead email,Submitted,Passed\n2026-11-09,${mail},1,1\n`);
    writeFileSync(path('named.json'), JSON.stringify({ 'Lead email': 'Source' }));
    const refused = await cadence(
      ...['import', book, 'Pass Rates', path('named.csv'), '--map', path('named.json')],
    );
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.err).toContain('says who a lead is');
    const kept = parts(book) + readFileSync(book.replace('.xlsx', '.cadence.json'), 'utf8');
    expect(kept).toContain('webinar');
    for (const trace of PERSON) expect(kept).not.toContain(trace);
  });
});
