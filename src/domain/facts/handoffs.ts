/** Facts of W5 and M3: why handoffs were rejected, and how acceptance went. */
import { ratesOf } from '../drift/mode-judgement.js';
import { trendEvidence } from '../drift/trend-evidence.js';
import { firstByKey } from '../natural-key.js';
import { trendOf } from '../statistics/trend.js';
import { motionsInUse } from '../targets.js';
import { formatCount, listOf } from '../wording.js';
import type { Facts } from './facts.js';
import { seriesText, twelveWeeks } from './twelve-weeks.js';

/** W5: rejections of the judged week by code, most first. */
export const rejectionFacts: Facts = (snapshot, context) =>
  motionsInUse(context.targets).flatMap((motion) => {
    const own = snapshot.rejections.filter(
      (row) => row.motion === motion && row.week === context.judgedWeek,
    );
    const counts = [...firstByKey(own, (row) => row.code).values()]
      .map(({ code, count }) => ({ code, count: count ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
    if (counts.length === 0) return [];
    const whole = counts.reduce((sum, one) => sum + one.count, 0);
    const codes = counts.map(({ code, count }) => `${code} ${count}`);
    return [`${motion}: ${formatCount(whole, 'rejection')}, ${listOf(codes)}.`];
  });

/** M3: acceptance week by week, with its trend. */
export const acceptanceFacts: Facts = (snapshot, context) =>
  twelveWeeks(snapshot, context).flatMap(({ motion, series }) => {
    const rates = ratesOf(series, 'accepted', 'offered');
    const text = seriesText(rates);
    if (text === null) return [];
    const trend = trendEvidence('acceptance', trendOf(rates));
    return [`${motion} ${trend}: ${text}.`];
  });
