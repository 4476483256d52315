/** Which lines of a cell `Range.setBorder` draws. */
import type { BorderLine, CellFormat } from '../../model/workbook-data.js';

/** null leaves as it is, false takes away. The last two are the lines inside the range. */
export interface BorderSides {
  readonly top: boolean | null;
  readonly left: boolean | null;
  readonly bottom: boolean | null;
  readonly right: boolean | null;
  readonly vertical: boolean | null;
  readonly horizontal: boolean | null;
}

/** Which edges of the range the cell touches. */
export interface PlaceInRange {
  readonly isTop: boolean;
  readonly isLeft: boolean;
  readonly isBottom: boolean;
  readonly isRight: boolean;
}

type Borders = NonNullable<CellFormat['borders']>;

/** The borders of one cell of the range afterwards; undefined where none is left. */
export function bordersAt(
  present: Borders | undefined,
  sides: BorderSides,
  line: BorderLine,
  place: PlaceInRange,
): Borders | undefined {
  const wanted = {
    top: place.isTop ? sides.top : sides.horizontal,
    bottom: place.isBottom ? sides.bottom : sides.horizontal,
    left: place.isLeft ? sides.left : sides.vertical,
    right: place.isRight ? sides.right : sides.vertical,
  };
  const next: Partial<Record<keyof Borders, BorderLine>> = { ...present };
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    if (wanted[side] === true) next[side] = line;
    else if (wanted[side] === false) delete next[side];
  }
  return Object.keys(next).length === 0 ? undefined : next;
}
