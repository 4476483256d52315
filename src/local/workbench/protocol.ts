/**
 * What the workbench's page and its server say to each other. Types only.
 *
 * The server holds the truth; the page shows it. Every request is a POST of JSON to
 * `/api/<name>` ({@link Requests}), but the page itself, `GET /events` (server-sent events,
 * {@link ServerEvent}) and `GET /frame/<id>` (the HTML of a sidebar or dialog). The token of this
 * start comes with the page as a cookie (`SameSite=Strict`, set by `GET /`), so that same-origin
 * requests carry it without further ado.
 *
 * Rows and columns count from 1 and rectangles include both ends, as everywhere in the model.
 *
 * **Revisions.** Each change of the workbook has the next revision number. A tab loads
 * `snapshot`, then opens `/events?tab=<tab id>&revision=<its revision>`; what it missed comes
 * first. It applies a `change` whose revision is its own plus one, leaves aside one that it has
 * already, and on `reload`, or a gap, loads the snapshot again. A tab's own edits come back to it
 * as changes too: it need not foresee them, only show them; where it has shown the edit already
 * (the grid's own typing), the change says how it really stands.
 *
 * **Refusals.** A request that cannot be done answers status 200 with an outcome that carries a
 * sentence for the person. Another status means that the request itself is wrong
 * ({@link ProtocolError}): 400 shape, 401 token, 403 host or origin, 404 path, 413 size,
 * 500 a fault of the workbench.
 */
import type { CalendarEventData, LogLine, OutboxMail } from '../boundary/execution.js';
import type {
  Area,
  Banding,
  BasicFilter,
  CellFormat,
  CellValue,
  ChartData,
  ConditionalFormat,
  NamedRangeData,
  Protection,
  SheetArea,
  TextRun,
  ValidationRule,
} from '../model/workbook-data.js';

// ---------------------------------------------------------------------------------------------
// The workbook as the page shows it
// ---------------------------------------------------------------------------------------------

/** The whole workbook at one revision. */
export interface WorkbookSnapshot {
  readonly revision: number;
  readonly workbook: WorkbookView;
  /** In tab order, hidden sheets included. */
  readonly sheets: readonly SheetSnapshot[];
}

/** What belongs to no single sheet. */
export interface WorkbookView {
  readonly name: string;
  /** Name of the .xlsx file without its folder. */
  readonly fileName: string;
  /** Google's form, e.g. `en_US`. */
  readonly locale: string;
  /** IANA zone of the dates in cells. */
  readonly timeZone: string;
  readonly activeSheetId: number;
  /** In tab order. */
  readonly sheetIds: readonly number[];
  readonly namedRanges: readonly NamedRangeData[];
}

export interface SheetSnapshot {
  readonly meta: SheetMeta;
  readonly cells: CellBlock;
}

/** Everything about a sheet but its cells. Small; sent again as a whole when any of it changes. */
export interface SheetMeta {
  readonly sheetId: number;
  readonly name: string;
  readonly hidden: boolean;
  /** `#rrggbb` */
  readonly tabColor: string | null;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hiddenGridlines: boolean;
  readonly rightToLeft: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  /** `[column, pixels]`; columns that are not listed are 100 wide. */
  readonly columnWidths: readonly (readonly [column: number, pixels: number])[];
  /** `[row, pixels]`; rows that are not listed are 21 high. */
  readonly rowHeights: readonly (readonly [row: number, pixels: number])[];
  /** Hidden by a person or script. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Hidden by the filter; worked out by the server. */
  readonly filteredRows: readonly number[];
  readonly merges: readonly Area[];
  /** As declared, for a list of rules. What they make of each cell is in {@link CellView.shade}. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly protections: readonly ProtectionView[];
  readonly bandings: readonly Banding[];
  readonly filter: BasicFilter | null;
  readonly charts: readonly ChartData[];
  /** Active range in A1 notation. */
  readonly selection: string;
}

