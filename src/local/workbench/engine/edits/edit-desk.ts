/** Takes a person's edits: asks where cells warn, does them whole or not at all, and tells triggers. */
import { NotEmulatedError, ServiceError } from '../../../boundary/errors.js';
import { contains } from '../../../model/areas.js';
import { PROTECTED_CELL } from '../../../services/spreadsheet/workbook-session.js';
import type { EditAnswer, EditOperation, RefusalReason } from '../../protocol.js';
import type { Office } from '../office.js';
import type { EditedCells } from '../scripts/event-objects.js';
import type { Difference } from '../workbook-shadow.js';
import type { AppliedEdit, ChangeType } from './applied-edit.js';
import { applyOperation, type StepOperation } from './apply-operation.js';
import { EditScene } from './edit-scene.js';
import { LOSS, losesValues } from './lost-values.js';
import { touchesWarned, WARNING } from './warned-areas.js';

/** What triggers are told of an edit. */
export interface HeardEdit {
  readonly changeType: ChangeType;
  readonly edited: EditedCells | null;
}

export class EditDesk {
  constructor(
    private readonly office: Office,
    /** Called once the edit is done; triggers run later. */
    private readonly hear: (edit: HeardEdit, tab: string) => void,
  ) {}

  edit(tab: string, operation: EditOperation, confirmed: boolean): EditAnswer {
    if (operation.kind === 'undo' || operation.kind === 'redo') {
      return this.walk(tab, operation.kind);
    }
    const { workbook } = this.office.desk;
    if (!confirmed && touchesWarned(workbook, operation)) return { outcome: 'confirm', ...WARNING };
    if (!confirmed && losesValues(workbook, operation)) return { outcome: 'confirm', ...LOSS };
    return this.guarded(() => this.step(tab, operation));
  }

  private step(tab: string, operation: StepOperation): EditAnswer {
    const { office } = this;
    const applied = applyOperation(new EditScene(office.desk), operation);
    const revision = office.publish(tab, 'person', editedSheet(operation));
    if (revision) {
      office.history.add(revision.difference);
      office.sendState();
      this.hear(heard(applied, revision.difference), tab);
    }
    return { outcome: 'done', revision: office.revisions.current };
  }

  private walk(tab: string, direction: 'undo' | 'redo'): EditAnswer {
    const { office } = this;
    return this.guarded(() => {
      new EditScene(office.desk).session.beforeStructureChange();
      office.history[direction]();
      office.desk.shelf.touch(office.desk.workbook);
      office.publish(tab, 'person');
      return { outcome: 'done', revision: office.revisions.current };
    });
  }

  /** An edit that is refused half way leaves nothing behind. */
  private guarded(work: () => EditAnswer): EditAnswer {
    try {
      return work();
    } catch (error) {
      this.office.revisions.rollBack();
      this.office.sendState();
      if (error instanceof NotEmulatedError) {
        const what = error.message.replace('Not emulated: ', '');
        return refused('not-emulated', `The workbench cannot do this: ${what}.`);
      }
      if (error instanceof ServiceError) return refused(reasonOf(error), error.message);
      throw error;
    }
  }
}

/** The sheet of an edit that changes nothing but cells of one sheet; null for all others. */
function editedSheet(operation: StepOperation): number | null {
  switch (operation.kind) {
    case 'type':
    case 'clear':
    case 'format':
    case 'note':
      return operation.sheetId;
    default:
      return null;
  }
}

function refused(reason: RefusalReason, message: string): EditAnswer {
  return { outcome: 'refused', reason, message };
}

function reasonOf({ message }: ServiceError): RefusalReason {
  if (message === PROTECTED_CELL) return 'protected';
  return message.includes('violates the data validation rules') ? 'invalid' : 'not-allowed';
}

function heard({ changeType, edited }: AppliedEdit, difference: Difference): HeardEdit {
  if (!edited) return { changeType, edited: null };
  const { sheetId, area } = edited;
  const isSingle = area.top === area.bottom && area.left === area.right;
  if (!isSingle) return { changeType, edited };
  const change = difference.sheets
    .find((sheet) => sheet.sheetId === sheetId)
    ?.cells.find(({ row, column }) =>
      contains(area, { top: row, bottom: row, left: column, right: column }),
    );
  const single = { before: change?.before, after: change?.after };
  return { changeType, edited: { ...edited, single } };
}
