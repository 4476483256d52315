/** The message that a CARE-Request asks a source owner to answer. It is drafted; nobody sends it here. */
import type { ProposedEscalation } from '../finding.js';
import { firstByKey } from '../natural-key.js';
import type { Snapshot, Source } from '../records.js';

/** A message to the owner of a source, as plain text. */
export interface CareRequestDraft {
  /** Address of the source's owner; null where Sources has none. */
  readonly to: string | null;
  readonly subject: string;
  readonly body: string;
}

/** Hours that a source owner has for the answer. */
export const ANSWER_HOURS = 48;

export interface CareRequestMatter {
  /** The source, or the alarm's source where Sources does not list it. */
  readonly source: string;
  readonly owner: string;
  readonly ownerEmail: string | null;
  /** What has happened, in one line. */
  readonly what: string;
  readonly evidence: string;
  /** What the owner is asked to do. */
  readonly request: string;
  /** The review or the step that asks, e.g. `the weekly review of 2026-11-16`. */
  readonly askedBy: string;
  /** The moment of the answer, in the workbook's time, e.g. `2026-11-18 08:50`. */
  readonly answerBy: string;
}

/** The message about one matter. */
export function draftOf(matter: CareRequestMatter): CareRequestDraft {
  const { source, owner, ownerEmail, what, evidence, request, askedBy, answerBy } = matter;
  return {
    to: ownerEmail,
    subject: `CARE-Request: ${source}, answer by ${answerBy}`,
    body: [
      `Hello ${owner},`,
      '',
      `${askedBy} asks you for an answer about the source ${source}.`,
      '',
      `What: ${what}`,
      `Evidence: ${evidence}`,
      `What to do: ${request}`,
      `By when: ${answerBy}, which is ${ANSWER_HOURS} hours after it was raised.`,
      '',
      'If it takes longer, answer by then with the cause and the day on which it will be mended.',
    ].join('\n'),
  };
}

const REQUEST =
  'Find the cause, mend it at the source, and say so, so that the alarm can be closed.';

/**
 * The message for a proposed CARE-Request about an alarm or a source.
 * @param answerBy 48 hours after the review, in the workbook's time
 */
export function careRequestDraft(
  {
    subject,
    evidence,
    owner,
    raisedOn,
  }: Pick<ProposedEscalation, 'subject' | 'evidence' | 'owner' | 'raisedOn'>,
  snapshot: Pick<Snapshot, 'alarms' | 'sources'>,
  answerBy: string,
): CareRequestDraft {
  const alarm = snapshot.alarms.find((row) => row.alarmId === subject);
  const name = alarm?.source ?? subject;
  const source: Source | undefined = firstByKey(snapshot.sources, (row) => row.source).get(name);
  const kind = alarm?.kind === null || alarm === undefined ? '' : `${alarm.kind} `;
  return draftOf({
    source: name,
    owner,
    ownerEmail: source?.ownerEmail ?? null,
    what:
      alarm === undefined
        ? `${subject} needs your answer`
        : `${kind}alarm ${subject} is unresolved`,
    evidence,
    request: REQUEST,
    askedBy: `The weekly review of ${raisedOn}`,
    answerBy,
  });
}
