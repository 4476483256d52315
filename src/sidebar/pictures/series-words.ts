/** What the figures behind a finding are called, and how they read. */
import type { PackFinding } from '../../apps-script/api-contract.js';
import type { FindingSeries } from '../../domain/series/finding-series.js';
import { formatFigure, formatRate } from '../../domain/wording.js';

export interface SeriesWords {
  readonly value: string;
  /** The level that it is held against. */
  readonly line?: string;
  /** The moving level that the band lies around. */
  readonly around?: string;
  /** The figure beside it. */
  readonly beside?: string;
}

const BY_RULE: Readonly<Record<string, SeriesWords>> = {
  'W3.pass-rate': { value: 'pass rate', line: 'target' },
  'W3.new-source': { value: 'pass rate', line: 'target less tolerance' },
  'W4.signal-fall': { value: 'qualified', line: 'least by the model' },
  'W5.novel-code': { value: 'rejections' },
  'W5.mismatch': { value: 'mismatch', line: 'tolerance' },
  'M1.trend': { value: 'pass rate', line: 'target' },
  'M2.class': { value: 'qualified', line: 'least by the model' },
  'M2.decay': { value: 'qualified' },
  'M3.acceptance': { value: 'acceptance', line: 'baseline', beside: 'offered' },
  'M3.sla': { value: 'followed up in time', line: 'target' },
  'Q1.capacity': { value: 'volume so far', around: 'target pro rata', line: 'capacity' },
};

/** By the name of the mode, the last part of the subject. */
const BY_MODE: Readonly<Record<string, SeriesWords>> = {
  'Validation rollback': { value: 'pass rate', line: 'target' },
  'MQL-threshold inflation': { value: 'acceptance', line: 'baseline', beside: 'offered' },
  'Signal noise creep': { value: 'qualified', beside: 'captured' },
  'Definition fragmentation': { value: 'novel codes', beside: 'open disputes' },
};

type Named = Pick<PackFinding, 'rule' | 'subject'>;

/** The figures of one name share a range within their block. */
export function wordsOf({ rule, subject }: Named): SeriesWords {
  const part = subject.slice(subject.lastIndexOf(' / ') + 3);
  if (rule === 'M1.drift') return BY_MODE[part] ?? { value: 'value' };
  return BY_RULE[rule] ?? { value: part, around: 'four-week average' };
}

/** @example unitText(0.884, 'rate') //=> '88.4 %' */
export function unitText(value: number, unit: FindingSeries['unit']): string {
  if (unit === 'rate') return formatRate(value);
  return unit === 'days' ? `${formatFigure(value)} days` : formatFigure(value);
}

/**
 * A picture in words.
 * @example 'pass rate over 12 weeks: 95.1 % to 88.4 %, target 92 %'
 */
export function seriesText(finding: Named, series: FindingSeries): string {
  const words = wordsOf(finding);
  const { unit, values, line, band } = series;
  const known = values.filter((value) => value !== null);
  const [first = 0] = known;
  const last = known.at(-1) ?? 0;
  const gaps = values.length - known.length;
  const parts = [
    `${words.value} over ${values.length} weeks: ${unitText(first, unit)} to ${unitText(last, unit)}`,
    ...(values.at(-1) === null ? ['none in the last week'] : []),
    ...(gaps === 0 ? [] : [`${gaps} without a value`]),
    ...(line === undefined ? [] : [`${words.line ?? 'limit'} ${unitText(line.at, unit)}`]),
    ...(band === undefined ? [] : [`band ±${formatRate(band.width)} of the ${words.around}`]),
  ];
  return parts.join(', ');
}
