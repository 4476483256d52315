/** Short messages over the grid: a script that runs or failed, toasts, and a lost connection. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { update, usePageState } from '../page-state.js';
import { closeToast } from '../workbench.js';
import { Icon } from './icon.js';

/** Work shorter than this needs no word. */
const PATIENCE_MS = 400;

function Running(): JSX.Element | null {
  const { running, consent, question } = usePageState();
  const isRunning = running.length > 0 && consent === null && question === null;
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!isRunning) return;
    const timer = window.setTimeout(() => setLong(true), PATIENCE_MS);
    return () => window.clearTimeout(timer);
  }, [isRunning]);
  return isRunning && isLong ? (
    <p class="wb-banner" role="status">
      Running script
    </p>
  ) : null;
}

function Connection(): JSX.Element | null {
  const { connection } = usePageState();
  if (connection === 'live') return null;
  return (
    <p class="wb-banner wb-banner-bad" role="alert">
      {connection === 'stopped'
        ? 'The workbench was stopped; everything is saved.'
        : 'The workbench does not answer.'}{' '}
      What you type now is not kept. Start it again and this page goes on by itself.
    </p>
  );
}

function Failure(): JSX.Element | null {
  const { failure } = usePageState();
  if (failure === null) return null;
  return (
    <div class="wb-banner wb-banner-bad" role="alert">
      <span>{failure}</span>
      <button type="button" class="wb-text-button" onClick={() => update({ failure: null })}>
        Dismiss
      </button>
    </div>
  );
}

export function Banners(): JSX.Element {
  const { toasts, notice } = usePageState();
  return (
    <>
      <div class="wb-banners">
        <Connection />
        <Failure />
        <Running />
      </div>
      <div class="wb-notice-place" role="status">
        {notice !== null && (
          <p class="wb-notice">
            {notice}
            <button
              type="button"
              class="wb-icon-button"
              aria-label="Dismiss"
              onClick={() => update({ notice: null })}
            >
              <Icon name="close" />
            </button>
          </p>
        )}
      </div>
      <div class="wb-toasts" role="status">
        {toasts.map(({ id, title, message }) => (
          <div class="wb-toast" key={id}>
            <div>
              {title !== '' && <strong>{title}</strong>}
              <p>{message}</p>
            </div>
            <button
              type="button"
              class="wb-icon-button"
              aria-label="Close the message"
              onClick={() => closeToast(id)}
            >
              <Icon name="close" />
            </button>
          </div>
        ))}
      </div>
    </>
  );
}
