import { describe, expect, it } from '@jest/globals';
import * as main from '../../../src/apps-script/main.js';

type Call = readonly [name: keyof typeof main, args: readonly unknown[], result: unknown];

const functions = new Map<string, unknown>(Object.entries(main));
const at = (text: string) => new Date(text);
/** Months count from 0. */
const local = (...parts: [number, number, number, number?, number?]) => {
  const [year, month, day, hours = 0, minutes = 0] = parts;
  return new Date(year, month, day, hours, minutes);
};

const ANSWERS: readonly Call[] = [
  ['QCTV_PASS_FLAG', [true, 'yes', ' PASS '], true],
  ['QCTV_PASS_FLAG', [1, 1, 0], false],
  ['QCTV_PASS_FLAG', ['', '', ''], ''],
  ['QCTV_PASS_FLAG', [true, true, ''], false],
  [
    'QCTV_PASS_FLAG',
    [
      [[true], [''], ['']],
      [[true], [''], ['']],
      [['no'], [1], ['']],
    ],
    [[false], [false], ['']],
  ],
  ['QCTV_PASS_RATE', [90, 100], 0.9],
  ['QCTV_PASS_RATE', [0, 0], ''],
  ['QCTV_PASS_RATE', ['', 100], ''],
  [
    'QCTV_PASS_RATE',
    [
      [[90], [45], ['']],
      [[100], [50], ['']],
    ],
    [[0.9], [0.9], ['']],
  ],
  ['QCTV_PASS_RATE', [[[50], [25]], 100], [[0.5], [0.25]]],
  ['QCTV_PASS_RATE', [[[50]], [[100]]], [[0.5]]],
  ['QCTV_TARGET_FLAG', [0.92, 0.92], 'PASS'],
  ['QCTV_TARGET_FLAG', [0.91, 0.92], 'BELOW'],
  ['QCTV_TARGET_FLAG', [0.91, 0.92, 0.9], 'ESCALATE'],
  ['QCTV_TARGET_FLAG', [0.7, 0.8, 0.7, 0.1], 'PASS'],
  ['QCTV_TARGET_FLAG', ['', 0.92], ''],
  ['PIPELINE_VARIANCE', [115, [[100, 100, 100, 100]]], 0.15],
  ['PIPELINE_VARIANCE', [115, [[1], [100], [100], [100], [100]]], 0.15],
  ['PIPELINE_VARIANCE', [115, [[100, '', 100, 100]]], ''],
  [
    'PIPELINE_VARIANCE',
    [
      [[50], ['']],
      [
        [100, 100, 100, 100],
        [1, 1, 1, 1],
      ],
    ],
    [[-0.5], ['']],
  ],
  ['SIGNAL_FALL', [30, 100, 0.5], 0.4],
  ['SIGNAL_FALL', [0, 0, 0.5], ''],
  ['TREND_12W', [[[1], [2], [3], [4], [5], [6]]], 'improving'],
  [
    'TREND_12W',
    [[[6], [5], [4], [3], [2], [1], ...Array.from({ length: 20 }, () => [''])]],
    'declining',
  ],
  ['TREND_12W', [[[1], [2]]], 'not enough data'],
  ['CARE_STATUS', [at('2026-11-14T08:00Z'), '', at('2026-11-16T08:00Z')], 'OPEN 48 h'],
  ['CARE_STATUS', [at('2026-11-14T07:59Z'), '', at('2026-11-16T08:00Z')], 'CARE-REQUEST 48 h'],
  ['CARE_STATUS', ['2026-11-13T19:00:00Z', '', '2026-11-16T08:00:00Z'], 'CARE-REQUEST 61 h'],
  [
    'CARE_STATUS',
    [at('2026-11-14T08:00Z'), at('2026-11-15T08:00Z'), at('2026-11-16T08:00Z')],
    'RESOLVED',
  ],
  ['CARE_STATUS', [at('2026-11-17T08:00Z'), '', at('2026-11-16T08:00Z')], ''],
  ['ACTION_STATUS', ['2026-11-02', '2026-11-20', '', '2026-11-16'], 'OPEN'],
  ['ACTION_STATUS', ['2026-11-01', '2026-11-20', '', '2026-11-16'], 'STALE'],
  ['ACTION_STATUS', ['2026-11-02', '2026-11-15', '', '2026-11-16'], 'OVERDUE'],
  ['ACTION_STATUS', ['2026-11-01', '2026-11-15', '2026-11-16', '2026-11-16'], 'DONE'],
  // Date cells of a workbook in Berlin, read by a script in UTC: 1 November to 15 November is 14 days.
  ['ACTION_STATUS', [at('2026-10-31T23:00Z'), '', '', at('2026-11-15T22:30Z')], 'OPEN'],
  ['ACTION_STATUS', [at('2026-10-31T23:00Z'), '', '', at('2026-11-15T23:00Z')], 'STALE'],
  // Over the change of clocks: midnight is 22:00 UTC before it and 23:00 UTC after it.
  ['ACTION_STATUS', [at('2026-10-17T22:00Z'), '', '', at('2026-10-31T23:00Z')], 'OPEN'],
  // A time of day within the script's own zone, which is that of the dates beside it.
  ['ACTION_STATUS', [local(2026, 4, 5), '', '', local(2026, 4, 19, 23)], 'OPEN'],
  ['ACTION_STATUS', [local(2026, 4, 5, 16), '', '', local(2026, 4, 20)], 'STALE'],
  [
    'ACTION_STATUS',
    [local(2026, 4, 15), local(2026, 4, 18), local(2026, 4, 19, 15, 30), local(2026, 4, 19, 18)],
    'DONE',
  ],
  [
    'ACTION_STATUS',
    [local(2026, 4, 15, 9, 20), local(2026, 4, 19, 16), '', local(2026, 4, 20, 9)],
    'OVERDUE',
  ],
  // The same of a workbook in Berlin: the column shows the zone, done at 15:30 is done that day.
  [
    'ACTION_STATUS',
    [
      [[at('2026-05-14T22:00Z')], [at('2026-05-15T22:00Z')]],
      [[at('2026-05-17T22:00Z')], [at('2026-05-18T22:00Z')]],
      [[''], [at('2026-05-19T13:30Z')]],
      at('2026-05-18T22:00Z'),
    ],
    [['OVERDUE'], ['DONE']],
  ],
  ['RACI_CHECK', [[['R', 'A', 'C', '']]], 'OK'],
  ['RACI_CHECK', [[['', '', '']]], ''],
  ['RACI_CHECK', [[['A/R', 'a', 'X']]], '2 A; "X" is not R, A, C or I'],
  [
    'RACI_CHECK',
    [
      [
        ['R', 'A'],
        ['C', 'I'],
      ],
    ],
    [['OK'], ['no A; no R']],
  ],
  ['DRIFT_MODE', [[['']]], ''],
];

