/**
 * What the rules read: one record per row of a measured or governing tab. The workbook layer makes
 * them from cells; a blank cell is null, a date is an ISO date, an instant an ISO instant, a rate a
 * fraction.
 */
import type { Instant, IsoDate } from './calendar.js';
import type { FindingState } from './finding.js';
import type {
  ActionState,
  AlarmKind,
  CalendarState,
  ChangeState,
  ChangeSubject,
  DecisionKind,
  DefinitionState,
  DisputeState,
  DormancyKind,
  EscalationKind,
  EscalationState,
  HolidayEffect,
  Motion,
  OnboardingState,
  OnboardingStepName,
  ReviewKind,
  RiskState,
  Role,
  SourceState,
} from './vocabulary.js';

/** Where a record stands, so that a finding can lead back to its row (1 = header row). */
export interface Located {
  readonly row: number;
}

export interface Source extends Located {
  readonly source: string;
  readonly motion: Motion;
  readonly owner: string | null;
  readonly ownerEmail: string | null;
  readonly liveSince: IsoDate | null;
  readonly onboarding: OnboardingState;
  readonly onboardedOn: IsoDate | null;
  readonly state: SourceState;
  /** How far below target a new source may lie; a fraction. */
  readonly tolerance: number | null;
}

export interface PassRate extends Located {
  readonly week: IsoDate;
  readonly source: string;
  readonly submitted: number | null;
  readonly passed: number | null;
  readonly complianceFailed: number | null;
  readonly truthFailed: number | null;
  readonly valueFailed: number | null;
}

export interface Alarm extends Located {
  readonly alarmId: string;
  readonly source: string;
  readonly raisedAt: Instant;
  readonly kind: AlarmKind | null;
  readonly detail: string | null;
  readonly resolvedAt: Instant | null;
}

export interface PipelineRow extends Located {
  readonly week: IsoDate;
  readonly motion: Motion;
  readonly stage: string;
  readonly volumeIn: number | null;
  readonly volumeOut: number | null;
  readonly velocityDays: number | null;
}

export interface SignalClass extends Located {
  readonly class: string;
  readonly motion: Motion;
  /** The qualification rate that the model expects; a fraction. */
  readonly modelRate: number | null;
  readonly weight: number | null;
  readonly introducedOn: IsoDate | null;
  readonly retiredOn: IsoDate | null;
}

export interface SignalRow extends Located {
  readonly week: IsoDate;
  readonly motion: Motion;
  readonly class: string;
  readonly captured: number | null;
  readonly qualified: number | null;
}

export interface DormancySubject extends Located {
  readonly subject: string;
  readonly motion: Motion;
  readonly kind: DormancyKind | null;
  readonly lastSignalOn: IsoDate | null;
}

export interface Handoff extends Located {
  readonly week: IsoDate;
  readonly motion: Motion;
  readonly offered: number | null;
  readonly accepted: number | null;
  readonly followedUpInSla: number | null;
}

export interface RejectionCode extends Located {
  readonly code: string;
  readonly motion: Motion;
  readonly meaning: string | null;
  readonly knownCause: string | null;
}

export interface Rejection extends Located {
  readonly week: IsoDate;
  readonly motion: Motion;
  readonly code: string;
  readonly count: number | null;
}

export interface Dispute extends Located {
  readonly disputeId: string;
  readonly term: string;
  readonly motion: Motion;
  readonly raisedBy: string | null;
  readonly raisedOn: IsoDate;
  readonly state: DisputeState;
  readonly resolvedOn: IsoDate | null;
  readonly resolution: string | null;
}

export interface Definition extends Located {
  readonly term: string;
  readonly motion: Motion;
  readonly version: string | null;
  readonly owner: string | null;
  readonly scope: string | null;
  readonly text: string | null;
  readonly ratifiedOn: IsoDate | null;
  readonly state: DefinitionState;
}

export interface Action extends Located {
  readonly actionId: string;
  readonly action: string;
  readonly owner: string | null;
  readonly dueOn: IsoDate | null;
  readonly measure: string | null;
  readonly state: ActionState;
  readonly raisedOn: IsoDate | null;
  readonly raisedIn: string | null;
  readonly doneOn: IsoDate | null;
  readonly update: string | null;
}

export interface Decision extends Located {
  readonly decisionId: string;
  readonly decision: string;
  readonly owner: string | null;
  readonly dueOn: IsoDate | null;
  readonly measure: string | null;
  readonly decidedIn: string | null;
  readonly decidedOn: IsoDate | null;
  readonly kind: DecisionKind | null;
}

export interface Risk extends Located {
  readonly riskId: string;
  readonly risk: string;
  readonly source: string | null;
  readonly motion: Motion | null;
  readonly owner: string | null;
  readonly mitigation: string | null;
  readonly reviewOn: IsoDate | null;
  readonly likelihood: number | null;
  readonly impact: number | null;
  readonly residualLikelihood: number | null;
  readonly residualImpact: number | null;
  readonly state: RiskState;
  readonly escalatedTo: string | null;
  readonly raisedOn: IsoDate | null;
  readonly raisedIn: string | null;
}

export interface Escalation extends Located {
  readonly escalationId: string;
  readonly rule: string;
  readonly subject: string;
  readonly motion: Motion | null;
  readonly evidence: string | null;
  readonly kind: EscalationKind;
  readonly from: string | null;
  readonly to: string | null;
  readonly owner: string | null;
  readonly raisedOn: IsoDate;
  readonly dueOn: IsoDate | null;
  readonly state: EscalationState;
  readonly outcome: string | null;
  readonly parent: string | null;
  /** Day of the review that first found its finding clear again: the end of the episode. */
  readonly clearedOn: IsoDate | null;
}

