/** Which pictures a block shows in the room, and in which order: what needs people most stands first. */
import type { PackFinding, ReviewBlock, ReviewPack } from '../../apps-script/api-contract.js';
import { addDays, daysBetween } from '../../domain/calendar.js';
import type { FindingSeries } from '../../domain/series/finding-series.js';
import { type Age, ageOf, daysText } from '../pictures/age-bar.js';
import { wordsOf } from '../pictures/series-words.js';

export type Panel =
  | {
      readonly type: 'series';
      readonly finding: PackFinding;
      readonly series: FindingSeries;
      /** The Mondays of its values. */
      readonly weeks: readonly string[];
    }
  /** Oldest first. */
  | { readonly type: 'ages'; readonly title: string; readonly ages: readonly Age[] }
  | { readonly type: 'risks' };

/** Titles of the lists of ages, by rule. */
const AGE_TITLES: Readonly<Record<string, string>> = {
  'W1.stale-action': 'Open actions by age',
  'W3.alarm-overdue': 'Open alarms by age',
  'W4.dormancy': 'Accounts and cohorts by silence',
  'M3.dispute': 'Open disputes by age',
};

/** Place of the lists of ages among the series. */
const AGES_PLACE = 2;
/** Blocks that go through the risk register. */
export const RISK_BLOCKS: readonly string[] = ['M4', 'Q4'];

/** Risks first where the block is about them; then the worst series, with the ages in third place. */
export function panelsOf(
  block: ReviewBlock,
  pack: Pick<ReviewPack, 'judgedWeek' | 'risks' | 'blocks'>,
): readonly Panel[] {
  const series = seriesPanels(block.findings, pack.judgedWeek);
  // The closing block looks at what lies with all of them.
  const isLast = block.id === pack.blocks.at(-1)?.id;
  const carried = isLast ? pack.blocks.flatMap((one) => one.carried) : block.carried;
  const lists = [...agePanels(block.findings), ...carriedPanel(carried)];
  const risks: Panel[] =
    RISK_BLOCKS.includes(block.id) && pack.risks.length > 0 ? [{ type: 'risks' }] : [];
  return [...risks, ...series.slice(0, AGES_PLACE), ...lists, ...series.slice(AGES_PLACE)];
}

/** Two rules that judge one series share its picture: the worse finding has it. */
function seriesPanels(findings: readonly PackFinding[], judgedWeek: string): Panel[] {
  const seen = new Set<string>();
  return findings.flatMap((finding): Panel[] => {
    const { series, motion } = finding;
    if (series === undefined) return [];
    const key = JSON.stringify([motion, wordsOf(finding).value, series.values]);
    if (seen.has(key)) return [];
    seen.add(key);
    const last = series.values.length - 1;
    const weeks = series.values.map((_, place) => addDays(judgedWeek, (place - last) * 7));
    return [{ type: 'series', finding, series, weeks }];
  });
}

function agePanels(findings: readonly PackFinding[]): Panel[] {
  const all = findings.map(ageOf).filter((age) => age !== null);
  return Object.entries(AGE_TITLES).flatMap(([rule, title]): Panel[] => {
    const ages = all.filter((age) => age.rule === rule).sort((a, b) => b.age - a.age);
    return ages.length === 0 ? [] : [{ type: 'ages', title, ages }];
  });
}

/** Escalations that lie with the block, against the time that they were given. */
function carriedPanel(carried: ReviewBlock['carried']): Panel[] {
  const ages = carried.flatMap((item): Age[] => {
    const { escalationId: subject, rule, ageDays: age, raisedOn, dueOn, isOverdue } = item;
    const limit = dueOn === null ? 0 : daysBetween(raisedOn, dueOn);
    if (limit <= 0) return [];
    const texts = { text: daysText(age), limitText: daysText(limit) };
    return [{ subject, rule, state: isOverdue ? 'fired' : 'watch', age, limit, ...texts }];
  });
  ages.sort((a, b) => b.age - a.age);
  return ages.length === 0 ? [] : [{ type: 'ages', title: 'Escalations by age', ages }];
}
