/** Changes that cannot take effect, and numbers that were edited past the quarterly, as data problems. */
import type { StrayCell } from '../domain/cascade/change-faults.js';
import { changeFaults, strayCells } from '../domain/cascade/change-faults.js';
import type { Snapshot } from '../domain/records.js';
import type { RowProblem } from './declaration.js';
import { problemOf } from './parse-rows.js';
import type { ParsedSettings } from './parse-settings.js';
import type { WorkbookTables } from './table-cells.js';

/** The sheet row of a stray cell; 1, the header, where the setting has no row. */
function rowOf(at: StrayCell['at'], snapshot: Snapshot, { places }: ParsedSettings): number {
  if (at.tab === 'Settings') return places.get(at.key)?.row ?? 1;
  return snapshot.targets.find((row) => row.motion === at.motion)?.row ?? 1;
}

/** One problem per agreed change without effect and per cell that contradicts a change in force. */
export function checkChanges(
  snapshot: Snapshot,
  settings: ParsedSettings,
  tables: WorkbookTables,
): RowProblem[] {
  const read = {
    definitions: tables.Definitions !== undefined,
    playbook: tables['Risk Playbook'] !== undefined,
  };
  const faults = changeFaults(snapshot, read).map(({ change, column, words }) =>
    problemOf('Changes', change.row, { header: column }, { code: 'change-without-effect', words }),
  );
  // Without the Settings tab every value is a default that nobody typed.
  const stray = tables.Settings === undefined ? [] : strayCells(snapshot, settings.settings);
  const edited = stray.map(({ at, words }) => {
    const header = at.tab === 'Settings' ? 'Value' : at.column;
    const row = rowOf(at, snapshot, settings);
    return problemOf(at.tab, row, { header }, { code: 'not-in-force', words });
  });
  return [...faults, ...edited];
}
