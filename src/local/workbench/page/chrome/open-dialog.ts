/** Opens a dialog as soon as it is in the page, and gives the focus back when it goes. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** For the `ref` of a dialog element; a modal one keeps the focus and dims the page. */
export function useOpenDialog(isModal: boolean): RefObject<HTMLDialogElement | null> {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    if (isModal) element.current?.showModal();
    else element.current?.show();
    // A dialog that is removed, as against closed, leaves the focus nowhere.
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, [isModal]);
  return element;
}
