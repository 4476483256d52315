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

/** Who owns the source of an alarm, or the source itself, by subject of a finding. */
function sourceOwners(
  findings: readonly Finding[],
  snapshot: Snapshot,
): (subject: string) => string | null {
  const subjects = new Set(findings.map((finding) => finding.subject));
  const named = snapshot.alarms.filter((alarm) => subjects.has(alarm.alarmId));
  const alarms = firstByKey(named, (row) => row.alarmId);
  const sources = firstByKey(snapshot.sources, (row) => row.source);
  return (subject) => sources.get(alarms.get(subject)?.source ?? '')?.owner ?? null;
}

/** True while the ledger still holds the episode: acknowledged or carried up is not settled. */
function isHeld(row: Escalation, asOf: AsOf): boolean {
  return row.state !== 'Resolved' && !isLater(row.raisedOn, asOf);
}

/** Episodes by rule and subject. */
class Episodes {
  private readonly subjectsByRule = new Map<string, Set<string>>();

  /** @returns false when the episode was there already */
  add(rule: string, subject: string): boolean {
    const subjects = this.subjectsByRule.get(rule);
    if (subjects === undefined) this.subjectsByRule.set(rule, new Set([subject]));
    else if (subjects.has(subject)) return false;
    else subjects.add(subject);
    return true;
  }
}

type Destination = Pick<ProposedEscalation, 'from' | 'to' | 'kind' | 'owner' | 'dueOn'>;

/** Where the fired findings of a rule go; null when they go nowhere. Worked out once per way. */
function destinations(
  people: readonly Person[],
  asOf: AsOf,
): (rule: string, to: Finding['goesTo']) => Destination | null {
  const known = new Map<string, Destination | null>();
  return (rule, to) => {
    const way = `${rule} ${to}`;
    const found = known.get(way);
    if (found !== undefined) return found;
    const { block: from, escalationKind: kind } = ruleOf(rule);
    const made =
      kind === null || to === null
        ? null
        : { from, to, kind, owner: holderOf(roleFor(from, to), people), dueOn: dueOn(to, asOf) };
    known.set(way, made);
    return made;
  };
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
  const held = new Episodes();
  for (const row of snapshot.escalations) if (isHeld(row, asOf)) held.add(row.rule, row.subject);
  const destinationOf = destinations(snapshot.people, asOf);
  const requests = findings.filter((finding) => finding.goesTo === 'CARE-Request');
  const ownerOfSource = sourceOwners(requests, snapshot);
  const proposed: ProposedEscalation[] = [];
  for (const { rule, subject, motion, evidence, state, goesTo } of findings) {
    const destination = state === 'fired' ? destinationOf(rule, goesTo) : null;
    if (destination === null || !held.add(rule, subject)) continue;
    const { from, to, kind, owner, dueOn: due } = destination;
    const sourceOwner = to === 'CARE-Request' ? ownerOfSource(subject) : null;
    proposed.push({
      rule,
      subject,
      motion,
      evidence,
      kind,
      from,
      to,
      owner: sourceOwner ?? owner,
      raisedOn: asOf.date,
      dueOn: due,
    });
  }
  return proposed;
}