/** A protection, and what it means for the person at the keyboard. */
export interface ProtectionView extends Protection {
  /** `open`: may edit; `warn`: asked first; `closed`: refused. */
  readonly forPerson: 'open' | 'warn' | 'closed';
}

/** Cells with the tables that they point into. Indices hold within this block alone. */
export interface CellBlock {
  /** Looks; {@link CellView.format} and {@link CellView.shade} are indices. */
  readonly formats: readonly CellFormat[];
  /** Validation rules; {@link CellView.rule} is an index. */
  readonly rules: readonly ValidationView[];
  /** Row by row, left to right. In a patch a cell that has nothing any more is `null`. */
  readonly cells: readonly (readonly [row: number, column: number, cell: CellView | null])[];
}

/** One cell as it is shown. Absent members mean none or default. */
export interface CellView {
  /** Number, text, truth value or `{error, message?}`; absent where the cell is blank. */
  readonly value?: NonNullable<CellValue>;
  /** What the cell displays; absent where it displays its text value as it is. */
  readonly text?: string;
  /** With the leading `=`; as the workbook's locale writes it. */
  readonly formula?: string;
  /** Index into the block's formats. */
  readonly format?: number;
  /** Index into the block's formats: what conditional formats and banding put over the look now. */
  readonly shade?: number;
  /**
   * Number format that the value is shown in where the cell has none of its own: that of the
   * formula's result, e.g. of `=TODAY()`.
   */
  readonly shownFormat?: string;
  readonly note?: string;
  /** Index into the block's rules. */
  readonly rule?: number;
  /** True where the value breaks its rule: Sheets marks the cell's corner. */
  readonly invalid?: true;
  readonly link?: string;
  readonly runs?: readonly TextRun[];
  /** Filled by the array formula in that cell; typing here is an edit of this cell all the same. */
  readonly spillFrom?: readonly [row: number, column: number];
}

/** A validation rule with the choices that a drop-down offers now. */
export interface ValidationView extends ValidationRule {
  /** Of a list or range rule, as displayed; absent for other rules. Current as of this message. */
  readonly choices?: readonly string[];
}

/** The step from one revision to the next. */
export interface Change {
  readonly revision: number;
  /** Tab whose edit or run made it; null where none did, e.g. a trigger. */
  readonly tab: string | null;
  /** Present where it changed. Sheets not in `sheetIds` any more are gone. */
  readonly workbook?: WorkbookView;
  readonly sheets: readonly SheetChange[];
}

/**
 * What became of one sheet. `replaced`: a new sheet, another number of rows or columns, or very many
 * cells: show it anew as a whole. `patched`: only what is listed changed, and the sheet has as many
 * rows and columns as before.
 */
export type SheetChange =
  | { readonly kind: 'replaced'; readonly sheet: SheetSnapshot }
  | {
      readonly kind: 'patched';
      readonly sheetId: number;
      readonly meta?: SheetMeta;
      readonly cells?: CellBlock;
    };

// ---------------------------------------------------------------------------------------------
// A person's edits
// ---------------------------------------------------------------------------------------------

/** A cell's new content as a person types it; `''` clears it, null leaves it as it is. */
export type TypedCell = string | null;

export type PasteKind = 'all' | 'values' | 'formulas' | 'formats' | 'validation' | 'no-borders';

/** Members set to null go back to default. */
export type FormatChange = { readonly [Key in keyof CellFormat]?: CellFormat[Key] | null };

/**
 * One undoable step. The server refuses, with a sentence, what it cannot do; the page sends nothing
 * else and shows its own sentence for commands of the grid that are not here.
 */
