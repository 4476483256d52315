/** What the operations ask of Google for 20 rows and for 20,000: counts are exact, times are simulated. */
import type { ReviewKind } from '../../../src/domain/vocabulary.js';
import { type BenchAddOn, type OperationCost, openBenchAddOn } from '../add-on.js';
import { count, type Line, milliseconds, note, printTable } from '../report.js';

const FEW = 20;
const MANY = 20_000;
const AS_OF = '2026-11-16';

type Operation = readonly [name: string, run: (addOn: BenchAddOn, rows: number) => OperationCost];

const importing = (addOn: BenchAddOn, rows: number, passed: string) =>
  addOn.run('import', {
    tab: 'Pass Rates',
    header: ['Week', 'Source', 'Submitted', 'Passed'],
    rows: Array.from({ length: rows }, (_, index) => [
      '2026-11-09',
      `source ${index}`,
      '100',
      passed,
    ]),
  });

const closing = (addOn: BenchAddOn, kind: ReviewKind) =>
  addOn.run('close', { kind, asOf: AS_OF, entries: { acknowledged: 'all' } });

/** In this order on one workbook. */
const OPERATIONS: readonly Operation[] = [
  [
    'create',
    (addOn) => addOn.run('create', { motions: ['B2B', 'B2C'], sample: false, asOf: AS_OF }),
  ],
  [
    'import, the sources',
    (addOn, rows) =>
      addOn.run('import', {
        tab: 'Sources',
        header: ['Source', 'Motion', 'Onboarding', 'State'],
        rows: Array.from({ length: rows }, (_, index) => [
          `source ${index}`,
          'B2B',
          'Complete',
          'Live',
        ]),
      }),
  ],
  ['import, new rows', (addOn, rows) => importing(addOn, rows, '90')],
  ['import, the same again', (addOn, rows) => importing(addOn, rows, '90')],
  ['import, every row changed', (addOn, rows) => importing(addOn, rows, '95')],
  ['review weekly', (addOn) => addOn.run('review', { kind: 'weekly', asOf: AS_OF })],
  ['review monthly', (addOn) => addOn.run('review', { kind: 'monthly', asOf: AS_OF })],
  ['review quarterly', (addOn) => addOn.run('review', { kind: 'quarterly', asOf: AS_OF })],
  ['close weekly', (addOn) => closing(addOn, 'weekly')],
  ['close monthly', (addOn) => closing(addOn, 'monthly')],
  ['close quarterly', (addOn) => closing(addOn, 'quarterly')],
  ['close weekly again', (addOn) => closing(addOn, 'weekly')],
  ['check', (addOn) => addOn.run('check', { repair: false })],
];

function costsWith(rows: number): OperationCost[] {
  const addOn = openBenchAddOn();
  return OPERATIONS.map(([, run]) => run(addOn, rows));
}

/** The same simulated time under half and three times the prices, since prices are a model's. */
function priced(ms: number): string {
  return [0.5, 1, 3].map((factor) => ((ms * factor) / 1000).toFixed(1)).join(' / ');
}

/** The first hold is the commit; the next ones bring the tabs up to date. */
function commitMs({ holds: [commit] }: OperationCost): string {
  return commit === undefined ? '-' : milliseconds(commit.ms);
}

function longestMs({ holds }: OperationCost): string {
  return holds.length === 0 ? '-' : milliseconds(Math.max(...holds.map((hold) => hold.ms)));
}

export function serviceCalls(): void {
  const few = costsWith(FEW);
  const many = costsWith(MANY);
  printTable(
    `Service calls: ${FEW} rows and ${count(MANY)}`,
    [
      '',
      `calls, ${FEW}`,
      count(MANY),
      'simulated s at × 0.5 / 1 / 3',
      'lock held',
      `commit, ${FEW}`,
      count(MANY),
      `longest, ${FEW}`,
      count(MANY),
    ],
    OPERATIONS.flatMap(([name], index): Line[] => {
      const [one, other] = [few[index], many[index]];
      if (one === undefined || other === undefined) return [];
      return [
        [
          name,
          count(one.cost.calls),
          count(other.cost.calls),
          priced(other.cost.simulatedMs),
          count(other.holds.length),
          commitMs(one),
          commitMs(other),
          longestMs(one),
          longestMs(other),
        ],
      ];
    }),
  );
  note(
    'to reach: a weekly review at most 25 calls; calls that do not grow with rows; a commit holds the lock at most 260 ms',
  );
}
