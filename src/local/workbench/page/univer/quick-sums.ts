/** The sums at the bottom right, as far as they say something: days are counted, not added up. */

import type { Univer, Workbook } from '@univerjs/core';
import { CellValueType, IUniverInstanceService, numfmt, UniverInstanceType } from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/sheets';
import { IStatusBarService } from '@univerjs/sheets-ui';

/** The pattern that each number of the selection is shown in; a plain one is ''. */
function patternsOfNumbers(univer: Univer): Set<string> {
  const injector = univer.__getInjector();
  const book = injector
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const sheet = book?.getActiveSheet();
  const patterns = new Set<string>();
  if (!sheet) return patterns;
  const used = sheet.getCellMatrix().getDataRange();
  for (const { range } of injector.get(SheetsSelectionsService).getCurrentSelections()) {
    const or = (line: number, otherwise: number) => (Number.isNaN(line) ? otherwise : line);
    const bottom = Math.min(or(range.endRow, used.endRow), used.endRow);
    const right = Math.min(or(range.endColumn, used.endColumn), used.endColumn);
    for (let row = or(range.startRow, 0); row <= bottom; row += 1) {
      for (let column = or(range.startColumn, 0); column <= right; column += 1) {
        const cell = sheet.getCellRaw(row, column);
        if (cell?.t !== CellValueType.NUMBER) continue;
        patterns.add(book?.getStyles().getStyleByCell(cell)?.n?.pattern ?? '');
      }
    }
  }
  return patterns;
}

/** What can be said of days alone, and of days among other numbers. */
const OF_DAYS: ReadonlySet<string> = new Set(['MAX', 'MIN', 'COUNT', 'COUNTA']);
const OF_BOTH: ReadonlySet<string> = new Set(['COUNT', 'COUNTA']);

export function showQuickSums(univer: Univer): void {
  const bar = univer.__getInjector().get(IStatusBarService);
  const show = bar.setState.bind(bar);
  bar.setState = (state) => {
    const patterns = state === null ? [] : [...patternsOfNumbers(univer)];
    const days = patterns.filter((pattern) => numfmt.isDateFormat(pattern));
    const [firstDay] = days;
    if (state === null || firstDay === undefined) {
      show(state);
      return;
    }
    const said = days.length === patterns.length ? OF_DAYS : OF_BOTH;
    const values = state.values.filter(({ func }) => said.has(String(func)));
    show({ values, pattern: said === OF_DAYS ? firstDay : '' });
  };
}
