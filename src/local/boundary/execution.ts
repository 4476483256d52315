/** What one execution of a script has at hand: who runs it, with which rights, on which documents. */
import type { CallingCell, CustomFunctions } from '../formulas/custom-function.js';
import type { WorkbookData } from '../model/workbook-data.js';
import type { Meter } from './meter.js';

export type AuthModeName = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

/** The emulator's clock: real, or fixed and moved on by hand; every service asks it. */
export interface Clock {
  now(): number;
  /** `Utilities.sleep` and simulated time move it on without waiting. */
  advance(milliseconds: number): void;
}

/** A mail that a script sent: kept in the outbox instead of being sent. */
export interface OutboxMail {
  readonly sentAt: string;
  readonly sender: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  readonly name: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
  readonly attachments: readonly {
    readonly name: string;
    readonly contentType: string;
    readonly base64: string;
  }[];
}

export interface CalendarEventData {
  readonly id: string;
  readonly calendarId: string;
  title: string;
  /** ISO instants; of an all-day event ISO dates, end exclusive. */
  start: string;
  end: string;
  allDay: boolean;
  description: string;
  location: string;
  guests: string[];
  tags: Record<string, string>;
  /** RFC 5545 RRULE text of a series. */
  recurrence: string | null;
  excluded: string[];
}

export interface TriggerData {
  readonly id: string;
  readonly handler: string;
  readonly eventType: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';
  readonly source: 'CLOCK' | 'SPREADSHEETS';
  readonly sourceId: string | null;
  /** E-mail of the user who made it: it runs as them and only they see it. */
  readonly createdBy: string;
  /** The builder's settings, by method name, e.g. `{everyDays: 1, atHour: 8, inTimezone: 'Europe/Berlin'}`. */
  readonly schedule: Readonly<Record<string, string | number>>;
}

/** Everything that outlives an execution and is not in the spreadsheet; lies in JSON beside it. */
export interface Surroundings {
  /** By store: `document`, `script`, `user:<e-mail>`. */
  properties: Record<string, Record<string, string>>;
  triggers: TriggerData[];
  outbox: OutboxMail[];
  calendars: { id: string; name: string; events: CalendarEventData[] }[];
}

/** Cache and locks outlive an execution but not the process. */
export interface ProcessState {
  readonly caches: Map<string, Map<string, { value: string; expiresAt: number }>>;
  /** Lock name → id of the execution that holds it. */
  readonly locks: Map<string, string>;
  /** Where present: whether a cache drops this key now, as Google's may at any time. */
  readonly forgets?: (key: string) => boolean;
}

/** What the script showed to the person, and how the person answers it. */
export interface UiHost {
  /** True where there is no window, e.g. in a time-driven trigger: `getUi` fails. */
  readonly absent?: boolean;
  /** Everything that was shown so far, in order. */
  readonly shown: readonly UiEvent[];
  show(event: UiEvent): void;
  /** Answers an alert or prompt, in the order they appear. */
  answer(question: UiQuestion): UiAnswer;
}

export type UiEvent =
  | { readonly kind: 'menu'; readonly caption: string; readonly items: readonly MenuItemData[] }
  | {
      readonly kind: 'sidebar' | 'modal' | 'modeless';
      readonly title: string;
      readonly html: string;
      readonly width: number | null;
      readonly height: number | null;
    }
  | {
      readonly kind: 'toast';
      readonly title: string;
      readonly message: string;
      readonly seconds: number | null;
    }
  | {
      readonly kind: 'alert' | 'prompt';
      readonly title: string;
      readonly message: string;
      readonly buttons: string;
    };

export type MenuItemData =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'submenu'; readonly caption: string; readonly items: readonly MenuItemData[] };

export interface UiQuestion {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly message: string;
  readonly buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
}

export interface UiAnswer {
  readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  readonly text?: string;
}

/** The spreadsheets that an execution can reach. */
export interface SpreadsheetShelf {
  /** The container of a bound script, or null for a standalone one. */
  readonly active: WorkbookData | null;
  /** By id; undefined where there is none. Reads a further workbook of the same folder when needed. */
  open(id: string): WorkbookData | undefined;
  create(name: string, rows: number, columns: number): WorkbookData;
  /** Marks a workbook as changed, so that it is saved when the execution ends. */
  touch(workbook: WorkbookData): void;
}

export interface LogLine {
  readonly level: 'LOG' | 'INFO' | 'WARNING' | 'ERROR' | 'DEBUG';
  readonly text: string;
  readonly from: 'console' | 'Logger';
}

export interface Execution {
  readonly id: string;
  readonly authMode: AuthModeName;
  /** Full addresses of the granted scopes; null where everything is granted. */
  readonly scopes: readonly string[] | null;
  /** E-mail of the user whose rights count. */
  readonly effectiveUser: string;
  /** E-mail of the person at the keyboard; '' where Google hides it. */
  readonly activeUser: string;
  readonly userLocale: string;
  readonly scriptTimeZone: string;
  readonly scriptId: string;
  /** Installed as a published add-on: hourly triggers at most, menus under Extensions. */
  readonly asAddOn: boolean;
  readonly clock: Clock;
  readonly spreadsheets: SpreadsheetShelf;
  readonly surroundings: Surroundings;
  readonly process: ProcessState;
  readonly ui: UiHost;
  readonly log: LogLine[];
  readonly meter: Meter;
  /** The script's functions, for formulas that are brought up to date while it runs. */
  readonly customFunctions: CustomFunctions;
  /** Of a custom function: the cell whose formula called it. */
  readonly caller?: CallingCell;
  /** Files of the script project by name without extension, for HtmlService and templates. */
  readonly files: ReadonlyMap<string, string>;
  /**
   * Values of service objects that scripts hold need the membrane: calls a function of the script
   * (e.g. a template's scriptlets) inside its realm.
   */
  readonly evaluateInRealm: (
    source: string,
    bindings: Readonly<Record<string, unknown>>,
  ) => unknown;
}
