/** The faults by tab, in plain sentences, each with the way to its row. */
import { useState } from 'preact/hooks';
import { RowLink, type SheetRow } from '../row-link.js';
import { unbroken } from '../unbroken.js';
import type { TabFaults } from './faults-by-tab.js';

/** Faults of a tab that are shown at first; a column of wrong cells has thousands. */
const SHOWN = 20;

export function FaultList(props: {
  readonly tabs: readonly TabFaults[];
  readonly onSelect: (place: SheetRow) => void;
}) {
  return (
    <>
      {props.tabs.map((each) => (
        <OneTab key={each.tab} faults={each} onSelect={props.onSelect} />
      ))}
    </>
  );
}

function OneTab({
  faults: { tab, faults },
  onSelect,
}: {
  readonly faults: TabFaults;
  readonly onSelect: (place: SheetRow) => void;
}) {
  const [shown, setShown] = useState(SHOWN);
  const left = faults.length - shown;
  return (
    <section class="sec" aria-label={tab}>
      <h2>
        <b>{tab}</b> <span>{faults.length}</span>
      </h2>
      {faults.slice(0, shown).map(({ message, row }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two cells of a row may have the same fault.
        <div class="item" key={place}>
          <p class="any">{unbroken(message)}</p>
          {row !== null && <RowLink place={{ tab, row }} onSelect={onSelect} />}
        </div>
      ))}
      {left > 0 && (
        <button type="button" class="link" onClick={() => setShown(shown + 10 * SHOWN)}>
          {`Show more, ${left} are left`}
        </button>
      )}
    </section>
  );
}
