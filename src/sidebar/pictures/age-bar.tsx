/** How old something has become, against the age that it may reach. */
import type { PackFinding } from '../../apps-script/api-contract.js';
import { formatHours, formatNumber } from '../../domain/wording.js';
import { FINDING_LOOKS } from '../states.js';

/** Rules that measure an age, and its unit. */
const AGES: Readonly<Record<string, (age: number) => string>> = {
  'W1.stale-action': daysText,
  'W3.alarm-overdue': formatHours,
  'W4.dormancy': daysText,
  'M3.dispute': daysText,
};

/** @example daysText(63) //=> '63 d' */
export function daysText(days: number): string {
  return `${formatNumber(days)} d`;
}

export interface Age {
  readonly subject: string;
  readonly rule: string;
  readonly state: PackFinding['state'];
  readonly age: number;
  readonly limit: number;
  /** The age with its unit. */
  readonly text: string;
  /** The limit with its unit. */
  readonly limitText: string;
}

/** The age that a finding measures; null where it measures none. */
export function ageOf(finding: PackFinding): Age | null {
  const { rule, subject, state, measured, threshold } = finding;
  const write = AGES[rule];
  if (write === undefined || measured === null || threshold === null || threshold <= 0) return null;
  const texts = { text: write(measured), limitText: write(threshold) };
  return { subject, rule, state, age: measured, limit: threshold, ...texts };
}

/** The oldest of each rule: all bars of a list have one scale. */
export function oldestOf(findings: readonly PackFinding[]): ReadonlyMap<string, number> {
  const oldest = new Map<string, number>();
  for (const finding of findings) {
    const age = ageOf(finding);
    if (age === null) continue;
    oldest.set(age.rule, Math.max(oldest.get(age.rule) ?? 0, age.age, age.limit * 1.2));
  }
  return oldest;
}

/** @param longest the age that fills the width */
export function AgeBar(props: {
  readonly age: Age;
  readonly longest: number;
  readonly width?: number;
  readonly height?: number;
}) {
  const { age, longest, width = 64, height = 36 } = props;
  const x = (value: number) => Math.round((value / longest) * (width - 6) * 10) / 10;
  const middle = height / 2;
  const end = x(Math.max(0, age.age));
  return (
    <svg
      class="trend"
      style={{ width: `${width}px`, height: `${height}px` }}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${age.text}, limit ${age.limitText}`}
    >
      <rect class="zone" y={height * 0.2} width={x(age.limit)} height={height * 0.6} />
      <path class="level" d={`M${x(age.limit)} ${height * 0.1}V${height * 0.9}`} />
      <path class="line" d={`M0 ${middle}H${end}`} />
      <circle class={`dot s-${FINDING_LOOKS[age.state].tone}`} cx={end} cy={middle} r={3} />
    </svg>
  );
}
