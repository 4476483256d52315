/** DRIFT_REPORT: every drift mode of every motion as a table with a header row. */
import { judgeTable } from './drift-mode.js';

export const DRIFT_REPORT_HEADER = [
  'Motion',
  'Mode',
  'State',
  'Evidence',
  'Caught at',
  'Response',
] as const;

/**
 * One row per motion and mode under {@link DRIFT_REPORT_HEADER}; a mode whose columns are missing is
 * `no-data` and names them. A blank range gives one blank cell.
 * @throws {CellArgumentError} when the table or the motion cannot be read
 */
export function driftReport(table: readonly (readonly unknown[])[], motion?: unknown): string[][] {
  const findings = judgeTable(table, motion);
  if (findings === null) return [['']];
  return [
    [...DRIFT_REPORT_HEADER],
    ...findings.map((one) => [
      one.motion ?? '',
      one.mode,
      one.state,
      one.evidence,
      one.caughtAt,
      one.response,
    ]),
  ];
}
