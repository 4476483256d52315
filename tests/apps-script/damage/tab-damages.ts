/** Damages of whole tabs: their names, places, rules, and what the document remembers of them. */
import { copySheetData } from '../../../src/local/model/copy-sheet.js';
import type { TabDeclaration } from '../../../src/workbook/declaration.js';
import { WORKBOOK } from '../../../src/workbook/workbook.js';
import { sheetOf } from '../add-on-workbook.js';
import { anyTab, type Damage, type Patient } from './damage.js';

function rename({ workbook }: Patient, name: string): string {
  sheetOf(workbook, name).name = `Our ${name}`;
  return name;
}

function forgetProperties({ surroundings }: Patient): void {
  surroundings.properties = {};
}

export const TAB_DAMAGES: readonly Damage[] = [
  {
    name: 'a tab is renamed',
    says: 'renamed-tab',
    after: 'whole',
    hurt: (patient) => rename(patient, anyTab(patient).name),
  },
  {
    name: 'a tab is renamed and the document forgets which it was',
    says: 'lost-tab',
    after: 'whole',
    hurt: (patient) => {
      forgetProperties(patient);
      return rename(patient, anyTab(patient).name);
    },
  },
  {
    name: 'the document forgets everything',
    says: null,
    after: 'whole',
    hurt: (patient) => {
      forgetProperties(patient);
      patient.workbook.developerMetadata = [];
      return '';
    },
  },
  {
    name: 'a tab is deleted',
    says: 'missing-tab',
    after: 'lost',
    hurt: (patient) => {
      const { name } = anyTab(patient);
      const { workbook } = patient;
      workbook.sheets = workbook.sheets.filter((sheet) => sheet.name !== name);
      return name;
    },
  },
  {
    name: 'the Journal is deleted',
    says: 'missing-tab',
    after: 'whole',
    hurt: ({ workbook }) => {
      workbook.sheets = workbook.sheets.filter((sheet) => sheet.name !== 'Journal');
      return 'Journal';
    },
  },
  {
    name: 'a tab is copied',
    says: 'doubled-tab',
    after: 'whole',
    hurt: (patient) => {
      const { name } = anyTab(patient);
      const copy = copySheetData(sheetOf(patient.workbook, name), {
        sheetId: 424_242,
        name: `Copy of ${name}`,
      });
      patient.workbook.sheets.push(copy);
      return name;
    },
  },
  {
    name: 'the tabs are in another order',
    says: null,
    after: 'whole',
    hurt: ({ workbook, draw }) => {
      workbook.sheets = draw.shuffle(workbook.sheets);
      return '';
    },
  },
  {
    name: 'a tab is hidden',
    says: 'hidden-tab',
    after: 'whole',
    hurt: (patient) => {
      const { name } = anyTab(patient);
      sheetOf(patient.workbook, name).hidden = true;
      return name;
    },
  },
  {
    name: 'protection is taken off',
    says: 'lost-protection',
    after: 'whole',
    hurt: ({ workbook, draw }) => {
      const name = draw.of('Settings', 'Targets', 'Pass Rates', 'Alarms');
      sheetOf(workbook, name).protections = [];
      return name;
    },
  },
  {
    name: 'a closed tab is opened to everybody',
    says: 'opened-tab',
    after: 'whole',
    hurt: ({ workbook, draw }) => {
      const closed = WORKBOOK.filter(
        ({ access, columns }: TabDeclaration) =>
          access === 'team' && columns.length > 0 && !columns.some((column) => column.computed),
      );
      const { name } = draw.of(...closed);
      sheetOf(workbook, name).protections = [];
      return name;
    },
  },
  {
    name: 'drop-downs and checks are taken off',
    says: 'lost-checks',
    after: 'whole',
    hurt: ({ workbook, draw }) => {
      const name = draw.of('Pass Rates', 'Alarms', 'Action Log', 'Sources');
      for (const row of sheetOf(workbook, name).cells) {
        for (const cell of row ?? []) delete cell?.validation;
      }
      return name;
    },
  },
  {
    name: 'the name of the As of cell is deleted',
    says: 'lost-name',
    after: 'whole',
    hurt: ({ workbook }) => {
      workbook.namedRanges = workbook.namedRanges.filter(({ name }) => name !== 'As_of');
      return 'Start';
    },
  },
  {
    name: 'a tab is emptied, its headers included',
    says: 'blank-tab',
    after: 'lost',
    hurt: (patient) => {
      const { name } = anyTab(patient);
      sheetOf(patient.workbook, name).cells = [];
      return name;
    },
  },
  {
    name: 'the rows of Settings are deleted',
    says: 'emptied-tab',
    after: 'lost',
    hurt: ({ workbook }) => {
      const sheet = sheetOf(workbook, 'Settings');
      sheet.cells = sheet.cells.slice(0, 1);
      return 'Settings';
    },
  },
];
