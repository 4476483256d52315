/** What a test draws at random from a seed. */
import type { Located } from '../../../src/domain/records.js';

/** A number from 0 up to 1, each time another, the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What a test may draw. */
export class Draw {
  constructor(private readonly random: () => number) {}

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.random() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.random() < probability;
  }

  of<Value>(...values: readonly Value[]): Value {
    return values[this.int(0, values.length - 1)] as Value;
  }

  orNull<Value>(value: Value, probability = 0.1): Value | null {
    return this.chance(probability) ? null : value;
  }

  /** So many, made one by one. */
  list<Value>(low: number, high: number, make: (index: number) => Value): Value[] {
    return Array.from({ length: this.int(low, high) }, (_, index) => make(index));
  }

  shuffle<Value>(values: readonly Value[]): Value[] {
    const mixed = [...values];
    for (let last = mixed.length - 1; last > 0; last -= 1) {
      const at = this.int(0, last);
      [mixed[last], mixed[at]] = [mixed[at] as Value, mixed[last] as Value];
    }
    return mixed;
  }

  /** The rows of a tab: some stand there twice with other contents, in any order, rows numbered anew. */
  tab<Row extends Located>(rows: readonly Row[], twice: Partial<NoInfer<Row>>): Row[] {
    const doubled = rows.flatMap((row) =>
      this.chance(0.04) ? [row, { ...row, ...twice }] : [row],
    );
    return this.shuffle(this.shuffle(doubled).map((row, index) => ({ ...row, row: index + 2 })));
  }
}
