/** What was brought, as it would be written: mapping and preview side by side, then the import itself. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { ImportPayload, ImportTab } from '../../apps-script/contract/import.js';
import { formatNumber } from '../../domain/wording.js';
import { call } from '../api-client.js';
import { AlertBox } from '../frame/alert-box.js';
import { ChoicesRow } from './choices-row.js';
import { FateCounts, Remarks } from './fate-counts.js';
import { type GivenText, type ReadingChoice, readGiven } from './given-text.js';
import { MappingList } from './mapping-list.js';
import { PreviewTable } from './preview-table.js';
import { proposeTab } from './propose-tab.js';
import { ResultView } from './result-view.js';
import { type ImportRun, NOT_BEGUN, runImport } from './run-import.js';
import { RunningView } from './running-view.js';
import type { StatedMap } from './stated-map.js';
import { type DryRun, useDryRun } from './use-dry-run.js';

export function PreparedImport(props: {
  readonly given: GivenText;
  readonly tabs: readonly ImportTab[];
  readonly onAgain: () => void;
}) {
  const { given, tabs, onAgain } = props;
  const [choice, setChoice] = useState<ReadingChoice>({});
  const [chosenTab, setChosenTab] = useState<string | null>(null);
  const [stated, setStated] = useState<StatedMap>({});
  const [attempt, setAttempt] = useState(0);
  const [run, setRun] = useState<ImportRun | null>(null);
  const [isRunning, setRunning] = useState(false);
  const isStopped = useRef(false);

  const read = useMemo(() => readGiven(given, choice), [given, choice]);
  const table = read.is === 'table' ? read.table : null;
  const tabName = useMemo(
    () => chosenTab ?? (table === null ? null : proposeTab(tabs, given.name, table.header)),
    [chosenTab, table, tabs, given],
  );
  const payload = useMemo<ImportPayload | null>(() => {
    if (table === null || tabName === null) return null;
    return { tab: tabName, header: table.header, rows: table.rows, map: stated };
  }, [table, tabName, stated]);
  const dry = useDryRun(payload, attempt);

  async function start(wanted: ImportPayload, from: ImportRun) {
    isStopped.current = false;
    setRun(from);
    setRunning(true);
    const done = await runImport({
      ...{ payload: wanted, from, onProgress: setRun },
      call: (part) => call('import', part),
      isStopped: () => isStopped.current,
    });
    setRun(done);
    setRunning(false);
    // Start shows what came in; nobody waits for it, and where it fails the daily trigger makes up for it.
    if (done.added + done.updated > 0) void call('start.refresh', {});
  }

  if (payload !== null && run !== null) {
    if (isRunning) {
      const total = (dry.answer?.added ?? 0) + (dry.answer?.updated ?? 0);
      const stop = () => {
        isStopped.current = true;
      };
      return <RunningView tab={payload.tab} run={run} total={total} onStop={stop} />;
    }
    return (
      <ResultView {...{ run, onAgain }} source={payload} onGoOn={() => void start(payload, run)} />
    );
  }
  return (
    <div class="side import">
      <ChoicesRow
        {...{ given, read, choice, tabs, tabName }}
        onChoice={(wanted) => {
          setChoice({ ...choice, ...wanted });
          setStated({});
        }}
        onTab={(name) => {
          setChosenTab(name);
          setStated({});
        }}
        onAgain={onAgain}
      />
      <Troubles
        read={read}
        dry={dry}
        isTabOpen={table !== null && tabName === null}
        onRetry={() => setAttempt(attempt + 1)}
      />
      {dry.answer !== null && payload !== null && (
        <main class="both">
          <MappingList
            {...{ stated }}
            source={payload}
            answer={dry.answer}
            columns={tabs.find(({ name }) => name === payload.tab)?.columns ?? []}
            onStated={setStated}
          />
          <section class="outcome" aria-label="What would be written">
            <FateCounts answer={dry.answer} isReading={dry.isReading} />
            <PreviewTable answer={dry.answer} />
            <Remarks warnings={dry.answer.warnings} />
          </section>
        </main>
      )}
      {dry.answer === null && dry.isReading && <p class="dim reading">Comparing with the tab …</p>}
      <ImportButtons dry={dry} onImport={() => payload && void start(payload, NOT_BEGUN)} />
    </div>
  );
}

/** Why there is nothing to show yet, or nothing to import. */
function Troubles(props: {
  readonly read: ReturnType<typeof readGiven>;
  readonly dry: DryRun;
  readonly isTabOpen: boolean;
  readonly onRetry: () => void;
}) {
  const { read, dry, isTabOpen, onRetry } = props;
  if (read.is === 'unreadable') return <AlertBox title="No rows were found" text={read.message} />;
  if (isTabOpen) {
    return <p class="sec">The headers do not say which tab the rows are meant for. Choose it.</p>;
  }
  const { failure, answer } = dry;
  if (failure !== null) {
    return (
      <AlertBox
        title="The rows could not be compared with the tab"
        text={`${failure.message} What you brought is kept, and nothing was written.`}
        code={failure.code}
      >
        <button type="button" class="btn small" onClick={onRetry}>
          Try again
        </button>
      </AlertBox>
    );
  }
  const refused = answer?.preview?.refused ?? null;
  return refused === null ? null : <AlertBox title="Nothing can go in yet" text={refused} />;
}

function ImportButtons({ dry, onImport }: { readonly dry: DryRun; readonly onImport: () => void }) {
  const { answer, isReading } = dry;
  const count = answer === null ? 0 : answer.added + answer.updated;
  const isReady = count > 0 && !isReading;
  return (
    <footer class="dock row">
      <button
        type="button"
        class="btn primary"
        aria-disabled={!isReady}
        onClick={() => isReady && onImport()}
      >
        {count === 0
          ? 'Nothing to import'
          : `Import ${formatNumber(count)} ${count === 1 ? 'row' : 'rows'}`}
      </button>
    </footer>
  );
}
