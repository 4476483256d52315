/**
 * What `api(name, payload)` takes and answers: the one door through which the sidebar (by
 * google.script.run) and the command line reach the add-on. JSON only, dates as ISO text.
 */
import type { AgendaBlock } from '../domain/agenda.js';
import type { CadenceEvent } from '../domain/cadence-calendar/cadence-events.js';
import type { ChangeTrace } from '../domain/cascade/change-trace.js';
import type { Missing } from '../domain/closing/close-desk.js';
import type {
  Acknowledgement,
  ActionUpdate,
  ChairHandover,
  CloseEntries,
  EscalationOutcome,
} from '../domain/closing/entries.js';
import type { DefinitionHistory } from '../domain/definitions/definition-history.js';
import type { DriftItem } from '../domain/drift/drift-item.js';
import type { BlockVerdict, Finding, ProposedEscalation } from '../domain/finding.js';
import type { CareRequestDraft } from '../domain/ledger/care-request.js';
import type { CarriedItem } from '../domain/ledger/carried-items.js';
import type { NextLevel } from '../domain/ledger/carry.js';
import type { FindingEscalation } from '../domain/ledger/finding-escalation.js';
import type { Action, OnboardingStep } from '../domain/records.js';
import type { MondayReport } from '../domain/report/monday-report.js';
import type { RiskPlace } from '../domain/risk-places.js';
import type { FindingSeries } from '../domain/series/finding-series.js';
import type { GivenAnswers } from '../domain/set-up/answers.js';
import type {
  CalendarState,
  Motion,
  OnboardingState,
  OnboardingStepName,
  ReviewKind,
  Role,
  SourceState,
} from '../domain/vocabulary.js';
import type { RowProblem } from '../workbook/declaration.js';
import type { CheckAnswer, UpgradeAnswer } from './contract/check.js';
import type { Choices } from './contract/choices.js';
import type { DraftEnd, FormEntry } from './contract/draft.js';
import type { HistoryAnswer } from './contract/history.js';
import type { ImportAnswer, ImportPayload, ImportTab } from './contract/import.js';
import type { MinutesPreview, MinutesSent } from './contract/minutes.js';
import type { SetUpHolder, SetUpOperations } from './contract/set-up.js';

import type { StartRefresh } from './contract/start.js';

/** As a person gives it: `2026-11-16` or `2026-11-16T08:50`, in the workbook's zone. */
export type AsOfText = string;

/** A finding; what fired and goes somewhere, with the escalation that holds it or would be opened. */
export interface PackFinding extends Finding {
  readonly escalation?: FindingEscalation;
  /** Week by week what its rule judged; absent where it judges no series, or nobody would look at it. */
  readonly series?: FindingSeries;
}

/** An escalation that acknowledging its finding would open. */
export interface PackEscalation extends ProposedEscalation {
  /** Of a CARE-Request: the message to the owner of the source. Nothing is sent. */
  readonly draft?: CareRequestDraft;
  /** What it becomes where it does not wait in the proposed block; null where there is no level above. */
  readonly next: NextLevel | null;
}

export interface ReviewBlock extends Pick<AgendaBlock, 'id' | 'title' | 'minutes' | 'owners'> {
  readonly inputs: string;
  readonly criterion: string;
  readonly verdict: BlockVerdict;
  readonly findings: readonly PackFinding[];
  /** What its inputs show besides the findings, a short sentence each. */
  readonly facts: readonly string[];
  /** Escalations that lie with it and are not answered, oldest first. */
  readonly carried: readonly CarriedItem[];
  /** Changes of the operating model that cascade to it, of the last quarter and to come, latest first. */
  readonly changes: readonly ChangeTrace[];
}

