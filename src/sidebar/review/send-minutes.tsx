/** Sends the minutes: first who gets them, with addresses; then one press. */
import { useState } from 'preact/hooks';
import type { MinutesPreview } from '../../apps-script/contract/minutes.js';
import { type CallFailure, call, withinSeconds } from '../api-client.js';
import { toggled } from '../draft/draft.js';
import { AlertBox } from '../frame/alert-box.js';
import { Icon } from '../frame/icon.js';
import { clockText, countText, dayText } from '../frame/words.js';

/** Seconds after which a mail that Google does not answer counts as failed. */
const MAIL_SECONDS = 60;

type Step =
  | { readonly name: 'idle' }
  | { readonly name: 'busy' }
  | { readonly name: 'choose'; readonly preview: MinutesPreview }
  | { readonly name: 'sent'; readonly count: number }
  | { readonly name: 'failed'; readonly failure: CallFailure };

export function SendMinutes({ reviewId }: { readonly reviewId: string }) {
  const [step, setStep] = useState<Step>({ name: 'idle' });

  async function preview() {
    setStep({ name: 'busy' });
    const answer = await withinSeconds(MAIL_SECONDS, call('minutes.preview', { reviewId }));
    setStep(
      answer.ok ? { name: 'choose', preview: answer.data } : { name: 'failed', failure: answer },
    );
  }

  async function send(to: readonly string[], again: boolean) {
    setStep({ name: 'busy' });
    const answer = await withinSeconds(MAIL_SECONDS, call('minutes.send', { reviewId, to, again }));
    if (!answer.ok) setStep({ name: 'failed', failure: answer });
    else if (answer.data.sent) setStep({ name: 'sent', count: answer.data.addresses.length });
    else void preview();
  }

  switch (step.name) {
    case 'choose':
      return (
        <Readers
          preview={step.preview}
          onSend={(to) => void send(to, step.preview.sentAt !== null)}
          onCancel={() => setStep({ name: 'idle' })}
        />
      );
    case 'failed':
      return (
        <AlertBox
          title="The minutes were not sent"
          text={step.failure.message}
          code={step.failure.code}
        >
          <button type="button" class="btn small" onClick={() => void preview()}>
            Try again
          </button>
        </AlertBox>
      );
    case 'sent':
      return (
        <p class="st s-hold" role="status">
          <Icon name="check" />
          {`Sent to ${countText(step.count, 'address', 'addresses')}`}
        </p>
      );
    default:
      return (
        <button
          type="button"
          class="btn"
          aria-disabled={step.name === 'busy'}
          onClick={() => {
            if (step.name === 'idle') void preview();
          }}
        >
          <Icon name="mail" />
          {step.name === 'busy' ? 'One moment …' : 'Send minutes'}
        </button>
      );
  }
}

function Readers(props: {
  readonly preview: MinutesPreview;
  readonly onSend: (to: readonly string[]) => void;
  readonly onCancel: () => void;
}) {
  const { readers, subject, sentAt } = props.preview;
  const reachable = readers.filter(({ email }) => email !== null);
  const missed = readers.filter(({ email, attended }) => email === null && attended);
  // Where nobody was ticked as present, they are meant for all.
  const isNoted = readers.some(({ attended }) => attended);
  const [to, setTo] = useState<readonly string[]>(
    reachable.filter(({ attended }) => attended || !isNoted).map(({ name }) => name),
  );
  const verb = sentAt === null ? 'Send' : 'Send again';
  return (
    <section class="entry-form" aria-label="Who gets the minutes">
      <p class="name any">{subject}</p>
      {sentAt !== null && (
        <p class="any">{`Sent before, ${dayText(sentAt)} at ${clockText(sentAt)}.`}</p>
      )}
      {reachable.length === 0 && (
        <p class="any">Nobody has an address. Write addresses into the tab People.</p>
      )}
      {reachable.map(({ name, email, attended }) => (
        <label class="tick" key={name}>
          <input
            type="checkbox"
            checked={to.includes(name)}
            onChange={() => setTo(toggled(to, name))}
          />
          <span class="any">
            {name}{' '}
            <span class="dim">{`${email}${attended || !isNoted ? '' : ', was not there'}`}</span>
          </span>
        </label>
      ))}
      {missed.length > 0 && (
        <p class="dim any">{`Without an address in People: ${missed.map(({ name }) => name).join(', ')}`}</p>
      )}
      <div class="row">
        <button
          type="button"
          class="btn small"
          aria-disabled={to.length === 0}
          onClick={() => {
            if (to.length > 0) props.onSend(to);
          }}
        >
          {`${verb} to ${to.length}`}
        </button>
        <button type="button" class="btn small text" onClick={props.onCancel}>
          Cancel
        </button>
      </div>
    </section>
  );
}
