/** What an operation writes, as records by part of the snapshot, and the snapshot as it is with them. */
import type { Snapshot } from '../records.js';

/** By part of the snapshot that is written: the members that tell its rows apart. */
export const ROW_KEYS = {
  actions: ['actionId'],
  decisions: ['decisionId'],
  escalations: ['escalationId'],
  risks: ['riskId'],
  changes: ['changeId'],
  definitions: ['term', 'motion', 'version'],
  disputes: ['disputeId'],
  reviews: ['reviewId'],
  reviewFindings: ['reviewId', 'rule', 'subject'],
  calendar: ['review', 'dueOn'],
  sources: ['source'],
  onboardingSteps: ['source', 'step'],
  targets: ['motion'],
  signalClasses: ['class', 'motion'],
  playbook: ['play'],
} as const satisfies { readonly [Part in keyof Snapshot]?: readonly string[] };

export type WrittenPart = keyof typeof ROW_KEYS;

/** A record that stands in no row yet. */
export type RecordOf<Part extends WrittenPart> = Omit<Snapshot[Part][number], 'row'>;

/** The members of a record that are to change; its key is among them. */
export type ChangeOf<Part extends WrittenPart> = Partial<RecordOf<Part>>;

/** One row that is added or changed. */
export interface PlannedRow {
  readonly part: WrittenPart;
  readonly isNew: boolean;
  readonly record: Readonly<Record<string, unknown>>;
}

export function newRow<Part extends WrittenPart>(part: Part, record: RecordOf<Part>): PlannedRow {
  return { part, isNew: true, record: { ...record } };
}

/** Members that are not given, or undefined, stay as they are. */
export function changedRow<Part extends WrittenPart>(
  part: Part,
  change: ChangeOf<Part>,
): PlannedRow {
  const said = Object.entries(change).filter(
    ([member, value]) => member !== 'row' && value !== undefined,
  );
  return { part, isNew: false, record: Object.fromEntries(said) };
}

type AnyRecord = Readonly<Record<string, unknown>>;
type PlacedRecord = AnyRecord & { readonly row: number };

function keyOf(part: WrittenPart, record: AnyRecord): string {
  return JSON.stringify(ROW_KEYS[part].map((member) => record[member] ?? null));
}

/** One planned row per row, the later word of two about the same member holding. */
export function mergedRows(rows: readonly PlannedRow[]): PlannedRow[] {
  const merged = new Map<string, PlannedRow>();
  for (const row of rows) {
    const key = `${row.part} ${keyOf(row.part, row.record)}`;
    const before = merged.get(key);
    const record = { ...before?.record, ...row.record };
    merged.set(key, before === undefined ? row : { ...before, record });
  }
  return [...merged.values()];
}

/**
 * The rows with only the members that differ from what the workbook says, so that a cell that
 * somebody edits meanwhile is written over by no copy of itself. A row that says nothing new is gone.
 */
export function narrowedRows(rows: readonly PlannedRow[], snapshot: Snapshot): PlannedRow[] {
  const present = new Map<WrittenPart, Map<string, AnyRecord>>();
  const presentIn = (part: WrittenPart) => {
    const known = present.get(part) ?? recordsByKey(part, snapshot);
    present.set(part, known);
    return known;
  };
  return rows.flatMap((planned): PlannedRow[] => {
    const { part, isNew, record } = planned;
    if (isNew) return [planned];
    const before = presentIn(part).get(keyOf(part, record));
    const keys: readonly string[] = ROW_KEYS[part];
    const different = Object.entries(record).filter(
      ([member, value]) => keys.includes(member) || before?.[member] !== value,
    );
    if (different.length <= keys.length) return [];
    return [{ part, isNew, record: Object.fromEntries(different) }];
  });
}

function recordsByKey(part: WrittenPart, snapshot: Snapshot): Map<string, AnyRecord> {
  const records = snapshot[part] as unknown as readonly PlacedRecord[];
  return new Map(records.map((record) => [keyOf(part, record), record]));
}

/** The snapshot as it is once the rows are written; new rows stand below the others. */
export function withRows(snapshot: Snapshot, rows: readonly PlannedRow[]): Snapshot {
  const byPart = new Map<WrittenPart, PlannedRow[]>();
  for (const row of mergedRows(rows)) {
    const own = byPart.get(row.part);
    if (own === undefined) byPart.set(row.part, [row]);
    else own.push(row);
  }
  const parts = [...byPart].map(([part, planned]) => [
    part,
    applied(part, snapshot[part] as unknown as readonly PlacedRecord[], planned),
  ]);
  // Planned rows were made by `newRow` and `changedRow`, so that they fit their part.
  return { ...snapshot, ...(Object.fromEntries(parts) as Partial<Snapshot>) };
}

function applied(
  part: WrittenPart,
  present: readonly PlacedRecord[],
  planned: readonly PlannedRow[],
): AnyRecord[] {
  const changes = new Map(
    planned.filter(({ isNew }) => !isNew).map(({ record }) => [keyOf(part, record), record]),
  );
  const withChange = (record: PlacedRecord) => {
    const change = changes.get(keyOf(part, record));
    return change === undefined ? record : { ...record, ...change };
  };
  // Tabs that only grow are long: nothing is looked up in them.
  const kept = changes.size === 0 ? present : present.map(withChange);
  const last = present.reduce((highest, { row }) => Math.max(highest, row), 1);
  const added = planned
    .filter(({ isNew }) => isNew)
    .map(({ record }, index) => ({ ...record, row: last + index + 1 }));
  return [...kept, ...added];
}
