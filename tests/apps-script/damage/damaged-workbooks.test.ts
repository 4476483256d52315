/** Damaged workbooks: each damage is one sentence, a repair keeps what people typed, reviews go on. */
import { describe, expect, it } from '@jest/globals';
import type { Operations } from '../../../src/apps-script/api-contract.js';
import { runOperation } from '../../../src/apps-script/operations/operations.js';
import type { Surroundings } from '../../../src/local/boundary/execution.js';
import { copyData } from '../../../src/local/boundary/workbook-copy.js';
import type { CellData, WorkbookData } from '../../../src/local/model/workbook-data.js';
import type { ColumnDeclaration } from '../../../src/workbook/declaration.js';
import { WORKBOOK } from '../../../src/workbook/workbook.js';
import { Draw, randomFrom } from '../../domain/naive/draw.js';
import { runWhole } from '../../faults/engine/actor.js';
import type { Place } from '../../faults/engine/place.js';
import { type AddOnWorkbook, openAddOnWorkbook, sheetOf } from '../add-on-workbook.js';
import { type Damage, filled, type Patient, placeOf, rowsOf } from './damage.js';
import { HEADER_DAMAGES } from './header-damages.js';
import { ROW_DAMAGES } from './row-damages.js';
import { TAB_DAMAGES } from './tab-damages.js';

type CheckAnswer = Operations['check']['answer'];

const AS_OF = '2026-11-16';
const WEEKLY = { kind: 'weekly', asOf: AS_OF } as const;
const DAMAGES = [...TAB_DAMAGES, ...HEADER_DAMAGES, ...ROW_DAMAGES];
/** Seeds per damage and seeds of several at once; a longer run asks for more. */
const SEEDS = Number(process.env['DAMAGE_SEEDS'] ?? 3);
const COMBINED = 22 * SEEDS;

const CLOCK = { now: () => Date.UTC(2026, 10, 16, 9), advance: () => undefined };

/** Weeks of the sample that stay: enough for findings, few enough to be read hundreds of times. */
const KEPT_ROWS = 20;

/** Blank rows and columns that stay below and beside them. */
const SPARE_ROWS = 4;
const SPARE_COLUMNS = 2;

/** A sample year of which only the last rows of each tab are left, at rest. */
function healthy(): { workbook: WorkbookData; surroundings: Surroundings } {
  const book = openAddOnWorkbook(undefined, { clock: CLOCK });
  book.call('create', { motions: ['B2B'], sample: true, asOf: AS_OF });
  for (const tab of WORKBOOK) {
    const sheet = sheetOf(book.workbook, tab.name);
    const surplus = rowsOf(sheet).length - KEPT_ROWS;
    const isWeekly = tab.group === 'Measure' && placeOf(sheet, { header: 'Week' }) === 0;
    if (surplus > 0 && (tab.name === 'Review Findings' || (tab.input && isWeekly))) {
      sheet.cells.splice(1, surplus);
    }
  }
  book.call('check', { repair: true });
  for (const sheet of book.workbook.sheets) {
    if (sheet.name.startsWith('Start')) continue;
    const width = (sheet.cells[0]?.length ?? 0) + SPARE_COLUMNS;
    sheet.cells = sheet.cells
      .slice(0, rowsOf(sheet).length + SPARE_ROWS)
      .map((row) => row?.slice(0, width) ?? []);
    if (sheet.name !== 'Journal') sheet.maxColumns = width;
    sheet.maxRows = Math.max(20, sheet.cells.length);
  }
  book.call('check', { repair: true });
  return { workbook: book.workbook, surroundings: book.emulator.surroundings };
}

const base = healthy();

function patientOf(seed: number): Patient {
  return {
    workbook: copyData(base.workbook),
    surroundings: copyData(base.surroundings),
    draw: new Draw(randomFrom(seed)),
  };
}

/** The add-on's modules at work in this process, where their code is warm. */
function open({ workbook, surroundings }: Patient): Pick<AddOnWorkbook, 'call'> {
  const place: Place = { workbook, surroundings, process: { caches: new Map(), locks: new Map() } };
  return {
    call: (name, payload) => {
      const { answer } = runWhole(place, (context) => runOperation(name, payload, context));
      if (answer?.ok !== true) throw new Error(`${answer?.code}: ${answer?.message}`);
      return answer.data as Operations[typeof name]['answer'];
    },
  };
}

/** What a review says, without the rows at which it says it. */
function verdictsOf(book: ReturnType<typeof open>): string[] {
  const pack = book.call('review', WEEKLY);
  return pack.blocks.flatMap((block) => [
    `${block.id} ${block.verdict}`,
    ...block.findings
      .map(({ rule, subject, state, measured }) => `${rule} ${subject} ${state} ${measured}`)
      .sort(),
  ]);
}

const undamaged = verdictsOf(open(patientOf(0)));

/** Every cell that is not a header, by its sheet and column. */
function cellsOf(workbook: WorkbookData): string[] {
  return workbook.sheets
    .filter(({ name }) => !WRITTEN_TABS.has(name))
    .flatMap((sheet) =>
      sheet.cells.flatMap((row) => {
        if (isHeader(row ?? [])) return [];
        return Array.from(row ?? [], (cell, place) => {
          const shown = cell?.formula ?? cell?.value ?? '';
          return shown === '' ? '' : `${sheet.sheetId} ${place}: ${JSON.stringify(shown)}`;
        }).filter((text) => text !== '');
      }),
    );
}

