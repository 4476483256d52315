/** The top row: which file this is, whether it is saved, and who sits at the keyboard. */
import type { JSX } from 'preact';
import { usePageState } from '../page-state.js';
import { Icon } from './icon.js';

function SaveState(): JSX.Element | null {
  const { workbench, fileName, connection } = usePageState();
  if (workbench === null) return null;
  if (connection !== 'live') return null;
  const { saving } = workbench;
  if (saving.state === 'failed') {
    return (
      <p class="wb-save wb-save-failed" role="alert">
        <Icon name="failed" /> Not saved: {saving.message}
      </p>
    );
  }
  const isSaved = saving.state === 'saved';
  return (
    <p class="wb-save" role="status">
      <Icon name={isSaved ? 'saved' : 'saving'} />
      {isSaved ? `Saved to ${fileName}` : 'Saving'}
    </p>
  );
}

export function TitleRow(): JSX.Element {
  const { fileName, workbench } = usePageState();
  const person = workbench?.person ?? '';
  return (
    <div class="wb-title">
      <svg class="wb-logo" viewBox="0 0 24 32" aria-hidden="true">
        <path d="M2 0h14l8 8v22a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2z" fill="#137333" />
        <path d="M16 0l8 8h-8z" fill="#0b5a25" />
        <path
          d="M5 14h14v12H5zM5 18h14M5 22h14M11 14v12"
          fill="none"
          stroke="#fff"
          stroke-width="1.6"
        />
      </svg>
      <h1 class="wb-file">{fileName}</h1>
      <SaveState />
      <span class="wb-space" />
      {person !== '' && (
        <span class="wb-person" title={`At the keyboard: ${person}`}>
          <span class="wb-avatar" aria-hidden="true">
            {person.slice(0, 1).toUpperCase()}
          </span>
          {person}
        </span>
      )}
    </div>
  );
}
