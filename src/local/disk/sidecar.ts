/**
 * The JSON document beside a workbook file: everything about a spreadsheet that xlsx has no place
 * for, and everything that outlives an execution without being in the spreadsheet.
 */
import * as z from 'zod/mini';
import type { Surroundings } from '../boundary/execution.js';
import type {
  Banding,
  ChartData,
  DeveloperMetadata,
  Protection,
  WorkbookData,
} from '../model/workbook-data.js';
import type { SheetMeanings } from './meanings.js';
import { isTimeZone } from './xlsx/spreadsheet-settings.js';
import type { KeptTextRuns } from './xlsx/text-runs.js';

/** Raised when a document of an older version needs to be read differently. */
export const SIDECAR_VERSION = 1;

/** What the sidecar keeps of one sheet. */
export interface SidecarSheet {
  /** The sheet's name in the xlsx file, by which the two are matched. */
  readonly fileName: string;
  readonly name: string;
  readonly sheetId: number;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly selection: string;
  readonly protections: readonly Protection[];
  /** Whether the xlsx file protects the sheet. */
  readonly isProtected: boolean;
  readonly bandings: readonly Banding[];
  readonly charts: readonly ChartData[];
  /**
   * For each chart the references of its values in the file, null for one that is not in it. Absent
   * in documents of before charts went into the file.
   */
  readonly chartValues?: readonly (readonly string[] | null)[];
  readonly textRuns: readonly KeptTextRuns[];
  /** The filter as xlsx says it and as it is meant; null where they are the same. */
  readonly filter: { readonly said: unknown; readonly meant: unknown } | null;
  readonly meanings: SheetMeanings;
}

/** What the sidecar keeps of the spreadsheet. */
export interface SidecarWorkbook
  extends Pick<
    WorkbookData,
    'id' | 'name' | 'timeZone' | 'locale' | 'recalculationInterval' | 'owner'
  > {
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
  readonly developerMetadata: readonly DeveloperMetadata[];
  readonly sheets: readonly SidecarSheet[];
  /** What parts the arguments in the workbook's formulas. */
  readonly separator: ',' | ';';
  /** Named ranges whose cells are gone, with the sheet that they were on. */
  readonly lostNames: readonly { readonly name: string; readonly sheetId: number }[];
}

/** The whole document. */
export interface Sidecar {
  readonly version: number;
  /** File name that it was saved for, e.g. `leads.xlsx`. */
  readonly savedAs: string;
  /** SHA-256 of the xlsx file that it belongs to, in hexadecimal. */
  readonly xlsxSha256: string;
  readonly workbook: SidecarWorkbook;
  readonly surroundings: Surroundings;
}

const area = z.object({ top: z.number(), left: z.number(), bottom: z.number(), right: z.number() });
const meaning = z.object({ said: z.unknown(), meant: z.unknown(), at: z.string() });
const texts = z.array(z.string());
const byName = <Value extends z.ZodMiniType>(value: Value) => z.record(z.string(), value);

const protection = z.looseObject({
  id: z.number(),
  area: z.optional(area),
  description: z.string(),
  warningOnly: z.boolean(),
  editors: texts,
  domainEdit: z.boolean(),
  unprotected: z.array(area),
});

const sheet = z.object({
  fileName: z.string(),
  name: z.string(),
  sheetId: z.int(),
  maxRows: z.int().check(z.positive()),
  maxColumns: z.int().check(z.positive()),
  selection: z.string(),
  protections: z.array(protection),
  isProtected: z.boolean(),
  bandings: z.array(z.looseObject({ id: z.number(), area })),
  charts: z.array(z.looseObject({ id: z.number(), type: z.string() })),
  chartValues: z.optional(z.array(z.nullable(texts))),
  textRuns: z.array(
    z.object({
      row: z.int(),
      column: z.int(),
      text: z.string(),
      runs: z.array(z.looseObject({ start: z.int(), end: z.int() })),
    }),
  ),
  filter: z.nullable(z.object({ said: z.unknown(), meant: z.unknown() })),
  meanings: z.object({
    values: z.array(meaning),
    formulas: z.array(meaning),
    spills: z.array(meaning),
    formats: z.array(meaning),
    validations: z.array(meaning),
    conditionalFormats: z.array(meaning),
  }),
});

/** The parts of the workbook's half, each read by itself so that one bad part costs only itself. */
const WORKBOOK_PARTS = {
  id: z.string().check(z.minLength(1)),
  name: z.string(),
  timeZone: z.string().check(z.refine(isTimeZone)),
  locale: z.string(),
  recalculationInterval: z.enum(['ON_CHANGE', 'MINUTE', 'HOUR']),
  owner: z.string(),
  editors: texts,
  viewers: texts,
  developerMetadata: z.array(z.looseObject({ id: z.number(), key: z.string() })),
  sheets: z.array(sheet),
  separator: z.enum([',', ';']),
  lostNames: z.array(z.object({ name: z.string(), sheetId: z.number() })),
};

const SURROUNDINGS_PARTS = {
  properties: byName(byName(z.string())),
  triggers: z.array(z.looseObject({ id: z.string(), handler: z.string() })),
  outbox: z.array(z.looseObject({ to: z.string(), subject: z.string() })),
  calendars: z.array(z.looseObject({ id: z.string(), events: z.array(z.looseObject({})) })),
};

/** A document as it was read, with the names of the parts that had to be replaced. */
export interface RepairedSidecar {
  readonly sidecar: Sidecar;
  readonly replaced: readonly string[];
}

/**
 * Reads a document; every part that is missing or malformed is taken from `defaults`.
 * @returns undefined for text that is not a JSON object, or of a version newer than this one
 */
export function parseSidecar(text: string, defaults: Sidecar): RepairedSidecar | undefined {
  const document = parseObject(text);
  if (document === undefined) return undefined;
  const version = document.version;
  if (typeof version === 'number' && version > SIDECAR_VERSION) return undefined;
  const replaced: string[] = [];
  const workbook = repair(document.workbook, WORKBOOK_PARTS, defaults.workbook, replaced);
  const surroundings = repair(
    document.surroundings,
    SURROUNDINGS_PARTS,
    defaults.surroundings,
    replaced,
  );
  const textOr = (value: unknown, fallback: string) =>
    typeof value === 'string' ? value : fallback;
  return {
    sidecar: {
      version: SIDECAR_VERSION,
      savedAs: textOr(document.savedAs, defaults.savedAs),
      xlsxSha256: textOr(document.xlsxSha256, ''),
      workbook,
      surroundings,
    },
    replaced,
  };
}

function parseObject(text: string): RawDocument | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The document's own members; each is checked by itself. */
interface RawDocument {
  readonly version?: unknown;
  readonly savedAs?: unknown;
  readonly xlsxSha256?: unknown;
  readonly workbook?: unknown;
  readonly surroundings?: unknown;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function repair<Part extends object>(
  value: unknown,
  schemas: Readonly<Record<string, z.ZodMiniType>>,
  defaults: Part,
  replaced: string[],
): Part {
  const found = isObject(value) ? value : {};
  const parts: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    const result = schema.safeParse(found[name]);
    if (result.success) parts[name] = result.data;
    else replaced.push(name);
  }
  return { ...defaults, ...parts };
}
