/** Pasting: cells of this workbook as cells, everything else as texts that are read as if typed. */
import type { Univer } from '@univerjs/core';
import { ISheetClipboardService } from '@univerjs/sheets-ui';
import type { Area } from '../../../model/workbook-data.js';
import type { EditOperation, PasteKind } from '../../protocol.js';
import { parseCopiedText } from './copied-text.js';
import type { Translation } from './translation.js';

/** What lies on the clipboard. */
export interface Copied {
  readonly html: string;
  readonly text: string;
}

export interface PastePlace {
  readonly sheetId: number;
  readonly area: Area;
}

const KINDS: Readonly<Record<string, PasteKind | undefined>> = {
  'default-paste': 'all',
  'special-paste-value': 'values',
  'special-paste-format': 'formats',
  'special-paste-besides-border': 'no-borders',
  'special-paste-formula': 'formulas',
};

interface CopiedCells {
  readonly sheetId: number;
  readonly area: Area;
  readonly isCut: boolean;
}

/** Cuts that were pasted: what they moved is not at its old place any more. */
const spentCuts = new Set<string>();

const isRun = (lines: readonly number[]): boolean =>
  lines.every((line, place) => place === 0 || line === (lines[place - 1] ?? 0) + 1);

/** The cells that were copied in this tab, if the clipboard still holds them as one block; cells that were cut, once. */
function copiedCells(univer: Univer, html: string): CopiedCells | null {
  const copyId = /data-copy-id="([^\s"]+)"/.exec(html)?.[1];
  if (copyId === undefined || spentCuts.has(copyId)) return null;
  const cache = univer.__getInjector().get(ISheetClipboardService).copyContentCache().get(copyId);
  if (cache === undefined) return null;
  const { rows, cols } = cache.range;
  if (!isRun(rows) || !isRun(cols)) return null;
  const isCut = String(cache.copyType) === 'CUT';
  if (isCut) spentCuts.add(copyId);
  return {
    sheetId: Number(cache.subUnitId),
    area: {
      top: (rows[0] ?? 0) + 1,
      bottom: (rows.at(-1) ?? 0) + 1,
      left: (cols[0] ?? 0) + 1,
      right: (cols.at(-1) ?? 0) + 1,
    },
    isCut,
  };
}

/** @param pasteType Univer's name of the kind of paste */
export function paste(
  univer: Univer,
  copied: Copied,
  place: PastePlace,
  pasteType = 'default-paste',
): Translation {
  const kind = KINDS[pasteType];
  if (kind === undefined) return 'Pasting column widths is not available here.';
  const source = copiedCells(univer, copied.html);
  if (source !== null) {
    const { sheetId, area, isCut } = source;
    return [
      {
        kind: 'paste',
        source: { sheetId, area },
        target: { sheetId: place.sheetId, area: place.area },
        paste: kind,
        transposed: false,
        cut: isCut,
      },
    ];
  }
  if (kind === 'formats') return 'What was copied elsewhere brings no formats; paste it as values.';
  return pasteTexts(copied.text, place);
}

function pasteTexts(text: string, { sheetId, area }: PastePlace): EditOperation[] | null {
  const texts = parseCopiedText(text);
  const [first] = texts;
  if (first === undefined) return null;
  const isSingle = texts.length === 1 && first.length === 1;
  // One text fills the whole selection, as in Sheets.
  const cells = isSingle
    ? Array.from({ length: area.bottom - area.top + 1 }, () =>
        new Array<string>(area.right - area.left + 1).fill(first[0] ?? ''),
      )
    : texts;
  return [{ kind: 'type', sheetId, row: area.top, column: area.left, cells }];
}
