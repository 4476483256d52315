/** What an import did: counts, and every row that came back, to copy or to download. */
import { useState } from 'preact/hooks';
import type { ImportPayload } from '../../apps-script/contract/import.js';
import { formatNumber } from '../../domain/wording.js';
import { call } from '../api-client.js';
import { AlertBox } from '../frame/alert-box.js';
import { copyText } from '../frame/copy-text.js';
import { closeWindow } from '../frame/host.js';
import { Icon } from '../frame/icon.js';
import { fateText } from './fate-counts.js';
import { rejectedText } from './rejected-rows.js';
import { RejectedTable } from './rejected-table.js';
import type { ImportRun } from './run-import.js';
import { saveFile } from './save-file.js';

export function ResultView(props: {
  readonly run: ImportRun;
  readonly source: ImportPayload;
  readonly onAgain: () => void;
  readonly onGoOn: () => void;
}) {
  const { run, source, onAgain, onGoOn } = props;
  const { rejected, failure } = run;
  const [copied, setCopied] = useState<boolean | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  async function showTab() {
    const shown = await call('select', { tab: source.tab, row: 1 });
    if (shown.ok) closeWindow();
    else setFault(shown.message);
  }
  const isWhole = run.left === 0 && failure === null;
  const text = (separator: ',' | '\t') => rejectedText(source, rejected, separator);
  return (
    <div class="side import">
      <header class="plain">
        <p class={isWhole ? 'st s-hold' : 'st s-watch'}>
          <Icon name={isWhole ? 'check' : 'pause'} />
          {isWhole ? 'Imported' : 'Stopped'}
        </p>
        <h1 class="t16 any">{`${source.tab}: ${fateText(run)}`}</h1>
        {run.left !== null && run.left > 0 && (
          <p>{`${formatNumber(run.left)} still to be written.`}</p>
        )}
      </header>
      {failure !== null && (
        <AlertBox
          title="The import stopped"
          text={`${failure.message} Go on, and it continues after the last row that was written.`}
          code={failure.code}
        />
      )}
      <main class="pick">
        {rejected.length === 0 ? (
          <p class="dim">No row was rejected.</p>
        ) : (
          <RejectedTable rejected={rejected} source={source} />
        )}
        {fault !== null && <p class="s-slip any">{fault}</p>}
        {copied === false && (
          <p class="dim">The browser did not allow copying. Download the rows instead.</p>
        )}
      </main>
      <footer class="dock row wrap">
        {!isWhole && (
          <button type="button" class="btn primary" onClick={onGoOn}>
            Go on
          </button>
        )}
        {rejected.length > 0 && (
          <>
            <button
              type="button"
              class={isWhole ? 'btn primary' : 'btn'}
              onClick={() => saveFile(`${source.tab} rejected.csv`, text(','))}
            >
              Download CSV
            </button>
            <button
              type="button"
              class="btn"
              onClick={() => void copyText(text('\t')).then(setCopied)}
            >
              <Icon name="copy" />
              {copied === true ? 'Copied' : 'Copy rejected rows'}
            </button>
          </>
        )}
        <button type="button" class="btn" onClick={() => void showTab()}>
          {`Show ${source.tab}`}
        </button>
        <button type="button" class="btn text" onClick={onAgain}>
          Import more
        </button>
      </footer>
    </div>
  );
}
