/** What the chair hands over at the close of a review: everything that the room said and decided. */
import type { BlockId } from '../agenda.js';
import type { IsoDate } from '../calendar.js';
import type { ActionState, ChangeSubject, DecisionKind, Motion, RiskState } from '../vocabulary.js';

/** A fired finding that the room has seen; the escalation that it asks for is opened by that. */
export interface Acknowledgement {
  readonly rule: string;
  readonly subject: string;
  /** Owner of the escalation, where it is not the proposed one. */
  readonly owner?: string;
  readonly dueOn?: IsoDate;
  /** The block of the next level, e.g. Q1, where it is not to wait in the proposed one. */
  readonly to?: string;
}

/** The chair passed on while the review ran. */
export interface ChairHandover {
  readonly from: string;
  readonly to: string;
  /** The block in which it was passed on. */
  readonly block: BlockId;
}

export interface NewAction {
  readonly action: string;
  readonly owner?: string;
  readonly dueOn?: IsoDate;
  readonly measure?: string;
}

export interface NewDecision {
  readonly decision: string;
  readonly owner?: string;
  readonly dueOn?: IsoDate;
  readonly measure?: string;
  /** Operational where it is not said. */
  readonly kind?: DecisionKind;
}

/** What became of an action; what is not said stays as it is. */
export interface ActionUpdate {
  readonly actionId: string;
  readonly state?: ActionState;
  readonly owner?: string;
  readonly dueOn?: IsoDate;
  readonly measure?: string;
  readonly update?: string;
}

export interface NewRisk {
  readonly risk: string;
  readonly source?: string;
  readonly motion?: Motion;
  readonly owner?: string;
  readonly mitigation?: string;
  readonly reviewOn?: IsoDate;
  /** 1 to 5. */
  readonly likelihood?: number;
  readonly impact?: number;
}

export interface RiskUpdate extends Partial<Omit<NewRisk, 'source'>> {
  readonly riskId: string;
  readonly state?: RiskState;
  readonly residualLikelihood?: number;
  readonly residualImpact?: number;
}

/** What a block made of an escalation that came to it. */
export interface EscalationOutcome {
  readonly escalationId: string;
  /** `Carried` goes one level up. */
  readonly state: 'Acknowledged' | 'Resolved' | 'Carried';
  readonly outcome?: string;
}

/** A change of the operating model. */
export interface NewChange {
  readonly what: ChangeSubject;
  /** Which one: the name of a setting, `B2B / Pass-rate target`, `B2B / class / Model rate`, `play / Response`. */
  readonly subject: string;
  readonly newValue: string;
  readonly effectiveOn?: IsoDate;
  readonly resources?: string;
  readonly communicationsOwner?: string;
  readonly communicateBy?: IsoDate;
  readonly cascadesTo?: string;
  /** The escalation that it answers; resolved by the approval. */
  readonly answers?: string;
}

/** Approves a change that was proposed; what is said replaces what was proposed. */
export interface ChangeApproval extends Partial<Omit<NewChange, 'what' | 'subject'>> {
  readonly changeId: string;
}

/** A proposed change that the quarterly does not take up: what holds goes on to hold. */
export interface ChangeRejection {
  readonly changeId: string;
  readonly reason?: string;
}

/** A version of a definition that the quarterly ratifies. */
export interface NewDefinition {
  readonly term: string;
  readonly motion: Motion;
  readonly version: string;
  readonly owner?: string;
  readonly scope?: string;
  readonly text?: string;
}

export interface CloseEntries {
  /** The Chair of People where nobody is named. */
  readonly chair?: string;
  /** Who passed the chair on to whom, in the order in which it went. */
  readonly handovers?: readonly ChairHandover[];
  /** Names, or roles. */
  readonly attended?: readonly string[];
  /** Actual minutes by block. */
  readonly minutes?: Readonly<Partial<Record<BlockId, number>>>;
  /** What was said, by block. */
  readonly notes?: Readonly<Partial<Record<BlockId, string>>>;
  readonly acknowledged?: 'all' | readonly Acknowledgement[];
  readonly actions?: readonly NewAction[];
  readonly decisions?: readonly NewDecision[];
  readonly actionUpdates?: readonly ActionUpdate[];
  readonly risks?: readonly NewRisk[];
  readonly riskUpdates?: readonly RiskUpdate[];
  readonly outcomes?: readonly EscalationOutcome[];
  /** Changes put forward for the next quarterly; any review may. */
  readonly proposals?: readonly NewChange[];
  /** Changes approved today; only the quarterly may. */
  readonly changes?: readonly NewChange[];
  /** Proposed changes approved today; only the quarterly may. */
  readonly approvals?: readonly ChangeApproval[];
  /** Proposed changes that are not taken up; only the quarterly may. */
  readonly rejections?: readonly ChangeRejection[];
  /** Definitions ratified today; only the quarterly may. */
  readonly definitions?: readonly NewDefinition[];
  /** Agenda items that were not finished. */
  readonly carriedOver?: readonly string[];
}
