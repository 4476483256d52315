/** Icon and word of every state: never colour alone. */
import type { BlockVerdict, FindingState } from '../domain/finding.js';

interface StateLook {
  readonly word: string;
  readonly tone: 'slip' | 'watch' | 'hold' | 'none';
  /** Drawn in a box of 16. */
  readonly icon: 'triangle' | 'diamond' | 'check' | 'dashed' | 'ring';
}

export const FINDING_LOOKS: Readonly<Record<FindingState, StateLook>> = {
  fired: { word: 'Fired', tone: 'slip', icon: 'triangle' },
  watch: { word: 'Watch', tone: 'watch', icon: 'diamond' },
  'no-data': { word: 'No data', tone: 'none', icon: 'dashed' },
  clear: { word: 'Clear', tone: 'hold', icon: 'check' },
};

export const VERDICT_LOOKS: Readonly<Record<BlockVerdict, StateLook>> = {
  slipping: { word: 'Slipping', tone: 'slip', icon: 'triangle' },
  'not enough data': { word: 'Not enough data', tone: 'none', icon: 'dashed' },
  holding: { word: 'Holding', tone: 'hold', icon: 'check' },
  open: { word: 'Open', tone: 'none', icon: 'ring' },
};

/** The icon of a state; `label` names it where no word stands beside it. */
export function StateIcon({ look, label }: { look: StateLook; label?: string }) {
  return (
    <svg
      class={`icon s-${look.tone}`}
      viewBox="0 0 16 16"
      role="img"
      aria-label={label ?? ''}
      aria-hidden={label === undefined}
    >
      {shapeOf(look.icon)}
    </svg>
  );
}

function shapeOf(icon: StateLook['icon']) {
  switch (icon) {
    case 'triangle':
      return (
        <path
          class="solid"
          fill-rule="evenodd"
          d="M8 1.8c.35 0 .66.18.84.48l5.7 9.9a.97.97 0 0 1-.84 1.46H2.3a.97.97 0 0 1-.84-1.46l5.7-9.9c.18-.3.49-.48.84-.48zM7.2 6v3.6h1.6V6zm0 4.6v1.6h1.6v-1.6z"
        />
      );
    case 'diamond':
      return <path class="solid" d="M8 1.8 14.2 8 8 14.2 1.8 8z" />;
    case 'check':
      return <path d="M3 8.6 6.3 11.8 13 4.8" />;
    case 'dashed':
      return (
        <path
          d="M5.8 8h4.4M8 2.4a5.6 5.6 0 1 1 0 11.2a5.6 5.6 0 1 1 0-11.2"
          stroke-dasharray="2.2 2.2"
        />
      );
    case 'ring':
      return <path d="M8 3.4a4.6 4.6 0 1 1 0 9.2a4.6 4.6 0 1 1 0-9.2" />;
  }
}
