/** Sends a person's edits one after the other and deals with what the server answers. */
import type { Area } from '../../../model/workbook-data.js';
import type { EditAnswer, EditOperation, RefusalReason } from '../../protocol.js';
import type { GridView } from '../grid/grid-view.js';

/** A text that is shown at once must not hold up the page: larger blocks wait for the server. */
const MOST_CELLS_SHOWN_AT_ONCE = 500;

/** What the sender needs from the page around it. */
export interface EditSurroundings {
  post(operation: EditOperation, confirmed: boolean): Promise<EditAnswer>;
  /** Asks the person; true: go on. */
  confirm(title: string, message: string): Promise<boolean>;
  refused(reason: RefusalReason, message: string): void;
  /** What is selected, and where, as a text to compare. */
  selection(): string;
  /** Goes to where the edit was done; the person has not gone elsewhere since. */
  follow(operation: EditOperation): void;
  /** The server could not be reached; the edit is not done. */
  unreachable(): void;
}

export class EditSender {
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly grid: GridView,
    private readonly around: EditSurroundings,
  ) {}

  /** Returns at once; {@link settled} tells when all is answered. */
  send(operations: readonly EditOperation[]): void {
    for (const operation of operations) {
      const shown = this.showAtOnce(operation);
      const from = this.around.selection();
      this.last = this.last.then(() => this.deliver(operation, shown, from));
    }
  }

  /** Resolves when every edit so far is answered and shown. */
  settled(): Promise<void> {
    return this.last;
  }

  private async deliver(operation: EditOperation, shown: Area | null, from: string): Promise<void> {
    try {
      const answer = await this.ask(operation);
      if (answer?.outcome === 'done') {
        await this.grid.reached(answer.revision);
        if (this.around.selection() === from) this.around.follow(operation);
      }
      if (answer?.outcome === 'refused') this.around.refused(answer.reason, answer.message);
    } catch {
      this.around.unreachable();
    }
    if (shown !== null && 'sheetId' in operation) this.grid.restore(operation.sheetId, [shown]);
  }

  /** null where the person thought better of it. */
  private async ask(operation: EditOperation): Promise<EditAnswer | null> {
    const answer = await this.around.post(operation, false);
    if (answer.outcome !== 'confirm') return answer;
    const isAgreed = await this.around.confirm(answer.title, answer.message);
    return isAgreed ? this.around.post(operation, true) : null;
  }

  /** Returns the area that now shows what the server has not said yet. */
  private showAtOnce(operation: EditOperation): Area | null {
    if (operation.kind !== 'type') return null;
    const { sheetId, row, column, cells } = operation;
    const width = Math.max(...cells.map((line) => line.length));
    if (cells.length * width > MOST_CELLS_SHOWN_AT_ONCE) return null;
    const area = {
      top: row,
      left: column,
      bottom: row + cells.length - 1,
      right: column + width - 1,
    };
    const meta = this.grid.book.sheet(sheetId)?.meta;
    if (!meta || area.bottom > meta.rowCount || area.right > meta.columnCount) return null;
    this.grid.showTyped(sheetId, row, column, cells);
    return area;
  }
}
