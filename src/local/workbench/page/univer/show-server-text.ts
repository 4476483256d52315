/** Shows each cell's text as the server writes it: one number format, the emulator's, and not two. */
import {
  type ICellDataForSheetInterceptor,
  InterceptorEffectEnum,
  type Univer,
} from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { CellCustom } from '../grid/cell-to-univer.js';

/** After Univer's own number formats (10), before nothing that changes the text. */
const PRIORITY = 8;
const BROKEN_RULE = { tr: { color: '#d93025', size: 6 } };

export function showServerText(univer: Univer): void {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: PRIORITY,
      effect: InterceptorEffectEnum.Value,
      handler: (cell, location, next) => {
        const custom = location.rawData?.custom as CellCustom | null | undefined;
        if (!custom) return next(cell);
        const shown: ICellDataForSheetInterceptor = { ...cell };
        if (custom.text !== undefined) shown.v = custom.text;
        if (custom.invalid) shown.markers = { ...shown.markers, ...BROKEN_RULE };
        return next(shown);
      },
    });
}
