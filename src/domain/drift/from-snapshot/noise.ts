/** Drift mode 3 from the records: which classes drag the qualification rate down, and what the mix would be. */
import { addDays } from '../../calendar.js';
import { fallOf } from '../../flags/signal-fall.js';
import { firstByKey } from '../../natural-key.js';
import { judgedClasses, pooledSignals } from '../../rules/judged-classes.js';
import { TREND_WEEKS } from '../../statistics/trend.js';
import { isAbove } from '../../tolerance.js';
import { formatDeviation, formatRate, listOf, subjectOf } from '../../wording.js';
import { judgeNoise } from '../noise-creep.js';
import type { MotionView, RecordJudgement } from './motion-view.js';

/** A class that is in use, with what it qualified in the twelve weeks. */
interface ClassCounts {
  readonly class: string;
  readonly qualified: number;
  /** 1 − rate ÷ model rate over the twelve weeks; null without a model rate or captures. */
  readonly fall: number | null;
}

function classCounts({ snapshot, motion, context }: MotionView): ClassCounts[] {
  return judgedClasses(snapshot, context, TREND_WEEKS)
    .filter((one) => one.motion === motion)
    .map(({ subject, listed, rows }) => {
      const { captured, qualified } = pooledSignals(rows);
      const name = subject.slice(subjectOf(motion, '').length);
      return {
        class: name,
        qualified,
        fall: fallOf(qualified, captured, listed?.modelRate ?? null),
      };
    });
}

function byName(a: ClassCounts, b: ClassCounts): number {
  return a.class < b.class ? -1 : 1;
}

/** The classes to retire, and the weights that the others would have by what they qualified. */
function mixOf(view: MotionView): Pick<RecordJudgement, 'evidence' | 'about'> {
  const limit = view.context.settings.signalFall;
  const counts = classCounts(view);
  const isUnder = (one: ClassCounts) => one.fall !== null && isAbove(one.fall, limit);
  const under = counts
    .filter(isUnder)
    .sort((a, b) => (b.fall ?? 0) - (a.fall ?? 0) || byName(a, b));
  const rest = counts.filter((one) => !isUnder(one));
  const whole = rest.reduce((sum, one) => sum + one.qualified, 0);
  const shares = rest
    .sort((a, b) => b.qualified - a.qualified || byName(a, b))
    .map((one) => `${one.class} ${formatRate(one.qualified / whole)}`);
  const named = under.map((one) => `${one.class} ${formatDeviation(-(one.fall ?? 0))}`);
  const told =
    under.length === 0
      ? `no class more than ${formatRate(limit)} under its model`
      : `more than ${formatRate(limit)} under their model: ${listOf(named)}`;
  const weights = whole === 0 ? '' : `; weights by what qualified: ${listOf(shares)}`;
  return { evidence: `; ${told}${weights}`, about: under.map((one) => one.class) };
}

/**
 * Qualification declining over twelve weeks with more classes introduced than retired within them
 * (Monday of the first to Sunday of the last) fires; declining alone is watched. Evidence: the classes
 * more than 20 % under their model rate, and the shares that the others have of what qualified.
 */
export function judgeNoiseOf(view: MotionView): RecordJudgement {
  const first = view.weeks[0] ?? view.context.judgedWeek;
  const last = addDays(view.context.judgedWeek, 6);
  const classes = [
    ...firstByKey(view.snapshot.signalClasses, (row) => subjectOf(row.motion, row.class)).values(),
  ].filter((row) => row.motion === view.motion);
  const within = (date: string | null) => date !== null && date >= first && date <= last;
  const judged = judgeNoise(view.series, {
    introduced: classes.filter((row) => within(row.introducedOn)).length,
    retired: classes.filter((row) => within(row.retiredOn)).length,
  });
  if (judged.state !== 'fired' && judged.state !== 'watch') return { ...judged, about: [] };
  const { evidence, about } = mixOf(view);
  return { ...judged, evidence: `${judged.evidence}${evidence}`, about };
}
