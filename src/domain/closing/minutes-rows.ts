/** What a close writes, as lines of its minutes: actions, decisions, escalations, risks and changes. */
import type { PlannedRow, RecordOf, WrittenPart } from './planned-rows.js';

type Line<Part extends WrittenPart> = (record: RecordOf<Part>, isNew: boolean) => string;

/** Owner, date and measure as far as they are known. */
function terms(parts: readonly (string | null | undefined)[]): string {
  const known = parts.filter((part) => (part ?? '') !== '');
  return known.length === 0 ? '' : ` (${known.join(', ')})`;
}

const by = (date: string | null | undefined) => ((date ?? '') === '' ? null : `by ${date}`);

const DECISION: Line<'decisions'> = ({ decisionId, decision, owner, dueOn, measure }) =>
  `${decisionId} ${decision}${terms([owner, by(dueOn), measure])}`;

const ACTION: Line<'actions'> = (record, isNew) => {
  const { actionId, action, owner, dueOn, measure, state, update } = record;
  if (isNew) return `${actionId} ${action}${terms([owner, by(dueOn), measure])}`;
  return `${actionId}${terms([state, owner, by(dueOn), measure])}${said(update)}`;
};

const ESCALATION: Line<'escalations'> = (record, isNew) => {
  const { escalationId, kind, from, to, subject, owner, dueOn, state, outcome, clearedOn } = record;
  if (isNew) {
    const way = to === kind ? `${from}` : `${from} → ${to}`;
    return `${escalationId} ${kind}, ${way}: ${subject}${terms([owner, by(dueOn)])}`;
  }
  const cleared = clearedOn === null || clearedOn === undefined ? null : `clear on ${clearedOn}`;
  return `${escalationId} ${subject}${terms([state, cleared])}${said(outcome)}`;
};

const RISK: Line<'risks'> = (record, isNew) => {
  const { riskId, risk, owner, mitigation, reviewOn, state, escalatedTo } = record;
  const review = reviewOn === null || reviewOn === undefined ? null : `review on ${reviewOn}`;
  if (isNew) return `${riskId} ${risk}${terms([owner, mitigation, review])}`;
  const goesTo = escalatedTo === null || escalatedTo === undefined ? null : `to ${escalatedTo}`;
  return `${riskId}${terms([state, owner, mitigation, review, goesTo])}`;
};

const CHANGE: Line<'changes'> = (record) => {
  const { changeId, subject, oldValue, newValue, effectiveOn, communicationsOwner, state } = record;
  const from = oldValue === null ? '' : `from ${oldValue} `;
  const since = effectiveOn === null ? null : `from ${effectiveOn} on`;
  const told = communicationsOwner === null ? null : `told by ${communicationsOwner}`;
  return `${changeId} ${state}: ${subject} ${from}to ${newValue}${terms([since, told, record.cascadesTo])}`;
};

/** A change that is not to be made says nothing of what it would have taken. */
const WITHDRAWN: Line<'changes'> = ({ changeId, subject, newValue }) =>
  `${changeId} ${subject} to ${newValue}`;

const DEFINITION: Line<'definitions'> = ({ term, motion, version, state, owner, scope }) =>
  `${term} / ${motion} ${version}: ${state.toLowerCase()}${terms([owner, scope])}`;

function said(text: string | null | undefined): string {
  return (text ?? '') === '' ? '' : `: ${text}`;
}

/** Titles and lines by part, in the order of the minutes. */
const SECTIONS = [
  ['Decisions', 'decisions', true, DECISION],
  ['Actions', 'actions', true, ACTION],
  ['Actions answered for', 'actions', false, ACTION],
  ['Escalations opened', 'escalations', true, ESCALATION],
  ['Escalations taken up', 'escalations', false, ESCALATION],
  ['Risks entered', 'risks', true, RISK],
  ['Risks looked at again', 'risks', false, RISK],
  ['Changes proposed or approved', 'changes', true, CHANGE],
  ['Proposals approved', 'changes', false, CHANGE],
  ['Proposals not taken up', 'changes', false, WITHDRAWN],
  ['Definitions ratified', 'definitions', true, DEFINITION],
  ['Definitions changed', 'definitions', false, DEFINITION],
] as const;

/** No row but a change is ever withdrawn. */
function isWithdrawn({ record }: PlannedRow): boolean {
  return record['state'] === 'Withdrawn';
}

/** One list of lines per section that has any, its title first. */
export function rowLines(rows: readonly PlannedRow[]): string[][] {
  return SECTIONS.flatMap(([title, part, isNew, line]) => {
    const own = rows.filter(
      (row) =>
        row.part === part && row.isNew === isNew && isWithdrawn(row) === (line === WITHDRAWN),
    );
    if (own.length === 0) return [];
    // A planned row was made for its part, so that the part's line can read it.
    const write = line as (record: unknown, isNew: boolean) => string;
    return [[title, ...own.map(({ record }) => `- ${write(record, isNew)}`)]];
  });
}
