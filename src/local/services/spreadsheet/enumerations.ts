/** Google's enumerations of SpreadsheetApp. Source: @types/google-apps-script 2.0.13. */
import {
  defineEnumeration,
  type Enumeration,
  type EnumValue,
} from '../../boundary/service-object.js';

export const AutoFillSeries = defineEnumeration('SpreadsheetApp.AutoFillSeries', [
  'DEFAULT_SERIES',
  'ALTERNATE_SERIES',
]);
export const BandingTheme = defineEnumeration('SpreadsheetApp.BandingTheme', [
  'LIGHT_GREY',
  'CYAN',
  'GREEN',
  'YELLOW',
  'ORANGE',
  'BLUE',
  'TEAL',
  'GREY',
  'BROWN',
  'LIGHT_GREEN',
  'INDIGO',
  'PINK',
]);
export const BooleanCriteria = defineEnumeration('SpreadsheetApp.BooleanCriteria', [
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_EQUAL_TO',
  'DATE_AFTER_RELATIVE',
  'DATE_BEFORE_RELATIVE',
  'DATE_EQUAL_TO_RELATIVE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'CUSTOM_FORMULA',
]);
export const DataSourceRefreshScope = defineEnumeration('SpreadsheetApp.DataSourceRefreshScope', [
  'DATA_SOURCE_REFRESH_SCOPE_UNSUPPORTED',
  'ALL_DATA_SOURCES',
]);
export const DateTimeGroupingRuleType = defineEnumeration(
  'SpreadsheetApp.DateTimeGroupingRuleType',
  [
    'UNSUPPORTED',
    'SECOND',
    'MINUTE',
    'HOUR',
    'HOUR_MINUTE',
    'HOUR_MINUTE_AMPM',
    'DAY_OF_WEEK',
    'DAY_OF_YEAR',
    'DAY_OF_MONTH',
    'DAY_MONTH',
    'MONTH',
    'QUARTER',
    'YEAR',
    'YEAR_MONTH',
    'YEAR_QUARTER',
    'YEAR_MONTH_DAY',
  ],
);
export const FrequencyType = defineEnumeration('SpreadsheetApp.FrequencyType', [
  'FREQUENCY_TYPE_UNSUPPORTED',
  'DAILY',
  'WEEKLY',
  'MONTHLY',
]);
export const SortOrder = defineEnumeration('SpreadsheetApp.SortOrder', ['ASCENDING', 'DESCENDING']);

