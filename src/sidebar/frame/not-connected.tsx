/** The page where Google answers nothing at all: most often a browser with several Google accounts. */
import { useState } from 'preact/hooks';
import type { CallFailure } from '../api-client.js';
import { StateIcon, VERDICT_LOOKS } from '../states.js';
import { copyText } from './copy-text.js';
import './not-connected.css';

export function NotConnected(props: {
  readonly failure: CallFailure;
  readonly onRetry: () => void;
}) {
  const { failure, onRetry } = props;
  const [isCopied, setCopied] = useState(false);
  const [at] = useState(() => new Date().toLocaleTimeString('en-GB'));
  const details = `${failure.code}, ${at}. ${failure.message}`;
  return (
    <div class="side">
      <header class="plain">
        <div role="alert">
          <p class="row s-slip name">
            <StateIcon look={VERDICT_LOOKS.slipping} />
            Not connected
          </p>
          <h1 class="t16">Cadence cannot read this workbook</h1>
        </div>
      </header>
      <main>
        <p class="sec">
          This browser is probably signed in to several Google accounts. Google runs a sidebar as
          the account that signed in first, even when the workbook is open as another.
        </p>
        <section class="sec" aria-labelledby="remedy">
          <h2>
            <b id="remedy">What to do</b>
          </h2>
          <ol class="steps">
            <li>Open the workbook in a private window or a browser profile with one account.</li>
            <li>Or sign out of all accounts, then sign in first with the one you use here.</li>
            <li>Choose Cadence, then Open review.</li>
          </ol>
        </section>
        <section class="sec" aria-labelledby="is-kept">
          <h2>
            <b id="is-kept">What was kept</b>
          </h2>
          <p>The workbook is unchanged. A review in progress resumes at the block it was in.</p>
          <p class="dim any">{details}</p>
        </section>
      </main>
      <footer class="dock">
        <div class="row">
          <button type="button" class="btn primary" onClick={onRetry}>
            Try again
          </button>
          <button
            type="button"
            class="btn text"
            onClick={() => void copyText(details).then(setCopied)}
          >
            {isCopied ? 'Copied' : 'Copy details'}
          </button>
        </div>
      </footer>
    </div>
  );
}
