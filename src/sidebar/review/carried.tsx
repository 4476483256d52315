/** What was carried to a block: each with the way that led here, and what the block makes of it. */
import type { ReviewBlock, ReviewDraft } from '../../apps-script/api-contract.js';
import type { EscalationOutcome } from '../../domain/closing/entries.js';
import { countText, dayText } from '../frame/words.js';
import { unbroken } from '../unbroken.js';

type Item = ReviewBlock['carried'][number];
type OutcomeState = EscalationOutcome['state'];

const ANSWERS: readonly (readonly [state: OutcomeState, verb: string])[] = [
  ['Resolved', 'Resolved'],
  ['Carried', 'Carry on'],
  ['Acknowledged', 'Taken up'],
];

export function Carried(props: {
  readonly items: readonly Item[];
  readonly isLastLevel: boolean;
  readonly outcomes: ReviewDraft['outcomes'];
  readonly onOutcome: (outcome: EscalationOutcome) => void;
  /** What came of it in words, beside the answer. */
  readonly onWords: (outcome: EscalationOutcome) => void;
}) {
  if (props.items.length === 0) return null;
  const outcomeOf = ({ escalationId }: Item) =>
    props.outcomes.find((one) => one.escalationId === escalationId) ?? { escalationId };
  const answers = ANSWERS.filter(([state]) => state !== 'Carried' || !props.isLastLevel);
  return (
    <section class="sec" aria-labelledby="carried">
      <h2>
        <b id="carried">Carried here</b> <span>{props.items.length}</span>
      </h2>
      <ul>
        {props.items.map((item) => (
          <li class="item" key={item.escalationId}>
            <p class="name any">{item.subject}</p>
            <p class="dim any">{ageText(item)}</p>
            {item.evidence !== null && <p class="dim any">{unbroken(item.evidence)}</p>}
            {item.chain.length > 1 && <p class="dim any">{wayText(item)}</p>}
            <div class="row">
              {answers.map(([state, verb]) => (
                <button
                  key={state}
                  type="button"
                  class="btn small"
                  aria-label={`${verb}: ${item.escalationId} ${item.subject}`}
                  aria-pressed={props.outcomes.some(
                    (one) => one.escalationId === item.escalationId && one.state === state,
                  )}
                  onClick={() => props.onOutcome({ ...outcomeOf(item), state })}
                >
                  {verb}
                </button>
              ))}
            </div>
            <OutcomeWords outcome={outcomeOf(item)} onOutcome={props.onWords} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Once it is answered there may be words to it; they are kept when the field is left. */
function OutcomeWords(props: {
  readonly outcome: Partial<EscalationOutcome> & Pick<EscalationOutcome, 'escalationId'>;
  readonly onOutcome: (outcome: EscalationOutcome) => void;
}) {
  const { escalationId, state, outcome = '' } = props.outcome;
  if (state === undefined) return null;
  return (
    <input
      class="field words"
      aria-label={`What came of ${escalationId}`}
      placeholder="What came of it?"
      defaultValue={outcome}
      onChange={({ currentTarget }) => {
        const words = currentTarget.value.trim();
        props.onOutcome({ escalationId, state, ...(words === '' ? {} : { outcome: words }) });
      }}
    />
  );
}

function ageText({ escalationId, kind, owner, ageDays, isOverdue, dueOn }: Item): string {
  const due = dueOn === null ? '' : `, ${isOverdue ? 'was due' : 'due'} ${dayText(dueOn)}`;
  return `${escalationId}, ${kind}, ${owner ?? 'no owner'}, ${countText(ageDays, 'day')} here${due}`;
}

/** @example 'From W3 on Mon 2 Nov, M1 on Thu 12 Nov' */
function wayText({ chain }: Item): string {
  const steps = chain.map((link) => `${link.from ?? '?'} on ${dayText(link.raisedOn)}`);
  return `From ${steps.join(', ')}`;
}
