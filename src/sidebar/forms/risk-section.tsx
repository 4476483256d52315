/** The risk register in its block: open risks to judge anew, and new ones. */
import { useState } from 'preact/hooks';
import type { OpenRisk } from '../../apps-script/contract/choices.js';
import { addDays } from '../../domain/calendar.js';
import { dayText } from '../frame/words.js';
import { EntryForm } from './entry-form.js';
import { type EntryOf, type FormDesk, formsOf, keepForm } from './form-desk.js';
import { KeptEntry } from './kept-entry.js';
import { changedOnly, type Entered, type FormField } from './read-fields.js';

/** Days until a risk is looked at again where nobody says otherwise: the next monthly. */
const REVIEW_DAYS = 28;
/** Risks that are shown before the rest is asked for. */
const SHOWN = 5;

export function RiskSection({ desk }: { readonly desk: FormDesk }) {
  const [isAdding, setAdding] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const risks = desk.choices?.risks ?? [];
  const shown = showsAll ? risks : risks.slice(0, SHOWN);
  return (
    <section class="sec" aria-labelledby="risks">
      <h2>
        <b id="risks">Risk register</b>
        <span>{desk.choices === null ? 'reading' : `${risks.length} open`}</span>
      </h2>
      {shown.map((risk) => (
        <OneRisk key={risk.riskId} desk={desk} risk={risk} />
      ))}
      {risks.length > shown.length && (
        <button type="button" class="link show-all" onClick={() => setShowsAll(true)}>
          Show {risks.length - shown.length} more
        </button>
      )}
      {formsOf(desk, 'risks').map((form) => (
        <KeptEntry
          key={form.id}
          desk={desk}
          form={form}
          text={`New: ${form.entry.risk}`}
          about={partsOf(form.entry)}
        />
      ))}
      {isAdding ? (
        <EntryForm
          title="New risk"
          fields={newFields(desk)}
          keepWord="Add risk"
          today={desk.today}
          order={desk.order}
          onKeep={(entered) => {
            keepForm(desk, 'risks', { ...scored(entered), risk: entered['risk'] ?? '' });
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <button type="button" class="btn small form-foot" onClick={() => setAdding(true)}>
          New risk
        </button>
      )}
    </section>
  );
}

function OneRisk({ desk, risk }: { readonly desk: FormDesk; readonly risk: OpenRisk }) {
  const [isOpen, setOpen] = useState(false);
  const { riskId } = risk;
  const form = formsOf(desk, 'riskUpdates').find(({ entry }) => entry.riskId === riskId);
  return (
    <div class="item">
      <p class="name any">{risk.risk}</p>
      <p class="dim any">{aboutText(risk)}</p>
      {form !== undefined && !isOpen && (
        <KeptEntry
          desk={desk}
          form={form}
          text={`${riskId} looked at again`}
          about={partsOf(form.entry)}
        />
      )}
      {isOpen ? (
        <EntryForm
          title={`Judge ${riskId} anew`}
          fields={judgeFields(desk, risk, form?.entry)}
          keepWord="Keep"
          today={desk.today}
          order={desk.order}
          onKeep={(entered) => {
            keepForm(
              desk,
              'riskUpdates',
              { ...scored(changedOnly(entered, { ...risk })), riskId },
              riskId,
            );
            setOpen(false);
          }}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <button
          type="button"
          class="btn small"
          aria-label={`Judge anew: ${riskId}`}
          onClick={() => setOpen(true)}
        >
          Judge anew
        </button>
      )}
    </div>
  );
}

const scoreText = (score: number | null | undefined) => (score == null ? '' : String(score));

function newFields({ today }: FormDesk): readonly FormField[] {
  const needed = 'Say what may happen, and what it would do.';
  return [
    { name: 'risk', label: 'Risk', kind: 'long', needed, hint: 'What may happen' },
    { name: 'motion', label: 'Motion', kind: 'choice', choices: ['', 'B2B', 'B2C'] },
    { name: 'likelihood', label: 'Likelihood', kind: 'score' },
    { name: 'impact', label: 'Impact', kind: 'score' },
    { name: 'owner', label: 'Owner', kind: 'person' },
    { name: 'mitigation', label: 'Mitigation', kind: 'long', hint: 'What is done about it' },
    { name: 'reviewOn', label: 'Review on', kind: 'day', value: addDays(today, REVIEW_DAYS) },
  ];
}

function judgeFields(
  { today }: FormDesk,
  risk: OpenRisk,
  said: EntryOf<'riskUpdates'> | undefined,
): readonly FormField[] {
  const now = { ...risk, ...said };
  // A date that has passed is no date to look at it again.
  const isPast = now.reviewOn === null || now.reviewOn <= today;
  return [
    { name: 'likelihood', label: 'Likelihood', kind: 'score', value: scoreText(now.likelihood) },
    { name: 'impact', label: 'Impact', kind: 'score', value: scoreText(now.impact) },
    { name: 'mitigation', label: 'Mitigation', kind: 'long', value: now.mitigation },
    {
      name: 'residualLikelihood',
      label: 'Likelihood then',
      kind: 'score',
      value: scoreText(now.residualLikelihood),
    },
    {
      name: 'residualImpact',
      label: 'Impact then',
      kind: 'score',
      value: scoreText(now.residualImpact),
    },
    { name: 'owner', label: 'Owner', kind: 'person', value: now.owner },
    {
      name: 'reviewOn',
      label: 'Review on',
      kind: 'day',
      value: isPast ? addDays(today, REVIEW_DAYS) : now.reviewOn,
    },
    {
      name: 'state',
      label: 'State',
      kind: 'choice',
      choices: ['Open', 'Mitigating', 'Closed'],
      value: now.state,
    },
  ];
}

type Scored = Omit<EntryOf<'riskUpdates'>, 'riskId'>;

/** Scores as numbers. */
function scored(entered: Entered): Scored {
  const entries = Object.entries(entered).map(([name, text]) => [
    name,
    /^[1-5]$/.test(text) ? Number(text) : text,
  ]);
  // The fields are named as the members that they fill.
  return Object.fromEntries(entries) as Scored;
}

function scoresText(likelihood?: number | null, impact?: number | null): string {
  if (likelihood == null) return impact == null ? '' : `impact ${impact}`;
  if (impact == null) return `likelihood ${likelihood}`;
  return `${likelihood} × ${impact} = ${likelihood * impact}`;
}

function aboutText({ riskId, owner, likelihood, impact, reviewOn, mitigation, state }: OpenRisk) {
  const parts = [
    riskId,
    scoresText(likelihood, impact) || 'no score',
    owner ?? 'no owner',
    reviewOn === null ? 'no review date' : `review ${dayText(reviewOn)}`,
    state === 'Open' ? '' : state.toLowerCase(),
    mitigation ?? 'no mitigation',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function partsOf(entry: EntryOf<'risks'> | EntryOf<'riskUpdates'>): string {
  const parts = [
    scoresText(entry.likelihood, entry.impact),
    'state' in entry ? entry.state : '',
    entry.owner,
    entry.reviewOn === undefined ? '' : `review ${dayText(entry.reviewOn)}`,
    entry.mitigation,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
