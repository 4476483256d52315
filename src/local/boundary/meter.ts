/** Counts what an execution asked of Google and prices it by model v1. */

/** One execution's bill. `calls` are those that cost I/O; `bridgeCalls` those that only build objects. */
export interface Cost {
  readonly calls: number;
  readonly bridgeCalls: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  readonly simulatedMs: number;
}

/** The services tell the meter what they did; the membrane has already counted that they were called. */
export interface Meter {
  /** A call without I/O: getRange, getSheetId, building a rule. */
  bridge(): void;
  /** Reads `cells` cells; commits buffered writes first. Cached: within a block read before. */
  read(cells: number, cached?: boolean): void;
  /** Buffers a write of `cells` cells until flush, the next read or the end. */
  write(cells: number): void;
  /** Commits buffered writes. */
  flush(): void;
  appendRow(): void;
  /** getLastRow, getSheetByName, insertSheet, protections, validation rules and the like. */
  metadata(): void;
  property(operation: 'get' | 'set'): void;
  cache(operation: 'get' | 'put' | 'remove'): void;
  lock(): void;
  /** A call of another service (mail, calendar, trigger): one call priced as metadata. */
  other(): void;
  readonly cost: Cost;
}
