/** Who may type into which tab past the add-on, by hand or by a script of their own, and how the protections follow People. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { weatherOf } from '../../../src/local/boundary/weather.js';
import type { TabDeclaration } from '../../../src/workbook/declaration.js';
import { CLOSED_DESCRIPTION } from '../../../src/workbook/look.js';
import { WORKBOOK } from '../../../src/workbook/workbook.js';
import { type AddOnWorkbook, OWNER, sheetOf, valuesOf } from '../add-on-workbook.js';
import { addressOf, as, CALLERS, STRANGER, setUp, typed, VIEWER } from './roles-workbook.js';

/** What Google says of such a cell, in words that only fair weather has in English. */
const PROTECTED =
  weatherOf(process.env)?.localisedMessages === true
    ? /^\S/
    : /^You are trying to edit a protected cell or object\. /;

const SALES = addressOf('Sales liaison');
const CHAIR = addressOf('Chair');

const columnOf = (tab: string, header: string) =>
  (WORKBOOK.find(({ name }) => name === tab)?.columns ?? []).findIndex(
    (column) => column.header === header,
  ) + 1;

/** By tab and one of its columns: the letters of those who may type there. */
const TEAM = 'CRDABNO';
const MATRIX: readonly (readonly [tab: string, column: number, may: string])[] = WORKBOOK.map(
  (tab: TabDeclaration) => {
    const may = tab.access === 'owner' ? 'O' : tab.answers === 'all' ? 'CRDASBNO' : TEAM;
    return [tab.name, 2, may];
  },
);
const ANSWERS = [
  ['Handoffs', columnOf('Handoffs', 'Accepted'), 'CRDASBNO'],
  ['Handoffs', columnOf('Handoffs', 'Followed up in SLA'), 'CRDASBNO'],
  ['Handoffs', columnOf('Handoffs', 'Offered'), TEAM],
] as const;

function importPeople(book: AddOnWorkbook, ...rows: string[][]): void {
  book.call('import', { tab: 'People', header: ['Role', 'Name', 'Email'], rows });
}

/** Types into the tab People, as its owner does by hand. */
function typePerson(book: AddOnWorkbook, role: string, email: string): void {
  const rows = sheetOf(book.workbook, 'People').cells;
  const row = rows.find((cells) => cells?.[0]?.value === role);
  if (row === undefined) throw new Error(`no ${role}`);
  row[2] = { value: email };
}

/** The protection by which a tab is closed, to be changed as somebody could by hand. */
function closings({ workbook }: AddOnWorkbook, tab: string): { editors: string[] }[] {
  const { protections } = sheetOf(workbook, tab);
  return protections.filter(({ description }) => description === CLOSED_DESCRIPTION) as never;
}

const daily = (book: AddOnWorkbook) => book.start('dailyTrigger', 'trigger');

const peopleProblems = (book: AddOnWorkbook) =>
  book.call('check', { repair: false }).dataProblems.filter(({ tab }) => tab === 'People');

describe('a workbook whose People have addresses', () => {
  let book: AddOnWorkbook;
  beforeAll(() => {
    book = setUp(true);
  });

  it.each(CALLERS)('lets %s type where its role may, and nowhere else', (letter, user) => {
    const told = [...MATRIX, ...ANSWERS].map(([tab, column]) => [
      tab,
      column,
      typed(book, user, tab, column) ?? 'may',
    ]);
    expect(told).toEqual(
      [...MATRIX, ...ANSWERS].map(([tab, column, may]) => [
        tab,
        column,
        may.includes(letter)
          ? 'may'
          : user === VIEWER
            ? expect.any(String)
            : expect.stringMatching(PROTECTED),
      ]),
    );
  });

  it('closes thresholds, targets and people to all but the owner, ledger and journal to all but the team', () => {
    const mayOf = (tab: string) => MATRIX.find(([name]) => name === tab)?.[2];
    for (const tab of ['Settings', 'Targets', 'People']) expect(mayOf(tab)).toBe('O');
    for (const tab of ['Escalations', 'Journal', 'Action Log']) expect(mayOf(tab)).toBe(TEAM);
  });

  it('asks for nothing of Google where People stands as it stood', () => {
    const names = daily(book).calls.map(({ name }) => name);
    expect(names.filter((name) => /Protection/.test(name))).toEqual([]);
  });
});

