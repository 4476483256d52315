/** The operation `import`: rows of a file into a tab that people fill, committed as one entry. */
import type { Cell } from '../../workbook/cell.js';
import { motionsIn, namesIn } from '../../workbook/cross-checks.js';
import type { TabDeclaration } from '../../workbook/declaration.js';
import { findColumns } from '../../workbook/find-columns.js';
import {
  type ImportPlan,
  ImportRefusal,
  type ImportRequest,
  LEFT_OUT,
} from '../../workbook/import/import-plan.js';
import { planImport } from '../../workbook/import/plan-import.js';
import { previewImport, previewRefusal } from '../../workbook/import/preview-import.js';
import type { TableCells } from '../../workbook/table-cells.js';
import { toInstantBy } from '../as-of.js';
import type { Context } from '../context.js';
import type { ImportAnswer, ImportPayload } from '../contract/import.js';
import { CadenceError } from '../errors.js';
import { commit } from '../journal/commit.js';
import type { TabChanges } from '../journal/entry.js';
import { rememberMapping } from '../store/document-properties.js';
import { openWorkbook, requireTab, type Workbook } from '../store/open-workbook.js';
import { readTables } from '../store/read-table.js';
import { closeTabs } from '../structure/close-tabs.js';
import { type DeclaredTab, parseImportPayload, requireInputTab } from './import-request.js';

export function importRows(payload: unknown, context: Context): ImportAnswer {
  const asked = parseImportPayload(payload);
  const tab = requireInputTab(asked.tab);
  const workbook = openWorkbook();
  requireTab(workbook, tab.name);
  if (asked.dryRun === true) return refusable(() => dryRun(readRequest(workbook, tab, asked)));
  const head = {
    id: context.newId(),
    kind: 'import',
    about: tab.name,
    at: context.now,
    by: context.user(),
  };
  const answer = commit(workbook, head, () =>
    refusable(() => decide(readRequest(workbook, tab, asked), tab, asked.atMost)),
  );
  rememberIfChanged(workbook, tab.name, answer.mapping, asked.map ?? {});
  if (tab.name === 'People') closeTabs(workbook);
  return answer;
}

/** What the file asks of the tab as it stands now. */
function readRequest(workbook: Workbook, tab: DeclaredTab, asked: ImportPayload): ImportRequest {
  const tables = readTables(workbook, [tab.name, 'Sources', 'Targets']);
  const remembered = workbook.memory.mappingOf(tab.name);
  return {
    tab,
    existing: tables[tab.name] ?? { header: [], rows: [], firstRow: 2 },
    header: asked.header,
    rows: asked.rows,
    ...(asked.map === undefined ? {} : { map: asked.map }),
    ...(remembered === null ? {} : { remembered }),
    toInstant: toInstantBy(workbook.clock),
    // As they stand: a row of Sources that cannot be read is one problem, and not one of each of
    // its pass rates.
    sources: [...namesIn(tables.Sources, 'Source').exact],
    motions: [...motionsIn(tables.Targets).exact],
  };
}

/** What would be done; a file of which nothing can go in is shown with its mapping all the same. */
function dryRun(request: ImportRequest): ImportAnswer {
  try {
    const plan = planImport(request);
    return { ...answerOf(request, plan), preview: previewImport(request, plan) };
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    const { plan, preview } = previewRefusal(request, error);
    return { ...answerOf(request, plan), preview };
  }
}

function decide(
  request: ImportRequest,
  tab: DeclaredTab,
  atMost: number | undefined,
): { body: { changes: readonly TabChanges[] }; answer: ImportAnswer } {
  const whole = planImport(request);
  const plan = atMost === undefined ? whole : firstRows(whole, atMost);
  const left = whole.added.length + whole.updated.length - plan.added.length - plan.updated.length;
  return {
    body: { changes: toChanges(tab, request.existing, plan) },
    answer: { ...answerOf(request, plan), ...(atMost === undefined ? {} : { left }) },
  };
}

/** The part of a plan that one call writes. */
function firstRows(plan: ImportPlan, atMost: number): ImportPlan {
  const added = plan.added.slice(0, atMost);
  return { ...plan, added, updated: plan.updated.slice(0, atMost - added.length) };
}

function answerOf({ tab }: ImportRequest, plan: ImportPlan): ImportAnswer {
  const { added, updated, unchanged, rejected, mapping, dateOrders, warnings } = plan;
  return {
    tab: tab.name,
    added: added.length,
    updated: updated.length,
    unchanged,
    rejected,
    mapping,
    dateOrders,
    warnings,
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

/**
 * Keeps the mapping that was used for the next file of this tab: LEFT_OUT stands for a column that a
 * person left out, '' for one of which nothing was known.
 */
function rememberIfChanged(
  { memory }: Workbook,
  tab: string,
  mapping: ImportAnswer['mapping'],
  stated: Readonly<Record<string, string>>,
): void {
  const before = memory.mappingOf(tab);
  // A file may have a column called "constructor".
  const own = new Map(Object.entries(stated));
  const isLeftOut = (header: string) => {
    const said = own.get(header);
    return said === undefined ? before?.[header] === LEFT_OUT : said.trim() === '';
  };
  const used = Object.fromEntries(
    Object.entries(mapping).map(([header, column]) => [
      header,
      column ?? (isLeftOut(header) ? LEFT_OUT : ''),
    ]),
  );
  if (JSON.stringify(before) !== JSON.stringify(used)) rememberMapping(tab, used);
}
