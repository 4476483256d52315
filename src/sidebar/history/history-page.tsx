/** History: who wrote what into the workbook, when, and from which review; by tab where one is chosen. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { HistoryEntry } from '../../apps-script/contract/history.js';
import { type CallFailure, call } from '../api-client.js';
import { AlertBox } from '../frame/alert-box.js';
import { clockText, countText } from '../frame/words.js';
import { daysOf, entriesOf, tabsOf } from './history-days.js';

/** More tabs than these, as of a set-up, are counted: the choice above finds each. */
const MOST_NAMED = 6;

/** Entries that are shown at once; older ones at a press. */
const SHOWN = 100;

export function HistoryPage() {
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [isReading, setReading] = useState(true);
  const [tab, setTab] = useState('');
  const [shown, setShown] = useState(SHOWN);

  const read = useCallback(async () => {
    setReading(true);
    const answer = await call('history', {});
    setReading(false);
    setFailure(answer.ok ? null : answer);
    if (answer.ok) setEntries(answer.data.entries);
  }, []);
  useEffect(() => {
    void read();
  }, [read]);

  const chosen = entriesOf(entries ?? [], tab);
  const older = chosen.length - shown;
  return (
    <div class="side history">
      <header class="plain">
        <h1 class="unseen">History</h1>
        {entries !== null && (
          <p class="dim" role="status">
            {isReading ? 'Reading the Journal …' : countText(chosen.length, 'entry', 'entries')}
          </p>
        )}
      </header>
      {failure !== null && (
        <AlertBox title="The history could not be read" text={failure.message} code={failure.code}>
          <button type="button" class="btn small" onClick={() => void read()}>
            Try again
          </button>
        </AlertBox>
      )}
      <main>
        {entries === null && isReading && (
          <p class="dim reading" role="status">
            Reading the Journal …
          </p>
        )}
        {entries !== null && entries.length > 0 && (
          <TabChoice tabs={tabsOf(entries)} tab={tab} onChoose={setTab} />
        )}
        {entries !== null && entries.length === 0 && (
          <p class="sec dim">
            Nothing was written by Cadence yet. What people type into the tabs is in Google’s own
            version history.
          </p>
        )}
        {daysOf(chosen.slice(0, shown)).map(({ day, entries: ofDay }) => (
          <section class="sec" key={`${day} ${ofDay[0]?.at}`} aria-label={day}>
            <h2>
              <b>{day}</b>
            </h2>
            <ul>
              {ofDay.map((entry) => (
                <Entry entry={entry} key={`${entry.at} ${entry.what} ${entry.about}`} />
              ))}
            </ul>
          </section>
        ))}
        {older > 0 && (
          <button type="button" class="btn text older" onClick={() => setShown(shown + SHOWN)}>
            {`Show older ones (${older})`}
          </button>
        )}
      </main>
      <footer class="dock row">
        <button
          type="button"
          class="btn"
          aria-disabled={isReading}
          onClick={() => !isReading && void read()}
        >
          Read again
        </button>
      </footer>
    </div>
  );
}

function TabChoice(props: {
  readonly tabs: readonly string[];
  readonly tab: string;
  readonly onChoose: (tab: string) => void;
}) {
  const { tabs, tab, onChoose } = props;
  return (
    <label class="sec by-tab row">
      <span>Tab</span>
      <select value={tab} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">All tabs</option>
        {tabs.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  );
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const { at, by, what, about, tabs, isFinished } = entry;
  const written = tabs.length > MOST_NAMED ? `${tabs.length} tabs` : tabs.join(', ');
  return (
    <li class="entry row top">
      <time class="dim" dateTime={at}>
        {clockText(at)}
      </time>
      <span class="any">
        <b>{about === '' ? what : `${what}: ${about}`}</b>
        <br />
        {by}
        {written !== '' && written !== about && <span class="dim">{` · ${written}`}</span>}
        {!isFinished && (
          <span class="s-watch">
            {' '}
            Not in every tab yet: whoever opens a review next finishes it.
          </span>
        )}
      </span>
    </li>
  );
}
