/** The charts of a block in the room: three at a time, the worst first, more by a link or the key C. */
import { useEffect, useState } from 'preact/hooks';
import type { ReviewBlock, ReviewPack } from '../../apps-script/api-contract.js';
import { FIELDS } from '../review/review-keys.js';
import { AgesPanel } from './ages-panel.js';
import { panelsOf } from './panels.js';
import { RisksPanel } from './risks-panel.js';
import { SeriesPanel } from './series-panel.js';

/** Charts that stand beside each other. */
const SHOWN = 3;
/** Pixels for them, and between two. */
const WIDTH = 664;
const GAP = 24;
/** No wider than this: two would look like another kind of chart. */
const WIDEST = 320;

export function BlockCharts(props: { readonly block: ReviewBlock; readonly pack: ReviewPack }) {
  const panels = panelsOf(props.block, props.pack);
  const [first, setFirst] = useState(0);
  const more = () => setFirst(first + SHOWN < panels.length ? first + SHOWN : 0);
  useChartKey(more);
  if (panels.length === 0) return null;
  const shown = panels.slice(first, first + SHOWN);
  const beside = Math.min(SHOWN, panels.length);
  const width = Math.min(WIDEST, Math.floor((WIDTH - GAP * (beside - 1)) / beside));
  return (
    <section class="sec" aria-label="Charts">
      <div class="panels">
        {shown.map((panel) => {
          if (panel.type === 'risks') {
            return <RisksPanel key="risks" risks={props.pack.risks} width={width} />;
          }
          if (panel.type === 'ages')
            return <AgesPanel key={panel.title} {...panel} width={width} />;
          const { rule, subject } = panel.finding;
          return <SeriesPanel key={`${rule} ${subject}`} {...panel} width={width} />;
        })}
      </div>
      {panels.length > SHOWN && (
        <button type="button" class="link" onClick={more}>
          {`Charts ${first + 1} to ${first + shown.length} of ${panels.length}, more`} <kbd>C</kbd>
        </button>
      )}
    </section>
  );
}

function useChartKey(more: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.key.toLowerCase() !== 'c' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof Element && target.matches(FIELDS)) return;
      event.preventDefault();
      more();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
