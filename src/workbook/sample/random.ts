/** Numbers that look random and are the same for the same seed: samples must be repeatable. */

/** The next number, from 0 up to but not including 1. */
export type Random = () => number;

/**
 * A generator of 32 bits of state that is stepped by a constant and mixed by multiplications and
 * shifts; plenty for sample data, nothing for secrets.
 */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number around 0 with spread 1, never beyond ±3: the sum of three even draws, scaled. */
export function wobble(random: Random): number {
  return (random() + random() + random() - 1.5) * 2;
}

/** A value that wobbles by a share of itself, e.g. 0.02 for about two per cent. */
export function around(value: number, share: number, random: Random): number {
  return value * (1 + share * wobble(random));
}

/** A whole number in a range, both ends included. */
export function between(low: number, high: number, random: Random): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One of a list. */
export function oneOf<Item>(items: readonly [Item, ...Item[]], random: Random): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}
