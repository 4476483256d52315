/** The sample's year lived in a workbook: rows arrive by import, the trigger fires each day, reviews are held. */
import type { CloseAnswer } from '../../src/apps-script/api-contract.js';
import { addDays, type IsoDate, toEpochDay, weekdayOf } from '../../src/domain/calendar.js';
import type { Snapshot } from '../../src/domain/records.js';
import type { CellValue } from '../../src/local/model/workbook-data.js';
import type { TabDeclaration } from '../../src/workbook/declaration.js';
import { formatRow } from '../../src/workbook/format-row.js';
import { parseWorkbook, READ_TABS, tabOfPart } from '../../src/workbook/parse-workbook.js';
import { firstRowsOfYear } from '../../src/workbook/sample/make-sample.js';
import type { HeldReview } from '../../src/workbook/sample/run-year.js';
import {
  INPUT_PARTS,
  type InputPart,
  type YearInputs,
} from '../../src/workbook/sample/year-inputs.js';
import { findTab } from '../../src/workbook/workbook.js';
import {
  type AddOnWorkbook,
  emptyWorkbook,
  openAddOnWorkbook,
  valuesOf,
} from '../apps-script/add-on-workbook.js';

const DAY = 86_400_000;
/** Sheets' number of 1970-01-01. */
const EPOCH_SERIAL = 25_569;
/** The time of day at which the trigger fires, and reviews begin. */
const MORNING = 6 * 3_600_000;

/** Parts to which reviews write too: a row that was imported once is not imported again. */
const IMPORTED_ONCE: ReadonlySet<InputPart> = new Set<InputPart>(['signalClasses', 'disputes']);

/** A clock that stands until it is set. */
class CalendarClock {
  private at: number;
  constructor(date: IsoDate) {
    this.at = toEpochDay(date) * DAY + MORNING;
  }
  now(): number {
    return this.at;
  }
  advance(milliseconds: number): void {
    this.at += milliseconds;
  }
}

/** One review as it was held in the workbook. */
export interface WorkbookReview {
  readonly review: HeldReview;
  readonly answer: CloseAnswer;
}

export class YearInWorkbook {
  readonly book: AddOnWorkbook;
  readonly held: WorkbookReview[] = [];
  today: IsoDate;
  private readonly clock: CalendarClock;
  /** Days on which an approved change comes into force. */
  private readonly effects = new Set<IsoDate>();
  private readonly imported = new Map<InputPart, Map<string, string>>();

  constructor(
    private readonly inputs: YearInputs,
    motions: readonly ('B2B' | 'B2C')[],
  ) {
    this.today = inputs.years[0]?.weeks[1] ?? '';
    this.clock = new CalendarClock(this.today);
    const workbook = { ...emptyWorkbook(), timeZone: 'UTC' };
    this.book = openAddOnWorkbook(workbook, { clock: this.clock });
    this.book.call('create', { motions, sample: false, asOf: this.today });
    const first = firstRowsOfYear(inputs, motions);
    for (const name of ['People', 'Targets', 'Definitions'] as const) {
      const tab = findTab(name);
      if (tab !== undefined) this.importTexts(tab, (first.get(name) ?? []).map(textsOf(tab)));
    }
    const holidays = tabOfPart('holidays');
    this.importTexts(holidays, inputs.holidays.map(recordTexts(holidays)));
  }

  /**
   * Lets the days go by up to a date. The trigger fires on each that brings something: a Monday, a
   * review, a change that comes into force; and on every day of the last weeks.
   */
  liveUntil(date: IsoDate, everyDayFrom: IsoDate): void {
    while (this.today < date) {
      this.today = addDays(this.today, 1);
      this.clock.advance(DAY);
      const isSpecial = this.today === date || this.effects.has(this.today);
      if (isSpecial || weekdayOf(this.today) === 1 || this.today >= everyDayFrom)
        this.fireTrigger();
    }
  }

  fireTrigger(): number {
    const { error, cost } = this.book.start('dailyTrigger', 'trigger');
    if (error !== undefined) throw new Error(`${this.today}: ${error.message}`);
    return cost.cellsWritten;
  }

