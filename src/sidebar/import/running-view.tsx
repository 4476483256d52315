/** An import that is being written: how far it is, and a way to stop it. */
import { useState } from 'preact/hooks';
import { formatNumber } from '../../domain/wording.js';
import type { ImportRun } from './run-import.js';

export function RunningView(props: {
  readonly tab: string;
  readonly run: ImportRun;
  /** Rows that are to be written altogether. */
  readonly total: number;
  readonly onStop: () => void;
}) {
  const { tab, run, total, onStop } = props;
  const [isStopping, setStopping] = useState(false);
  const written = run.added + run.updated;
  const of = Math.max(total, written);
  return (
    <div class="side import">
      <header class="plain">
        <h1 class="t16 any">Writing into {tab}</h1>
      </header>
      <main class="pick">
        <p role="status">{`${formatNumber(written)} of ${formatNumber(of)} rows are written.`}</p>
        <progress class="whole" value={written} max={of} aria-label="Rows written" />
        <p class="dim">
          {isStopping
            ? 'It stops after the rows that are on their way.'
            : 'What is written stays. Closing this dialog stops it as well; the same file brought again goes on.'}
        </p>
      </main>
      <footer class="dock row">
        <button
          type="button"
          class="btn"
          aria-disabled={isStopping}
          onClick={() => {
            setStopping(true);
            onStop();
          }}
        >
          Stop
        </button>
      </footer>
    </div>
  );
}
