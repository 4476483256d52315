/** Edits by dragging: filling from the corner of the selection, and moving cells by its edge. */
import type { IRange } from '@univerjs/core';
import {
  boundedArea,
  type CommandParams,
  metaOf,
  sheetIdOf,
  type Translate,
} from './translation.js';

/** Also Ctrl+D and Ctrl+R, which copy. */
export const fill: Translate = (params, context) => {
  const sheetId = sheetIdOf(params, context);
  const { sourceRange, targetRange, applyType } = params as CommandParams & {
    sourceRange: IRange;
    targetRange: IRange;
    applyType?: string;
  };
  const meta = metaOf(sheetId, context);
  const source = boundedArea(sourceRange, meta);
  const target = boundedArea(targetRange, meta);
  const isSmaller = target.bottom < source.bottom || target.right < source.right;
  if (isSmaller) {
    // Dragged back into itself: what was left behind is cleared.
    const rest =
      target.bottom < source.bottom
        ? { ...source, top: target.bottom + 1 }
        : { ...source, left: target.right + 1 };
    return [{ kind: 'clear', sheetId, areas: [rest], what: 'contents' }];
  }
  return [{ kind: 'fill', sheetId, source, target, series: applyType !== 'COPY' }];
};

export const moveRange: Translate = (params, context) => {
  const sheetId = sheetIdOf(params, context);
  const { fromRange, toRange } = params as CommandParams & { fromRange: IRange; toRange: IRange };
  const meta = metaOf(sheetId, context);
  return [
    {
      kind: 'paste',
      source: { sheetId, area: boundedArea(fromRange, meta) },
      target: { sheetId, area: boundedArea(toRange, meta) },
      paste: 'all',
      transposed: false,
      cut: true,
    },
  ];
};
