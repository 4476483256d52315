/** One series in the room: the subject, its value now, how it stands, the chart and its key. */
import type { PackFinding } from '../../apps-script/api-contract.js';
import type { FindingSeries } from '../../domain/series/finding-series.js';
import { formatDeviation, formatRate } from '../../domain/wording.js';
import { Chart } from '../pictures/chart.js';
import { isInReach, lastKnown, rangeOf } from '../pictures/plot.js';
import { seriesText, unitText, wordsOf } from '../pictures/series-words.js';
import { FINDING_LOOKS, StateIcon } from '../states.js';
import { unbroken } from '../unbroken.js';

export function SeriesPanel(props: {
  readonly finding: PackFinding;
  readonly series: FindingSeries;
  readonly weeks: readonly string[];
  readonly width: number;
}) {
  const { finding, series, weeks, width } = props;
  const look = FINDING_LOOKS[finding.state];
  const now = series.values.at(-1) ?? null;
  return (
    <figure class="panel" style={{ width: `${width}px` }}>
      <figcaption>
        <p class="name any">{titleOf(finding)}</p>
        <p class="row">
          <span class="v nb">{now === null ? '–' : unitText(now, series.unit)}</span>
          <span class={`st s-${look.tone}`}>
            <StateIcon look={look} />
            {stateText(finding, series)}
          </span>
        </p>
      </figcaption>
      <Chart
        series={series}
        state={finding.state}
        weeks={weeks}
        width={width}
        label={seriesText(finding, series)}
      />
      <Key finding={finding} series={series} />
    </figure>
  );
}

/** A subject that is only a motion says nothing of what is measured. @example 'B2B, acceptance' */
function titleOf(finding: PackFinding): string {
  const { subject, motion } = finding;
  return subject === motion ? `${subject}, ${wordsOf(finding).value}` : subject;
}

/** @example '−22.4 %' within a band, else the word of the state */
function stateText({ state, measured }: PackFinding, { band }: FindingSeries): string {
  if (band === undefined || measured === null) return FINDING_LOOKS[state].word;
  return formatDeviation(measured);
}

/** What each mark means, with the level where it has one. */
function Key({ finding, series }: { readonly finding: PackFinding; series: FindingSeries }) {
  const words = wordsOf(finding);
  const { unit, line, band, beside } = series;
  const lastBeside = beside === undefined ? null : lastKnown(beside);
  return (
    <p class="key">
      <Mark name="line" words={words.value} />
      {line !== undefined && (
        <Mark
          name={isInReach(series, rangeOf([series]).high) ? 'level' : null}
          words={`${words.line ?? 'limit'} ${unitText(line.at, unit)}`}
        />
      )}
      {band !== undefined && (
        <>
          <Mark name="mean" words={words.around ?? 'average'} />
          <Mark name="band" words={`±${formatRate(band.width)}`} />
        </>
      )}
      {lastBeside !== null && (
        <Mark
          name="beside"
          words={`${words.beside ?? 'count'}, now ${unitText(lastBeside.value, 'count')}`}
        />
      )}
    </p>
  );
}

/** @param props.name how it is drawn; null where it lies too far off to be */
function Mark({ name, words }: { readonly name: string | null; readonly words: string }) {
  const isArea = name === 'band' || name === 'beside';
  return (
    <span>
      {name !== null && (
        <svg class="chart" viewBox="0 0 20 12" aria-hidden="true">
          {isArea ? (
            <rect class={name} width="20" height="12" />
          ) : (
            <path class={name} d="M0 6H20" />
          )}
        </svg>
      )}
      {unbroken(words)}
    </span>
  );
}
