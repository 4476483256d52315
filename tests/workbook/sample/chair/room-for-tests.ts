/** A room before the close, in which a test names only what the chair is to look at. */
import { blocksOf } from '../../../../src/domain/agenda.js';
import type { BlockVerdict, Finding, ProposedEscalation } from '../../../../src/domain/finding.js';
import type { Snapshot } from '../../../../src/domain/records.js';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings.js';
import { targetsInForce } from '../../../../src/domain/targets.js';
import type { ReviewKind } from '../../../../src/domain/vocabulary.js';
import type { Room } from '../../../../src/workbook/sample/chair/chair-entries.js';
import { AS_OF, JUDGED, snapshot } from '../../../domain/records-for-tests.js';

export interface RoomParts {
  readonly kind?: ReviewKind;
  readonly rows?: Partial<Snapshot>;
  /** All of them stand in the first block. */
  readonly findings?: readonly Finding[];
  readonly escalations?: readonly ProposedEscalation[];
  /** Of the blocks in their order. */
  readonly verdicts?: readonly BlockVerdict[];
}

export function room(parts: RoomParts = {}): Room {
  const { kind = 'weekly', rows = {}, findings = [], escalations = [], verdicts = [] } = parts;
  const blocks = blocksOf(kind).map((block, index) => ({
    ...block,
    verdict: verdicts[index] ?? 'not enough data',
    findings: index === 0 ? findings : [],
    facts: [],
  }));
  const numbers = { settings: DEFAULT_SETTINGS, targets: targetsInForce([]) };
  const assessment = { judgedWeek: JUDGED, blocks, escalations, drift: [], numbers };
  return { kind, assessment, snapshot: snapshot(rows), asOf: AS_OF };
}

/** An escalation that a finding of a rule asks for. */
export function proposed(
  rule: string,
  subject: string,
  parent: string | null = null,
): ProposedEscalation {
  return {
    rule,
    subject,
    motion: null,
    evidence: '',
    kind: 'Risk',
    from: 'W1',
    to: 'M4',
    owner: 'Ana',
    raisedOn: AS_OF.date,
    dueOn: '2026-12-14',
    parent,
  };
}
