/** The picture beside the evidence of a finding: its trend, or its age; nothing where it has neither. */
import type { PackFinding } from '../../apps-script/api-contract.js';
import { AgeBar, ageOf, oldestOf } from './age-bar.js';
import { comparable, listName, rangesOf } from './comparable.js';
import type { Range } from './plot.js';
import { seriesText } from './series-words.js';
import { TrendLine } from './trend-line.js';

/** What the pictures of one block have in common. */
export interface Scales {
  readonly ranges: ReadonlyMap<string, Range>;
  readonly oldest: ReadonlyMap<string, number>;
}

export function scalesOf(findings: readonly PackFinding[]): Scales {
  return { ranges: rangesOf(findings), oldest: oldestOf(findings) };
}

export function FindingPicture(props: { readonly finding: PackFinding; readonly scales: Scales }) {
  const { finding, scales } = props;
  const { series } = finding;
  const range = scales.ranges.get(listName(finding));
  if (series !== undefined && range !== undefined) {
    return (
      <TrendLine
        series={comparable(finding, series)}
        range={range}
        state={finding.state}
        label={seriesText(finding, series)}
      />
    );
  }
  const age = ageOf(finding);
  const longest = scales.oldest.get(finding.rule);
  return age === null || longest === undefined ? null : <AgeBar age={age} longest={longest} />;
}
