/** Definitions that the quarterly ratifies: one live version of a term in a motion. */
import type { Definition } from '../records.js';
import { listed } from '../wording.js';
import type { CloseDesk, Entered, Missing } from './close-desk.js';
import { clean, closingBlockOf } from './close-desk.js';
import type { NewDefinition } from './entries.js';
import type { PlannedRow, RecordOf } from './planned-rows.js';
import { changedRow, newRow } from './planned-rows.js';

/** The ratified versions; every other ratified version of the same term and motion is superseded. */
export function enteredDefinitions(desk: CloseDesk): Entered {
  const rows: PlannedRow[] = [];
  const missing: Missing[] = [];
  for (const entry of desk.entries.definitions ?? []) {
    const versions = desk.snapshot.definitions.filter(
      (row) => row.term === entry.term.trim() && row.motion === entry.motion,
    );
    const draft = versions.find((row) => row.version === entry.version.trim());
    const ratified = ratifiedVersion(desk, entry, draft);
    rows.push(
      draft === undefined ? newRow('definitions', ratified) : changedRow('definitions', ratified),
    );
    for (const { term, motion, version, state } of versions) {
      if (version === ratified.version || state !== 'Ratified') continue;
      rows.push(changedRow('definitions', { term, motion, version, state: 'Superseded' }));
    }
    missing.push(...incompleteIn(desk, ratified));
  }
  return { rows, missing };
}

function ratifiedVersion(
  { asOf }: CloseDesk,
  entry: NewDefinition,
  draft: Definition | undefined,
): RecordOf<'definitions'> {
  return {
    term: entry.term.trim(),
    motion: entry.motion,
    version: entry.version.trim(),
    owner: clean(entry.owner) ?? draft?.owner ?? null,
    scope: clean(entry.scope) ?? draft?.scope ?? null,
    text: clean(entry.text) ?? draft?.text ?? null,
    ratifiedOn: asOf.date,
    state: 'Ratified',
  };
}

function incompleteIn({ kind }: CloseDesk, definition: RecordOf<'definitions'>): Missing[] {
  const { term, motion, version, owner, scope } = definition;
  const lacking = [...(owner === null ? ['an owner'] : []), ...(scope === null ? ['a scope'] : [])];
  if (lacking.length === 0) return [];
  const message = `${term} / ${motion} ${version} is ratified, but lacks ${listed(lacking)}.`;
  const subject = `${term} / ${motion}`;
  return [
    { block: closingBlockOf(kind), code: 'incomplete', rule: 'Q3.definition', subject, message },
  ];
}
