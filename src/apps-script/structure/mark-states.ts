/** The conditional formats of a tab: the states that a rule defines, marked where they are said. */
import { STATE_FORMATS, type StateFormat, TONES } from '../../workbook/look.js';
import type { SheetColumn } from './column-runs.js';

type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

function withCondition(builder: Builder, format: StateFormat): Builder {
  switch (format.when) {
    case 'equals':
      return builder.whenTextEqualTo(format.text);
    case 'starts with':
      return builder.whenTextStartsWith(format.text);
    case 'between':
      return builder.whenNumberBetween(format.from, format.to);
  }
}

/** What a format of ours compares with; by it one that was set before is known again. */
function comparedWith(format: StateFormat): string {
  return format.when === 'between' ? `${format.from},${format.to}` : format.text;
}

/**
 * Adds the formats of the tab's states to those that people made. They begin at the header, which says
 * none of the states: rows that are inserted right below it would push a range that begins there down.
 */
export function markStates(
  {
    sheet,
    columns,
    height,
    isFresh,
  }: {
    readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
    readonly columns: readonly SheetColumn[];
    readonly height: number;
    readonly isFresh: boolean;
  },
  tab: string,
): void {
  const formats = STATE_FORMATS.filter((format) => format.tab === tab);
  const rules = formats.flatMap((format) => {
    const places = columns.filter(({ declaration }) => format.fields.includes(declaration.field));
    if (places.length === 0) return [];
    const builder = SpreadsheetApp.newConditionalFormatRule()
      .setBackground(TONES[format.tone].background)
      .setFontColor(TONES[format.tone].fontColor)
      .setRanges(places.map(({ column }) => sheet.getRange(1, column, height + 1, 1)));
    return [withCondition(builder, format).build()];
  });
  if (rules.length === 0) return;
  const own = new Set(formats.map(comparedWith));
  const present = isFresh ? [] : sheet.getConditionalFormatRules();
  const others = present.filter(
    (rule) => !own.has(String(rule.getBooleanCondition()?.getCriteriaValues())),
  );
  sheet.setConditionalFormatRules([...others, ...rules]);
}
