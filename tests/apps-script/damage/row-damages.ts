/** Damages of rows and cells: what people type, paste, sort and merge. */
import { randomFrom } from '../../../src/workbook/sample/random.js';
import { sheetOf } from '../add-on-workbook.js';
import {
  anyTab,
  type Damage,
  filled,
  overtype,
  type Patient,
  placeOf,
  rowsOf,
  tabWith,
} from './damage.js';

const isCount = ({ kind }: { readonly kind: string }) => kind === 'count';
const isDay = ({ kind }: { readonly kind: string }) => kind === 'date' || kind === 'week';

function isGivenId(column: { readonly kind: string }): boolean {
  return column.kind === 'id';
}

/** Types into one number of a count, a value that is none. */
function typeNumber(patient: Patient, value: string | boolean): string {
  const { tab, sheet, place } = tabWith(patient, isCount);
  overtype(patient, sheet, place, () => value);
  return tab.name;
}

export const ROW_DAMAGES: readonly Damage[] = [
  {
    name: 'rows are sorted otherwise',
    says: null,
    after: 'whole',
    hurt: (patient) => {
      const { name } = anyTab(patient);
      const sheet = sheetOf(patient.workbook, name);
      const [header = [], ...rows] = sheet.cells;
      const count = rowsOf(sheet).length;
      sheet.cells = [header, ...patient.draw.shuffle(rows.slice(0, count)), ...rows.slice(count)];
      return name;
    },
  },
  {
    name: 'rows are filtered',
    says: null,
    after: 'whole',
    hurt: (patient) => {
      const { name, columns } = anyTab(patient);
      const sheet = sheetOf(patient.workbook, name);
      sheet.filter = {
        area: { top: 1, left: 1, bottom: sheet.cells.length, right: columns.length },
        criteria: { 1: { hiddenValues: ['B2B'] } },
      };
      for (let row = 3; row < 9; row += 1) sheet.hiddenRows.add(row);
      return name;
    },
  },
  {
    name: 'blank rows stand between the rows',
    says: null,
    after: 'whole',
    hurt: (patient) => {
      const { name } = anyTab(patient);
      const sheet = sheetOf(patient.workbook, name);
      const count = patient.draw.of(1, 7, 300);
      const rows = Array.from({ length: count }, () => []);
      sheet.cells.splice(2, 0, ...rows);
      sheet.maxRows += count;
      return name;
    },
  },
  {
    name: 'a row is there twice',
    says: 'duplicate-key',
    after: 'told',
    hurt: ({ workbook, draw }) => {
      const name = draw.of('Pass Rates', 'Pipeline', 'Sources', 'Action Log', 'Alarms');
      const sheet = sheetOf(workbook, name);
      const row = draw.of(...rowsOf(sheet));
      sheet.cells.splice(
        rowsOf(sheet).length + 1,
        0,
        row.map((cell) => cell && { ...cell }),
      );
      sheet.maxRows += 1;
      return name;
    },
  },
  {
    name: 'identifiers are deleted',
    says: null,
    after: 'whole',
    hurt: ({ workbook }) => {
      const sheet = sheetOf(workbook, 'Decisions');
      const place = placeOf(sheet, { header: 'Decision ID' });
      for (const row of rowsOf(sheet).slice(-2)) {
        const cell = row[place];
        if (cell !== undefined) cell.value = null;
      }
      return 'Decisions';
    },
  },
  {
    name: 'two rows share an identifier',
    says: 'duplicate-key',
    after: 'told',
    hurt: (patient) => {
      const { tab, sheet, place } = tabWith(patient, isGivenId);
      const [first, second] = patient.draw.shuffle(rowsOf(sheet));
      const cell = second?.[place];
      if (cell !== undefined) cell.value = first?.[place]?.value ?? null;
      return tab.name;
    },
  },
  {
    name: 'a number is text with a comma',
    says: 'not-a-whole-number',
    after: 'told',
    hurt: (patient) => typeNumber(patient, '1,234'),
  },
  {
    name: 'a number has a word beside it',
    says: 'not-a-whole-number',
    after: 'told',
    hurt: (patient) => typeNumber(patient, '12 leads'),
  },
  {
    name: 'a number is text that is plain',
    says: null,
    after: 'whole',
    hurt: (patient) => {
      const { tab, sheet, place } = tabWith(patient, isCount);
      overtype(patient, sheet, place, ({ value }) => String(value));
      return tab.name;
    },
  },
  {
    name: 'a number is a tick',
    says: 'not-a-whole-number',
    after: 'told',
    hurt: (patient) => typeNumber(patient, true),
  },
  {
    name: 'a date is text of another country',
    says: 'not-a-date',
    after: 'told',
    hurt: (patient) => {
      const { tab, sheet, place } = tabWith(patient, isDay);
      overtype(patient, sheet, place, () => patient.draw.of('16.11.2026', '11/16/26', '16 nov.'));
      return tab.name;
    },
  },
  {
    name: 'a date has lost its format',
    says: null,
    after: 'whole',
    hurt: (patient) => {
      const { tab, sheet, place } = tabWith(patient, isDay);
      for (const row of rowsOf(sheet)) delete row[place]?.format;
      return tab.name;
    },
  },
  {
    name: 'a cell holds an error',
    says: 'error-value',
    after: 'told',
    hurt: (patient) => {
      const { tab, sheet, place } = tabWith(patient, ({ key }) => key !== true);
      overtype(patient, sheet, place, () => ({
        error: patient.draw.of('#REF!', '#N/A', '#DIV/0!'),
      }));
      return tab.name;
    },
  },
  {
    name: 'a formula divides by nothing',
    says: 'error-value',
    after: 'told',
    hurt: (patient) => {
      const { tab, sheet, place } = tabWith(patient, isCount);
      const row = patient.draw.of(...rowsOf(sheet).filter((cells) => filled(cells[place])));
      row[place] = { ...row[place], value: { error: '#DIV/0!' }, formula: '=1/0' };
      return tab.name;
    },
  },
  {
    name: 'cells are merged',
    says: 'merged-cells',
    after: 'whole',
    hurt: (patient) => {
      const { name, columns } = anyTab(patient);
      const sheet = sheetOf(patient.workbook, name);
      const row = rowsOf(sheet).length + 3;
      sheet.maxRows = Math.max(sheet.maxRows, row + 2);
      while (sheet.cells.length < row) sheet.cells.push([]);
      sheet.cells[row + 1] = [{ value: null }];
      sheet.merges = [{ top: 2, left: columns.length, bottom: 2, right: columns.length + 1 }];
      return name;
    },
  },
  {
    name: 'computed cells are typed over',
    says: null,
    after: 'whole',
    hurt: ({ workbook, draw }) => {
      const sheet = sheetOf(workbook, 'Pass Rates');
      const place = placeOf(sheet, { header: 'Flag' });
      for (const row of rowsOf(sheet)) {
        if (draw.chance(0.3)) row[place] = { ...row[place], value: 'fine by me' };
      }
      return 'Pass Rates';
    },
  },
  {
    name: 'the As of cell holds a word',
    says: 'no-date',
    after: 'told',
    hurt: ({ workbook }) => {
      const name = workbook.namedRanges.find((range) => range.name === 'As_of');
      const { area = null } = name ?? {};
      const cell = sheetOf(workbook, 'Start').cells[(area?.top ?? 1) - 1]?.[(area?.left ?? 1) - 1];
      if (cell !== undefined) cell.value = 'today';
      return 'Start';
    },
  },
  {
    name: 'rows of the Journal are deleted',
    says: null,
    after: 'whole',
    hurt: ({ workbook, draw }) => {
      const sheet = sheetOf(workbook, 'Journal');
      sheet.cells = sheet.cells.filter((_, index) => index === 0 || draw.chance(0.5));
      return 'Journal';
    },
  },
  {
    name: 'the Journal is edited where it was applied',
    says: null,
    after: 'whole',
    hurt: ({ workbook, draw }) => {
      const sheet = sheetOf(workbook, 'Journal');
      const random = randomFrom(draw.int(0, 1000));
      for (const row of rowsOf(sheet)) {
        const cell = row[5];
        if (cell !== undefined && random() < 0.7) cell.value = 'tidied up';
      }
      return 'Journal';
    },
  },
  {
    name: 'an entry of the Journal that waits is cut',
    says: 'broken-entry',
    after: 'whole',
    hurt: ({ workbook }) => {
      const sheet = sheetOf(workbook, 'Journal');
      sheet.cells.splice(rowsOf(sheet).length + 1, 0, [
        { value: 'entry-cut' },
        { value: 'import' },
        { value: '2026-11-16T08:00:00.000Z' },
        { value: 'owner@example.com' },
        { value: 'written' },
        { value: 'J:900;{"changes":[{"tab":"Pass Ra' },
      ]);
      return 'Journal';
    },
  },
];