export type EditOperation =
  | {
      readonly kind: 'type';
      readonly sheetId: number;
      /** Top left cell; the block grows the sheet when it is larger, as a paste does. */
      readonly row: number;
      readonly column: number;
      /** Also what is pasted from outside: texts by row, read as if typed. */
      readonly cells: readonly (readonly TypedCell[])[];
      /** Typed on the keyboard: in a cell of percents, 5 is 5 %. */
      readonly byHand?: true;
    }
  | {
      readonly kind: 'paste';
      /** Copied or cut within this workbook. */
      readonly source: SheetArea;
      /** Filled with whole repetitions of the source, at least one. */
      readonly target: SheetArea;
      readonly paste: PasteKind;
      readonly transposed: boolean;
      /** Moves the cells: formulas that refer to them follow. Only within one sheet. */
      readonly cut: boolean;
    }
  | {
      /** Dragging the corner of the selection. */
      readonly kind: 'fill';
      readonly sheetId: number;
      readonly source: Area;
      /** Holds the source, and more along one axis. */
      readonly target: Area;
      /** Whether series go on, as 1, 2, 3; otherwise the source repeats. */
      readonly series: boolean;
    }
  | {
      readonly kind: 'clear';
      readonly sheetId: number;
      readonly areas: readonly Area[];
      readonly what: 'contents' | 'formats' | 'notes' | 'validation' | 'all';
    }
  | {
      readonly kind: 'format';
      readonly sheetId: number;
      readonly areas: readonly Area[];
      readonly format: FormatChange;
    }
  | {
      readonly kind: 'note';
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
      /** `''` removes it. */
      readonly note: string;
    }
  | {
      readonly kind: 'insert-lines';
      readonly sheetId: number;
      readonly axis: Axis;
      /** First new line. */
      readonly at: number;
      readonly count: number;
      /** Whose look the new lines take. */
      readonly lookOf: 'before' | 'after';
    }
  | {
      readonly kind: 'delete-lines';
      readonly sheetId: number;
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: 'move-lines';
      readonly sheetId: number;
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
      /** They come to stand before this line, as numbered before the move. */
      readonly to: number;
    }
  | {
      readonly kind: 'resize-lines';
      readonly sheetId: number;
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
      readonly pixels: number;
    }
  | {
      readonly kind: 'hide-lines';
      readonly sheetId: number;
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
      readonly hidden: boolean;
    }
  | {
      readonly kind: 'freeze';
      readonly sheetId: number;
      readonly rows: number;
      readonly columns: number;
    }
  | {
      readonly kind: 'sort';
      readonly sheetId: number;
      /** Without its header. */
      readonly area: Area;
      /** Columns of the sheet, first key first. */
      readonly by: readonly { readonly column: number; readonly ascending: boolean }[];
    }
  /** Makes the sheet's filter, or removes it with null. */
  | { readonly kind: 'filter'; readonly sheetId: number; readonly area: Area | null }
  | {
      readonly kind: 'filter-column';
      readonly sheetId: number;
      readonly column: number;
      /** Values as displayed; null shows all again. */
      readonly hiddenValues: readonly string[] | null;
    }
  | {
      readonly kind: 'merge';
      readonly sheetId: number;
      readonly area: Area;
      /** One cell of each row or of each column; absent: one cell of all. */
      readonly by?: Axis;
    }
  | { readonly kind: 'unmerge'; readonly sheetId: number; readonly area: Area }
  | {
      readonly kind: 'insert-sheet';
      /** Google's next free `Sheet2` where it is absent. */
      readonly name?: string;
      /** Place among the tabs, from 0; the end where it is absent. */
      readonly index?: number;
    }
  | { readonly kind: 'duplicate-sheet'; readonly sheetId: number }
  | { readonly kind: 'delete-sheet'; readonly sheetId: number }
  | { readonly kind: 'rename-sheet'; readonly sheetId: number; readonly name: string }
  | { readonly kind: 'move-sheet'; readonly sheetId: number; readonly index: number }
  | { readonly kind: 'hide-sheet'; readonly sheetId: number; readonly hidden: boolean }
  | { readonly kind: 'tab-color'; readonly sheetId: number; readonly color: string | null }
  /** A person's last edit, or the one undone last. Script writes are not undone, as on Google. */
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

