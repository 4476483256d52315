/** The year in words: a paragraph for each review, from what the workbook holds at the end. */

import type { Escalation, ReviewRecord, Snapshot } from '../../src/domain/records.js';
import { ruleOf } from '../../src/domain/rules/rule-table.js';

function titled(review: ReviewRecord): string {
  const late = review.dueOn === review.heldOn ? '' : `, due on ${review.dueOn}`;
  const people = `${review.attendance} people, ${review.actualMinutes} of ${review.plannedMinutes} min`;
  return `## ${review.reviewId}${late} (${people})`;
}

function listed(label: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${label}: ${items.join('; ')}.`];
}

/** `W3 Pass rate: a, b` for each rule that fired. */
function firedWords({ reviewId }: ReviewRecord, { reviewFindings }: Snapshot): string[] {
  const subjects = new Map<string, string[]>();
  for (const { reviewId: of, rule, subject, state } of reviewFindings) {
    if (of !== reviewId || state !== 'fired') continue;
    subjects.set(rule, [...(subjects.get(rule) ?? []), subject]);
  }
  return [...subjects].map(([rule, names]) => {
    const { block, title } = ruleOf(rule);
    return `${block} ${title}: ${names.join(', ')}`;
  });
}

function openedWords({ escalationId, subject, to, owner, parent }: Escalation): string {
  const from = parent === null ? '' : `, from ${parent}`;
  return `${escalationId} ${subject} to ${to}, ${owner}${from}`;
}

function ledgerLines({ review, heldOn, reviewId }: ReviewRecord, workbook: Snapshot): string[] {
  const own = review.charAt(0).toUpperCase();
  const isOwn = (row: Escalation) => (row.from ?? '').startsWith(own);
  const said = (row: Escalation, word: string) =>
    (row.outcome ?? '').includes(`${word} in ${reviewId}`);
  const { escalations } = workbook;
  const opened = escalations.filter((row) => row.raisedOn === heldOn && isOwn(row));
  const isJudged = (row: Escalation) => ruleOf(row.rule).block.startsWith(own);
  const ids = (rows: readonly Escalation[]) => rows.map(({ escalationId }) => escalationId);
  return [
    ...listed('Opened', opened.map(openedWords)),
    ...listed(
      'Clear again',
      ids(escalations.filter((row) => row.clearedOn === heldOn && isJudged(row))),
    ),
    ...listed(
      'Carried',
      ids(
        escalations.filter(
          (row) => row.outcome?.includes(`in ${reviewId}`) === true && row.state === 'Carried',
        ),
      ),
    ),
    ...listed(
      'Resolved',
      escalations
        .filter((row) => said(row, 'Resolved'))
        .map(({ escalationId, outcome }) =>
          `${escalationId} ${(outcome ?? '').replace(`Resolved in ${reviewId}`, '').replace(/^: /, '')}`.trim(),
        ),
    ),
  ];
}

function decidedLines({ reviewId, heldOn }: ReviewRecord, workbook: Snapshot): string[] {
  const { actions, decisions, risks, changes } = workbook;
  return [
    ...listed(
      'Actions',
      actions
        .filter(({ raisedIn }) => raisedIn === reviewId)
        .map(({ actionId, action, owner, dueOn }) => `${actionId} ${action} (${owner}, ${dueOn})`),
    ),
    ...listed(
      'Done',
      actions.filter(({ doneOn }) => doneOn === heldOn).map(({ actionId }) => actionId),
    ),
    ...listed(
      'Decided',
      decisions
        .filter(({ decidedIn }) => decidedIn === reviewId)
        .map(({ decisionId, decision }) => `${decisionId} ${decision}`),
    ),
    ...listed(
      'New risks',
      risks
        .filter(({ raisedIn }) => raisedIn === reviewId)
        .map(({ riskId, risk }) => `${riskId} ${risk}`),
    ),
    ...listed(
      'Approved',
      changes
        .filter(({ approvedIn }) => approvedIn === reviewId)
        .map(
          ({ changeId, subject, oldValue, newValue, effectiveOn, cascadesTo, answers }) =>
            `${changeId} ${subject} from ${oldValue ?? 'nothing'} to ${newValue} on ${effectiveOn}, into ${cascadesTo}, answers ${answers}`,
        ),
    ),
  ];
}

/** The reviews in the order in which they were held. */
export function goldenRecord(workbook: Snapshot): string {
  const paragraphs = workbook.reviews.map((review) => {
    const fired = firedWords(review, workbook);
    return [
      titled(review),
      '',
      ...(fired.length === 0 ? ['Nothing fired.'] : [`Fired: ${fired.join('; ')}.`]),
      ...ledgerLines(review, workbook),
      ...decidedLines(review, workbook),
      ...listed('Carried over', review.carriedOver === null ? [] : [review.carriedOver]),
    ].join('\n');
  });
  return `# A simulated year\n\nWritten by its test with UPDATE_GOLDEN=1.\n\n${paragraphs.join('\n\n')}\n`;
}
