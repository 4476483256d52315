/** The operation `import`: rows of a file into a tab that people fill, committed as one entry. */
import * as z from 'zod/mini';
import type { Cell } from '../../workbook/cell.js';
import { motionsIn, namesIn } from '../../workbook/cross-checks.js';
import type { TabDeclaration } from '../../workbook/declaration.js';
import { findColumns } from '../../workbook/find-columns.js';
import { type ImportPlan, ImportRefusal } from '../../workbook/import/import-plan.js';
import { planImport } from '../../workbook/import/plan-import.js';
import type { TableCells } from '../../workbook/table-cells.js';
import { findTab, inputTabs, type TabName, WORKBOOK } from '../../workbook/workbook.js';
import type { ImportAnswer, Operations } from '../api-contract.js';
import { toInstantBy } from '../as-of.js';
import type { Context } from '../context.js';
import { CadenceError } from '../errors.js';
import { commit } from '../journal/commit.js';
import type { TabChanges } from '../journal/entry.js';
import { rememberMapping } from '../store/document-properties.js';
import { openWorkbook, requireTab, type Workbook } from '../store/open-workbook.js';
import { readTables } from '../store/read-table.js';
import { parsePayload } from './payload.js';

type ImportPayload = Operations['import']['payload'];

export function importRows(payload: unknown, context: Context): ImportAnswer {
  const request = parseImportPayload(payload);
  const tab = requireInputTab(request.tab);
  const workbook = openWorkbook();
  requireTab(workbook, tab.name);
  const head = { id: context.newId(), kind: 'import', at: context.now, by: context.user() };
  const answer = commit(workbook, head, () => decide(workbook, tab, request));
  rememberIfChanged(workbook, tab.name, answer.mapping);
  return answer;
}

function decide(
  workbook: Workbook,
  tab: DeclaredTab,
  request: ImportPayload,
): { body: { changes: readonly TabChanges[] }; answer: ImportAnswer } {
  const tables = readTables(workbook, [tab.name, 'Sources', 'Targets']);
  const existing = tables[tab.name] ?? { header: [], rows: [], firstRow: 2 };
  const toInstant = toInstantBy(workbook.clock);
  const remembered = workbook.memory.mappingOf(tab.name);
  const plan = refusable(() =>
    planImport({
      tab,
      existing,
      header: request.header,
      rows: request.rows,
      ...(request.map === undefined ? {} : { map: request.map }),
      ...(remembered === null ? {} : { remembered }),
      toInstant,
      // As they stand: a row of Sources that cannot be read is one problem, and not one of each of
      // its pass rates.
      sources: [...namesIn(tables.Sources, 'Source').exact],
      motions: [...motionsIn(tables.Targets).exact],
    }),
  );
  const { added, updated, unchanged, rejected, mapping, dateOrders, warnings } = plan;
  return {
    body: { changes: toChanges(tab, existing, plan) },
    answer: {
      tab: tab.name,
      added: added.length,
      updated: updated.length,
      unchanged,
      rejected,
      mapping,
      dateOrders,
      warnings,
    },
  };
}

/** The plan by keys instead of row numbers: rows may have moved by the time that it is applied. */
function toChanges(tab: DeclaredTab, existing: TableCells, plan: ImportPlan): TabChanges[] {
  const wanted: readonly TabDeclaration['columns'][number][] = tab.columns;
  const open = wanted.filter((column) => column.computed !== true);
  const { positions } = findColumns(tab.name, open, existing.header);
  const columns = open.flatMap((declaration, index) => {
    const position = positions[index] ?? -1;
    return position < 0 ? [] : [{ declaration, position }];
  });
  const added = plan.added.map(({ cells }) => columns.map(({ position }) => cells[position] ?? ''));
  const updated = plan.updated.map(({ row, changes }) => {
    const present = existing.rows[row - existing.firstRow] ?? [];
    const changed = new Map(changes.map(({ column, value }) => [column - 1, value]));
    return columns.map(
      ({ declaration, position }): Cell | null =>
        changed.get(position) ?? (declaration.key === true ? (present[position] ?? '') : null),
    );
  });
  const headers = columns.map(({ declaration }) => declaration.header);
  const changes: TabChanges[] = [
    { tab: tab.name, mode: 'upsert', headers, rows: added },
    { tab: tab.name, mode: 'update', headers, rows: updated },
  ];
  return changes.filter((change) => change.rows.length > 0);
}

function refusable<T>(plan: () => T): T {
  try {
    return plan();
  } catch (error) {
    if (error instanceof ImportRefusal) throw new CadenceError('IMPORT_REFUSED', error.message);
    throw error;
  }
}

/** Keeps the mapping that was used for the next file of this tab; '' stands for a column left out. */
function rememberIfChanged(
  workbook: Workbook,
  tab: string,
  mapping: ImportAnswer['mapping'],
): void {
  const used = Object.fromEntries(
    Object.entries(mapping).map(([header, column]) => [header, column ?? '']),
  );
  const before = workbook.memory.mappingOf(tab);
  if (JSON.stringify(before) !== JSON.stringify(used)) rememberMapping(tab, used);
}

type DeclaredTab = TabDeclaration & { readonly name: TabName };

/** @throws {CadenceError} BAD_REQUEST for a tab that nobody declared or that imports do not fill */
function requireInputTab(name: string): DeclaredTab {
  const declared = findTab(name);
  const tab = WORKBOOK.find((candidate) => candidate.name === declared?.name);
  if (tab?.input === true) return tab;
  const names = inputTabs().map((candidate) => candidate.name);
  throw new CadenceError(
    'BAD_REQUEST',
    tab === undefined
      ? `There is no tab "${name}". Imports fill ${names.join(', ')}.`
      : `The tab ${tab.name} is written by Cadence and takes no import. Imports fill ${names.join(', ')}.`,
  );
}

function parseImportPayload(payload: unknown): ImportPayload {
  const schema = z.object({
    tab: z.string(),
    header: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    map: z.optional(z.record(z.string(), z.string())),
  });
  const { map, ...request } = parsePayload(schema, payload, {
    tab: 'Give the name of a tab, such as Pass Rates.',
    header: "Give the file's headers as a list of texts.",
    rows: "Give the file's rows as lists of texts.",
    map: 'Give file headers and the column headers that they stand for.',
  });
  return map === undefined ? request : { ...request, map };
}