export type Axis = 'rows' | 'columns';

export type EditAnswer =
  | { readonly outcome: 'done'; readonly revision: number }
  /** Nothing was changed. */
  | { readonly outcome: 'refused'; readonly reason: RefusalReason; readonly message: string }
  /** Nothing was changed yet: show the message with OK and Cancel; on OK send again with `confirmed`. */
  | { readonly outcome: 'confirm'; readonly title: string; readonly message: string };

export type RefusalReason =
  | 'protected'
  | 'invalid'
  | 'not-allowed'
  /** Google Sheets can do it, the workbench cannot. */
  | 'not-emulated';

// ---------------------------------------------------------------------------------------------
// Scripts
// ---------------------------------------------------------------------------------------------

export interface MenuView {
  readonly caption: string;
  readonly items: readonly MenuItemView[];
}

export type MenuItemView =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'submenu'; readonly caption: string; readonly items: readonly MenuItemView[] };

export type RunAnswer =
  | { readonly outcome: 'finished'; readonly executionId: string }
  /** What Google shows in a red-edged box at the top of the window. */
  | { readonly outcome: 'failed'; readonly executionId: string; readonly message: string }
  /** Nothing ran: show the consent, `authorise`, then send the same again. */
  | { readonly outcome: 'authorise'; readonly consent: ConsentView };

/** Google's consent screen: what the script asks for. */
export interface ConsentView {
  readonly title: string;
  readonly message: string;
  readonly scopes: readonly { readonly scope: string; readonly sentence: string }[];
}

/** What the handlers of `google.script.run` receive. */
export type ClientCallAnswer =
  | { readonly outcome: 'success'; readonly value: unknown }
  /** Google delivers no value at all, e.g. for a Date in it: the handler is called with undefined. */
  | { readonly outcome: 'success-without-value' }
  | { readonly outcome: 'failure'; readonly message: string }
  | { readonly outcome: 'authorise'; readonly consent: ConsentView };

/** A sidebar or dialog. A new sidebar replaces the one that is open, a new dialog the dialog. */
export interface FrameView {
  readonly frameId: string;
  readonly kind: 'sidebar' | 'modal' | 'modeless';
  readonly title: string;
  /** Pixels; null: 300 for a sidebar, Google's default for a dialog. */
  readonly width: number | null;
  readonly height: number | null;
  /**
   * To put into an iframe with `sandbox="allow-scripts allow-forms allow-popups allow-modals
   * allow-downloads allow-popups-to-escape-sandbox"`. The bridge for `google.script` is in it.
   */
  readonly url: string;
}

/** An alert or prompt that holds a script until the person answers. */
export interface QuestionView {
  readonly questionId: string;
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly message: string;
  readonly buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
}

/** The window's x is `CLOSE`. */
export type QuestionButton = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

/** Shown at the bottom right. @see Spreadsheet.toast */
export interface ToastView {
  readonly title: string;
  readonly message: string;
  /** null: Google's five; negative: until it is closed. */
  readonly seconds: number | null;
}

/** One line of the executions list. */
export interface ExecutionView {
  readonly executionId: string;
  readonly functionName: string;
  readonly kind: 'menu' | 'client' | 'simple-trigger' | 'trigger' | 'clock-trigger';
  /** ISO instants by the workbench's clock. */
  readonly startedAt: string;
  readonly user: string;
  readonly status: 'running' | 'completed' | 'failed' | 'timed-out';
  readonly message: string | null;
  /** Milliseconds that it really took here; 0 while it runs. */
  readonly tookMs: number;
  /** Milliseconds by the price model of Google's calls. */
  readonly simulatedMs: number;
  readonly calls: number;
  readonly bridgeCalls: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  /** Service calls by method, most frequent first, e.g. `['Range.setValues', 3]`. */
  readonly services: readonly (readonly [method: string, count: number])[];
  readonly log: readonly LogLine[];
}