  /** Imports what is known by today and was not before, judges the review and closes it. */
  hold(review: HeldReview): void {
    this.importKnown();
    const { kind, date, entries } = review;
    const { missing } = this.book.call('review', { kind, asOf: date });
    if (missing.length > 0 && entries.acknowledged === undefined) throw new Error(date);
    const answer = this.book.call('close', { kind, asOf: date, entries });
    this.held.push({ review, answer });
    const changes = [...(entries.changes ?? []), ...(entries.approvals ?? [])];
    for (const { effectiveOn } of changes)
      if (effectiveOn !== undefined) this.effects.add(effectiveOn);
  }

  importKnown(): void {
    const known = this.inputs.knownBy(this.today);
    for (const part of INPUT_PARTS) {
      const tab = tabOfPart(part);
      const before = this.imported.get(part) ?? new Map<string, string>();
      this.imported.set(part, before);
      const rows = known[part].map(recordTexts(tab)).filter((texts) => {
        const key = keyOf(tab, texts);
        const isNew = IMPORTED_ONCE.has(part)
          ? !before.has(key)
          : before.get(key) !== JSON.stringify(texts);
        before.set(key, JSON.stringify(texts));
        return isNew;
      });
      this.importTexts(tab, rows);
    }
  }

  /** Everything that the workbook holds, as the rules read it. */
  read(): Snapshot {
    const tables = READ_TABS.map((name) => {
      const [header = [], ...rows] = valuesOf(this.book.workbook, name);
      const tab = findTab(name);
      const kinds = header.map((cell) => tab?.columns.find((one) => one.header === cell)?.kind);
      const cells = rows.map((row) =>
        row.map((value, index) => civilCell(kinds[index], value as CellValue)),
      );
      return [name, { header: header.map(String), rows: cells, firstRow: 2 }] as const;
    });
    const { snapshot, problems } = parseWorkbook(Object.fromEntries(tables), {
      toInstant: (civil) => `${civil}.000Z`,
    });
    if (problems.length > 0) throw new Error(problems[0]?.message);
    return snapshot;
  }

  private importTexts(tab: TabDeclaration, rows: readonly (readonly string[])[]): void {
    if (rows.length === 0) return;
    const columns = openColumns(tab);
    const header = columns.map(({ header }) => header);
    const { rejected } = this.book.call('import', {
      tab: tab.name,
      header,
      rows: rows.map((row) => [...row]),
    });
    if (rejected.length > 0) throw new Error(`${tab.name}: ${rejected[0]?.reason}`);
  }
}

function openColumns(tab: TabDeclaration): TabDeclaration['columns'] {
  return tab.columns.filter(({ computed }) => computed !== true);
}

/** A record as the texts of a file. */
function recordTexts(tab: TabDeclaration): (record: object) => string[] {
  const header = tab.columns.map((column) => column.header);
  const texts = textsOf(tab);
  return (record) =>
    texts(
      formatRow(tab, header, { ...record }, { toCivil: (civil) => civil }).map(
        (cell) => cell ?? '',
      ),
    );
}

function textsOf(tab: TabDeclaration): (cells: readonly unknown[]) => string[] {
  return (cells) =>
    tab.columns.flatMap(({ computed, kind }, index) => {
      if (computed === true) return [];
      const text = String(cells[index] ?? '');
      return [kind === 'date' || kind === 'week' ? text.slice(0, 10) : text];
    });
}

function keyOf(tab: TabDeclaration, texts: readonly string[]): string {
  return openColumns(tab)
    .flatMap(({ key, kind }, index) => (key === true || kind === 'id' ? [texts[index]] : []))
    .join('\n');
}

/** A cell as the spreadsheet hands it over: moments are numbers there. */
function civilCell(kind: string | undefined, value: CellValue): CellValue {
  if (typeof value !== 'number' || !['date', 'week', 'instant'].includes(kind ?? '')) return value;
  return new Date(Math.round((value - EPOCH_SERIAL) * 86_400) * 1000).toISOString().slice(0, 19);
}
