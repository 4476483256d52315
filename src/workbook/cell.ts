/** What a cell holds once the store has taken Google's Date objects away. */

/**
 * '' is a blank cell. A date or date-time is civil text in the workbook's zone,
 * `YYYY-MM-DDTHH:MM:SS`; an error value is its text, e.g. `#N/A`.
 */
export type Cell = string | number | boolean;
