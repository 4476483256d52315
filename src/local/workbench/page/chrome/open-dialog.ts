/** Opens a dialog as soon as it is in the page, and gives the focus back when it goes. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** For the `ref` of a dialog element; a modal one keeps the focus and dims the page. */
export function useOpenDialog(isModal: boolean): RefObject<HTMLDialogElement | null> {
  const element = useRef<HTMLDialogElement>(null);
  // Before the page is painted, and at once when the dialog goes: whoever types on loses no letter.
  useLayoutEffect(() => {
    const dialog = element.current;
    if (isModal) dialog?.showModal();
    else dialog?.show();
    // The browser gives the focus back when a dialog is closed, not when it is removed.
    return () => dialog?.close();
  }, [isModal]);
  return element;
}
