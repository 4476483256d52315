/** The parts of the page on the cadence about escalations and changes, from their declarations. */
import {
  CLASS_FIELDS,
  PLAY_FIELDS,
  subjectOfSlot,
  TARGET_FIELDS,
} from '../../domain/cascade/slot.js';
import { DRIFT_MODES } from '../../domain/drift/drift-modes.js';
import type { RuleDeclaration } from '../../domain/rules/rule-table.js';
import { table } from './markdown.js';

/** Which escalations one of a rule continues, in a sentence; '' where it begins a chain. */
export function continuationOf({ risesFrom = [] }: RuleDeclaration): string {
  const parts = risesFrom.map((rise) => {
    if (rise.by === 'risk') return 'the one that opened the risk';
    const rules = rise.rules.join(', ');
    if (rise.by === 'subject') return `${rules} for the same subject`;
    if (rise.mode === undefined) return `${rules} in its motion`;
    const mode = DRIFT_MODES.find(({ id }) => id === rise.mode)?.name ?? rise.mode;
    return `${rules} in its motion (${mode})`;
  });
  return parts.length === 0 ? '' : ` Its escalation continues ${parts.join('; ')}.`;
}

const labels = (fields: readonly { readonly label: string }[]) =>
  fields.map(({ label }) => label).join(', ');

/** How an escalation lives, and how a change is written. */
export function cascadeSections(): string[] {
  return [
    '## Escalations',
    'A fired finding that goes somewhere opens one escalation once it is acknowledged. The escalation holds its episode until a review finds the subject clear again, whatever became of it: judging ten times adds nothing, and firing after that opens a new one. What a block resolves is resolved in all that led to it; what it carries goes one level up, to the quarterly at most. A CARE-Request is drafted and never sent; unanswered after its due date it stands in M1 too.',
    '## Changes of the operating model',
    'A change that is Approved or In force holds from its effective date; a review of an earlier day uses what held then. The daily update, a close and a repair write it into its tab. Rates may be written as 0.92, 92% or 92 %.',
    table(
      ['What', 'Subject, e.g.', 'Columns'],
      [
        ['setting', subjectOfSlot({ what: 'setting', key: 'rollbackShare' }), 'a row of Settings'],
        [
          'target',
          subjectOfSlot({ what: 'target', motion: 'B2B', field: 'passRateTarget' }),
          labels(TARGET_FIELDS),
        ],
        [
          'signal class',
          subjectOfSlot({
            what: 'signal class',
            motion: 'B2B',
            class: 'webinar',
            field: 'modelRate',
          }),
          labels(CLASS_FIELDS),
        ],
        [
          'playbook',
          subjectOfSlot({ what: 'playbook', play: 'Overdue alarm', field: 'response' }),
          labels(PLAY_FIELDS),
        ],
        [
          'definition',
          subjectOfSlot({ what: 'definition', term: 'MQL', motion: 'B2B' }),
          'the new value is a version that Definitions holds; it is ratified, the live one superseded',
        ],
      ],
    ),
  ];
}
