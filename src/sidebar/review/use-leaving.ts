/** Leaves a review for Today or for the review room: only with a draft that is kept. */
import { useEffect, useState } from 'preact/hooks';
import { type CallFailure, call } from '../api-client.js';
import type { SaveState } from '../draft/draft-saver.js';

export type Way = 'today' | 'room';

/** States after which nothing more is to be saved from here. */
const KEPT: readonly SaveState['status'][] = ['saved', 'displaced', 'ended'];

/** Where it is about to go, null while it stays; and how to send it there. A chair passed on leaves by itself. */
export function useLeaving(
  status: SaveState['status'],
  onLeave: () => void,
  onFailure: (failure: CallFailure) => void,
): readonly [leaving: Way | null, leave: (way: Way) => void] {
  const [leaving, setLeaving] = useState<Way | null>(null);
  const isKept = KEPT.includes(status);
  useEffect(() => {
    if (status === 'handed') onLeave();
    if (leaving === null || !isKept) return;
    if (leaving === 'today') return onLeave();
    setLeaving(null);
    void call('room.open', {}).then((answer) => {
      if (answer.ok) onLeave();
      else onFailure(answer);
    });
  }, [leaving, isKept, status, onLeave, onFailure]);
  return [leaving, setLeaving];
}
