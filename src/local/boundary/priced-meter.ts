/** The meter of an execution: counts and prices by model v1. */
import type { Cost, Meter } from './meter.js';

/**
 * Simulated milliseconds of model v1: fitted to published measurements of Apps Script, within a factor
 * of two on the whole. Compare designs by it; it does not tell how long Google takes.
 */
export const PRICES = {
  start: 1000,
  /** Per measured millisecond of evaluating the script. */
  evaluation: 3,
  bridge: 0.5,
  read: 60,
  readCell: 0.0085,
  cachedRead: 1.3,
  write: 1,
  writeCell: 0.0125,
  commit: 30,
  commitCell: 0.036,
  appendRow: 150,
  metadata: 100,
  property: { get: 30, set: 62 },
  cache: { get: 15, put: 60, remove: 88 },
  lock: 50,
} as const;

export class PricedMeter implements Meter {
  private calls = 0;
  private bridgeCalls = 0;
  private cellsRead = 0;
  private cellsWritten = 0;
  private simulatedMs: number = PRICES.start;
  private bufferedCells = 0;
  private buffered = false;

  /** `onCommit` hears each time after which the writes so far outlive a kill. */
  constructor(private readonly onCommit: () => void = () => {}) {}

  get cost(): Cost {
    return {
      calls: this.calls,
      bridgeCalls: this.bridgeCalls,
      cellsRead: this.cellsRead,
      cellsWritten: this.cellsWritten,
      simulatedMs: this.simulatedMs,
    };
  }

  /** Charges the evaluation of the script. */
  evaluation(measuredMs: number): void {
    this.simulatedMs += PRICES.evaluation * measuredMs;
  }

  bridge(): void {
    this.bridgeCalls += 1;
    this.simulatedMs += PRICES.bridge;
  }

  read(cells: number, cached = false): void {
    this.commit();
    this.cellsRead += cells;
    this.charge(cached ? PRICES.cachedRead : PRICES.read + PRICES.readCell * cells);
  }

  write(cells: number): void {
    this.buffered = true;
    this.bufferedCells += cells;
    this.cellsWritten += cells;
    this.charge(PRICES.write + PRICES.writeCell * cells);
  }

  flush(): void {
    this.calls += 1;
    this.commit();
  }

  appendRow(): void {
    this.commit();
    this.charge(PRICES.appendRow);
    this.onCommit();
  }

  metadata(): void {
    this.charge(PRICES.metadata);
  }

  property(operation: 'get' | 'set'): void {
    this.charge(PRICES.property[operation]);
  }

  cache(operation: 'get' | 'put' | 'remove'): void {
    this.charge(PRICES.cache[operation]);
  }

  lock(): void {
    this.charge(PRICES.lock);
  }

  other(): void {
    this.charge(PRICES.metadata);
  }

  /** The end of an execution commits what is still buffered. */
  end(): void {
    this.commit();
  }

  private charge(milliseconds: number): void {
    this.calls += 1;
    this.simulatedMs += milliseconds;
  }

  private commit(): void {
    if (this.buffered) {
      this.simulatedMs += PRICES.commit + PRICES.commitCell * this.bufferedCells;
      this.buffered = false;
      this.bufferedCells = 0;
    }
    this.onCommit();
  }
}
