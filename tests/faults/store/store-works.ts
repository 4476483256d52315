/** What the executions of a store schedule do: commits through the journal, as every operation makes them. */
import type { Context } from '../../../src/apps-script/context.js';
import { recover } from '../../../src/apps-script/journal/apply.js';
import { commit } from '../../../src/apps-script/journal/commit.js';
import type { TabChanges } from '../../../src/apps-script/journal/entry.js';
import {
  openWorkbook,
  requireTab,
  type Workbook,
} from '../../../src/apps-script/store/open-workbook.js';
import { readTable } from '../../../src/apps-script/store/read-table.js';
import type { SmallTab } from './small-book.js';

export type WorkKind = 'add' | 'update' | 'both';
export const WORK_KINDS: readonly WorkKind[] = ['add', 'update', 'both'];

/** The row that every update writes on: a lost update is seen in it. */
export const UPDATED_ROW = 'T-0002';

/** Commits once, however often it runs: what it wrote is known by its token. */
export function workOf(kind: WorkKind, token: string): (context: Context) => unknown {
  return (context) => {
    const workbook = openWorkbook();
    const head = { id: context.newId(), kind: 'test', at: context.now, by: context.user() };
    return commit(workbook, head, () => {
      const changes = [
        ...(kind === 'update' ? [] : additions(workbook, token)),
        ...(kind === 'add' ? [] : updates(workbook, token)),
      ];
      return { body: { changes }, answer: changes.length };
    });
  };
}

/** What whoever opens the workbook does first. */
export function finishOthers(): unknown {
  return recover(openWorkbook());
}

function additions(workbook: Workbook, token: string): TabChanges[] {
  const actions = textsOf(workbook, 'Action Log', 'Action ID', 'Action');
  if (actions.some(([, text]) => text.startsWith(token))) return [];
  const decisions = textsOf(workbook, 'Decisions', 'Decision ID', 'Decision');
  const action = nextNumber(actions.map(([id]) => id));
  const decision = nextNumber(decisions.map(([id]) => id));
  return [
    {
      tab: 'Action Log',
      mode: 'upsert',
      headers: ['Action ID', 'Action', 'State'],
      rows: [
        [idOf('A', action), `${token} one`, 'Open'],
        [idOf('A', action + 1), `${token} two`, 'Open'],
      ],
    },
    {
      tab: 'Decisions',
      mode: 'upsert',
      headers: ['Decision ID', 'Decision'],
      rows: [[idOf('D', decision), `${token} decided`]],
    },
  ];
}

function updates(workbook: Workbook, token: string): TabChanges[] {
  const rows = textsOf(workbook, 'Action Log', 'Action ID', 'Update');
  const present = rows.find(([id]) => id === UPDATED_ROW)?.[1] ?? '';
  if (present.includes(token)) return [];
  const headers = ['Action ID', 'Update'];
  return [{ tab: 'Action Log', mode: 'update', headers, rows: [[UPDATED_ROW, present + token]] }];
}

function textsOf(workbook: Workbook, tab: SmallTab, key: string, header: string) {
  const table = readTable(requireTab(workbook, tab), workbook.clock);
  const [keyAt, textAt] = [table.header.indexOf(key), table.header.indexOf(header)];
  return table.rows.map(
    (cells) => [String(cells[keyAt] ?? ''), String(cells[textAt] ?? '')] as const,
  );
}

function nextNumber(ids: readonly string[]): number {
  return 1 + Math.max(0, ...ids.map((id) => Number(/\d+$/.exec(id)?.[0] ?? 0)));
}

function idOf(prefix: string, number: number): string {
  return `${prefix}-${String(number).padStart(4, '0')}`;
}
