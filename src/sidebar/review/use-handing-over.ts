/** Passing the chair on: where the workbook refuses whoever is to have it, the chair goes back. */
import { useEffect, useState } from 'preact/hooks';
import type { CallFailure } from '../api-client.js';
import { withChair, withChairBack } from '../draft/draft.js';
import type { RunningDraft } from '../draft/use-draft.js';

/**
 * @param standing who chairs where the draft names nobody
 * @returns who chairs until the workbook has taken it, whether it is on its way, and the passing on
 */
export function useHandingOver(
  running: RunningDraft,
  standing: string | null,
  onRefused: (failure: CallFailure) => void,
) {
  const { draft, state } = running;
  const [before, setBefore] = useState<{ readonly chair: string | null } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal
  useEffect(() => {
    if (state.status !== 'not handed' || before === null) return;
    setBefore(null);
    running.change((one) => withChairBack(one, before.chair));
    onRefused(state.failure);
  }, [state.status]);
  return {
    chair: (before ?? draft).chair ?? standing,
    isHanding: before !== null,
    handOver(to: string) {
      setBefore({ chair: draft.chair });
      running.handOver(withChair(draft, draft.chair ?? standing ?? 'nobody', to), to);
    },
  };
}
