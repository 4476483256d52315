/** The way from a sentence to the row of the sheet that it speaks of. */
import { Icon } from './frame/icon.js';

/** A row of a tab, counted from 1. */
export interface SheetRow {
  readonly tab: string;
  readonly row: number;
}

export function RowLink({
  place,
  onSelect,
}: {
  readonly place: SheetRow;
  readonly onSelect: (place: SheetRow) => void;
}) {
  return (
    <button
      type="button"
      class="link jump"
      aria-label={`Select row ${place.row} in ${place.tab}`}
      onClick={() => onSelect(place)}
    >
      <Icon name="row" />
      Row {place.row}
    </button>
  );
}
