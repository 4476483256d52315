/** Drift mode 2 from the records: when acceptance gave way, and which rejections grew from then on. */
import type { IsoDate } from '../../calendar.js';
import { firstByKey } from '../../natural-key.js';
import { isAbove } from '../../tolerance.js';
import { formatRate } from '../../wording.js';
import { inflationPointOf, judgeInflation } from '../threshold-inflation.js';
import type { MotionView, RecordJudgement } from './motion-view.js';

/** Codes named; those that grew less explain less. */
const CODES_NAMED = 3;

interface GrownCode {
  readonly code: string;
  /** Share of all rejections before the week and from it on; fractions. */
  readonly before: number;
  readonly from: number;
}

/** The codes whose share of rejections grew from a week of the twelve on, most first. */
function grownCodes({ snapshot, motion, weeks }: MotionView, since: IsoDate): GrownCode[] {
  const counts = new Map<string, { before: number; from: number }>();
  const whole = { before: 0, from: 0 };
  const ownRows = snapshot.rejections.filter(
    (row) => row.motion === motion && weeks.includes(row.week),
  );
  for (const row of firstByKey(ownRows, (one) => `${one.week} ${one.code}`).values()) {
    const side = row.week < since ? 'before' : 'from';
    const own = counts.get(row.code) ?? { before: 0, from: 0 };
    own[side] += row.count ?? 0;
    whole[side] += row.count ?? 0;
    counts.set(row.code, own);
  }
  if (whole.before === 0 || whole.from === 0) return [];
  return [...counts]
    .map(([code, { before, from }]) => ({
      code,
      before: before / whole.before,
      from: from / whole.from,
    }))
    .filter((one) => isAbove(one.from, one.before))
    .sort((a, b) => b.from - b.before - (a.from - a.before) || (a.code < b.code ? -1 : 1));
}

function codesEvidence(codes: readonly GrownCode[]): string {
  const named = codes.map(
    ({ code, before, from }) => `${code} from ${formatRate(before)} to ${formatRate(from)}`,
  );
  if (named.length === 0) return '; no rejection code grew from then on';
  return `; share of rejections that grew from then on: ${named.join(', ')}`;
}

/**
 * Acceptance declining and offered volume improving over twelve weeks fires; acceptance declining
 * alone is watched. Evidence: the inflation point, and the rejection codes whose share of the twelve
 * weeks' rejections grew most from it on.
 */
export function judgeInflationOf(view: MotionView): RecordJudgement {
  const judged = judgeInflation(view.series);
  const since = inflationPointOf(view.series)?.week ?? null;
  if ((judged.state !== 'fired' && judged.state !== 'watch') || since === null) {
    return { ...judged, about: [] };
  }
  const codes = grownCodes(view, since).slice(0, CODES_NAMED);
  return {
    ...judged,
    evidence: `${judged.evidence}${codesEvidence(codes)}`,
    about: codes.map((one) => one.code),
  };
}
