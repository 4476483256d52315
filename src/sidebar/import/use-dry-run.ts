/** Asks the add-on what an import would do, anew whenever what is asked changes. */
import { useEffect, useState } from 'preact/hooks';
import type { ImportAnswer, ImportPayload } from '../../apps-script/contract/import.js';
import { type CallFailure, call } from '../api-client.js';

export interface DryRun {
  /** The last answer; it stays while another one is awaited. */
  readonly answer: ImportAnswer | null;
  readonly failure: CallFailure | null;
  readonly isReading: boolean;
}

const NOTHING: DryRun = { answer: null, failure: null, isReading: false };

/**
 * @param payload null asks for nothing
 * @param attempt another number asks again
 */
export function useDryRun(payload: ImportPayload | null, attempt: number): DryRun {
  const [state, setState] = useState<DryRun>(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again.
  useEffect(() => {
    if (payload === null) {
      setState(NOTHING);
      return undefined;
    }
    let isWanted = true;
    setState((old) => ({ ...old, isReading: true }));
    void call('import', { ...payload, dryRun: true }).then((result) => {
      if (!isWanted) return;
      if (result.ok) setState({ answer: result.data, failure: null, isReading: false });
      else setState({ answer: null, failure: result, isReading: false });
    });
    return () => {
      isWanted = false;
    };
  }, [payload, attempt]);
  return state;
}