export interface Person extends Located {
  readonly role: Role;
  readonly name: string | null;
  readonly email: string | null;
}

export interface Target extends Located {
  readonly motion: Motion;
  readonly passRateTarget: number | null;
  readonly acceptanceBaseline: number | null;
  readonly dormancyRateThreshold: number | null;
  readonly mismatchTolerance: number | null;
  readonly handoffSlaHours: number | null;
  readonly quarterlyVolumeTarget: number | null;
  readonly quarterlyCapacity: number | null;
}

export interface Change extends Located {
  readonly changeId: string;
  readonly what: ChangeSubject;
  readonly subject: string;
  readonly oldValue: string | null;
  readonly newValue: string | null;
  readonly effectiveOn: IsoDate | null;
  readonly approvedIn: string | null;
  readonly resources: string | null;
  readonly communicationsOwner: string | null;
  readonly communicateBy: IsoDate | null;
  readonly cascadesTo: string | null;
  /** The escalation that it answers, e.g. E-0035. */
  readonly answers: string | null;
  readonly state: ChangeState;
}

/** A review that was held; its id is its kind and the day it was judged as of, `weekly 2026-11-16`. */
export interface ReviewRecord extends Located {
  readonly reviewId: string;
  readonly review: ReviewKind;
  readonly heldOn: IsoDate;
  readonly judgedWeek: IsoDate | null;
  /** The due date of the Cadence Calendar that it stands for. */
  readonly dueOn: IsoDate | null;
  readonly closedAt: Instant | null;
  readonly chair: string | null;
  readonly attended: string | null;
  readonly attendance: number | null;
  readonly plannedMinutes: number | null;
  readonly actualMinutes: number | null;
  readonly verdicts: string | null;
  readonly fired: number | null;
  readonly escalated: number | null;
  /** Agenda items that were not finished, a line each; they stand in the next review. */
  readonly carriedOver: string | null;
  readonly record: string | null;
}

/** One finding as it was when its review was closed: later corrections of the data leave it alone. */
export interface ReviewFinding extends Located {
  readonly reviewId: string;
  readonly block: string;
  readonly rule: string;
  readonly subject: string;
  readonly motion: Motion | null;
  readonly state: FindingState;
  readonly measured: number | null;
  readonly threshold: number | null;
  readonly evidence: string | null;
  /** The escalation that it opened or that held it already. */
  readonly escalation: string | null;
}

/** A due date of the cadence. */
export interface CalendarEntry extends Located {
  readonly review: ReviewKind;
  readonly dueOn: IsoDate;
  /** `09:00`, in the workbook's zone. */
  readonly startsAt: string | null;
  readonly minutes: number | null;
  readonly chair: string | null;
}

/** A calendar entry with what became of it. */
export interface JudgedEntry {
  readonly entry: CalendarEntry;
  /** The day that counts: the due date, or the one to which a holiday on it moves the review. */
  readonly day: IsoDate;
  readonly heldOn: IsoDate | null;
  readonly state: CalendarState;
}

export interface Holiday extends Located {
  readonly date: IsoDate;
  readonly name: string | null;
  readonly effect: HolidayEffect;
}

/** One activity with the letters of each role, `R`, `A/R` …; null where a role has no part. */
export interface RaciActivity extends Located {
  readonly activity: string;
  readonly chair: string | null;
  readonly revOpsLead: string | null;
  readonly dataLead: string | null;
  readonly signalArchitectureOwner: string | null;
  readonly salesLiaison: string | null;
  readonly b2cLead: string | null;
  readonly seniorLeadership: string | null;
  readonly notetaker: string | null;
}

/** An agreed response of the Risk Playbook. */
export interface Play extends Located {
  readonly play: string;
  readonly trigger: string;
  readonly motion: Motion | null;
  readonly response: string | null;
  readonly owner: Role | null;
  readonly withinHours: number | null;
  readonly escalatesTo: string | null;
  readonly inForceFrom: IsoDate | null;
}

/** One step of the Q=CTV onboarding of a source. */
export interface OnboardingStep extends Located {
  readonly source: string;
  readonly step: OnboardingStepName;
  readonly owner: string | null;
  readonly doneOn: IsoDate | null;
  readonly evidence: string | null;
}

/** One reading of the workbook: every readable row of every tab that a rule looks at. */
export interface Snapshot {
  readonly sources: readonly Source[];
  readonly passRates: readonly PassRate[];
  readonly alarms: readonly Alarm[];
  readonly pipeline: readonly PipelineRow[];
  readonly signalClasses: readonly SignalClass[];
  readonly signals: readonly SignalRow[];
  readonly dormancy: readonly DormancySubject[];
  readonly handoffs: readonly Handoff[];
  readonly rejectionCodes: readonly RejectionCode[];
  readonly rejections: readonly Rejection[];
  readonly disputes: readonly Dispute[];
  readonly definitions: readonly Definition[];
  readonly actions: readonly Action[];
  readonly decisions: readonly Decision[];
  readonly risks: readonly Risk[];
  readonly escalations: readonly Escalation[];
  readonly people: readonly Person[];
  readonly targets: readonly Target[];
  readonly changes: readonly Change[];
  readonly reviews: readonly ReviewRecord[];
  readonly reviewFindings: readonly ReviewFinding[];
  readonly calendar: readonly CalendarEntry[];
  readonly holidays: readonly Holiday[];
  readonly raci: readonly RaciActivity[];
  readonly playbook: readonly Play[];
  readonly onboardingSteps: readonly OnboardingStep[];
}
