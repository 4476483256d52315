import { describe, expect, it } from '@jest/globals';
import type { AssessedBlock } from '../../../src/domain/assess.js';
import { frozenFindings } from '../../../src/domain/closing/frozen-findings.js';
import type { Finding } from '../../../src/domain/finding.js';

const finding = (part: Partial<Finding>): Finding => ({
  rule: 'W3.pass-rate',
  subject: 'webinar-eu',
  motion: 'B2B',
  state: 'fired',
  measured: 0.88,
  threshold: 0.92,
  evidence: '88 %',
  goesTo: 'M1',
  at: null,
  ...part,
});

describe('frozenFindings', () => {
  const frozen = (part: Partial<Finding>) => {
    const block = { id: 'W3', findings: [finding(part)] } as unknown as AssessedBlock;
    return frozenFindings('weekly 2026-11-16', { blocks: [block] }, () => 'E-0001');
  };

  it('keep the finding with its block, its numbers and the escalation that holds it', () => {
    expect(frozen({})).toEqual([
      {
        reviewId: 'weekly 2026-11-16',
        block: 'W3',
        rule: 'W3.pass-rate',
        subject: 'webinar-eu',
        motion: 'B2B',
        state: 'fired',
        measured: 0.88,
        threshold: 0.92,
        evidence: '88 %',
        escalation: 'E-0001',
      },
    ]);
  });

  it('name an escalation only where they fired', () => {
    expect(frozen({ state: 'watch' })).toMatchObject([{ state: 'watch', escalation: null }]);
  });

  it('hold no number that a cell cannot hold', () => {
    expect(frozen({ measured: Infinity, threshold: null })).toMatchObject([
      { measured: null, threshold: null },
    ]);
    expect(frozen({ measured: 0, threshold: Number.NaN })).toMatchObject([
      { measured: 0, threshold: null },
    ]);
  });
});
