/** A review that is closed: what was written where, and its minutes. */
import { useRef, useState } from 'preact/hooks';
import type { CloseAnswer } from '../../apps-script/api-contract.js';
import { capital } from '../../domain/wording.js';
import { copyText } from '../frame/copy-text.js';
import { Icon } from '../frame/icon.js';
import { countText } from '../frame/words.js';
import { SendMinutes } from './send-minutes.js';

export function ClosedView(props: { readonly answer: CloseAnswer; readonly onLeave: () => void }) {
  const { answer, onLeave } = props;
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = useRef<HTMLPreElement>(null);
  /** Where the browser forbids it the text is selected, so that one press of keys copies it. */
  const told = (isCopied: boolean) => {
    setCopied(isCopied);
    if (isCopied || text.current === null) return;
    text.current.focus();
    document.getSelection()?.selectAllChildren(text.current);
  };
  return (
    <div class="side">
      <header class="plain">
        <p class="st s-hold">
          <Icon name="check" />
          {answer.alreadyClosed ? 'Closed before' : 'Closed and written'}
        </p>
        <h1 class="t16 any">{capital(answer.reviewId)}</h1>
      </header>
      <main>
        {answer.warnings.map((warning) => (
          <p class="sec any" key={warning}>
            {warning}
          </p>
        ))}
        {answer.written.length > 0 && (
          <section class="sec" aria-labelledby="went">
            <h2>
              <b id="went">What went where</b>
            </h2>
            {answer.written.map(({ tab, added, updated }) => (
              <p class="went" key={tab}>
                <b class="name">{added + updated}</b>
                <span class="any">
                  {tab} <span class="dim">{writtenText(added, updated)}</span>
                </span>
              </p>
            ))}
            {answer.careRequests.map((request) => (
              <p class="dim any" key={request.escalationId}>
                {`${request.escalationId}: CARE-Request to ${request.owner ?? 'nobody yet'}, ${request.subject}`}
              </p>
            ))}
          </section>
        )}
        <section class="sec" aria-labelledby="record">
          <h2>
            <b id="record">Minutes</b>
          </h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text that scrolls is reached by keyboard. */}
          <pre class="minutes any" tabIndex={0} ref={text}>
            {answer.minutes}
          </pre>
        </section>
      </main>
      <footer class="dock">
        <div class="send">
          <SendMinutes reviewId={answer.reviewId} />
        </div>
        {copied === false && (
          <p class="dim any">
            The browser does not let the page copy. The minutes are selected: press Ctrl C.
          </p>
        )}
        <div class="row">
          <button
            type="button"
            class="btn primary"
            onClick={() => void copyText(answer.minutes).then(told)}
          >
            <Icon name="copy" />
            {copied === true ? 'Copied' : 'Copy'}
          </button>
          <button type="button" class="btn" onClick={onLeave}>
            Done
          </button>
        </div>
      </footer>
    </div>
  );
}

function writtenText(added: number, updated: number): string {
  const parts = [
    added === 0 ? '' : `${countText(added, 'row')} added`,
    updated === 0 ? '' : `${countText(updated, 'row')} updated`,
  ];
  return parts.filter((text) => text !== '').join(', ');
}
