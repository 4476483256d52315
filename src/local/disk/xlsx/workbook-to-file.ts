/** Builds what hucre writes from a workbook, and what the sidecar has to keep of it. */
import { isDeepStrictEqual } from 'node:util';
import type { WriteOptions, WriteSheet } from 'hucre';
import type { CellData, SheetData, WorkbookData } from '../../model/workbook-data.js';
import type { SidecarSheet, SidecarWorkbook } from '../sidecar.js';
import { fromFileFilter, toFileFilter } from './basic-filter.js';
import { DEFAULT_FONT } from './cell-style.js';
import { CellsToFile } from './cells-to-file.js';
import { type NativeChart, nativeCharts, placeholders } from './charts/charts-to-file.js';
import { toFileRules } from './conditional-format.js';
import { type FileReferences, toFileReference } from './file-references.js';
import { separatorOf } from './formula-text.js';
import { toFileProtection } from './protection.js';
import { toFileLayout } from './sheet-layout.js';
import { toFileSheetNames } from './sheet-names.js';
import { toFileProperties } from './spreadsheet-settings.js';
import { textRunsOf } from './text-runs.js';

/** A workbook in hucre's terms. */
export interface FileWorkbook {
  readonly options: WriteOptions;
  readonly sidecar: SidecarWorkbook;
  /** Positions of the sheets on which cells that were never written to are unlocked. */
  readonly openSheets: readonly number[];
  /** The native charts of each sheet. */
  readonly charts: readonly (readonly NativeChart[])[];
}

const OWN_STYLES = { defaultFont: DEFAULT_FONT, themeColors: [] } as const;

export function toFileWorkbook(workbook: WorkbookData): FileWorkbook {
  const fileNames = toFileSheetNames(workbook.sheets.map(({ name }) => name));
  const separator = separatorOf(formulasOf(workbook));
  const references = referencesTo(workbook, fileNames, separator);
  const openSheets: number[] = [];
  const pairs = workbook.sheets.map((sheet, index) => {
    const fileName = fileNames[index] ?? sheet.name;
    const pair = toFileSheet(sheet, fileName, workbook, references);
    if (pair.isOpenElsewhere) openSheets.push(index);
    return pair;
  });
  const { id, name, timeZone, locale, recalculationInterval, owner } = workbook;
  const { editors, viewers, developerMetadata } = workbook;
  return {
    options: {
      sheets: pairs.map(({ file }) => file),
      defaultFont: { ...DEFAULT_FONT },
      properties: toFileProperties(workbook),
      namedRanges: namedRangesOf(workbook, references),
      activeSheet: Math.max(
        0,
        workbook.sheets.findIndex(({ sheetId }) => sheetId === workbook.activeSheetId),
      ),
    },
    sidecar: {
      ...{ id, name, timeZone, locale, recalculationInterval, owner },
      ...{ editors, viewers, developerMetadata, separator },
      sheets: pairs.map(({ sidecar }) => sidecar),
      lostNames: workbook.namedRanges.flatMap((range) =>
        range.area === null ? [{ name: range.name, sheetId: range.sheetId }] : [],
      ),
    },
    openSheets,
    charts: pairs.map(({ natives }) => natives),
  };
}

/** Every formula, also those of rules: some workbooks have no other. */
function* formulasOf(workbook: WorkbookData): Generator<string> {
  for (const { conditionalFormats, cells } of workbook.sheets) {
    for (const { condition } of conditionalFormats) yield* formulasAmong(condition?.values);
    for (const row of cells) for (const cell of row ?? []) yield* formulasOfCell(cell);
  }
}

function formulasOfCell(cell: CellData | undefined): string[] {
  const inRule = formulasAmong(cell?.validation?.values);
  return cell?.formula === undefined ? inRule : [cell.formula, ...inRule];
}

