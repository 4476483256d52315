/** The risk map among the charts of a block. */
import type { RiskPlace } from '../../domain/risk-places.js';
import { RiskMap } from '../pictures/risk-map.js';

export function RisksPanel(props: {
  readonly risks: readonly RiskPlace[];
  readonly width: number;
}) {
  return (
    <figure class="panel whole-height" style={{ width: `${props.width}px` }}>
      <figcaption class="name">Risks by likelihood and impact</figcaption>
      <div>
        <RiskMap risks={props.risks} />
      </div>
    </figure>
  );
}
