/** The rows that a new workbook begins with, tab by tab, in the order of the declared columns. */
import { agendaFor } from '../../domain/agenda-for.js';
import { isServed } from '../../domain/served-role.js';
import type { GivenAnswers } from '../../domain/set-up/answers.js';
import { DEFAULT_TARGET, SETTINGS } from '../../domain/settings.js';
import { type Motion, ROLES } from '../../domain/vocabulary.js';
import type { Cell } from '../cell.js';
import type { TabDeclaration } from '../declaration.js';
import { formatRow } from '../format-row.js';
import { AGENDA_TAB } from '../tabs/cadence.js';
import { PEOPLE, RACI_MATRIX } from '../tabs/people.js';
import { RISK_PLAYBOOK } from '../tabs/risks.js';
import { SETTINGS_TAB, TARGETS } from '../tabs/settings.js';
import type { TabName } from '../workbook.js';
import { playbookRows } from './playbook-rows.js';
import { raciRows } from './raci-rows.js';

/** No prefilled row holds an instant. */
const OPTIONS = { toCivil: (instant: string) => instant };

/** Rows by tab for the motions in use; a tab that begins empty is not mentioned. */
export function prefilledRows(
  motions: readonly Motion[],
  given: GivenAnswers = {},
): ReadonlyMap<TabName, Cell[][]> {
  return new Map<TabName, Cell[][]>([
    ['Agenda', cellsOf(AGENDA_TAB, agendaRecords(motions))],
    ['RACI Matrix', cellsOf(RACI_MATRIX, raciRecords(motions))],
    [
      'People',
      cellsOf(
        PEOPLE,
        ROLES.filter((role) => isServed(role, motions)).map((role) => ({
          ...given.people?.find((person) => person.role === role),
          role,
        })),
      ),
    ],
    ['Risk Playbook', cellsOf(RISK_PLAYBOOK, playbookRows(motions))],
    ['Settings', cellsOf(SETTINGS_TAB, settingRecords(given.schedule))],
    [
      'Targets',
      cellsOf(
        TARGETS,
        motions.map((motion) => ({ motion, ...DEFAULT_TARGET, ...given.targets?.[motion] })),
      ),
    ],
  ]);
}

function cellsOf(tab: TabDeclaration, records: readonly object[]): Cell[][] {
  const header = tab.columns.map((column) => column.header);
  return records.map((record) =>
    formatRow(tab, header, { ...record }, OPTIONS).map((cell) => cell ?? ''),
  );
}

function agendaRecords(motions: readonly Motion[]): object[] {
  return agendaFor(motions).map(({ id, owners, ...block }) => ({
    ...block,
    block: id,
    owners: owners.join(' + '),
  }));
}

function raciRecords(motions: readonly Motion[]): object[] {
  return raciRows(motions).map(({ activity, letters }) => {
    const byHeader = new Map<string, string>(Object.entries(letters));
    const columns = RACI_MATRIX.columns.slice(1);
    const roles = columns.map((column) => [column.field, byHeader.get(column.header) ?? null]);
    return { activity, ...Object.fromEntries(roles) };
  });
}

function settingRecords(schedule: Readonly<Record<string, number>> = {}): object[] {
  return SETTINGS.map(({ key, label, unit, default: value, origin, note }) => ({
    setting: label,
    value: schedule[key] ?? value,
    unit,
    default: value,
    source: origin,
    note,
  }));
}
