/** Links from the names of tabs on Start to these tabs. */
import { LINK_COLUMN, PANEL } from '../../workbook/start/start-layout.js';
import type { Workbook } from '../store/open-workbook.js';
import type { EnsuredTab } from './ensure-tabs.js';

/** How a link within the spreadsheet begins; the sheet's id follows. */
const OWN = '#gid=';

type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;

/**
 * Makes each cell that holds nothing but a tab's name lead there, unless it does, or leads where
 * somebody wanted: a tab that was put back is another sheet than the one that was deleted. Links are
 * texts with a mark, never formulas.
 */
export function linkTabs(
  { spreadsheet }: Workbook,
  tabs: readonly Pick<EnsuredTab, 'declaration' | 'sheet'>[],
): void {
  const start = tabs.find(({ declaration }) => declaration.layout === 'panel')?.sheet;
  const height = start?.getLastRow() ?? 0;
  if (start === undefined || height === 0) return;
  const links = new Map(
    tabs.map(({ declaration, sheet }) => [declaration.name, `${OWN}${sheet.getSheetId()}`]),
  );
  // A heading of the panel is no name of a tab, and is written anew at each refresh.
  const panel = spreadsheet.getRangeByName(PANEL.name);
  const top = panel?.getRow() ?? height + 2;
  const isInPanel = (row: number) => row >= top && row < top + PANEL.rows;
  const texts = start.getRange(1, LINK_COLUMN, height, 1).getRichTextValues();
  let run: RichTextValue[] = [];
  for (let row = 1; row <= height + 1; row += 1) {
    const linked = isInPanel(row) ? null : withLink(texts[row - 1]?.[0] ?? null, links);
    if (linked !== null) run.push(linked);
    else if (run.length > 0) {
      const range = start.getRange(row - run.length, LINK_COLUMN, run.length, 1);
      range.setRichTextValues(run.map((value) => [value]));
      run = [];
    }
  }
}

/** @returns null where the cell stays as it is */
function withLink(
  text: RichTextValue | null,
  links: ReadonlyMap<string, string>,
): RichTextValue | null {
  const link = links.get(text?.getText() ?? '');
  if (text === null || link === undefined) return null;
  const present = text.getLinkUrl() ?? OWN;
  if (present === link || !present.startsWith(OWN)) return null;
  return text.copy().setLinkUrl(link).build();
}
