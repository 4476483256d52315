/** What a review's fired findings ask of the ledger: one escalation per rule, subject and episode. */
import type { AsOf } from '../calendar.js';
import type { Finding, ProposedEscalation } from '../finding.js';
import type { Escalation, Person, Snapshot } from '../records.js';
import { ruleOf } from '../rules/rule-table.js';
import { heldEpisodes } from './episodes.js';
import { dueOn, receiverOf, sourceOwners } from './receivers.js';
import { risenFrom } from './rising.js';

type Way = Pick<ProposedEscalation, 'from' | 'to' | 'kind' | 'owner' | 'dueOn'>;

/** Where the fired findings of a rule go; null when they go nowhere. Worked out once per way. */
function ways(
  people: readonly Person[],
  asOf: AsOf,
): (finding: Pick<Finding, 'rule' | 'goesTo' | 'motion'>) => Way | null {
  const known = new Map<string, Way | null>();
  return ({ rule, goesTo: to, motion }) => {
    const name = `${rule} ${to} ${motion}`;
    const found = known.get(name);
    if (found !== undefined) return found;
    const { block: from, escalationKind: kind } = ruleOf(rule);
    const made =
      kind === null || to === null
        ? null
        : { from, to, kind, owner: receiverOf(from, to, motion, people), dueOn: dueOn(to, asOf) };
    known.set(name, made);
    return made;
  };
}

/** The evidence of a finding, with the escalations that it continues named. */
function evidenceOf(finding: Finding, [parent, ...others]: readonly Escalation[]): string {
  if (parent === undefined) return finding.evidence;
  const also =
    others.length === 0 ? '' : `, also ${others.map((row) => row.escalationId).join(', ')}`;
  return `${finding.evidence}; continues ${parent.escalationId} of ${parent.raisedOn}${also}`;
}

/**
 * One escalation for each fired finding that goes somewhere, unless the ledger holds its episode. In
 * the order of the findings. One that continues escalations of a lower review has the oldest of them
 * as its parent and names the others in its evidence.
 */
export function proposeEscalations(
  findings: readonly Finding[],
  snapshot: Snapshot,
  asOf: AsOf,
): ProposedEscalation[] {
  const holderOf = heldEpisodes(snapshot.escalations, asOf);
  const wayOf = ways(snapshot.people, asOf);
  const fired = findings.filter((finding) => finding.state === 'fired');
  const requests = fired.filter((finding) => finding.goesTo === 'CARE-Request');
  const ownerOfSource = sourceOwners(new Set(requests.map(({ subject }) => subject)), snapshot);
  const proposed = new Set<string>();
  return fired.flatMap((finding): ProposedEscalation[] => {
    const { rule, subject, motion } = finding;
    const key = `${rule}\u0000${subject}`;
    const way = wayOf(finding);
    if (way === null || proposed.has(key) || holderOf(finding) !== null) return [];
    proposed.add(key);
    const lower = risenFrom(finding, snapshot, asOf);
    const sourceOwner = way.to === 'CARE-Request' ? ownerOfSource(subject) : null;
    return [
      {
        rule,
        subject,
        motion,
        evidence: evidenceOf(finding, lower),
        kind: way.kind,
        from: way.from,
        to: way.to,
        owner: sourceOwner ?? way.owner,
        raisedOn: asOf.date,
        dueOn: way.dueOn,
        parent: lower[0]?.escalationId ?? null,
      },
    ];
  });
}
