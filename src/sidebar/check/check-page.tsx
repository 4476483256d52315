/** Check workbook: what is wrong, by tab; what a repair would change; then what it did. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CheckAnswer } from '../../apps-script/contract/check.js';
import { type CallFailure, call } from '../api-client.js';
import { AlertBox } from '../frame/alert-box.js';
import { Icon } from '../frame/icon.js';
import { countText } from '../frame/words.js';
import type { SheetRow } from '../row-link.js';
import { StateIcon, VERDICT_LOOKS } from '../states.js';
import { NewerWorkbook } from '../upgrade/newer-workbook.js';
import { UpgradePage } from '../upgrade/upgrade-page.js';
import { FaultList } from './fault-list.js';
import { faultsByTab } from './faults-by-tab.js';
import { StepList } from './step-list.js';
import { UndoUpgrade } from './undo-upgrade.js';

/** What is said while it lasts. */
const DEEDS = {
  checking: 'Reading every tab …',
  repairing: 'Repairing …',
  undoing: 'Taking the upgrade back …',
} as const;

interface CheckState {
  readonly answer: CheckAnswer | null;
  /** What the last repair did; null before one. */
  readonly repaired: CheckAnswer | null;
  readonly failure: CallFailure | null;
  readonly deed: keyof typeof DEEDS | null;
}

export function CheckPage() {
  const [state, setState] = useState<CheckState>({
    ...{ answer: null, repaired: null, failure: null, deed: 'checking' },
  });
  const { answer, repaired, failure, deed } = state;

  const check = useCallback(async () => {
    setState((old) => ({ ...old, deed: 'checking' }));
    const next = await call('check', { repair: false });
    setState((old) =>
      next.ok
        ? { ...old, answer: next.data, failure: null, deed: null }
        : { ...old, failure: next, deed: null },
    );
  }, []);
  useEffect(() => {
    void check();
  }, [check]);

  async function repair() {
    setState((old) => ({ ...old, failure: null, deed: 'repairing' }));
    const next = await call('check', { repair: true });
    setState((old) =>
      next.ok
        ? { answer: next.data, repaired: next.data, failure: null, deed: null }
        : { ...old, failure: next, deed: null },
    );
  }

  async function undo() {
    setState((old) => ({ ...old, failure: null, deed: 'undoing' }));
    const undone = await call('upgrade', { undo: true });
    if (undone.ok) await check();
    else setState((old) => ({ ...old, failure: undone, deed: null }));
  }

  async function select(place: SheetRow) {
    const shown = await call('select', place);
    setState((old) => ({ ...old, failure: shown.ok ? null : shown }));
  }

  const again = () => {
    setState((old) => ({ ...old, repaired: null }));
    void check();
  };
  if (failure?.code === 'SCHEMA_NEWER') {
    return <NewerWorkbook message={failure.message} onRetry={again} />;
  }
  if (answer !== null && answer.schema.version < answer.schema.known) {
    return <UpgradePage offer={answer} onLeave={again} />;
  }
  return (
    <div class="side">
      <Headline state={state} />
      {failure !== null && (
        <AlertBox
          title="The workbook did not answer as asked"
          text={failure.message}
          code={failure.code}
        >
          <button type="button" class="btn small" onClick={() => void check()}>
            Try again
          </button>
        </AlertBox>
      )}
      <main>
        {deed !== null && (
          <p class="dim reading" role="status">
            {DEEDS[deed]}
          </p>
        )}
        {repaired !== null && <StepList title="Done by Repair" steps={repaired.plan} isDone />}
        {answer !== null && (
          <FaultList tabs={faultsByTab(answer)} onSelect={(place) => void select(place)} />
        )}
        {answer !== null && repaired === null && answer.plan.length > 0 && (
          <StepList title="What Repair does" steps={answer.plan}>
            <p class="dim">
              No row is deleted, and what people typed stays as it is, columns of their own
              included.
            </p>
          </StepList>
        )}
        {answer !== null && (
          <UndoUpgrade schema={answer.schema} isBusy={deed !== null} onUndo={() => void undo()} />
        )}
      </main>
      <footer class="dock row">
        {repaired === null && (answer?.plan.length ?? 0) > 0 && (
          <button
            type="button"
            class={needsRepair(answer) ? 'btn primary' : 'btn'}
            aria-disabled={deed !== null}
            onClick={() => deed === null && void repair()}
          >
            Repair
          </button>
        )}
        <button
          type="button"
          class="btn"
          aria-disabled={deed !== null}
          onClick={() => deed === null && again()}
        >
          Check again
        </button>
      </footer>
    </div>
  );
}

/** The look of the tabs, which names no tab, is set anew by every repair, needed or not. */
function needsRepair(answer: CheckAnswer | null): boolean {
  return answer?.plan.some(({ tab }) => tab !== '') === true;
}

/** How many faults there are, in one line. */
function Headline({ state }: { readonly state: CheckState }) {
  const { answer } = state;
  const tabs = answer === null ? [] : faultsByTab(answer);
  const count = tabs.reduce((sum, { faults }) => sum + faults.length, 0);
  return (
    <header class="plain">
      {answer === null ? (
        <h1 class="t16">Check workbook</h1>
      ) : (
        <h1 class="t16 row">
          {count === 0 ? (
            <Icon name="check" tone="hold" />
          ) : (
            <StateIcon look={VERDICT_LOOKS.slipping} />
          )}
          {count === 0
            ? 'The workbook is in order'
            : `${countText(count, 'fault')} in ${countText(tabs.length, 'tab')}`}
        </h1>
      )}
      {answer !== null && answer.recovered > 0 && (
        <p class="dim">
          {`${countText(answer.recovered, 'entry', 'entries')} that somebody began and did not finish ${answer.recovered === 1 ? 'was' : 'were'} finished.`}
        </p>
      )}
    </header>
  );
}
