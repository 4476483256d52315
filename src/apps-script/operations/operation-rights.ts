/** The right that each operation asks of whoever calls it, and the refusal of those who lack it. */
import { holdsRight, type Right, ROLES_BY_RIGHT } from '../../domain/rights/rights.js';
import { parseWorkbook } from '../../workbook/parse-workbook.js';
import type { OperationName } from '../api-contract.js';
import { toInstantBy } from '../as-of.js';
import type { Context } from '../context.js';
import { CadenceError } from '../errors.js';
import { mayWrite } from '../store/edit-rights.js';
import { openOlderWorkbook } from '../store/open-workbook.js';
import { readTables } from '../store/read-table.js';

/** What an operation asks: a right, and with `unless` a member of the payload that makes it a reading. */
interface Asked {
  readonly right: Right;
  /** The payload's member and its value with which nothing is written. */
  readonly unless?: readonly [member: string, value: boolean];
}

const READ: Asked = { right: 'read' };
const HOLD: Asked = { right: 'hold' };
const KEEP: Asked = { right: 'keep' };

/** By operation: what is missing here does not compile. */
export const OPERATION_RIGHTS: Readonly<Record<OperationName, Asked>> = {
  create: KEEP,
  import: { right: 'measure', unless: ['dryRun', true] },
  'import.tabs': READ,
  review: READ,
  close: HOLD,
  source: { right: 'gate' },
  check: { right: 'mend', unless: ['repair', false] },
  upgrade: { right: 'mend' },
  history: READ,
  calendar: READ,
  report: READ,
  today: READ,
  'review.choices': READ,
  'draft.load': READ,
  'draft.save': HOLD,
  'draft.drop': HOLD,
  'room.open': READ,
  'minutes.preview': READ,
  'minutes.send': HOLD,
  select: READ,
  'setup.load': READ,
  'setup.save': KEEP,
  'setup.plan': READ,
  'setup.step': KEEP,
  'setup.drop': KEEP,
  'start.refresh': { right: 'measure' },
};

const TO_DO: Readonly<Record<Exclude<Right, 'read'>, string>> = {
  hold: 'hold and close reviews',
  measure: 'import rows or refresh Start',
  gate: 'take sources through the onboarding gate',
  mend: 'repair or upgrade the workbook',
  keep: 'set the workbook up',
};

/**
 * Asks for the right before anything is read of the payload but what makes it a reading. Whoever may
 * edit People could enter themselves there, and so holds every right: the owner, as a rule.
 * @throws {CadenceError} NO_RIGHT saying who may, and where one is entered
 */
export function requireRight(name: OperationName, payload: unknown, context: Context): void {
  const { right, unless } = OPERATION_RIGHTS[name];
  if (right === 'read' || (unless !== undefined && memberOf(payload, unless[0]) === unless[1])) {
    return;
  }
  if (mayWrite('People')) return;
  const workbook = openOlderWorkbook();
  const wanted = ['People'];
  const toInstant = toInstantBy(workbook.clock);
  const { people } = parseWorkbook(readTables(workbook, wanted), { toInstant, wanted }).snapshot;
  if (holdsRight(right, context.user(), people)) {
    if (mayWrite('Action Log')) return;
    throw new CadenceError(
      'NO_RIGHT',
      'The tabs are not open to you, so nothing was written. If People names your address: they follow it once a day, or at once where the owner lets Cadence ▸ Check workbook repair.',
    );
  }
  const roles = [...ROLES_BY_RIGHT[right], 'the owner of the workbook'];
  throw new CadenceError(
    'NO_RIGHT',
    `You may read this workbook, but not ${TO_DO[right]}, so nothing was written. That is for ${roles.join(', ')}: ask the owner to enter your e-mail address in the tab People.`,
  );
}

function memberOf(payload: unknown, member: string): unknown {
  if (typeof payload !== 'object' || payload === null) return undefined;
  return Object.entries(payload).find(([key]) => key === member)?.[1];
}
