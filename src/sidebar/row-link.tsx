/** The way from a sentence to the row of the sheet that it speaks of. */

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
      class="link"
      aria-label={`Select row ${place.row} in ${place.tab}`}
      onClick={() => onSelect(place)}
    >
      <svg class="icon small" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M3 3v6.5h9.5M9.5 6.5l3 3l-3 3" />
      </svg>
      Row {place.row}
    </button>
  );
}
