/** The gate of a close: what has to be in place before a review may be closed. */
import type { BlockId } from '../agenda.js';
import { blocksOf } from '../agenda.js';
import type { Assessment } from '../assess.js';
import type { Finding } from '../finding.js';
import { ruleOf } from '../rules/rule-table.js';
import type { ReviewKind } from '../vocabulary.js';
import { closingBlockOf, type Missing } from './close-desk.js';
import type { Acknowledgement, CloseEntries } from './entries.js';

/** Lists of entries that only a quarterly takes. */
const OF_THE_QUARTERLY = ['changes', 'approvals', 'rejections', 'definitions'] as const;

/** Log, do not solve: what a weekly or a monthly may not decide. */
export function beyondReview(kind: ReviewKind, entries: CloseEntries): Missing[] {
  if (kind === 'quarterly') return [];
  const lists = OF_THE_QUARTERLY.filter((list) => (entries[list] ?? []).length > 0);
  return lists.map((list) => ({
    block: closingBlockOf(kind),
    code: 'quarterly-only',
    message: `${list}: a ${kind} logs and does not change the operating model; put it under proposals for the next quarterly.`,
  }));
}

/** The entries without what the review may not decide: of that nothing else needs to be said. */
export function withinReview(kind: ReviewKind, entries: CloseEntries): CloseEntries {
  if (kind === 'quarterly') return entries;
  const {
    changes: _changes,
    approvals: _approvals,
    rejections: _rejections,
    definitions: _definitions,
    ...rest
  } = entries;
  return rest;
}

/** Minutes, notes and handovers of blocks that the review does not have. */
export function foreignBlocks(
  kind: ReviewKind,
  { minutes, notes, handovers = [] }: CloseEntries,
): Missing[] {
  const own = new Set<string>(blocksOf(kind).map((block) => block.id));
  const named = [
    ...Object.entries({ minutes, notes }).flatMap(([list, blocks]) =>
      Object.keys(blocks ?? {}).map((id) => ({ list, id })),
    ),
    ...handovers.map(({ block }) => ({ list: 'handovers', id: block.trim() })),
  ];
  return named
    .filter(({ id }) => !own.has(id))
    .map(({ list, id }) => ({
      block: closingBlockOf(kind),
      code: 'unknown',
      subject: id,
      message: `${list}: the ${kind} has no block ${id}; its blocks are ${[...own].join(', ')}.`,
    }));
}

const keyOf = (rule: string, subject: string) => JSON.stringify([rule, subject]);

/** What an acknowledgement says about a finding, where it says anything. */
export function acknowledgements(
  acknowledged: CloseEntries['acknowledged'],
): (finding: Pick<Finding, 'rule' | 'subject'>) => Acknowledgement | null {
  const list = acknowledged === 'all' ? [] : (acknowledged ?? []);
  const byKey = new Map(
    list.map((entry) => [keyOf(entry.rule.trim(), entry.subject.trim()), entry]),
  );
  return ({ rule, subject }) =>
    byKey.get(keyOf(rule, subject)) ?? (acknowledged === 'all' ? { rule, subject } : null);
}

/**
 * Acknowledgements of what nobody found.
 * @param assess the review as it is judged before and after the entries; asked where one is named
 */
export function unknownFindings(
  kind: ReviewKind,
  acknowledged: CloseEntries['acknowledged'],
  assess: () => readonly Assessment[],
): Missing[] {
  if (acknowledged === undefined || acknowledged === 'all') return [];
  const known = new Set(
    assess().flatMap(({ blocks }) =>
      blocks.flatMap(({ findings }) => findings.map(({ rule, subject }) => keyOf(rule, subject))),
    ),
  );
  return acknowledged.flatMap(({ rule, subject }, index): Missing[] => {
    if (known.has(keyOf(rule.trim(), subject.trim()))) return [];
    const block = blockOfRule(kind, rule);
    const message = `acknowledged ${index + 1}: ${rule} found nothing about ${subject}; take rule and subject from the review.`;
    return [{ block, code: 'unknown', rule, subject, message }];
  });
}

function blockOfRule(kind: ReviewKind, rule: string): BlockId {
  const block = blocksOf(kind).find(({ id }) => rule.trim().startsWith(`${id}.`));
  return block?.id ?? closingBlockOf(kind);
}

/** What settles a finding of a closing block. */
const REMEDIES: Readonly<Record<string, string>> = {
  'W6.unassigned': 'Give it an owner, a date and a measure.',
  'M5.accountability': 'Give it an owner and an update, or mark it as done.',
  'Q5.cascade': 'Give it an effective date and the block that it alters.',
};

/**
 * The fired findings that stand in the way, in the order of the blocks: those of the closing block,
 * which have to be settled; and any other that is neither acknowledged nor held by the ledger.
 * @param settled subjects of which entries lack something that is said elsewhere already
 */
export function openFindings(
  kind: ReviewKind,
  assessment: Assessment,
  acknowledged: CloseEntries['acknowledged'],
  settled: ReadonlySet<string> = new Set(),
): Missing[] {
  const closing = closingBlockOf(kind);
  const acknowledgementOf = acknowledgements(acknowledged);
  const proposed = new Set(assessment.escalations.map((one) => keyOf(one.rule, one.subject)));
  const isHeld = ({ rule, subject, goesTo }: Finding) =>
    goesTo !== null && ruleOf(rule).escalationKind !== null && !proposed.has(keyOf(rule, subject));
  return assessment.blocks.flatMap((block) =>
    block.findings
      .filter(({ state, subject }) => state === 'fired' && !settled.has(subject))
      .flatMap((finding): Missing[] => {
        const { rule, subject, evidence } = finding;
        const what = `${ruleOf(rule).title}: ${subject}`;
        const place = { block: block.id, rule, subject };
        if (block.id === closing) {
          const message = `${what}, ${evidence}. ${REMEDIES[rule] ?? 'Put it right.'}`;
          return [{ ...place, code: 'not-in-place', message }];
        }
        if (acknowledgementOf(finding) !== null || isHeld(finding)) return [];
        // The evidence stands in the review; a list of these is read in a narrow column.
        return [{ ...place, code: 'unacknowledged', message: `${what}. Acknowledge it.` }];
      }),
  );
}