/** The review pack, as the command line prints it with --json. */
export interface ReviewPack {
  readonly kind: ReviewKind;
  readonly asOf: string;
  /** Monday of the judged week. */
  readonly judgedWeek: string;
  /** The due date of the calendar that it stands for; null where none lies within two days. */
  readonly due: { readonly dueOn: string; readonly state: CalendarState } | null;
  readonly blocks: readonly ReviewBlock[];
  readonly escalations: readonly PackEscalation[];
  /** The four drift modes of each motion, with what to do; none at a weekly. */
  readonly drift: readonly DriftItem[];
  /** The versions of every definition, with what the newest draft changes; only at a quarterly. */
  readonly definitions: readonly DefinitionHistory[];
  /** Every risk that is not closed, on the map of likelihood and impact; none at a weekly. */
  readonly risks: readonly RiskPlace[];
  readonly dataProblems: readonly RowProblem[];
  /** ID of this review where it is closed already, else null. */
  readonly closed: string | null;
  /** What stands in the way of closing it now, with no entries. */
  readonly missing: readonly Missing[];
  /** Who chairs where nobody says otherwise. */
  readonly chair: string | null;
  /** How many people are meant to attend. */
  readonly attendance: { readonly min: number; readonly max: number };
  /** What the review of this kind before it left; ID and date are null where none was held. */
  readonly lastReview: {
    readonly reviewId: string | null;
    readonly heldOn: string | null;
    /** Every action that is open now, the oldest first. */
    readonly openActions: readonly OpenAction[];
    /** Agenda items that were not finished. */
    readonly carriedOver: readonly string[];
  };
}

/** An action that is open when a review begins. */
export interface OpenAction
  extends Pick<Action, 'actionId' | 'action' | 'owner' | 'dueOn' | 'measure' | 'update'> {
  readonly raisedOn: string | null;
  readonly raisedIn: string | null;
  /** Whether its due date lies before the as-of date. */
  readonly isOverdue: boolean;
}

/** What a CARE-Request that a close opened asks of whom. */
export interface CareRequest {
  readonly escalationId: string;
  readonly subject: string;
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly evidence: string | null;
  /** The message to the owner of the source. Nothing is sent. */
  readonly draft: CareRequestDraft;
}

export interface CloseAnswer {
  readonly closed: boolean;
  /** Of the review that is closed now, or that was; of the one that would be, where it is refused. */
  readonly reviewId: string;
  /** It was closed before, and nothing was written now. */
  readonly alreadyClosed: boolean;
  /** What stands in the way; empty when closed. */
  readonly missing: readonly Missing[];
  readonly warnings: readonly string[];
  readonly written: readonly {
    readonly tab: string;
    readonly added: number;
    readonly updated: number;
  }[];
  /** In words; empty when refused. */
  readonly minutes: string;
  readonly careRequests: readonly CareRequest[];
}

/** A source after a step through the onboarding gate. */
export interface SourceAnswer {
  readonly source: string;
  readonly state: SourceState;
  readonly onboarding: OnboardingState;
  /** Every step, in order; not done where its date is null. */
  readonly steps: readonly Omit<OnboardingStep, 'row' | 'source'>[];
  /** False where it was so already, and nothing was written. */
  readonly changed: boolean;
  /** In one sentence. */
  readonly said: string;
  /** The message of the CARE-Request that a pause opened. Nothing is sent. */
  readonly draft?: CareRequestDraft;
}

export interface ReportAnswer extends MondayReport {
  /** Name of the workbook. */
  readonly workbook: string;
  readonly asOf: string;
  readonly dataProblems: readonly RowProblem[];
}

/** An action or a decision as it was taken down in the room; what nobody said yet is null. */
export interface CapturedEntry {
  /** Given by the sidebar, so that two copies of a draft can be put together. */
  readonly id: string;
  /** The block in which it was said. */
  readonly block: string;
  readonly kind: 'action' | 'decision';
  readonly text: string;
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly measure: string | null;
}

