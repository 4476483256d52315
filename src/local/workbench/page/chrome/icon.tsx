/** The few pictures of the page, drawn in a 16 px box. */
import type { JSX } from 'preact';

const PATHS = {
  close: <path d="M4 4l8 8M12 4l-8 8" />,
  undo: <path d="M6.5 3.5L3 7l3.5 3.5M3.5 7H9a4 4 0 0 1 0 8H7" transform="translate(0 -1.5)" />,
  redo: <path d="M9.5 3.5L13 7l-3.5 3.5M12.5 7H7a4 4 0 0 0 0 8h2" transform="translate(0 -1.5)" />,
  saved: <path d="M3 8.5l3.2 3.2L13 4.8" />,
  saving: <path d="M13 8a5 5 0 1 1-1.6-3.7M13 2.5v2.6h-2.6" />,
  failed: <path d="M8 2.5l6 10.5H2zM8 6.5v3M8 11.2v.1" />,
  right: <path d="M6 3.5L10.5 8 6 12.5" />,
} as const;

export function Icon({ name }: { name: keyof typeof PATHS }): JSX.Element {
  return (
    <svg class="wb-icon" viewBox="0 0 16 16" aria-hidden="true">
      {PATHS[name]}
    </svg>
  );
}
