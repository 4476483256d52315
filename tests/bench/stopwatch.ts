/** Times of work: medians of several rounds, since one round on a busy machine says little. */

export interface Rounds {
  /** Timed rounds; the median counts. */
  readonly rounds: number;
  /** Rounds before them that do not count. */
  readonly warmUp?: number;
}

/** Milliseconds of one round, the median of several; garbage is collected before the first. */
export function timeOf(work: () => unknown, { rounds, warmUp = 1 }: Rounds): number {
  for (let round = 0; round < warmUp; round += 1) work();
  globalThis.gc?.();
  return median(
    Array.from({ length: rounds }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

/** The middle value; the higher of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('There is no median of nothing.');
  return middle;
}

/** The power of the size by which time grows from one size to another: 1 is linear. */
export function growthExponent(
  small: { readonly size: number; readonly ms: number },
  large: { readonly size: number; readonly ms: number },
): number {
  return Math.log(large.ms / small.ms) / Math.log(large.size / small.size);
}

/** Ours and a peer must have done the same work, else their times say nothing. */
export function requireSame(what: string, ours: unknown, peers: unknown): void {
  const [own, other] = [JSON.stringify(ours), JSON.stringify(peers)];
  if (own !== other) throw new Error(`${what}: ours found ${own}, the peer ${other}.`);
}
