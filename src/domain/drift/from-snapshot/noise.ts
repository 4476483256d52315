/** Drift mode 3 from the records: which classes drag the qualification rate down, and what the mix would be. */
import { isLater } from '../../as-of-state.js';
import { addDays } from '../../calendar.js';
import { firstByKey } from '../../natural-key.js';
import type { SignalClass, SignalRow } from '../../records.js';
import { isAbove } from '../../tolerance.js';
import { formatDeviation, formatRate, listOf } from '../../wording.js';
import type { ModeJudgement } from '../mode-judgement.js';
import { judgeNoise } from '../noise-creep.js';
import type { MotionView } from './motion-view.js';

/** A class that may still be captured, with what it qualified in the twelve weeks. */
interface ClassCounts {
  readonly class: string;
  readonly qualified: number;
  /** 1 − rate ÷ model rate over the twelve weeks; null without a model rate or captures. */
  readonly fall: number | null;
}

function listedClasses({ snapshot, motion }: MotionView): Map<string, SignalClass> {
  const own = snapshot.signalClasses.filter((row) => row.motion === motion);
  return firstByKey(own, (row) => row.class);
}

function classCounts(view: MotionView): ClassCounts[] {
  const { snapshot, motion, weeks, context } = view;
  const listed = listedClasses(view);
  const sums = new Map<string, { captured: number; qualified: number }>();
  const rows = snapshot.signals.filter((row) => row.motion === motion && weeks.includes(row.week));
  const keyOf = (row: SignalRow) => `${row.week} ${row.class}`;
  for (const { class: name, captured, qualified } of firstByKey(rows, keyOf).values()) {
    if (captured === null || qualified === null || qualified > captured) continue;
    const own = sums.get(name) ?? { captured: 0, qualified: 0 };
    sums.set(name, {
      captured: own.captured + captured,
      qualified: own.qualified + qualified,
    });
  }
  return [...sums]
    .filter(([name]) => {
      const retiredOn = listed.get(name)?.retiredOn ?? null;
      return retiredOn === null || isLater(retiredOn, context.asOf);
    })
    .map(([name, { captured, qualified }]) => {
      const model = listed.get(name)?.modelRate ?? null;
      const hasFall = model !== null && model > 0 && captured > 0;
      return { class: name, qualified, fall: hasFall ? 1 - qualified / captured / model : null };
    });
}

function byName(a: ClassCounts, b: ClassCounts): number {
  return a.class < b.class ? -1 : 1;
}

/** The classes to retire, and the weights that the others would have by what they qualified. */
function mixEvidence(view: MotionView): string {
  const limit = view.context.settings.signalFall;
  const counts = classCounts(view);
  const isUnder = (one: ClassCounts) => one.fall !== null && isAbove(one.fall, limit);
  const under = counts
    .filter(isUnder)
    .sort((a, b) => (b.fall ?? 0) - (a.fall ?? 0) || byName(a, b))
    .map((one) => `${one.class} ${formatDeviation(-(one.fall ?? 0))}`);
  const rest = counts.filter((one) => !isUnder(one));
  const whole = rest.reduce((sum, one) => sum + one.qualified, 0);
  const shares = rest
    .sort((a, b) => b.qualified - a.qualified || byName(a, b))
    .map((one) => `${one.class} ${formatRate(one.qualified / whole)}`);
  const told =
    under.length === 0
      ? `no class more than ${formatRate(limit)} under its model`
      : `more than ${formatRate(limit)} under their model: ${listOf(under)}`;
  return whole === 0 ? `; ${told}` : `; ${told}; weights by what qualified: ${listOf(shares)}`;
}

/**
 * Qualification declining over twelve weeks with more classes introduced than retired within them
 * (Monday of the first to Sunday of the last) fires; declining alone is watched. Evidence: the classes
 * more than 20 % under their model rate, and the shares that the others have of what qualified.
 */
export function judgeNoiseOf(view: MotionView): ModeJudgement {
  const first = view.weeks[0] ?? view.context.judgedWeek;
  const last = addDays(view.context.judgedWeek, 6);
  const classes = [...listedClasses(view).values()];
  const within = (date: string | null) => date !== null && date >= first && date <= last;
  const judged = judgeNoise(view.series, {
    introduced: classes.filter((row) => within(row.introducedOn)).length,
    retired: classes.filter((row) => within(row.retiredOn)).length,
  });
  if (judged.state !== 'fired' && judged.state !== 'watch') return judged;
  return { ...judged, evidence: `${judged.evidence}${mixEvidence(view)}` };
}
