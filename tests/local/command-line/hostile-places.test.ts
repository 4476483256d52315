/** Hostile text where nobody expects it, file to file: headers, names of tabs, settings, and texts that no cell takes. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cadence, cadenceJson } from './run-cadence.js';

jest.setTimeout(120_000);

const AS_OF = '2026-11-16';
let folder: string;
let book: string;
const path = (name: string) => join(folder, name);

const LINK = '=HYPERLINK("http://example.com","x")';
const IMAGE = '<img src=x onerror="window.pwned = 1">';
const REVERSED = '\u202Eright to left\u202C';

/** What somebody does to the workbook by hand. */
const DAMAGE = `function damage() {
  const spreadsheet = SpreadsheetApp.getActive();
  const tab = (name) => spreadsheet.getSheetByName(name);
  const rates = tab('Pass Rates');
  const texts = ${JSON.stringify([LINK, IMAGE, '@SUM(1)'])}.map((text) => "'" + text);
  rates.getRange(1, rates.getLastColumn() + 1, 1, 3).setValues([texts]);
  tab('Alarms').setName(${JSON.stringify(LINK)});
  tab('Disputes').setName(${JSON.stringify(IMAGE)});
  tab('Holidays').setName(${JSON.stringify(REVERSED)});
  spreadsheet.insertSheet('+cmd|"/C calc"!A0');
  const settings = tab('Settings');
  settings.getRange(2, 2).setValue("'=1+1");
  settings.getRange(settings.getLastRow() + 1, 1, 1, 2).setValues([[${JSON.stringify(IMAGE)}, 3]]);
}`;

const LOOK = `function look() {
  const sheets = SpreadsheetApp.getActive().getSheets();
  const ranges = sheets.map((sheet) => sheet.getDataRange());
  return {
    names: sheets.map((sheet) => sheet.getName()),
    formulas: ranges.flatMap((range) => range.getFormulas().flat()).filter((text) => /HYPERLINK|cmd|=[12]\\+|SUM\\(1/.test(text)),
  };
}`;

async function importAlarm(name: string, source: string, detail: string) {
  const quoted = `"${detail.replaceAll('"', '""')}"`;
  writeFileSync(
    path(name),
    `Source,Raised at,Kind,Detail\n${source},2026-11-02 09:00,Truth,${quoted}\n`,
  );
  return cadenceJson('import', book, 'Alarms', path(name));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cadence-places-'));
  book = path('book.xlsx');
  writeFileSync(path('damage.js'), DAMAGE);
  writeFileSync(path('look.js'), LOOK);
  await cadenceJson('new', book, '--motions', 'B2B', '--as-of', AS_OF, '--time-zone', 'Etc/UTC');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a text that no cell takes', () => {
  it.each([
    ['of 50,000 characters goes in', 's1', 'b'.repeat(50_000), 1],
    ['of 50,001 is rejected with its row', 's2', 'b'.repeat(50_001), 0],
    ['that needs an apostrophe beside its 50,000 is too', 's3', `=${'b'.repeat(49_999)}`, 0],
    ['with a control character is too', 's4', 'x\u0007y', 0],
  ])('%s', async (_, source, detail, added) => {
    const answer = await importAlarm('long.csv', source, detail);
    expect(answer).toMatchObject({ added });
    expect(answer.rejected.map(({ column }: { column: string }) => column)).toEqual(
      added === 1 ? [] : ['Detail'],
    );
  });

  it('stops no review: what it is quoted in is shortened, and what cannot be kept is left out', async () => {
    const action = 'NUL \0, halves \uD800 and \uDC00, bell \u0007';
    const entries = {
      attended: ['Ana\0'],
      acknowledged: 'all',
      actions: [{ action, owner: 'Ana', dueOn: '2026-11-20', measure: 'x'.repeat(5000) }],
      notes: { W1: '\uD800' },
    };
    writeFileSync(path('entries.json'), JSON.stringify(entries));
    const closed = await cadenceJson(
      ...['close', book, 'weekly', '--as-of', AS_OF, '--entries', path('entries.json')],
    );
    expect(closed).toMatchObject({ closed: true });
    expect(closed.minutes).toContain('NUL , halves  and , bell ');
    expect(closed.minutes).not.toContain('b'.repeat(301));
    expect((await cadence('check', book)).code).toBe(0);
  });

  it('is refused before anything is written where it is longer than an entry may be', async () => {
    const before = readFileSync(book);
    const actions = [{ action: 'y'.repeat(50_001), owner: 'Ana', dueOn: AS_OF, measure: 'm' }];
    writeFileSync(path('long.json'), JSON.stringify({ actions }));
    const refused = await cadence(
      ...['close', book, 'weekly', '--as-of', '2026-11-23', '--entries', path('long.json')],
    );
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.err).toContain('no text of at most 5000 characters');
    expect(readFileSync(book).equals(before)).toBe(true);
  });
});

