/** The card that Sheets shows under a selected cell that holds a link. */
import type { JSX } from 'preact';
import { usePageState } from '../page-state.js';
import type { MenuActions } from './menu-bar.js';

export function LinkCard({ actions }: { actions: MenuActions }): JSX.Element | null {
  const { link } = usePageState();
  if (link === null) return null;
  const { left, top, caption, sheetId, url } = link;
  return (
    <div class="wb-link-card" style={{ left: `${left}px`, top: `${top}px` }}>
      {sheetId === null ? (
        <a href={url} target="_blank" rel="noreferrer">
          {caption}
        </a>
      ) : (
        <button type="button" class="wb-text-button" onClick={() => actions.goToSheet(sheetId)}>
          {caption}
        </button>
      )}
    </div>
  );
}
