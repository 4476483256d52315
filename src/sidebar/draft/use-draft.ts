/** The draft of the running review with its timer: changed at once, saved behind. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ReviewDraft } from '../../apps-script/api-contract.js';
import { type CallFailure, call, withinSeconds } from '../api-client.js';
import { mergedDrafts } from './draft.js';
import { DraftSaver, type SaveState } from './draft-saver.js';

/** Seconds after which a save that Google does not answer counts as failed. */
const SAVE_SECONDS = 45;
/** Seconds between saves of the timer alone. */
const TIMER_SAVE_SECONDS = 30;
/** Seconds that a step of the timer may take: a laptop that slept was in no meeting. */
const LONGEST_STEP = 90;

export interface RunningDraft {
  readonly draft: ReviewDraft;
  readonly seconds: ReviewDraft['seconds'];
  readonly state: SaveState;
  /** What the workbook holds; null before the first save. */
  readonly kept: ReviewDraft | null;
  change(step: (draft: ReviewDraft) => ReviewDraft): void;
  /** With every change and second up to now. */
  latest(): ReviewDraft;
  retry(): void;
  /** Passes the chair on with all that was taken down. */
  handOver(draft: ReviewDraft, to: string): void;
  /** Takes the review back from another chair, with what both took down; null where that went well. */
  takeBack(): Promise<CallFailure | null>;
  stop(): void;
}

/**
 * @param seat names this page
 * @param seen instant of the last save of the draft that it begins with; absent for a new one
 */
export function useDraft(begun: ReviewDraft, seat: string, seen: string | undefined): RunningDraft {
  const [draft, setDraft] = useState(begun);
  const [seconds, setSeconds] = useState(begun.seconds);
  const [state, setState] = useState<SaveState>({ status: 'saving' });
  const [kept, setKept] = useState<ReviewDraft | null>(null);
  // What the callbacks below read: they outlive the rendering that made them.
  const now = useRef({ draft, seconds });
  now.current.seconds = seconds;
  const takeBackNow = useRef(takeBack);
  takeBackNow.current = takeBack;
  const [saver] = useState(
    () =>
      new DraftSaver({
        save: (next, terms) =>
          withinSeconds(SAVE_SECONDS, call('draft.save', { draft: next, seat, ...terms })),
        onChange: (next, held) => {
          setState(next);
          setKept(held);
        },
        onStale: () => takeBackNow.current(),
        wait: (run, ms) => window.setTimeout(run, ms),
        seen,
      }),
  );

  const save = useCallback(
    () => saver.push({ ...now.current.draft, seconds: now.current.seconds }),
    [saver],
  );
  const change = useCallback(
    (step: (draft: ReviewDraft) => ReviewDraft) => {
      now.current.draft = step(now.current.draft);
      setDraft(now.current.draft);
      save();
    },
    [save],
  );

  useEffect(() => {
    save();
    const timer = window.setInterval(save, TIMER_SAVE_SECONDS * 1000);
    // Whoever comes back to this page sees at once whether the review went on elsewhere.
    window.addEventListener('focus', save);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('focus', save);
      saver.stop();
    };
  }, [save, saver]);

  const { block } = draft;
  const stands = draft.isPaused || ['displaced', 'ended', 'handed'].includes(state.status);
  useEffect(() => {
    if (stands) return;
    let last = Date.now();
    const timer = window.setInterval(() => {
      const step = Math.min(LONGEST_STEP, (Date.now() - last) / 1000);
      last = Date.now();
      setSeconds((spent) => ({ ...spent, [block]: (spent[block] ?? 0) + step }));
    }, 1000);
    return () => window.clearInterval(timer);
  }, [block, stands]);

  async function takeBack(): Promise<CallFailure | null> {
    const { kind, asOf } = now.current.draft;
    const answer = await call('draft.load', { kind, asOf });
    if (!answer.ok) return answer;
    const { stored } = answer.data;
    if (stored !== null) {
      const own = { ...now.current.draft, seconds: now.current.seconds };
      now.current.draft = mergedDrafts(own, stored.draft);
      setDraft(now.current.draft);
      setSeconds(now.current.draft.seconds);
    }
    saver.takeBack(now.current.draft, stored?.holder.at);
    return null;
  }

  return {
    draft,
    seconds,
    state,
    kept,
    change,
    latest: () => ({ ...now.current.draft, seconds: now.current.seconds }),
    retry: () => saver.retry(),
    handOver(next, to) {
      now.current.draft = next;
      setDraft(next);
      saver.handOver({ ...next, seconds: now.current.seconds }, to);
    },
    takeBack,
    stop: () => saver.stop(),
  };
}