function formulasAmong(values: readonly unknown[] | undefined): string[] {
  return (values ?? []).filter(
    (value): value is string => typeof value === 'string' && value.startsWith('='),
  );
}

function referencesTo(
  workbook: WorkbookData,
  fileNames: readonly string[],
  separator: ',' | ';',
): FileReferences {
  const toFile = new Map(
    workbook.sheets.map(({ name }, index) => [name, fileNames[index] ?? name]),
  );
  const fromFile = new Map(Array.from(toFile, ([name, fileName]) => [fileName, name]));
  const fileNameById = new Map(
    workbook.sheets.map(({ sheetId, name }) => [sheetId, toFile.get(name) ?? name]),
  );
  const idByFileName = new Map(Array.from(fileNameById, ([id, fileName]) => [fileName, id]));
  return {
    dialect: {
      toFileSheet: (name) => toFile.get(name) ?? name,
      fromFileSheet: (name) => fromFile.get(name) ?? name,
      separator,
    },
    fileSheetName: (sheetId) => fileNameById.get(sheetId),
    sheetIdNamed: (fileName) => idByFileName.get(fileName),
    namedArea(name) {
      const range = workbook.namedRanges.find((candidate) => candidate.name === name);
      if (range === undefined || range.area === null) return undefined;
      return { sheetId: range.sheetId, area: range.area };
    },
  };
}

interface FileSheet {
  readonly file: WriteSheet;
  readonly sidecar: SidecarSheet;
  readonly natives: readonly NativeChart[];
  readonly isOpenElsewhere: boolean;
}

function toFileSheet(
  sheet: SheetData,
  fileName: string,
  workbook: WorkbookData,
  references: FileReferences,
): FileSheet {
  const protection = toFileProtection(sheet.protections, workbook.namedRanges);
  const { rows, cells, validations, meanings } = new CellsToFile(
    sheet,
    references,
    protection,
  ).write();
  const rules = toFileRules(sheet.conditionalFormats, references, OWN_STYLES);
  const layout = toFileLayout(sheet);
  padRows(rows, Math.max(0, ...Array.from(layout.rowDefs?.keys() ?? [], (index) => index + 1)));
  const filter = sheet.filter === null ? undefined : toFileFilter(sheet.filter, sheet.cells);
  const saidFilter = filter === undefined ? null : fromFileFilter(filter, sheet.cells);
  const natives = nativeCharts(sheet, workbook, references);
  const { name, sheetId, maxRows, maxColumns, selection, protections, bandings, charts } = sheet;
  return {
    file: {
      name: fileName,
      rows,
      cells,
      ...layout,
      dataValidations: validations,
      conditionalRules: rules.rules,
      ...placeholders(natives),
      ...(filter === undefined ? {} : { autoFilter: filter }),
      ...(protection === undefined ? {} : { protection: protection.settings }),
    },
    sidecar: {
      ...{ fileName, name, sheetId, maxRows, maxColumns, selection },
      ...{ protections, bandings, charts },
      chartValues: charts.map(({ id }) => natives.find((one) => one.id === id)?.values ?? null),
      textRuns: textRunsOf(sheet.cells),
      isProtected: protection !== undefined,
      filter: isDeepStrictEqual(saidFilter, sheet.filter)
        ? null
        : { said: saidFilter, meant: sheet.filter },
      meanings: { ...meanings, conditionalFormats: rules.meanings },
    },
    natives,
    isOpenElsewhere: protection?.isOpenElsewhere === true,
  };
}

/** hucre writes a row's height only up to the last row that it has. */
function padRows(rows: unknown[][], count: number): void {
  while (rows.length < count) rows.push([]);
}

function namedRangesOf(
  workbook: WorkbookData,
  references: FileReferences,
): { name: string; range: string }[] {
  return workbook.namedRanges.map(({ name, sheetId, area }) => ({
    name,
    range: (area === null ? undefined : toFileReference({ sheetId, area }, references)) ?? '#REF!',
  }));
}
