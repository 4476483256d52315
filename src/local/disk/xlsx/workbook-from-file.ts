/** Builds a workbook from what hucre read and what the sidecar keeps. */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Sheet, Workbook } from 'hucre/xlsx';
import { DEFAULT_COLUMNS, DEFAULT_ROWS } from '../../model/create-workbook.js';
import type {
  BasicFilter,
  NamedRangeData,
  SheetArea,
  SheetData,
  WorkbookData,
} from '../../model/workbook-data.js';
import { NO_MEANINGS } from '../meanings.js';
import type { SidecarSheet, SidecarWorkbook } from '../sidecar.js';
import { fromFileFilter } from './basic-filter.js';
import { DEFAULT_FONT } from './cell-style.js';
import { CellsFromFile, type FileContext } from './cells-from-file.js';
import { chartsFromFile } from './charts/charts-from-file.js';
import { fromFileRules } from './conditional-format.js';
import { type FileReferences, fromFileReference } from './file-references.js';
import { fromFileProtection } from './protection.js';
import { fromFileLayout } from './sheet-layout.js';
import { fromFileProperties } from './spreadsheet-settings.js';
import { restoreTextRuns } from './text-runs.js';
import { withoutWrappedHeights } from './wrapped-rows.js';

/** A sheet of the file with the sidecar's part about it, if there is one. */
interface Matched {
  readonly file: Sheet;
  readonly kept: SidecarSheet | undefined;
  readonly sheetId: number;
  readonly name: string;
}

/** The workbook, with sentences about what could not be taken over. */
export function fromFileWorkbook(
  file: Workbook,
  sidecar: SidecarWorkbook,
): { workbook: WorkbookData; warnings: string[] } {
  const matches = matchSheets(file.sheets, sidecar.sheets);
  const warnings: string[] = [];
  const context: FileContext = {
    references: referencesIn(file, matches, sidecar.separator),
    styles: {
      defaultFont: file.defaultFont ?? DEFAULT_FONT,
      themeColors: file.themeColors ?? [],
    },
    countsFrom1904: file.dateSystem === '1904',
    warnings,
  };
  const sheets = matches.map((match) => fromFileSheet(match, context));
  const { sheets: _, separator: __, lostNames, editors, viewers, ...rest } = sidecar;
  const workbook: WorkbookData = {
    ...rest,
    ...fromFileProperties(file, sidecar),
    editors: [...editors],
    viewers: [...viewers],
    developerMetadata: [...sidecar.developerMetadata],
    sheets,
    activeSheetId: matches[file.activeSheet ?? 0]?.sheetId ?? matches[0]?.sheetId ?? 0,
    namedRanges: namedRangesIn(file, context, lostNames),
  };
  return { workbook, warnings };
}

/** By name in the file; a single sheet left over on both sides was renamed. */
function matchSheets(sheets: readonly Sheet[], kept: readonly SidecarSheet[]): Matched[] {
  const byName = new Map(kept.map((sheet) => [sheet.fileName, sheet]));
  const fileNames = new Set(sheets.map(({ name }) => name));
  const strangers = sheets.filter(({ name }) => !byName.has(name));
  const orphans = kept.filter(({ fileName }) => !fileNames.has(fileName));
  const renamed = strangers.length === 1 && orphans.length === 1 ? orphans[0] : undefined;
  const taken = new Set(kept.map(({ sheetId }) => sheetId));
  return sheets.map((file) => {
    const known = byName.get(file.name);
    const match = known ?? renamed;
    return {
      file,
      kept: match,
      sheetId: match?.sheetId ?? newSheetId(file.name, taken),
      name: known?.name ?? file.name,
    };
  });
}

/** As in Google Sheets the first is 0; the others follow from the name, so that they stay. */
function newSheetId(name: string, taken: Set<number>): number {
  let id = taken.size === 0 ? 0 : createHash('sha256').update(name).digest().readUInt32BE() >>> 1;
  while (taken.has(id)) id += 1;
  taken.add(id);
  return id;
}

function referencesIn(
  file: Workbook,
  matches: readonly Matched[],
  separator: ',' | ';',
): FileReferences {
  const nameByFileName = new Map(matches.map((match) => [match.file.name, match.name]));
  const idByFileName = new Map(matches.map((match) => [match.file.name, match.sheetId]));
  const fileNameById = new Map(matches.map((match) => [match.sheetId, match.file.name]));
  const references: FileReferences = {
    dialect: {
      toFileSheet: (name) => name,
      fromFileSheet: (name) => nameByFileName.get(name) ?? name,
      separator,
    },
    fileSheetName: (sheetId) => fileNameById.get(sheetId),
    sheetIdNamed: (name) => idByFileName.get(name),
    namedArea(name): SheetArea | undefined {
      const range = file.namedRanges?.find((candidate) => candidate.name === name)?.range;
      // Only a name that stands for cells, not one that stands for another name.
      return range?.includes('!') ? fromFileReference(range, references, 0) : undefined;
    },
  };
  return references;
}

function fromFileSheet(match: Matched, context: FileContext): SheetData {
  const { file, kept, sheetId, name } = match;
  const usedColumns = widest(file);
  const size = {
    rows: Math.max(kept?.maxRows ?? DEFAULT_ROWS, file.rows.length),
    columns: Math.max(kept?.maxColumns ?? DEFAULT_COLUMNS, usedColumns),
  };
  const meanings = kept?.meanings ?? NO_MEANINGS;
  const { cells, open } = new CellsFromFile(file, sheetId, size, meanings, context).read();
  restoreTextRuns(cells, kept?.textRuns ?? []);
  return withoutWrappedHeights({
    sheetId,
    name,
    ...fromFileLayout(file, size.columns),
    maxRows: size.rows,
    maxColumns: size.columns,
    cells,
    conditionalFormats: fromFileRules(
      file.conditionalRules ?? [],
      meanings.conditionalFormats,
      context.references,
      context.styles,
      size,
    ),
    protections: fromFileProtection(file.protection?.sheet === true, open.areas(), kept),
    bandings: [...(kept?.bandings ?? [])],
    filter: filterOf(file, kept, cells),
    charts: chartsFromFile(file, kept, context.warnings),
    selection: kept?.selection ?? 'A1',
  });
}

function widest(file: Sheet): number {
  return file.rows.reduce((widestRow, row) => Math.max(widestRow, row.length), 0);
}

function filterOf(
  file: Sheet,
  kept: SidecarSheet | undefined,
  cells: SheetData['cells'],
): BasicFilter | null {
  const said = file.autoFilter === undefined ? null : fromFileFilter(file.autoFilter, cells);
  const meaning = kept?.filter;
  return meaning && isDeepStrictEqual(meaning.said, said)
    ? (meaning.meant as BasicFilter | null)
    : said;
}

function namedRangesIn(
  file: Workbook,
  context: FileContext,
  lost: SidecarWorkbook['lostNames'],
): NamedRangeData[] {
  const ranges: NamedRangeData[] = [];
  for (const { name, range } of file.namedRanges ?? []) {
    // Names that programs make for themselves: print areas, filters.
    if (name.startsWith('_xlnm.')) continue;
    if (range.includes('#REF!')) {
      const sheetId = lost.find((candidate) => candidate.name === name)?.sheetId ?? 0;
      ranges.push({ name, sheetId, area: null });
      continue;
    }
    const place = range.includes('!') ? fromFileReference(range, context.references, 0) : undefined;
    if (place === undefined) {
      context.warnings.push(
        `The name ${name} stands for ${range}, which is no range of cells; it was left out.`,
      );
      continue;
    }
    ranges.push({ name, ...place });
  }
  return ranges;
}