describe('hostile headers, names of tabs and settings', () => {
  beforeAll(async () => {
    await cadenceJson('exec', book, path('damage.js'), 'damage');
  });

  it('are text in what Check says, and the rest goes on', async () => {
    const { structure, dataProblems } = await cadenceJson('check', book);
    const said = [...structure, ...dataProblems].map(({ message }) => message).join('\n');
    for (const text of [LINK, IMAGE, REVERSED]) expect(said).toContain(`is called ${text} now`);
    expect(said).toContain('"=1+1" is not a number');
    expect(said).toContain(`"${IMAGE}" is not a setting`);
    const repaired = await cadenceJson('check', book, '--repair');
    expect(repaired.structure.every(({ code }: { code: string }) => code === 'renamed-tab')).toBe(
      true,
    );
  });

  it('come in with a file and change nothing but its rows', async () => {
    const headers = [LINK, IMAGE, '__proto__', 'constructor', 'a\nb'].map(
      (text) => `"${text.replaceAll('"', '""')}"`,
    );
    writeFileSync(
      path('headers.csv'),
      `Source,Raised at,Kind,${headers.join(',')}\ns9,2026-11-03 09:00,Truth,1,2,3,4,5\n`,
    );
    for (const added of [1, 0]) {
      const answer = await cadenceJson('import', book, 'Alarms', path('headers.csv'));
      expect(answer).toMatchObject({ added, rejected: [] });
      expect(answer.mapping).toMatchObject({ [LINK]: null, constructor: null });
    }
  });

  it('are text in a review, a report and a calendar file', async () => {
    await cadenceJson('review', book, 'weekly', '--as-of', '2026-11-23');
    await cadenceJson('report', book, '--as-of', '2026-11-23', '--html', path('report.html'));
    const html = readFileSync(path('report.html'), 'utf8');
    expect(html).not.toMatch(/<(?:img|script|svg|a|b)\b/i);
    await cadenceJson('calendar', book, '--ics', path('dates.ics'));
    const ics = readFileSync(path('dates.ics'), 'utf8');
    expect(ics.match(/^BEGIN:VCALENDAR/gm)).toHaveLength(1);
    expect(ics).not.toContain('pwned');
  });

  it('are no formula after all of it', async () => {
    const { result } = await cadenceJson('exec', book, path('look.js'), 'look');
    expect(result.names).toEqual(expect.arrayContaining([LINK, IMAGE, REVERSED]));
    expect(result.formulas).toEqual([]);
  });

  const office = spawnSync('soffice', ['--version']).status === 0 || process.env.CI === 'true';
  (office ? it : it.skip)('open in LibreOffice as the text that they are', () => {
    const profile = `-env:UserInstallation=file://${path('profile')}`;
    const words = [profile, '--headless', '--convert-to', 'fods', '--outdir', folder, book];
    execFileSync('soffice', words, { stdio: 'ignore' });
    const flat = readFileSync(path('book.fods'), 'utf8');
    expect(flat).toContain('&lt;img src=x onerror=&quot;window.pwned = 1&quot;&gt;');
    expect(flat).toContain('table:name="+cmd');
    expect(flat).not.toMatch(/table:formula="[^"]*(?:HYPERLINK|cmd|of:=[12]\+|SUM\(1)/);
  });
});