/** A review that is under way: all that a close will hand over, and where the room stands. */
export interface ReviewDraft {
  readonly kind: ReviewKind;
  /** The moment that the review is judged at; it stays while the review lasts. */
  readonly asOf: AsOfText;
  /** The block that is on. */
  readonly block: string;
  /** Seconds spent, by block. */
  readonly seconds: Readonly<Record<string, number>>;
  readonly entries: readonly CapturedEntry[];
  /** Entries that were taken back: a second copy of the draft does not bring them again. */
  readonly removed: readonly string[];
  readonly acknowledged: readonly Acknowledgement[];
  readonly updates: readonly ActionUpdate[];
  readonly outcomes: readonly EscalationOutcome[];
  /** Blocks that are carried over to the next review. */
  readonly unfinished: readonly string[];
  readonly attended: readonly string[];
  /** What the forms of the blocks entered. */
  readonly forms: readonly FormEntry[];
  /** What was said, by block. */
  readonly notes: Readonly<Record<string, string>>;
  /** Who chairs, where it is not whom the pack names. */
  readonly chair: string | null;
  /** Who passed the chair on to whom. */
  readonly handovers: readonly ChairHandover[];
  /** Whether its timer rests. */
  readonly isPaused: boolean;
}

/** Who keeps the draft of a review, and since when nothing came from there. */
export interface DraftHolder {
  /** E-mail of the person. */
  readonly by: string;
  /** ISO instant of the last save. */
  readonly at: string;
  /** The page that saved last. */
  readonly seat: string;
  /** Whether it is the person who asks; false where Google does not say who asks. */
  readonly isOwn: boolean;
}

/** A review that was begun and not closed. */
export interface OpenDraft extends DraftHolder {
  readonly kind: ReviewKind;
  readonly asOf: AsOfText;
}

/** What a chair sees before a review begins. */
export interface Today {
  /** The moment that it is judged at, in the workbook's zone: `2026-11-16T08:50`. */
  readonly asOf: AsOfText;
  /** One of each kind, weekly first. */
  readonly reviews: readonly {
    readonly kind: ReviewKind;
    /** The due date to come, with the time of day where the calendar has one. */
    readonly next: { readonly dueOn: string; readonly startsAt: string | null } | null;
    readonly lastHeldOn: string | null;
    /** Due dates missed since it was last held, oldest first. */
    readonly missed: readonly string[];
  }[];
  /** Due dates from eight weeks back to two weeks ahead, in order of time. */
  readonly strip: readonly {
    readonly kind: ReviewKind;
    readonly dueOn: string;
    readonly state: CalendarState;
  }[];
  /** Reviews that were begun and not closed. */
  readonly drafts: readonly OpenDraft[];
  /** Whoever began to set the workbook up and did not finish it. */
  readonly setUp: SetUpHolder | null;
  readonly people: readonly {
    readonly role: Role;
    readonly name: string;
    /** Whether the chair may be passed on to them. */
    readonly mayChair: boolean;
  }[];
  /** Escalations that nobody has answered, by the review or the request that they lie with. */
  readonly escalations: readonly {
    readonly level: 'CARE-Request' | 'Monthly' | 'Quarterly';
    readonly count: number;
    readonly oldestDays: number;
    readonly overdue: number;
  }[];
}