/** Tabs in which nobody types. */
const WRITTEN_TABS = new Set([
  'Start',
  'Start Data',
  'Journal',
  'Engine Weeks',
  'Cadence Calendar',
]);

const HEADERS: ReadonlySet<string> = new Set(
  WORKBOOK.flatMap((tab) => tab.columns.map(({ header }) => header.toLowerCase())),
);

/** A row most of whose cells are headers of ours. */
function isHeader(row: readonly (CellData | undefined)[]): boolean {
  const texts = row.filter(filled).map(({ value }) => String(value).trim().toLowerCase());
  return texts.filter((text) => HEADERS.has(text)).length > texts.length / 2;
}

/** Sheets and columns that the add-on writes, as they stand after a repair, which moves no column. */
function computedPlaces(workbook: WorkbookData): ReadonlySet<string> {
  return new Set(
    workbook.sheets.flatMap((sheet) => {
      const own = WORKBOOK.find(({ name }) => sheet.name === name || sheet.name === `Our ${name}`);
      const columns: readonly ColumnDeclaration[] = own?.columns ?? [];
      return columns
        .filter((column) => column.computed === true)
        .map((column) => `${sheet.sheetId} ${placeOf(sheet, column)}`);
    }),
  );
}

/** The cells that people typed and that are not there any more, or not as often. */
function lost(before: readonly string[], workbook: WorkbookData): string[] {
  const after = cellsOf(workbook);
  const computed = computedPlaces(workbook);
  const counts = new Map<string, number>();
  for (const cell of after) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return before.filter((cell) => {
    if (computed.has(cell.slice(0, cell.indexOf(':')))) return false;
    const count = counts.get(cell) ?? 0;
    counts.set(cell, count - 1);
    return count <= 0;
  });
}

function sentencesOf({ structure, dataProblems, plan }: CheckAnswer): string[] {
  return [...structure, ...dataProblems, ...plan].map(({ message }) => message);
}

/** Sentences that people can read: one line, an end, nothing of the machine in it. */
function expectReadable(answer: CheckAnswer): void {
  for (const sentence of sentencesOf(answer)) {
    expect(sentence).toMatch(/^[A-Z][^\n]*[.)]$/);
    expect(sentence).not.toMatch(/NaN|undefined|\[object|null\b/);
  }
}

describe.each(DAMAGES.map((damage) => [damage.name, damage] as const))('where %s', (_, damage) => {
  it.each(Array.from({ length: SEEDS }, (_none, index) => index + 1))(
    'it is said, mended and conserved (seed %i)',
    (seed) => {
      const patient = patientOf(seed);
      const tab = damage.hurt(patient);
      const book = open(patient);
      const typed = cellsOf(patient.workbook);
      const found = book.call('check', { repair: false });
      expectReadable(found);
      expect(codesOf(found)).toEqual(damage.says === null ? [] : [`${tab}: ${damage.says}`]);
      verdictsOf(book);
      const repaired = book.call('check', { repair: true });
      expectReadable(repaired);
      expect(repaired.plan.length).toBeGreaterThanOrEqual(found.plan.length);
      expect(lost(typed, patient.workbook)).toEqual([]);
      const again = book.call('check', { repair: false });
      expectAfter(damage, book, again);
    },
  );
});

/** Where it is, in the order in which it is said; a damage of one cell may be said of one row only. */
function codesOf({ structure, dataProblems }: CheckAnswer): string[] {
  return [...structure, ...dataProblems].map(({ tab, code }) => `${tab}: ${code}`);
}

function expectAfter(damage: Damage, book: ReturnType<typeof open>, again: CheckAnswer): void {
  if (damage.after === 'whole') {
    expect(verdictsOf(book)).toEqual(undamaged);
    const harmless = new Set(['renamed-tab', 'doubled-tab']);
    expect(again.structure.filter(({ code }) => !harmless.has(code))).toEqual([]);
    expect(again.dataProblems).toEqual([]);
    return;
  }
  const isSaid = codesOf(again).length > 0;
  const isSame = JSON.stringify(verdictsOf(book)) === JSON.stringify(undamaged);
  if (damage.after === 'told') expect([isSaid, isSame]).not.toEqual([false, false]);
}

describe('several damages at once', () => {
  it.each(Array.from({ length: COMBINED }, (_, index) => index + 100))(
    'are said, lose nothing, and a second repair changes nothing (seed %i)',
    (seed) => {
      const patient = patientOf(seed);
      for (const damage of patient.draw.shuffle(DAMAGES).slice(0, patient.draw.int(2, 4))) {
        try {
          damage.hurt(patient);
        } catch {
          // What an earlier damage took away cannot be damaged again.
        }
      }
      const book = open(patient);
      const typed = cellsOf(patient.workbook);
      expectReadable(book.call('check', { repair: false }));
      expectReadable(book.call('check', { repair: true }));
      expect(lost(typed, patient.workbook)).toEqual([]);
      verdictsOf(book);
      const before = JSON.stringify(patient.workbook.sheets);
      const again = book.call('check', { repair: true });
      expectReadable(again);
      expect(again.plan.filter(({ tab }) => tab !== '')).toEqual([]);
      expect(JSON.stringify(patient.workbook.sheets) === before).toBe(true);
    },
  );
});
