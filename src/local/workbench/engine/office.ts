/** What everybody at work on the workbook shares: its revisions, who hears of them, and questions. */
import { basename } from 'node:path';
import type { UiAnswer, UiQuestion } from '../../boundary/execution.js';
import { mayEditWorkbook } from '../../model/protection-judgement.js';
import type { Latency, MenuView, ServerEvent, WorkbenchState } from '../protocol.js';
import { EditHistory } from './edits/edit-history.js';
import type { Mailbox } from './mailbox.js';
import type { EngineMessage } from './messages.js';
import type { OpenDesk } from './open-desk.js';
import { personExecution } from './person.js';
import { type Revision, Revisions } from './revisions.js';
import { Autosave } from './saving/autosave.js';
import { Authorisation } from './scripts/authorisation.js';
import { ExecutionList } from './scripts/execution-list.js';
import type { Difference } from './workbook-shadow.js';

export interface OfficeOptions {
  readonly desk: OpenDesk;
  readonly book: string;
  readonly worker: string;
  readonly signal: Int32Array;
  readonly mailbox: Mailbox;
  readonly send: (message: EngineMessage) => void;
}

export class Office {
  readonly desk: OpenDesk;
  readonly send: (message: EngineMessage) => void;
  readonly revisions: Revisions;
  readonly history: EditHistory;
  readonly executions = new ExecutionList();
  readonly authorisation: Authorisation;
  readonly autosave: Autosave;
  latency: Latency = 'none';
  menus: readonly MenuView[] = [];
  private readonly mailbox: Mailbox;
  private readonly answers = new Map<string, UiAnswer>();
  private questions = 0;
  private waiting = 0;
  private isClosing = false;
  private lastState = '';
  private lastSurroundings: string;

  constructor(options: OfficeOptions) {
    const { desk, book, mailbox } = options;
    this.desk = desk;
    this.send = options.send;
    this.mailbox = mailbox;
    this.revisions = new Revisions({
      workbook: desk.workbook,
      fileName: basename(book),
      now: () => desk.clock.now(),
      person: () => desk.person(),
      execution: () => personExecution(desk),
    });
    this.history = new EditHistory(desk.workbook);
    this.authorisation = new Authorisation(desk.surroundings, desk.project.scopes);
    this.lastSurroundings = JSON.stringify(desk.surroundings);
    this.autosave = new Autosave({
      ...options,
      folder: desk.folder,
      onState: () => this.sendState(),
    });
  }

  tell(event: ServerEvent, tab: string | null = null): void {
    this.send({ type: 'event', tab, event });
  }

  /**
   * Tells every tab what has changed in the workbook and around it since the last call.
   * @param editedSheet the sheet whose cells alone were edited, null where more may have changed
   */
  publish(
    tab: string | null,
    by: 'person' | 'script',
    editedSheet: number | null = null,
  ): Revision | null {
    const revision = this.revisions.take(tab, editedSheet);
    if (revision) {
      this.tell({ type: 'change', change: revision.change });
      if (by === 'script' && movesPlaces(revision.difference)) this.history.forget();
    }
    const surroundings = JSON.stringify(this.desk.surroundings);
    const isNew = surroundings !== this.lastSurroundings;
    this.lastSurroundings = surroundings;
    if (isNew) this.tell({ type: 'surroundings' });
    if (isNew || (revision && changesInput(revision.difference))) this.keep();
    this.sendState();
    return revision;
  }

  /** Has the change saved: soon, or at once where a script holds this thread. */
  private keep(): void {
    this.autosave.noteChange();
    if (this.waiting > 0) this.autosave.flush();
  }

  /** Asks the person and waits; meanwhile other requests are served. */
  ask(question: UiQuestion, tab: string | null): UiAnswer {
    this.publish(tab, 'script');
    this.autosave.flush();
    this.questions += 1;
    const questionId = `q${this.questions}`;
    this.send({ type: 'question', tab, question: { questionId, ...question } });
    this.waiting += 1;
    try {
      return this.mailbox.waitFor(() => this.answerTo(questionId));
    } finally {
      this.waiting -= 1;
      this.answers.delete(questionId);
      this.tell({ type: 'question-closed', questionId });
    }
  }

  private answerTo(questionId: string): UiAnswer | undefined {
    return this.answers.get(questionId) ?? (this.isClosing ? { button: 'CLOSE' } : undefined);
  }

  get isAsking(): boolean {
    return this.waiting > 0;
  }

  answer(questionId: string, answer: UiAnswer): void {
    this.answers.set(questionId, answer);
  }

  /** Questions that are open, and those to come, are closed as by their x. */
  closeQuestions(): void {
    this.isClosing = true;
  }

  state(): WorkbenchState {
    const { desk, history } = this;
    const person = desk.person();
    return {
      menus: this.menus,
      canUndo: history.canUndo && mayEditWorkbook(desk.workbook, person),
      canRedo: history.canRedo && mayEditWorkbook(desk.workbook, person),
      authorised: this.authorisation.isGranted(person),
      person,
      people: this.people(),
      latency: this.latency,
      clock: desk.clock.view(),
      saving: this.autosave.view(),
      running: this.executions.running,
    };
  }

  /** Tells the state if anything but the time of day has changed in it. */
  sendState(): void {
    if (!this.autosave) return;
    const state = this.state();
    const text = JSON.stringify({ ...state, clock: state.clock.aheadMs });
    if (text === this.lastState) return;
    this.lastState = text;
    this.tell({ type: 'state', state });
  }

  private people(): WorkbenchState['people'] {
    const { owner, editors, viewers } = this.desk.workbook;
    return [
      { email: owner, role: 'owner' },
      ...editors.map((email) => ({ email, role: 'editor' as const })),
      ...viewers.map((email) => ({ email, role: 'viewer' as const })),
    ];
  }
}

/** Rows, columns or sheets came or went. */
function movesPlaces({ sheets }: Difference): boolean {
  return sheets.some(
    ({ before, after }) =>
      before?.maxRows !== after?.maxRows || before?.maxColumns !== after?.maxColumns,
  );
}

/** Whether there is more than newly computed results: those alone are not worth a save. */
function changesInput({ workbook, sheets }: Difference): boolean {
  if (workbook) return true;
  return sheets.some(({ frameChanged, cells }) => frameChanged || cells.some(isInput));
}

function isInput({ before, after }: Difference['sheets'][number]['cells'][number]): boolean {
  const cell = after ?? before;
  if (!before || !after) return cell?.spillFrom === undefined;
  if (before.formula !== after.formula) return true;
  return before.formula === undefined && after.spillFrom === undefined;
}
