/**
 * The writing operations that schedules go through, by name: one more is one more line. Each has a
 * workbook of its own, the tabs in which people work meanwhile, and how dense its schedules are.
 */
import type { Context } from '../../../src/apps-script/context.js';
import { runDaily } from '../../../src/apps-script/daily.js';
import { runOperation } from '../../../src/apps-script/operations/operations.js';
import { readUpgrade } from '../../../src/apps-script/upgrade/upgrade-state.js';
import type { WorkbookData } from '../../../src/local/model/workbook-data.js';
import { emptyWorkbook, sheetOf } from '../../apps-script/add-on-workbook.js';
import { NOV_9, workbookToClose } from '../../apps-script/closing/workbook-to-close.js';
import { typeRows } from '../../apps-script/prepared-workbook.js';
import { runWhole } from '../engine/actor.js';
import { barePlaceOf, type Place, placeOf } from '../engine/place.js';
import { CLOSINGS } from './closings.js';
import { olderPlaceOf } from './older-workbook.js';
import { type PeoplesTab, withNotes } from './peoples-tabs.js';

export interface TriedOperation {
  readonly name: string;
  readonly makePlace: () => Place;
  readonly run: (context: Context) => unknown;
  readonly tabs: readonly PeoplesTab[];
  /** Where an answer may also be a refusal that says what is missing: whether it is done. */
  readonly isDone?: (answer: unknown) => boolean;
  /** One blow of so many is dealt at each commit; all of them by the long command. */
  readonly oneBlowOf: number;
}

/** Of what makes hundreds of tabs and columns; a prime, so that each blow has its turn. */
const FEW = 397;

const AS_OF = '2026-11-16';

const ACTIONS: PeoplesTab = {
  tab: 'Action Log',
  typed: { 'Action ID': 'T-0900', Action: 'Ask about consent', State: 'Dropped' },
  touched: 'Measure',
};
const RATES: PeoplesTab = {
  tab: 'Pass Rates',
  typed: { Week: NOV_9, Source: 'event-row', Submitted: 9, Passed: 8 },
  touched: 'Submitted',
};
const ESCALATED: PeoplesTab = {
  tab: 'Escalations',
  typed: { 'Escalation ID': 'E-0900', Rule: 'W3.pass-rate', Subject: 'event-row', State: 'Closed' },
  touched: 'Evidence',
};
const SOURCES: PeoplesTab = {
  tab: 'Sources',
  typed: { Source: 'event-row', Motion: 'B2B', State: 'Paused' },
  touched: 'Vendor',
};
const CHANGED: PeoplesTab = {
  tab: 'Changes',
  typed: {
    'Change ID': 'C-0900',
    What: 'setting',
    Subject: 'Stale action after',
    State: 'Proposed',
  },
  touched: 'Reason',
};
const HANDOFFS: PeoplesTab = {
  tab: 'Handoffs',
  typed: { Week: NOV_9, Motion: 'B2C', Offered: 9, Accepted: 8 },
  touched: 'Offered',
};

function operation(name: Parameters<typeof runOperation>[0], payload: unknown) {
  return (context: Context) => runOperation(name, payload, context);
}

function bookWith(
  tabs: readonly PeoplesTab[],
  change: (workbook: WorkbookData) => void = () => {},
) {
  return () => {
    const workbook = workbookToClose();
    change(workbook);
    withNotes(workbook, tabs);
    return placeOf(workbook);
  };
}

function withDueChange(workbook: WorkbookData): void {
  typeRows(workbook, 'Settings', [['Stale action after', 14]]);
  typeRows(workbook, 'Changes', [
    ['C-0001', 'setting', 'Stale action after', '14', '21', NOV_9, null, null, null, 'Approved'],
  ]);
}

/** Two actions that somebody typed and gave no identifier. */
function withoutIds(workbook: WorkbookData): void {
  typeRows(workbook, 'Action Log', [
    [null, 'Ask for the list', 'Ria', NOV_9, 'Asked', 'Open', NOV_9],
    [null, 'Thank the vendor', 'Ria', NOV_9, 'Thanked', 'Open', NOV_9],
  ]);
}

function withoutRisks(workbook: WorkbookData): void {
  workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'Risk Register');
  for (const row of sheetOf(workbook, 'Disputes').cells) row?.splice(1, 1);
}

