/** What is done when a person comes back to the page, from the review room or from the sheet. */
import { useEffect, useRef } from 'preact/hooks';

/** Seconds that must lie between two: a click from the sheet into the page and back asks for nothing. */
const AWAY_SECONDS = 30;

export function useReturn(again: () => Promise<void>): void {
  const latest = useRef(again);
  latest.current = again;
  useEffect(() => {
    let last = Date.now();
    const onFocus = () => {
      if (Date.now() - last < AWAY_SECONDS * 1000) return;
      last = Date.now();
      void latest.current();
    };
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, []);
}