// ---------------------------------------------------------------------------------------------
// The workbench's own panels
// ---------------------------------------------------------------------------------------------

/** How fast a script's calls answer: at once, or as the price model says, times 0.5 or 3. */
export type Latency = 'none' | 'good-day' | 'bad-day';

/** Small, and sent again as a whole whenever any of it changes. */
export interface WorkbenchState {
  readonly menus: readonly MenuView[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether the person has authorised the script. */
  readonly authorised: boolean;
  /** E-mail of the person at the keyboard. */
  readonly person: string;
  /** Who can be chosen as person, the owner first. */
  readonly people: readonly {
    readonly email: string;
    readonly role: 'owner' | 'editor' | 'viewer';
  }[];
  readonly latency: Latency;
  readonly clock: ClockView;
  readonly saving: SavingView;
  /** Executions that run now. */
  readonly running: number;
}

export interface ClockView {
  /** ISO instant when this was said; the clock runs on in real time. */
  readonly now: string;
  /** Milliseconds that the clock is ahead of the machine's. */
  readonly aheadMs: number;
}

export type SavingView =
  | { readonly state: 'saved' | 'waiting' | 'saving'; readonly backup: string | null }
  | { readonly state: 'failed'; readonly backup: string | null; readonly message: string };

export interface TriggerView {
  readonly triggerId: string;
  readonly handler: string;
  readonly eventType: string;
  /** In words, e.g. `Every day between 06:00 and 07:00, Europe/Berlin`. */
  readonly schedule: string;
  readonly createdBy: string;
  /** ISO instant of its next run; null for triggers on events. */
  readonly nextRun: string | null;
}

/** What surrounds the workbook. */
export interface SurroundingsView {
  readonly outbox: readonly OutboxMail[];
  readonly calendars: readonly {
    readonly id: string;
    readonly name: string;
    readonly events: readonly Readonly<CalendarEventData>[];
  }[];
  readonly triggers: readonly TriggerView[];
}

// ---------------------------------------------------------------------------------------------
// Requests
// ---------------------------------------------------------------------------------------------

/**
 * By name: `POST /api/<name>` with the request as JSON body. `tab` is the random id that each tab
 * of the browser gives itself; what a script shows goes to the tab that started it.
 */
export interface Requests {
  snapshot: { request: Record<string, never>; answer: WorkbookSnapshot };
  state: { request: Record<string, never>; answer: WorkbenchState };
  edit: {
    request: {
      readonly tab: string;
      readonly operation: EditOperation;
      /** True once the person has agreed to an answer `confirm`. */
      readonly confirmed?: boolean;
    };
    answer: EditAnswer;
  };
  /** What the person selects; scripts ask for it. Makes no revision. */
  select: {
    request: { readonly tab: string; readonly sheetId: number; readonly range: string };
    answer: Record<string, never>;
  };
  /** The choices of a cell's drop-down now; empty where its rule offers none. */
  choices: {
    request: { readonly sheetId: number; readonly row: number; readonly column: number };
    answer: { readonly choices: readonly string[] };
  };
  /** Runs a menu item. Answers when the execution has ended, questions to the person included. */
  'menu-item': {
    request: { readonly tab: string; readonly functionName: string };
    answer: RunAnswer;
  };
  /** A call of `google.script.run` that a frame asked for ({@link FrameMessage}). */
  'client-call': {
    request: {
      readonly tab: string;
      readonly frameId: string;
      readonly functionName: string;
      readonly args: readonly unknown[];
    };
    answer: ClientCallAnswer;
  };
  authorise: { request: { readonly granted: boolean }; answer: Record<string, never> };
  'close-frame': {
    request: { readonly tab: string; readonly frameId: string };
    answer: Record<string, never>;
  };
  answer: {
    request: {
      readonly questionId: string;
      readonly button: QuestionButton;
      /** What stands in the field of a prompt. */
      readonly text?: string;
    };
    answer: Record<string, never>;
  };
  /** Newest first, the last 200. */
  executions: {
    request: Record<string, never>;
    answer: { readonly executions: readonly ExecutionView[] };
  };
  surroundings: { request: Record<string, never>; answer: SurroundingsView };
  /** Moves the clock forward, at most 400 days, and fires what falls due, in order. */
  'advance-clock': {
    request: { readonly tab: string; readonly to: string };
    answer:
      | { readonly outcome: 'done'; readonly fired: readonly ExecutionView[] }
      | { readonly outcome: 'refused'; readonly message: string };
  };
  latency: { request: { readonly latency: Latency }; answer: Record<string, never> };
  /** Who sits at the keyboard. An address that the workbook does not know becomes an editor. */
  person: { request: { readonly email: string }; answer: Record<string, never> };
}

export type RequestName = keyof Requests;

/** Body of every answer whose status is not 200. */
export interface ProtocolError {
  readonly error: { readonly code: string; readonly message: string };
}

// ---------------------------------------------------------------------------------------------
// Events
// ---------------------------------------------------------------------------------------------

/**
 * Each server-sent event is one of these as JSON in `data`, without an `event:` name. A new
 * connection first gets `hello`, then the changes that it missed, or `reload`.
 */
export type ServerEvent =
  | {
      readonly type: 'hello';
      /** The newest revision. */
      readonly revision: number;
      readonly state: WorkbenchState;
      /** Frames that are open in this tab, and its unanswered question. */
      readonly frames: readonly FrameView[];
      readonly question: QuestionView | null;
    }
  | { readonly type: 'change'; readonly change: Change }
  /** The changes that this tab missed are not kept any more: load the snapshot. */
  | { readonly type: 'reload' }
  | { readonly type: 'state'; readonly state: WorkbenchState }
  | { readonly type: 'frame'; readonly frame: FrameView }
  | { readonly type: 'frame-closed'; readonly frameId: string }
  | { readonly type: 'question'; readonly question: QuestionView }
  /** Answered here or elsewhere, or its execution was stopped. */
  | { readonly type: 'question-closed'; readonly questionId: string }
  | { readonly type: 'toast'; readonly toast: ToastView }
  /** A script selected a range: show its sheet and scroll to it. */
  | { readonly type: 'select'; readonly sheetId: number; readonly range: string }
  /** Began or ended. */
  | { readonly type: 'execution'; readonly execution: ExecutionView }
  /** Mail, calendars or triggers changed: ask again if they are on show. */
  | { readonly type: 'surroundings' }
  /** A simple or installable trigger failed, or something went wrong that no request waits for. */
  | { readonly type: 'notice'; readonly message: string }
  /** The server stops; all is saved. Not said where the disk has refused it. */
  | { readonly type: 'goodbye' };

// ---------------------------------------------------------------------------------------------
// Frames: `postMessage` between the page and a sidebar's iframe
// ---------------------------------------------------------------------------------------------

/** From the frame to the page. The page knows the frame by `event.source`, never by what it says. */
export type FrameMessage =
  /** `google.script.run.<functionName>(...args)`; the page sends `client-call`. */
  | {
      readonly cadenceFrame: 'call';
      readonly callId: number;
      readonly functionName: string;
      readonly args: readonly unknown[];
    }
  /** `google.script.host.close()` */
  | { readonly cadenceFrame: 'close' }
  /** `google.script.host.setWidth` and `setHeight`; dialogs only. */
  | { readonly cadenceFrame: 'resize'; readonly width?: number; readonly height?: number }
  /** `google.script.host.editor.focus()` */
  | { readonly cadenceFrame: 'focus-editor' };

/** From the page to the frame: what became of a call. The `callId` is the call's. */
export interface FrameReply {
  readonly cadenceFrame: 'reply';
  readonly callId: number;
  readonly answer: Exclude<ClientCallAnswer, { outcome: 'authorise' }>;
}
