/** The small drawings beside words, in a box of 16. */

const DRAWINGS = {
  person:
    'M8 2.8a2.6 2.6 0 1 1 0 5.2a2.6 2.6 0 1 1 0-5.2M2.8 13.4c.600-2.6 2.6-3.9 5.2-3.9s4.6 1.3 5.2 3.9',
  calendar: 'M2.6 3.6h10.8v9.8H2.6zM2.6 6.8h10.8M5.4 2v2.6M10.6 2v2.6',
  aim: 'M8 2.2a5.8 5.8 0 1 1 0 11.6a5.8 5.8 0 1 1 0-11.6M8 6a2 2 0 1 1 0 4a2 2 0 1 1 0-4',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  play: 'M5.5 3.5v9l7-4.5z',
  left: 'M9.8 3.8 5.6 8l4.2 4.2',
  right: 'M6.2 3.8 10.4 8l-4.2 4.2',
  retry: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.6v2.8h-2.8',
  copy: 'M5.6 5.6h7.8v7.8H5.6zM3.4 10.4H2.6V2.6h7.8v.8',
  mail: 'M2.4 3.8h11.2v8.4H2.4zM2.6 4.2 8 8.6l5.4-4.4',
  check: 'M3 8.6 6.3 11.8 13 4.8',
  cross: 'M4 4l8 8M12 4l-8 8',
  ring: 'M8 3.4a4.6 4.6 0 1 1 0 9.2a4.6 4.6 0 1 1 0-9.2',
  keys: 'M5.6 6.2A2.4 2.4 0 1 1 8 8.6v1.2M8 12.3v.1',
  screen: 'M2 3h12v8.4H2zM8 11.4v2.200M5.400 13.600h5.200',
  row: 'M3 2.5v6.2h9.5M9 5.2l3.5 3.5L9 12.2',
} as const;

export type IconName = keyof typeof DRAWINGS;

/** `label` names it where no word stands beside it. */
export function Icon({ name, label, tone }: { name: IconName; label?: string; tone?: string }) {
  return (
    <svg
      class={tone === undefined ? 'icon' : `icon s-${tone}`}
      viewBox="0 0 16 16"
      role="img"
      aria-label={label ?? ''}
      aria-hidden={label === undefined}
    >
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