/** Payload and answer by operation name. */
export interface Operations extends SetUpOperations {
  create: {
    payload: GivenAnswers & { motions: readonly Motion[]; sample: boolean; asOf: AsOfText };
    answer: { tabs: readonly string[]; sampleRows: number };
  };
  import: { payload: ImportPayload; answer: ImportAnswer };
  /** The tabs that imports fill, with their columns. */
  'import.tabs': {
    payload: Readonly<Record<string, never>>;
    answer: { tabs: readonly ImportTab[] };
  };
  review: { payload: { kind: ReviewKind; asOf: AsOfText }; answer: ReviewPack };
  /** Closes a review: everything that it decided is written together, or nothing is. */
  close: {
    payload: { kind: ReviewKind; asOf: AsOfText; entries: CloseEntries };
    answer: CloseAnswer;
  };
  /** Takes a source through the onboarding gate: paused, a step done, enabled. */
  source: {
    payload: {
      source: string;
      step: 'pause' | 'onboard' | 'enable';
      /** Why it is paused. */
      reason?: string | undefined;
      /** The step that is done; only with `onboard`. */
      doneStep?: OnboardingStepName | undefined;
      owner?: string | undefined;
      /** What shows that the step is done. */
      evidence?: string | undefined;
      /** Today without it. */
      asOf?: AsOfText | undefined;
    };
    answer: SourceAnswer;
  };
  check: { payload: { repair: boolean }; answer: CheckAnswer };
  /** Upgrades a workbook of an earlier version, at once or by the step that is due, or undoes that. */
  upgrade: { payload: { undo: boolean; stepwise?: boolean }; answer: UpgradeAnswer };
  /** Who wrote what, when, and from which review. */
  history: { payload: Readonly<Record<string, never>>; answer: HistoryAnswer };
  /** The due dates of the cadence as meetings of a diary. */
  calendar: {
    payload: { asOf: AsOfText };
    answer: {
      /** Tells the meetings of this workbook from those of another. */
      workbookId: string;
      name: string;
      timeZone: string;
      events: readonly CadenceEvent[];
    };
  };
  /** What somebody has to do something about on Monday. */
  report: { payload: { asOf: AsOfText }; answer: ReportAnswer };
  /** What is due and what was begun; without an as-of date, now. */
  today: { payload: { asOf?: AsOfText }; answer: Today };
  /** What the forms of a review offer. */
  'review.choices': { payload: { asOf: AsOfText }; answer: Choices };
  /** The draft of a review; `stored` is null where none was begun. */
  'draft.load': {
    payload: { kind: ReviewKind; asOf: AsOfText };
    answer: {
      stored: {
        draft: ReviewDraft;
        holder: DraftHolder;
        /** Whether the chair was passed on to the person who asks. */
        isHanded: boolean;
      } | null;
    };
  };
  /** Keeps the draft, unless somebody else has taken the review over or it was closed since. */
  'draft.save': {
    payload: {
      draft: ReviewDraft;
      /** Names the open page that saves. */
      seat: string;
      /** True to take the review over from whoever keeps it. */
      takeOver: boolean;
      /** Instant of the last save of whoever it is taken from: what came later is not written over. */
      seen?: string | undefined;
      /** Name of the person to whom the chair is passed on with this save. */
      handTo?: string | undefined;
    };
    answer: {
      saved: boolean;
      /** Whoever keeps the review now. */
      holder: DraftHolder;
      /** Where nothing was saved since the review is closed, or its draft was thrown away elsewhere. */
      ended: DraftEnd | null;
    };
  };
  /** Throws the draft of a review away. */
  'draft.drop': { payload: { kind: ReviewKind; asOf: AsOfText }; answer: { dropped: boolean } };
  /** Opens the review room over the sheet, in the window of the person who asks. */
  'room.open': { payload: Record<string, never>; answer: { opened: true } };
  /** Who would get the minutes of a closed review. */
  'minutes.preview': { payload: { reviewId: string }; answer: MinutesPreview };
  /** Mails them to people of the workbook; what was sent before only where `again` is true. */
  'minutes.send': {
    payload: { reviewId: string; to: readonly string[]; again: boolean };
    answer: MinutesSent;
  };
  /** Brings the panel of Start up to date, as after an import. */
  'start.refresh': StartRefresh;
  /** Shows the row of a finding: activates its tab and selects the row. */
  select: {
    payload: { tab: string; row: number };
    answer: { tab: string; row: number };
  };
}

export type OperationName = keyof Operations;

export type ApiAnswer<Name extends OperationName> =
  | { readonly ok: true; readonly data: Operations[Name]['answer'] }
  | { readonly ok: false; readonly code: string; readonly message: string };
