/** Members that scripts use on Google and that the official types leave out. */
import type { OfficialMember } from './signatures.js';

type Members = Readonly<Record<string, Readonly<Record<string, OfficialMember>>>>;

const TAKES_NOTHING = [''] as const;
const TAKES_COLOR = ['SpreadsheetApp.Color|null'] as const;

/** `getHeaderRowColorObject`, `setHeaderRowColorObject` and so on for both directions. */
const BANDING_COLORS = Object.fromEntries(
  ['Header', 'First', 'Second', 'Footer'].flatMap((part) =>
    ['Row', 'Column'].flatMap((direction) => [
      [`get${part}${direction}ColorObject`, TAKES_NOTHING],
      [`set${part}${direction}ColorObject`, TAKES_COLOR],
    ]),
  ),
) as Readonly<Record<string, OfficialMember>>;

const INTERPOLATION = 'enum:SpreadsheetApp.InterpolationType,string';

/**
 * Kinds of parameters by class and member, as in signatures.generated.json; where the types have the
 * member, these are further overloads.
 *
 * Sources: the Apps Script reference; for getKey, openByKey, getColumnIndex, getBorder,
 * getBackgroundColor, getColumnSortSpec and copyTo with two arguments the live tests of gas-fakes.
 */
export const UNDECLARED_MEMBERS: Members = {
  SpreadsheetApp: {
    DataSourceRefreshScope: '=',
    DateTimeGroupingRuleType: '=',
    FrequencyType: '=',
    SortOrder: '=',
    openByKey: ['string'],
  },
  'SpreadsheetApp.Banding': BANDING_COLORS,
  'SpreadsheetApp.BooleanCondition': {
    getBackgroundObject: TAKES_NOTHING,
    getFontColorObject: TAKES_NOTHING,
  },
  'SpreadsheetApp.Border': {
    getBottom: TAKES_NOTHING,
    getLeft: TAKES_NOTHING,
    getRight: TAKES_NOTHING,
    getTop: TAKES_NOTHING,
  },
  'SpreadsheetApp.BorderLine': { getBorderStyle: TAKES_NOTHING, getColor: TAKES_NOTHING },
  'SpreadsheetApp.ConditionalFormatRuleBuilder': {
    setBackgroundObject: TAKES_COLOR,
    setFontColorObject: TAKES_COLOR,
    setGradientMaxpointObject: ['SpreadsheetApp.Color'],
    setGradientMaxpointObjectWithValue: [`SpreadsheetApp.Color,${INTERPOLATION}`],
    setGradientMidpointObjectWithValue: [`SpreadsheetApp.Color,${INTERPOLATION}`],
    setGradientMinpointObject: ['SpreadsheetApp.Color'],
    setGradientMinpointObjectWithValue: [`SpreadsheetApp.Color,${INTERPOLATION}`],
  },
  'SpreadsheetApp.Filter': { getColumnSortSpec: ['integer'] },
  'SpreadsheetApp.GradientCondition': {
    getMaxColorObject: TAKES_NOTHING,
    getMidColorObject: TAKES_NOTHING,
    getMinColorObject: TAKES_NOTHING,
  },
  'SpreadsheetApp.Range': {
    copyTo: ['SpreadsheetApp.Range,enum:SpreadsheetApp.CopyPasteType'],
    getBackgroundColor: TAKES_NOTHING,
    getBackgroundColors: TAKES_NOTHING,
    getBorder: TAKES_NOTHING,
    getColumnIndex: TAKES_NOTHING,
  },
  'SpreadsheetApp.Sheet': {
    getTabColorObject: TAKES_NOTHING,
    setTabColorObject: TAKES_COLOR,
  },
  'SpreadsheetApp.Spreadsheet': { getKey: TAKES_NOTHING },
};
