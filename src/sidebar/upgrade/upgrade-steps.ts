/** Upgrades the workbook by one call after another, and takes that back by one. */
import type { RepairStep, UpgradeStep } from '../../apps-script/contract/check.js';
import type { CallFailure, CallResult } from '../api-client.js';

/** The steps of an upgrade as a person is told them, in order. */
export const UPGRADE_STEPS: readonly { readonly step: UpgradeStep; readonly title: string }[] = [
  { step: 'keeping', title: 'Copies of the tabs that change' },
  { step: 'changing', title: 'New tabs, columns and checks' },
  { step: 'filling', title: 'New rows, and the version' },
];

export type UpgradeState =
  | { readonly status: 'offered' }
  /** `at` is the position of the step that is on. */
  | { readonly status: 'upgrading'; readonly at: number }
  | { readonly status: 'undoing' }
  | {
      readonly status: 'failed';
      readonly deed: 'upgrading' | 'undoing';
      readonly failure: CallFailure;
    }
  | { readonly status: 'upgraded' }
  | { readonly status: 'undone'; readonly done: readonly RepairStep[] };

/** One call, which answers or says in time that it does not. */
export type UpgradeCall = (payload: {
  readonly undo: boolean;
  readonly stepwise?: boolean;
}) => Promise<CallResult<'upgrade'>>;

/** Goes on from the step that is due until none is left, or one fails. */
export async function upgradeAll(
  ask: UpgradeCall,
  onChange: (state: UpgradeState) => void,
): Promise<void> {
  let at = 0;
  for (;;) {
    onChange({ status: 'upgrading', at });
    const answer = await ask({ undo: false, stepwise: true });
    if (!answer.ok) {
      onChange({ status: 'failed', deed: 'upgrading', failure: answer });
      return;
    }
    const { next } = answer.data;
    if (next === null) {
      onChange({ status: 'upgraded' });
      return;
    }
    at = UPGRADE_STEPS.findIndex(({ step }) => step === next);
  }
}

export async function undoUpgrade(
  ask: UpgradeCall,
  onChange: (state: UpgradeState) => void,
): Promise<void> {
  onChange({ status: 'undoing' });
  const answer = await ask({ undo: true });
  onChange(
    answer.ok
      ? { status: 'undone', done: answer.data.done }
      : { status: 'failed', deed: 'undoing', failure: answer },
  );
}
