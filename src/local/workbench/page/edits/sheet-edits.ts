/** Edits of the tabs: adding, duplicating, deleting, naming, moving, hiding, colouring. */
import { type CommandParams, sheetIdOf, type Translate } from './translation.js';

export const insertSheet: Translate = (params) => {
  const { index } = params as CommandParams & { index?: number };
  return [{ kind: 'insert-sheet', ...(index !== undefined && { index }) }];
};

export const duplicateSheet: Translate = (params, context) => [
  { kind: 'duplicate-sheet', sheetId: sheetIdOf(params, context) },
];

export const deleteSheet: Translate = (params, context) => [
  { kind: 'delete-sheet', sheetId: sheetIdOf(params, context) },
];

export const renameSheet: Translate = (params, context) => [
  { kind: 'rename-sheet', sheetId: sheetIdOf(params, context), name: String(params['name']) },
];

export const moveSheet: Translate = (params, context) => [
  { kind: 'move-sheet', sheetId: sheetIdOf(params, context), index: Number(params['order']) },
];

export function hideSheet(hidden: boolean): Translate {
  return (params, context) => [{ kind: 'hide-sheet', sheetId: sheetIdOf(params, context), hidden }];
}

export const colorTab: Translate = (params, context) => {
  const color = params['value'];
  return [
    {
      kind: 'tab-color',
      sheetId: sheetIdOf(params, context),
      color: typeof color === 'string' && color !== '' ? color.toLowerCase() : null,
    },
  ];
};
