/** The risk register on a map of likelihood and impact; a cell says which risks lie in it. */
import { useState } from 'preact/hooks';
import type { RiskPlace } from '../../domain/risk-places.js';
import { countText } from '../frame/words.js';
import { type RiskCell, type RiskView, riskGrid, STEPS, unscored } from './risk-grid.js';

const VIEWS: readonly (readonly [view: RiskView, words: string])[] = [
  ['inherent', 'Before mitigation'],
  ['residual', 'After it'],
];

export function RiskMap({ risks }: { readonly risks: readonly RiskPlace[] }) {
  const [view, setView] = useState<RiskView>('inherent');
  const [shown, setShown] = useState<string | null>(null);
  const rows = riskGrid(risks, view);
  const open = rows.flat().find((cell) => keyOf(cell) === shown);
  const nowhere = unscored(risks, view);
  return (
    <>
      <div class="row wrap">
        {VIEWS.map(([one, words]) => (
          <button
            type="button"
            class="btn small"
            key={one}
            aria-pressed={one === view}
            onClick={() => setView(one)}
          >
            {words}
          </button>
        ))}
      </div>
      <table class="map">
        <caption class="unseen">Risks by likelihood and impact, 5 is the worst</caption>
        <tbody>
          {rows.map((cells, place) => (
            <tr key={cells[0]?.likelihood}>
              <th scope="row">
                {place === 0 && <span>Likely </span>}
                {cells[0]?.likelihood}
              </th>
              {cells.map((cell) => (
                <td key={cell.impact} class={cell.band}>
                  <Cell cell={cell} isShown={keyOf(cell) === shown} onShow={setShown} />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">Impact</th>
            {STEPS.map((impact) => (
              <th scope="col" key={impact}>
                {impact}
              </th>
            ))}
          </tr>
        </tbody>
      </table>
      <ul class="plain" aria-live="polite">
        {open?.risks.map((risk) => (
          <li class="any" key={risk.riskId}>
            {nameOf(risk)}
          </li>
        ))}
      </ul>
      {nowhere.length > 0 && (
        <p class="dim any">
          {`${countText(nowhere.length, 'risk')} without a score: ${nowhere.map(({ riskId }) => riskId).join(', ')}`}
        </p>
      )}
    </>
  );
}

/** Shown where the pointer or the keyboard is; a press keeps it, on a screen without either. */
function Cell(props: {
  readonly cell: RiskCell;
  readonly isShown: boolean;
  readonly onShow: (key: string | null) => void;
}) {
  const { cell, isShown, onShow } = props;
  const { likelihood, impact, risks } = cell;
  if (risks.length === 0) return null;
  const show = () => onShow(keyOf(cell));
  const names = risks.map(nameOf).join('; ');
  return (
    <button
      type="button"
      aria-pressed={isShown}
      aria-label={`${countText(risks.length, 'risk')}, likelihood ${likelihood}, impact ${impact}: ${names}`}
      onMouseEnter={show}
      onFocus={show}
      onClick={show}
    >
      {risks.length}
    </button>
  );
}

function keyOf({ likelihood, impact }: RiskCell): string {
  return `${likelihood} ${impact}`;
}

function nameOf({ riskId, risk }: RiskPlace): string {
  return `${riskId} ${risk}`;
}
