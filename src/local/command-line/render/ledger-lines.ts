/** What the ledger says in a review: escalations that lie with a block, changes in it, and their way. */
import type {
  PackEscalation,
  PackFinding,
  ReviewBlock,
  ReviewPack,
} from '../../../apps-script/api-contract.js';
import { counted, styled } from '../output.js';
import { wrapped } from './wrap.js';

type CarriedItem = ReviewBlock['carried'][number];
type Change = ReviewBlock['changes'][number];

/** Column under which what belongs to a finding or an item stands. */
const INDENT = 13;

/** `W5 2026-09-07 (E-0001) → M3 2026-10-05 (E-0004) → Q3`. */
function wayOf(chain: CarriedItem['chain']): string {
  const steps = chain.map(({ from, raisedOn, escalationId }) =>
    `${from ?? ''} ${raisedOn} (${escalationId})`.trim(),
  );
  return [...steps, chain.at(-1)?.to ?? ''].filter((step) => step !== '').join(' → ');
}

/** An item that lies with a block: what, with whom, how old, and the week and evidence that raised it. */
export function renderCarried(item: CarriedItem): string {
  const { escalationId, kind, subject, motion, state, owner, dueOn, isOverdue, ageDays } = item;
  const about = motion === null || subject.startsWith(motion) ? subject : `${subject} (${motion})`;
  const due = dueOn === null ? '' : `, ${isOverdue ? 'overdue since' : 'due'} ${dueOn}`;
  const mark = isOverdue
    ? styled('red', '▲ Overdue'.padEnd(INDENT - 4))
    : styled('blue', '↑ Carried'.padEnd(INDENT - 4));
  const lines = [
    `   ${mark} ${styled('bold', about)}  ${escalationId}, ${kind}`,
    wrapped(`${state}, with ${owner ?? 'nobody'}, ${counted(ageDays, 'day')} old${due}`, INDENT),
  ];
  const origin = item.chain[0]?.evidence ?? null;
  // One that was carried as it is says the same as its origin.
  const found = origin === null || origin === item.evidence ? '' : `; first found: ${origin}`;
  if (item.evidence !== null) lines.push(wrapped(item.evidence, INDENT));
  const way = wrapped(`${item.rule}, from ${wayOf(item.chain)}${found}`, INDENT);
  return [...lines, styled('gray', way)].join('\n');
}

/** A change that alters a block: from what to what, since when, and what it answers. */
export function renderChange(change: Change): string {
  const { changeId, subject, oldValue, newValue, effectiveOn, state, approvedIn, chain } = change;
  const values = `${oldValue ?? 'nothing'} → ${newValue ?? 'nothing'}`;
  const approved = approvedIn === null ? '' : `, ${approvedIn}`;
  const answers = chain.length === 0 ? '' : `; answers ${wayOf(chain)}`;
  const when = effectiveOn === null ? 'without a date' : `from ${effectiveOn}`;
  return wrapped(`${changeId} ${subject}: ${values} ${when} (${state}${approved})${answers}`, 3);
}

/** `, E-0003 Open with Ana` beside the rule of a finding that the ledger holds; '' for any other. */
export function escalationNote({ escalation }: PackFinding): string {
  if (escalation === undefined || escalation.escalationId === null) return '';
  const { escalationId, state, owner } = escalation;
  return `, ${escalationId} ${state}${owner === null ? '' : ` with ${owner}`}`;
}

/** What a proposed escalation continues, or who the drafted message of a CARE-Request goes to. */
export function proposalNote({ draft, owner, parent }: PackEscalation): string {
  if (draft === undefined) return parent === null ? '' : `; continues ${parent}`;
  return draft.to === null
    ? `; message drafted, but Sources has no address for ${owner}`
    : `; message to ${draft.to} drafted`;
}

/** Definitions with a draft: what it changes in the live version, word by word. */
export function renderDefinitions({ definitions }: ReviewPack): string {
  const drafts = definitions.flatMap(({ term, motion, draft }) => {
    if (draft === null) return [];
    const against =
      draft.against === null ? 'nothing is live yet' : `against ${draft.against}, which is live`;
    const words = draft.parts.map(({ fate, text }) => {
      if (fate === 'kept') return text;
      return fate === 'removed' ? `[−${text}−]` : `[+${text}+]`;
    });
    return [
      wrapped(`${term} / ${motion}: draft ${draft.version ?? 'without a version'}, ${against}`, 3),
      styled('gray', wrapped(words.join(' '), 6)),
    ];
  });
  return drafts.length === 0
    ? ''
    : [styled('bold', 'Definitions: what the drafts change'), ...drafts].join('\n');
}
