/** Triggers, and a clock that can be moved forward to see them run. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { usePageState } from '../page-state.js';
import { advanceClock } from '../workbench.js';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

/** `YYYY-MM-DDThh:mm` in the browser's zone, as the field wants it. */
function fieldText(instant: number): string {
  const local = new Date(instant - new Date(instant).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** The machine's clock, second by second. */
function useNow(): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const ticking = window.setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => window.clearInterval(ticking);
  }, []);
  return now;
}

export function Clock(): JSX.Element {
  const { workbench, surroundings } = usePageState();
  const aheadMs = workbench?.clock.aheadMs ?? 0;
  const now = useNow() + aheadMs;
  const [to, setTo] = useState('');
  // A day after where the clock stands, once it was moved as well.
  const aheadMinutes = Math.round(aheadMs / MINUTE_MS);
  useEffect(() => {
    setTo(fieldText(Date.now() + aheadMinutes * MINUTE_MS + 24 * HOUR_MS));
  }, [aheadMinutes]);
  const triggers = surroundings?.triggers ?? [];
  const move = (instant: number) => void advanceClock(new Date(instant).toISOString());
  return (
    <>
      <form
        class="wb-clock"
        onSubmit={(event) => {
          event.preventDefault();
          move(new Date(to).getTime());
        }}
      >
        <p>
          The workbench's clock: <b>{new Date(now).toLocaleString('en-GB')}</b>
        </p>
        <button type="button" class="wb-button" onClick={() => move(now + HOUR_MS)}>
          One hour on
        </button>
        <button type="button" class="wb-button" onClick={() => move(now + 24 * HOUR_MS)}>
          One day on
        </button>
        <button type="button" class="wb-button" onClick={() => move(now + 7 * 24 * HOUR_MS)}>
          One week on
        </button>
        <label>
          Forward to{' '}
          <input
            class="wb-field"
            type="datetime-local"
            value={to}
            onInput={({ currentTarget }) => setTo(currentTarget.value)}
          />
        </label>
        <button type="submit" class="wb-button">
          Move
        </button>
      </form>
      {triggers.length === 0 ? (
        <p class="wb-empty">No triggers are installed.</p>
      ) : (
        <table class="wb-table">
          <thead>
            <tr>
              <th>Function</th>
              <th>When</th>
              <th>Next run</th>
              <th>Made by</th>
            </tr>
          </thead>
          <tbody>
            {triggers.map((trigger) => (
              <tr key={trigger.triggerId}>
                <td>{trigger.handler}</td>
                <td>{trigger.schedule}</td>
                <td>
                  {trigger.nextRun === null
                    ? 'On its event'
                    : new Date(trigger.nextRun).toLocaleString('en-GB')}
                </td>
                <td>{trigger.createdBy}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