export const BorderStyle = defineEnumeration('SpreadsheetApp.BorderStyle', [
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
]);
export const CopyPasteType = defineEnumeration('SpreadsheetApp.CopyPasteType', [
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
]);
export const DataExecutionErrorCode = defineEnumeration('SpreadsheetApp.DataExecutionErrorCode', [
  'DATA_EXECUTION_ERROR_CODE_UNSUPPORTED',
  'NONE',
  'TIME_OUT',
  'TOO_MANY_ROWS',
  'TOO_MANY_CELLS',
  'ENGINE',
  'PARAMETER_INVALID',
  'UNSUPPORTED_DATA_TYPE',
  'DUPLICATE_COLUMN_NAMES',
  'INTERRUPTED',
  'OTHER',
  'TOO_MANY_CHARS_PER_CELL',
]);
export const DataExecutionState = defineEnumeration('SpreadsheetApp.DataExecutionState', [
  'DATA_EXECUTION_STATE_UNSUPPORTED',
  'RUNNING',
  'SUCCESS',
  'ERROR',
  'NOT_STARTED',
]);
export const DataSourceParameterType = defineEnumeration('SpreadsheetApp.DataSourceParameterType', [
  'DATA_SOURCE_PARAMETER_TYPE_UNSUPPORTED',
  'CELL',
]);
export const DataSourceType = defineEnumeration('SpreadsheetApp.DataSourceType', [
  'DATA_SOURCE_TYPE_UNSUPPORTED',
  'BIGQUERY',
]);
export const DataValidationCriteria = defineEnumeration('SpreadsheetApp.DataValidationCriteria', [
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
  'DATE_AFTER_RELATIVE',
  'DATE_BEFORE_RELATIVE',
  'DATE_EQUAL_TO_RELATIVE',
]);
export const DeveloperMetadataLocationType = defineEnumeration(
  'SpreadsheetApp.DeveloperMetadataLocationType',
  ['SPREADSHEET', 'SHEET', 'ROW', 'COLUMN'],
);
export const DeveloperMetadataVisibility = defineEnumeration(
  'SpreadsheetApp.DeveloperMetadataVisibility',
  ['DOCUMENT', 'PROJECT'],
);
export const Dimension = defineEnumeration('SpreadsheetApp.Dimension', ['COLUMNS', 'ROWS']);
export const Direction = defineEnumeration('SpreadsheetApp.Direction', [
  'UP',
  'DOWN',
  'PREVIOUS',
  'NEXT',
]);
export const GroupControlTogglePosition = defineEnumeration(
  'SpreadsheetApp.GroupControlTogglePosition',
  ['BEFORE', 'AFTER'],
);
export const InterpolationType = defineEnumeration('SpreadsheetApp.InterpolationType', [
  'NUMBER',
  'PERCENT',
  'PERCENTILE',
  'MIN',
  'MAX',
]);
export const PivotTableSummarizeFunction = defineEnumeration(
  'SpreadsheetApp.PivotTableSummarizeFunction',
  [
    'CUSTOM',
    'SUM',
    'COUNTA',
    'COUNT',
    'COUNTUNIQUE',
    'AVERAGE',
    'MAX',
    'MIN',
    'MEDIAN',
    'PRODUCT',
    'STDEV',
    'STDEVP',
    'VAR',
    'VARP',
  ],
);
export const PivotValueDisplayType = defineEnumeration('SpreadsheetApp.PivotValueDisplayType', [
  'DEFAULT',
  'PERCENT_OF_ROW_TOTAL',
  'PERCENT_OF_COLUMN_TOTAL',
  'PERCENT_OF_GRAND_TOTAL',
]);
export const ProtectionType = defineEnumeration('SpreadsheetApp.ProtectionType', [
  'RANGE',
  'SHEET',
]);
export const RecalculationInterval = defineEnumeration('SpreadsheetApp.RecalculationInterval', [
  'ON_CHANGE',
  'MINUTE',
  'HOUR',
]);
export const RelativeDate = defineEnumeration('SpreadsheetApp.RelativeDate', [
  'TODAY',
  'TOMORROW',
  'YESTERDAY',
  'PAST_WEEK',
  'PAST_MONTH',
  'PAST_YEAR',
]);
export const SheetType = defineEnumeration('SpreadsheetApp.SheetType', ['GRID', 'OBJECT']);
export const TextDirection = defineEnumeration('SpreadsheetApp.TextDirection', [
  'LEFT_TO_RIGHT',
  'RIGHT_TO_LEFT',
]);
export const TextToColumnsDelimiter = defineEnumeration('SpreadsheetApp.TextToColumnsDelimiter', [
  'COMMA',
  'SEMICOLON',
  'PERIOD',
  'SPACE',
]);
export const ThemeColorType = defineEnumeration('SpreadsheetApp.ThemeColorType', [
  'UNSUPPORTED',
  'TEXT',
  'BACKGROUND',
  'ACCENT1',
  'ACCENT2',
  'ACCENT3',
  'ACCENT4',
  'ACCENT5',
  'ACCENT6',
  'HYPERLINK',
]);
export const ValueType = defineEnumeration('SpreadsheetApp.ValueType', ['IMAGE']);
export const WrapStrategy = defineEnumeration('SpreadsheetApp.WrapStrategy', [
  'WRAP',
  'OVERFLOW',
  'CLIP',
]);
export const ColorType = defineEnumeration('Base.ColorType', ['UNSUPPORTED', 'RGB', 'THEME']);

/** The value of that name. @throws RangeError where the enumeration has none */
export function enumValue<Name extends string>(
  enumeration: Enumeration<Name>,
  name: string,
): EnumValue {
  const value = Object.hasOwn(enumeration, name) ? enumeration[name as Name] : undefined;
  if (!value) throw new RangeError(`No enumeration value ${name}.`);
  return value;
}
