/** Damages of header rows and of the rows and columns around them. */
import { changeLines } from '../../../src/local/model/change-lines.js';
import type { SheetData } from '../../../src/local/model/workbook-data.js';
import type { ColumnDeclaration, TabDeclaration } from '../../../src/workbook/declaration.js';
import { sheetOf } from '../add-on-workbook.js';
import { anyTab, type Damage, eachRow, type Patient, placeOf, tabWith } from './damage.js';

const isPlain = (column: ColumnDeclaration) => column.key !== true;

/** A column of a tab whose header cell may be typed over. */
function pick(patient: Patient): { tab: TabDeclaration; sheet: SheetData; place: number } {
  return tabWith(patient, isPlain);
}

function typeHeader(sheet: SheetData, place: number, text: string | null): void {
  const cell = sheet.cells[0]?.[place];
  if (cell !== undefined) cell.value = text;
}

function insertRows(
  { workbook }: Patient,
  sheet: SheetData,
  count: number,
  title: string | null,
): void {
  changeLines(workbook, sheet, { kind: 'insert', axis: 'rows', at: 1, count });
  if (title !== null) sheet.cells[0] = [{ value: title }];
}

export const HEADER_DAMAGES: readonly Damage[] = [
  {
    name: 'a header is renamed',
    says: 'renamed-column',
    after: 'whole',
    hurt: (patient) => {
      const { tab, sheet, place } = pick(patient);
      typeHeader(sheet, place, 'What we call it');
      return tab.name;
    },
  },
  {
    name: 'a header is blanked',
    says: 'renamed-column',
    after: 'whole',
    hurt: (patient) => {
      const { tab, sheet, place } = pick(patient);
      typeHeader(sheet, place, null);
      return tab.name;
    },
  },
  {
    name: 'a header is renamed and the notes are gone',
    says: 'missing-column',
    after: 'lost',
    hurt: (patient) => {
      const { tab, sheet, place } = pick(patient);
      typeHeader(sheet, place, 'What we call it');
      for (const cell of sheet.cells[0] ?? []) delete cell?.note;
      return tab.name;
    },
  },
  {
    name: 'the headers Submitted and Passed are exchanged',
    says: 'swapped-headers',
    after: 'whole',
    hurt: ({ workbook }) => {
      const sheet = sheetOf(workbook, 'Pass Rates');
      const [one, other] = ['Submitted', 'Passed'].map((header) => placeOf(sheet, { header }));
      typeHeader(sheet, one ?? -1, 'Passed');
      typeHeader(sheet, other ?? -1, 'Submitted');
      return 'Pass Rates';
    },
  },
  {
    name: 'somebody adds a column with the header of ours',
    says: 'duplicate-header',
    after: 'whole',
    hurt: (patient) => {
      const { tab, sheet, place } = pick(patient);
      const header = String(sheet.cells[0]?.[place]?.value);
      const at = patient.draw.int(0, tab.columns.length);
      eachRow(sheet, (row, index) => {
        const value = index === 0 ? header : index < 5 ? `theirs ${index}` : null;
        row.splice(at, 0, { value });
      });
      sheet.maxColumns += 1;
      return tab.name;
    },
  },
  {
    name: 'headers have spaces and capitals',
    says: null,
    after: 'whole',
    hurt: (patient) => {
      const { tab, sheet, place } = pick(patient);
      const header = String(sheet.cells[0]?.[place]?.value);
      typeHeader(sheet, place, `  ${header.toUpperCase()} `);
      return tab.name;
    },
  },
  {
    name: 'columns are moved',
    says: null,
    after: 'whole',
    hurt: (patient) => {
      const { name, columns } = anyTab(patient);
      const from = patient.draw.int(0, columns.length - 1);
      const to = patient.draw.int(0, columns.length - 1);
      eachRow(sheetOf(patient.workbook, name), (row) => {
        while (row.length < columns.length) row.push(undefined);
        row.splice(to, 0, ...row.splice(from, 1));
      });
      return name;
    },
  },
  {
    name: 'somebody inserts columns of their own',
    says: null,
    after: 'whole',
    hurt: (patient) => {
      const { name, columns } = anyTab(patient);
      const at = patient.draw.int(0, columns.length);
      const sheet = sheetOf(patient.workbook, name);
      eachRow(sheet, (row, index) => {
        row.splice(at, 0, { value: index === 0 ? 'Ours' : index }, undefined);
      });
      sheet.maxColumns += 2;
      return name;
    },
  },
  {
    name: 'blank rows are inserted above the headers',
    says: 'moved-header',
    after: 'whole',
    hurt: (patient) => {
      const { name } = anyTab(patient);
      insertRows(patient, sheetOf(patient.workbook, name), patient.draw.int(1, 4), null);
      return name;
    },
  },
  {
    name: 'a title is written above the headers',
    says: 'moved-header',
    after: 'told',
    hurt: (patient) => {
      const { name } = anyTab(patient);
      insertRows(patient, sheetOf(patient.workbook, name), 2, 'Numbers of our team');
      return name;
    },
  },
  {
    name: 'a column is deleted',
    says: 'missing-column',
    after: 'lost',
    hurt: (patient) => {
      const { tab, sheet, place } = pick(patient);
      eachRow(sheet, (row) => {
        row.splice(place, 1);
      });
      return tab.name;
    },
  },
  {
    name: 'the header row is deleted',
    says: 'lost-header',
    after: 'whole',
    hurt: ({ workbook, draw }) => {
      const name = draw.of('Pass Rates', 'Pipeline', 'Sources', 'Handoffs');
      sheetOf(workbook, name).cells.shift();
      return name;
    },
  },
];