describe('the protections follow People', () => {
  const newcomer = 'kim@example.com';
  const may = (book: AddOnWorkbook, user: string) =>
    typed(book, user, 'Pass Rates', 3) === undefined;

  it('at an import, and who left is out', () => {
    const book = setUp(true);
    book.workbook.editors.push(newcomer);
    importPeople(book, ['Chair', 'Kim', newcomer]);
    expect([may(book, newcomer), may(book, CHAIR)]).toEqual([true, false]);
  });

  it('once a day, and before that the newcomer is told so', () => {
    const book = setUp(true);
    book.workbook.editors.push(newcomer);
    typePerson(book, 'Data Lead', newcomer);
    expect(() => as(newcomer, book).call('check', { repair: true })).toThrow(
      /NO_RIGHT: The tabs are not open to you, .* People .* once a day/,
    );
    expect(daily(book).error).toBeUndefined();
    expect([may(book, newcomer), may(book, addressOf('Data Lead'))]).toEqual([true, false]);
    expect(as(newcomer, book).call('check', { repair: true }).structure).toEqual([]);
  });

  it('at a repair, which also puts back what somebody took away', () => {
    const book = setUp(true);
    sheetOf(book.workbook, 'Pass Rates').protections = [];
    for (const protection of closings(book, 'Journal')) protection.editors.push(STRANGER);
    expect(may(book, SALES)).toBe(true);
    book.call('check', { repair: true });
    expect([may(book, SALES), may(book, CHAIR)]).toEqual([false, true]);
    expect(typed(book, STRANGER, 'Journal', 3)).toMatch(PROTECTED);
  });

  it('in a workbook whose columns were moved and whose rows became more', () => {
    const book = setUp(true);
    const sheet = sheetOf(book.workbook, 'Handoffs');
    for (const row of sheet.cells) if (row !== undefined) row.splice(2, 0, { value: '' });
    if (sheet.cells[0]?.[2] !== undefined) sheet.cells[0][2] = { value: 'Our remark' };
    daily(book);
    expect(typed(book, SALES, 'Handoffs', 6)).toBeUndefined();
    expect(typed(book, SALES, 'Handoffs', 4)).toMatch(PROTECTED);
    expect(typed(book, STRANGER, 'Handoffs', 6)).toMatch(PROTECTED);
  });

  it('and open the tabs again when nobody has an address any more', () => {
    const book = setUp(true);
    const rows = sheetOf(book.workbook, 'People').cells;
    for (const row of rows.slice(1)) if (row?.[2] !== undefined) row[2] = { value: '' };
    daily(book);
    expect([may(book, STRANGER), typed(book, STRANGER, 'Handoffs', 4)]).toEqual([true, undefined]);
    expect(typed(book, STRANGER, 'Settings', 2)).toMatch(PROTECTED);
  });

  it.each(['setDescription', 'setUnprotectedRanges'])(
    'also once a day where Google killed it after %s',
    (name) => {
      const rows = [
        ['Sales liaison', 'Sam', SALES],
        ['Chair', 'Ana', CHAIR],
      ];
      const request = { tab: 'People', header: ['Role', 'Name', 'Email'], rows };
      const calls = setUp(false)
        .run('import', request)
        .calls.map((call) => call.name);
      const listed = calls.indexOf('SpreadsheetApp.Spreadsheet.getProtections');
      // In the midst of the tabs, or where the answers of sales are left open.
      const at = calls.indexOf(`SpreadsheetApp.Protection.${name}`, listed + 40) + 1;
      const book = setUp(false);
      expect(book.run('import', request, [{ kind: 'kill', at, moment: 'after' }]).killed).toBe(
        true,
      );
      daily(book);
      const may = (user: string, tab: string, column: number) => typed(book, user, tab, column);
      expect(may(STRANGER, 'Action Log', 2)).toMatch(/protected cell/);
      expect([may(CHAIR, 'Action Log', 2), may(SALES, 'Handoffs', 4)]).toEqual([
        undefined,
        undefined,
      ]);
      expect(may(SALES, 'Handoffs', 3)).toMatch(/protected cell/);
    },
  );

  it('but leave alone what the owner protected otherwise', () => {
    const book = setUp(true);
    for (const own of closings(book, 'Pass Rates')) {
      Object.assign(own, { description: 'Ours', editors: [STRANGER] });
    }
    importPeople(book, ['Notetaker', 'Kim', newcomer]);
    book.call('check', { repair: true });
    expect([may(book, STRANGER), may(book, CHAIR), may(book, OWNER)]).toEqual([true, false, true]);
  });
});

