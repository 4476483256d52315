/** An execution with fixed clock and a shelf of workbooks in memory, for tests of single services. */
import type { Execution } from '../../../src/local/boundary/execution.js';
import { createWorkbook } from '../../../src/local/model/create-workbook.js';
import type { WorkbookData } from '../../../src/local/model/workbook-data.js';

export interface FakeExecution extends Execution {
  /** Names of what the meter was told, in order, e.g. `read 200 cached`. */
  readonly bill: string[];
  readonly touched: Set<WorkbookData>;
}

export interface FakeOptions {
  readonly user?: string;
  readonly workbook?: WorkbookData | null;
  readonly now?: number;
}

export const OWNER = 'owner@example.com';

/** A workbook of `owner@example.com` in Berlin time and US notation. */
export function sampleWorkbook(id = 'book-1'): WorkbookData {
  return createWorkbook({
    id,
    name: 'Sample',
    timeZone: 'Europe/Berlin',
    locale: 'en_US',
    owner: OWNER,
  });
}

export function fakeExecution(options: FakeOptions = {}): FakeExecution {
  const user = options.user ?? OWNER;
  const active = options.workbook === undefined ? sampleWorkbook() : options.workbook;
  const shelf = new Map<string, WorkbookData>(active ? [[active.id, active]] : []);
  const bill: string[] = [];
  const touched = new Set<WorkbookData>();
  let now = options.now ?? Date.UTC(2026, 4, 20, 8, 0, 0);
  return {
    bill,
    touched,
    id: 'execution-1',
    authMode: 'FULL',
    scopes: null,
    effectiveUser: user,
    activeUser: user,
    userLocale: 'en',
    scriptTimeZone: 'America/New_York',
    scriptId: 'script-1',
    asAddOn: false,
    clock: {
      now: () => now,
      advance: (milliseconds) => {
        now += milliseconds;
      },
    },
    spreadsheets: {
      active,
      open: (id) => shelf.get(id),
      create: (name, rows, columns) => {
        const id = `book-${shelf.size + 1}`;
        const created = createWorkbook({
          id,
          name,
          rows,
          columns,
          timeZone: 'Europe/Berlin',
          locale: 'en_US',
          owner: user,
        });
        shelf.set(id, created);
        return created;
      },
      touch: (workbook) => {
        touched.add(workbook);
      },
    },
    surroundings: { properties: {}, triggers: [], outbox: [], calendars: [] },
    process: { caches: new Map(), locks: new Map() },
    ui: { shown: [], show: () => undefined, answer: () => ({ button: 'OK' }) },
    log: [],
    meter: {
      bridge: () => undefined,
      read: (cells, cached) => bill.push(`read ${cells}${cached ? ' cached' : ''}`),
      write: (cells) => bill.push(`write ${cells}`),
      flush: () => bill.push('flush'),
      appendRow: () => bill.push('appendRow'),
      metadata: () => bill.push('metadata'),
      property: () => undefined,
      cache: () => undefined,
      lock: () => undefined,
      other: () => undefined,
      cost: { calls: 0, bridgeCalls: 0, cellsRead: 0, cellsWritten: 0, simulatedMs: 0 },
    },
    customFunctions: () => undefined,
    files: new Map(),
    evaluateInRealm: () => undefined,
  };
}