function olderBook(): Place {
  const workbook = workbookToClose();
  withNotes(workbook, [ACTIONS, ESCALATED]);
  return olderPlaceOf(workbook);
}

export const TRIED: readonly TriedOperation[] = [
  ...CLOSINGS.map(
    ({ kind, entries }): TriedOperation => ({
      name: `close ${kind}`,
      makePlace: bookWith([ACTIONS, ESCALATED]),
      run: operation('close', { kind, asOf: AS_OF, entries }),
      tabs: [ACTIONS, ESCALATED],
      isDone: (answer) => (answer as { readonly closed: boolean }).closed,
      oneBlowOf: 1,
    }),
  ),
  {
    name: 'import',
    makePlace: bookWith([RATES]),
    run: operation('import', {
      tab: 'Pass Rates',
      header: ['Week', 'Source', 'Submitted', 'Passed'],
      rows: [
        ['2026-11-09', 'webinar-eu', '120', '96'],
        ['2026-11-09', 'paid-social-x', '80', '60'],
      ],
    }),
    tabs: [RATES],
    oneBlowOf: 1,
  },
  {
    name: 'roll-up',
    makePlace: bookWith([HANDOFFS], (workbook) =>
      typeRows(workbook, 'Handoffs', [[NOV_9, 'B2B', 100, 80]]),
    ),
    run: operation('import', {
      tab: 'Handoffs',
      header: ['Week', 'Motion', 'Offered', 'Accepted'],
      rows: [
        ['2026-11-02', 'B2B', '90', '81'],
        ['2026-11-09', 'B2B', '110', '88'],
      ],
    }),
    tabs: [HANDOFFS],
    oneBlowOf: 1,
  },
  {
    name: 'refresh',
    makePlace: bookWith([RATES]),
    run: runDaily,
    tabs: [RATES],
    oneBlowOf: 1,
  },
  {
    name: 'identifiers',
    makePlace: bookWith([ACTIONS], withoutIds),
    run: runDaily,
    tabs: [ACTIONS],
    oneBlowOf: 1,
  },
  {
    name: 'cascade',
    makePlace: bookWith([CHANGED], withDueChange),
    run: runDaily,
    tabs: [CHANGED],
    oneBlowOf: 1,
  },
  {
    name: 'escalation',
    makePlace: bookWith([SOURCES, ESCALATED]),
    run: operation('source', {
      source: 'webinar-eu',
      step: 'pause',
      reason: 'below target',
      asOf: AS_OF,
    }),
    tabs: [SOURCES, ESCALATED],
    oneBlowOf: 1,
  },
  {
    name: 'draft',
    makePlace: bookWith([ACTIONS]),
    run: operation('draft.save', {
      draft: {
        kind: 'weekly',
        asOf: AS_OF,
        block: 'W1',
        seconds: {},
        entries: [],
        removed: [],
        acknowledged: [],
        updates: [],
        outcomes: [],
        unfinished: [],
        attended: ['Ana'],
      },
      seat: 'seat-1',
      takeOver: false,
    }),
    tabs: [ACTIONS],
    oneBlowOf: 1,
  },
  {
    name: 'repair',
    makePlace: bookWith([ACTIONS], withoutRisks),
    run: operation('check', { repair: true }),
    tabs: [ACTIONS],
    oneBlowOf: FEW,
  },
  {
    name: 'upgrade',
    makePlace: olderBook,
    run: operation('upgrade', { undo: false }),
    tabs: [ACTIONS, ESCALATED],
    oneBlowOf: FEW,
  },
  {
    name: 'undo of an upgrade',
    makePlace: () => {
      const place = olderBook();
      runWhole(place, operation('upgrade', { undo: false }));
      return place;
    },
    // Whoever is told that there is nothing to undo any more has what they wanted.
    run: (context) =>
      readUpgrade() === null ? null : operation('upgrade', { undo: true })(context),
    tabs: [ACTIONS],
    oneBlowOf: FEW,
  },
  {
    name: 'set-up',
    makePlace: () => barePlaceOf(emptyWorkbook()),
    run: operation('create', { motions: ['B2B'], sample: false, asOf: AS_OF }),
    tabs: [],
    oneBlowOf: FEW,
  },
];
