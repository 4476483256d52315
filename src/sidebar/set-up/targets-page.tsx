/** The numbers of each motion. */

import type { TargetNumbers } from '../../domain/set-up/answers.js';
import { MOTIONS, type Motion } from '../../domain/vocabulary.js';
import { NumberField } from './number-field.js';
import type { PageProps } from './page.js';
import { type NumberKind, numberText } from './read-number.js';

const NUMBERS: readonly (readonly [field: keyof TargetNumbers, label: string, kind: NumberKind])[] =
  [
    ['passRateTarget', 'Pass rate of Q=CTV', 'share'],
    ['acceptanceBaseline', 'Acceptance, at least', 'share'],
    ['handoffSlaHours', 'Follow-up within', 'hours'],
    ['dormancyRateThreshold', 'Dormant, at most', 'share'],
    ['mismatchTolerance', 'Mismatch, at most', 'share'],
    ['quarterlyVolumeTarget', 'Volume a quarter', 'volume'],
    ['quarterlyCapacity', 'Capacity a quarter', 'volume'],
  ];

/** Mismatch is judged of the consideration cycle alone. */
function numbersOf(motion: Motion) {
  return NUMBERS.filter(([field]) => field !== 'mismatchTolerance' || motion === 'B2C');
}

export function TargetsPage({ state: { seen }, answers, onAnswers }: PageProps) {
  const { motions, targets } = answers;
  const isKept = (motion: Motion) => seen?.motions.includes(motion) === true;
  return (
    <>
      {MOTIONS.filter((motion) => motions.includes(motion)).map((motion) => (
        <section class="sec" key={motion} aria-labelledby={`of-${motion}`}>
          <h2>
            <b id={`of-${motion}`}>{motion}</b>
            {isKept(motion) && <span>in force</span>}
          </h2>
          {isKept(motion) ? (
            <StandingNumbers motion={motion} numbers={targets[motion]} />
          ) : (
            numbersOf(motion).map(([field, label, kind]) => (
              <NumberField
                key={field}
                id={`${motion}-${field}`}
                label={label}
                kind={kind}
                value={targets[motion][field]}
                onValue={(value) =>
                  onAnswers({
                    ...answers,
                    targets: { ...targets, [motion]: { ...targets[motion], [field]: value } },
                  })
                }
              />
            ))
          )}
        </section>
      ))}
    </>
  );
}

/** What the quarterly alone changes. */
function StandingNumbers({ motion, numbers }: { motion: Motion; numbers: TargetNumbers }) {
  return (
    <>
      <dl class="stands">
        {numbersOf(motion).map(([field, label, kind]) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>{valueText(kind, numbers[field])}</dd>
          </div>
        ))}
      </dl>
      <p class="dim">
        The quarterly changes them: propose it there. They stand in the tab Targets.
      </p>
    </>
  );
}

function valueText(kind: NumberKind, value: number | null): string {
  if (value === null) return 'not judged';
  const units = { share: '\u00a0%', hours: '\u00a0h', volume: '' };
  const text = kind === 'volume' ? value.toLocaleString('en-GB') : numberText(kind, value);
  return text + units[kind];
}
