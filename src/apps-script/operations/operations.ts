/** Every operation by name: what `api` can be asked for. */
import { keepable } from '../../workbook/cell-text.js';
import type { OperationName, Operations } from '../api-contract.js';
import type { Context } from '../context.js';
import { CadenceError } from '../errors.js';
import { namingLostTabs } from '../lost-tab.js';
import { refreshStartTab } from '../start/refresh-now.js';
import { calendar } from './calendar.js';
import { check } from './check.js';
import { choices } from './choices.js';
import { close } from './close.js';
import { create } from './create.js';
import { dropDraft, loadDraft, saveDraft } from './draft.js';
import { history } from './history.js';
import { importTabs } from './import-request.js';
import { importRows } from './import-rows.js';
import { previewMinutes, sendMinutes } from './minutes.js';
import { requireRight } from './operation-rights.js';
import { report } from './report.js';
import { review } from './review.js';
import { openRoom } from './room.js';
import { select } from './select.js';
import { dropSetUp, loadSetUp, planSetUp, saveSetUp, stepSetUp } from './set-up.js';
import { source } from './source.js';
import { today } from './today.js';
import { upgrade } from './upgrade.js';

type Operation<Name extends OperationName> = (
  payload: unknown,
  context: Context,
) => Operations[Name]['answer'];

const OPERATIONS: { readonly [Name in OperationName]: Operation<Name> } = {
  create,
  import: importRows,
  'import.tabs': importTabs,
  review,
  close,
  source,
  check,
  history,
  upgrade,
  calendar,
  report,
  today,
  'review.choices': choices,
  'draft.load': loadDraft,
  'draft.save': saveDraft,
  'draft.drop': dropDraft,
  'room.open': openRoom,
  'minutes.preview': previewMinutes,
  'minutes.send': sendMinutes,
  select,
  'setup.load': loadSetUp,
  'setup.save': saveSetUp,
  'setup.plan': planSetUp,
  'setup.step': stepSetUp,
  'setup.drop': dropSetUp,
  'start.refresh': refreshStartTab,
};

/**
 * Runs what is on the list and nothing else, for whoever holds its right.
 * @throws {CadenceError} UNKNOWN_OPERATION, NO_RIGHT, or what the operation refuses
 */
export function runOperation(name: unknown, payload: unknown, context: Context): unknown {
  const known = Object.keys(OPERATIONS);
  const found = known.find((candidate) => candidate === name) as OperationName | undefined;
  if (found === undefined) {
    throw new CadenceError(
      'UNKNOWN_OPERATION',
      `There is no operation "${String(name)}". There are ${known.join(', ')}.`,
    );
  }
  requireRight(found, payload, context);
  // An import names the rows that hold what no cell can.
  const given = found === 'import' ? payload : keepable(payload);
  return namingLostTabs(() => OPERATIONS[found](given, context));
}
