/** What a person says about the mapping: kept apart from what is found by name, so that only this is remembered as theirs. */

/** File header → column header, '' for a column left out; the order of dates may follow in brackets. */
export type StatedMap = Readonly<Record<string, string>>;

/** The orders of a date that a person may state. */
export const DATE_ORDERS = ['d/m/y', 'm/d/y'] as const;

const WITH_ORDER = /^(.*) \((d\/m\/y|m\/d\/y)\)$/;

/** Sends a column of the file into a column of the tab, or nowhere with ''. What was said to fill it before no longer is. */
export function withTarget(stated: StatedMap, fileHeader: string, target: string): StatedMap {
  const others = Object.entries(stated).filter(
    ([header, to]) => header !== fileHeader && (to === '' || columnOf(to) !== target),
  );
  return { ...Object.fromEntries(others), [fileHeader]: target };
}

/** States the order of the dates in a column of the file; '' leaves it to be found out. */
export function withOrder(
  stated: StatedMap,
  fileHeader: string,
  column: string,
  order: string,
): StatedMap {
  return { ...stated, [fileHeader]: order === '' ? column : `${column} (${order})` };
}

/** The order that was stated for a column of the file; '' where none was. */
export function orderOf(stated: StatedMap, fileHeader: string): string {
  return WITH_ORDER.exec(stated[fileHeader] ?? '')?.[2] ?? '';
}

function columnOf(target: string): string {
  return WITH_ORDER.exec(target)?.[1] ?? target;
}