describe('an address that cannot be let in', () => {
  it('is left out where Google refuses it, the others are let in, and Check says whose it is', () => {
    const book = setUp(false);
    const rows = [
      ['Chair', 'Ana', CHAIR],
      ['Data Lead', 'Bo', 'bo@nowhere.example'],
    ];
    const request = { tab: 'People', header: ['Role', 'Name', 'Email'], rows };
    const calls = setUp(false)
      .run('import', request)
      .calls.map(({ name }) => name);
    const first = calls.indexOf('SpreadsheetApp.Protection.addEditors') + 1;
    // All at once, whether the protection may be changed at all, Bo, Ana.
    const refusal = { kind: 'fail', moment: 'before', message: 'Invalid email' } as const;
    book.run('import', request, [
      { ...refusal, at: first },
      { ...refusal, at: first + 2 },
    ]);
    expect(closings(book, 'Journal').map(({ editors }) => editors)).toEqual([[CHAIR]]);
    expect(peopleProblems(book)).toMatchObject([
      { column: 'Email', code: 'unknown-address', message: expect.stringContaining('bo@nowhere') },
    ]);
    // A repair tries again.
    book.call('check', { repair: true });
    expect(peopleProblems(book)).toEqual([]);
  });

  it('is said of a person who has none while others have', () => {
    const book = setUp(true);
    importPeople(book, ['Notetaker', 'Max', '']);
    typePerson(book, 'Notetaker', '');
    daily(book);
    expect(peopleProblems(book)).toMatchObject([
      { code: 'no-address', message: expect.stringContaining('Max has none') },
    ]);
    expect(valuesOf(book.workbook, 'People')).toHaveLength(9);
  });

  it('locks nobody out who owns the workbook or did this', () => {
    const book = setUp(false);
    importPeople(book, ['Sales liaison', 'Sam', SALES]);
    expect(typed(book, OWNER, 'Journal', 3)).toBeUndefined();
    expect(typed(book, CHAIR, 'Journal', 3)).toMatch(PROTECTED);
    expect(typed(book, SALES, 'Disputes', 3)).toBeUndefined();
  });
});

describe('whoever is not the owner', () => {
  it('brings the tabs of the team up to date by a repair, where the team may edit them', () => {
    const book = setUp(true);
    sheetOf(book.workbook, 'Alarms').protections = [];
    const repaired = as(addressOf('Data Lead'), book).call('check', { repair: true });
    expect(repaired.dataProblems).toEqual([]);
    expect(typed(book, SALES, 'Alarms', 2)).toMatch(PROTECTED);
    expect(typed(book, CHAIR, 'Alarms', 2)).toBeUndefined();
  });

  it('is told of a tab whose protection is not theirs to change', () => {
    const book = setUp(true);
    for (const protection of closings(book, 'Disputes')) protection.editors = [];
    const { dataProblems } = as(addressOf('Data Lead'), book).call('check', { repair: true });
    expect(dataProblems).toMatchObject([
      { tab: 'Disputes', code: 'not-closed', message: expect.stringContaining('owner') },
    ]);
    expect(book.call('check', { repair: true }).dataProblems).toEqual([]);
    expect(typed(book, SALES, 'Disputes', 3)).toBeUndefined();
  });
});
