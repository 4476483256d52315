/** What a review's fired findings ask of the ledger: one escalation per rule, subject and episode. */
import { blockOf } from './agenda.js';
import { isLater } from './as-of-state.js';
import type { AsOf, IsoDate } from './calendar.js';
import { addDays } from './calendar.js';
import type { Finding, ProposedEscalation } from './finding.js';
import { firstByKey } from './natural-key.js';
import type { Escalation, Person, Snapshot } from './records.js';
import { ruleOf } from './rules/rule-table.js';
import type { Role } from './vocabulary.js';

/**
 * Days until an escalation is due. A CARE-Request is answered within 48 h. A block of a higher review
 * takes it up when that review is held next: no calendar is read here, so that the due date is one
 * full period of that review, four weeks or a quarter of thirteen, and never lies past the second.
 */
const DUE_DAYS = { 'CARE-Request': 2, W: 7, M: 28, Q: 91 } as const;

function dueOn(to: ProposedEscalation['to'], asOf: AsOf): IsoDate {
  const key = to === 'CARE-Request' ? to : (to.charAt(0) as 'W' | 'M' | 'Q');
  return addDays(asOf.date, DUE_DAYS[key]);
}

/** The first person named for a role, or the role where nobody is. */
function holderOf(role: Role, people: readonly Person[]): string {
  const named = people
    .filter((person) => person.role === role && (person.name ?? '').trim().length > 0)
    .sort((a, b) => a.row - b.row);
  return named[0]?.name ?? role;
}

/** The owner of the receiving block who also owns the finding one, else its first owner. */
function roleFor(from: ProposedEscalation['from'], to: ProposedEscalation['to']): Role {
  const here = blockOf(from).owners;
  const there = to === 'CARE-Request' ? here : blockOf(to).owners;
  return there.find((role) => here.includes(role)) ?? there[0] ?? 'Chair';
}

/** Who owns the sources that a CARE-Request can go to, by alarm and by source. */
function sourceOwners(snapshot: Snapshot): (subject: string) => string | null {
  const sources = firstByKey(snapshot.sources, (row) => row.source);
  const alarms = firstByKey(snapshot.alarms, (row) => row.alarmId);
  return (subject) => sources.get(alarms.get(subject)?.source ?? '')?.owner ?? null;
}

function identityOf(rule: string, subject: string): string {
  return JSON.stringify([rule, subject]);
}

/** True while the ledger still holds the episode: acknowledged or carried up is not settled. */
function isHeld(row: Escalation, asOf: AsOf): boolean {
  return row.state !== 'Resolved' && !isLater(row.raisedOn, asOf);
}

/**
 * One escalation for each fired finding that goes somewhere, unless the ledger holds one of the same
 * rule and subject that is not resolved. In the order of the findings.
 */
export function proposeEscalations(
  findings: readonly Finding[],
  snapshot: Snapshot,
  asOf: AsOf,
): ProposedEscalation[] {
  const held = new Set(
    snapshot.escalations
      .filter((row) => isHeld(row, asOf))
      .map((row) => identityOf(row.rule, row.subject)),
  );
  const ownerOfSource = sourceOwners(snapshot);
  const proposed: ProposedEscalation[] = [];
  for (const finding of findings) {
    const to = finding.goesTo;
    if (finding.state !== 'fired' || to === null) continue;
    const { block: from, escalationKind: kind } = ruleOf(finding.rule);
    const identity = identityOf(finding.rule, finding.subject);
    if (kind === null || held.has(identity)) continue;
    held.add(identity);
    const sourceOwner = to === 'CARE-Request' ? ownerOfSource(finding.subject) : null;
    proposed.push({
      rule: finding.rule,
      subject: finding.subject,
      motion: finding.motion,
      evidence: finding.evidence,
      kind,
      from,
      to,
      owner: sourceOwner ?? holderOf(roleFor(from, to), snapshot.people),
      raisedOn: asOf.date,
      dueOn: dueOn(to, asOf),
    });
  }
  return proposed;
}