const FAULTS: readonly (readonly [keyof typeof main, readonly unknown[], string])[] = [
  ['QCTV_PASS_FLAG', [[[true], ['maybe']], true, true], 'Row 2: compliance must be'],
  [
    'QCTV_PASS_RATE',
    [
      [[1], [2]],
      [[1], [2], [3]],
    ],
    'submitted must be as large as passed',
  ],
  ['QCTV_PASS_RATE', [5, 4], 'passed must not be more than submitted'],
  ['QCTV_PASS_RATE', [-1, 4], 'passed must be 0 or more'],
  ['QCTV_PASS_RATE', [[['#N/A']], [[4]]], 'Row 1: passed must be a number, but is "#N/A"'],
  ['QCTV_TARGET_FLAG', [92, 0.92], '0.92'],
  ['CARE_STATUS', ['yesterday', '', '2026-11-16'], 'raised_at must be a date and time'],
  ['ACTION_STATUS', ['2026-02-30', '', '', '2026-11-16'], 'raised_on must be a date'],
  ['PIPELINE_VARIANCE', [[[1], [2]], [[1, 1, 1, 1]]], 'history must have one row per value'],
  ['PIPELINE_VARIANCE', [[[1, 2]], [[1, 1, 1, 1]]], 'value must be a single cell or one column'],
  [
    'DRIFT_MODE',
    [
      [
        ['Week', 'Submitted', 'Passed'],
        ['2026-05-04', 10, 11],
      ],
    ],
    'Row 2 of weekly: Passed must not be more than Submitted, but 11 is more than 10.',
  ],
  ['TREND_12W', [[['high']]], 'values must be a number'],
  ['TREND_12W', [[[1], [2], ['high']]], 'Row 3: values must be a number, but is "high".'],
  ['TREND_12W', [[[1, 'high', 2]]], 'Column 2: values must be a number, but is "high".'],
  ['PIPELINE_VARIANCE', [1, [[9, 1, 1, 'x', 1]]], 'Column 4: history must be a number'],
  ['PIPELINE_VARIANCE', [1, [[1], [1], ['x'], [1]]], 'Row 3: history must be a number'],
];

describe('custom functions', () => {
  it.each(ANSWERS)('%s(%j) is %j', (name, args, result) => {
    const call = functions.get(name) as (...given: readonly unknown[]) => unknown;
    const answer = call(...args);
    if (typeof result === 'number') expect(answer).toBeCloseTo(result, 12);
    else expect(answer).toEqual(result);
  });

  it.each(FAULTS)('%s(%j) says %s', (name, args, message) => {
    const call = functions.get(name) as (...given: readonly unknown[]) => unknown;
    expect(() => call(...args)).toThrow(message);
  });
});
