/** The keys of a running review, where no field has the focus. */
import { useEffect } from 'preact/hooks';

export interface ReviewDeeds {
  readonly move: (blocks: number) => void;
  readonly acknowledgeAll: () => void;
  readonly pause: () => void;
  readonly showKeys: () => void;
  readonly enterBox: () => void;
  readonly close: () => void;
  readonly leave: () => void;
}

/** Fields take what is typed; a button takes Enter. */
export const FIELDS = 'input, textarea, select';
const TAKES_ENTER = 'button, a, summary, input, textarea, select';

export function useReviewKeys(deeds: ReviewDeeds): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const deed = deedOf(event, deeds);
      if (deed === null) return;
      event.preventDefault();
      deed();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

function deedOf(event: KeyboardEvent, deeds: ReviewDeeds): (() => void) | null {
  const target = event.target instanceof Element ? event.target : document.body;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return deeds.close;
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return null;
  if (target.matches(FIELDS)) return null;
  if (event.key === 'Enter') return target.matches(TAKES_ENTER) ? null : deeds.enterBox;
  return keyTable(deeds)[event.key.toLowerCase()] ?? null;
}

function keyTable(deeds: ReviewDeeds): Readonly<Record<string, () => void>> {
  return {
    '[': () => deeds.move(-1),
    ']': () => deeds.move(1),
    a: deeds.acknowledgeAll,
    p: deeds.pause,
    '?': deeds.showKeys,
    escape: deeds.leave,
  };
}
