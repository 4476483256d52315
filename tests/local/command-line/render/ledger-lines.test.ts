import { describe, expect, it } from '@jest/globals';
import type {
  PackEscalation,
  PackFinding,
  ReviewBlock,
  ReviewPack,
} from '../../../../src/apps-script/api-contract.js';
import {
  escalationNote,
  proposalNote,
  renderCarried,
  renderChange,
  renderDefinitions,
} from '../../../../src/local/command-line/render/ledger-lines.js';

const ITEM: ReviewBlock['carried'][number] = {
  escalationId: 'E-0003',
  rule: 'W5.open-dispute',
  subject: 'D-1',
  motion: 'B2B',
  kind: 'CARE-Escalate',
  to: 'Q3',
  owner: 'Ria',
  state: 'Open',
  evidence: 'carried on',
  raisedOn: '2026-11-02',
  dueOn: '2027-02-01',
  ageDays: 14,
  isOverdue: false,
  chain: [
    {
      escalationId: 'E-0002',
      from: 'W5',
      to: 'M3',
      raisedOn: '2026-10-05',
      evidence: '"MQL" in dispute for 1 day',
    },
    { escalationId: 'E-0003', from: 'M3', to: 'Q3', raisedOn: '2026-11-02', evidence: 'x' },
  ],
};

describe('renderCarried', () => {
  it('shows what, with whom, how old, and the week and evidence that raised it', () => {
    expect(renderCarried(ITEM)).toBe(
      [
        '   ↑ Carried D-1 (B2B)  E-0003, CARE-Escalate',
        '             Open, with Ria, 14 days old, due 2027-02-01',
        '             carried on',
        '             W5.open-dispute, from W5 2026-10-05 (E-0002) → M3 2026-11-02 (E-0003) → Q3; first',
        '             found: "MQL" in dispute for 1 day',
      ].join('\n'),
    );
  });

  it('says in words that it is overdue', () => {
    const lines = renderCarried({ ...ITEM, isOverdue: true, dueOn: '2026-11-15', owner: null });
    expect(lines).toContain('   ▲ Overdue D-1');
    expect(lines).toContain('with nobody, 14 days old, overdue since 2026-11-15');
  });
});

describe('renderChange', () => {
  const change: ReviewBlock['changes'][number] = {
    changeId: 'C-0001',
    what: 'target',
    subject: 'B2B / Pass-rate target',
    oldValue: '92 %',
    newValue: '93 %',
    effectiveOn: '2026-11-02',
    state: 'Approved',
    approvedIn: 'quarterly 2026-10-14',
    chain: [],
  };

  it('shows from what to what, since when, and by whom', () => {
    expect(renderChange(change)).toBe(
      '   C-0001 B2B / Pass-rate target: 92 % → 93 % from 2026-11-02 (Approved, quarterly 2026-10-14)',
    );
    expect(renderChange({ ...change, chain: ITEM.chain }).replace(/\s+/g, ' ')).toContain(
      '; answers W5 2026-10-05 (E-0002) → M3 2026-11-02 (E-0003) → Q3',
    );
  });
});

describe('the notes', () => {
  it('name the escalation of a finding, but not one that is only proposed', () => {
    const note = (escalation?: PackFinding['escalation']) =>
      escalationNote((escalation === undefined ? {} : { escalation }) as PackFinding);
    const held = { escalationId: 'E-0003', state: 'Open', owner: 'Ana', dueOn: null } as const;
    expect(note(held)).toBe(', E-0003 Open with Ana');
    expect(note({ ...held, owner: null })).toBe(', E-0003 Open');
    expect(note({ ...held, escalationId: null, state: 'Proposed' })).toBe('');
    expect(note()).toBe('');
  });

  it('say whom a drafted message is for, and what a proposed escalation continues', () => {
    const note = (to: string | null) =>
      proposalNote({ owner: 'Lena', draft: { to, subject: '', body: '' } } as PackEscalation);
    expect(note('lena@example.com')).toBe('; message to lena@example.com drafted');
    expect(note(null)).toBe('; message drafted, but Sources has no address for Lena');
    const other = (parent: string | null) =>
      proposalNote({ owner: 'Lena', parent } as PackEscalation);
    expect(other(null)).toBe('');
    expect(other('E-0005')).toBe('; continues E-0005');
  });
});

describe('renderDefinitions', () => {
  it('shows each draft against the live version', () => {
    const draft = {
      version: '2.0',
      against: '1.1',
      parts: [
        { fate: 'kept', text: 'a' },
        { fate: 'removed', text: 'lead' },
        { fate: 'added', text: 'contact' },
      ],
    } as const;
    const one = { term: 'MQL', motion: 'B2B', versions: [], live: '1.1' } as const;
    const shown = renderDefinitions({
      definitions: [
        { ...one, draft },
        { ...one, draft: null },
      ],
    } as unknown as ReviewPack);
    expect(shown).toBe(
      [
        'Definitions: what the drafts change',
        '   MQL / B2B: draft 2.0, against 1.1, which is live',
        '      a [−lead−] [+contact+]',
      ].join('\n'),
    );
    expect(renderDefinitions({ definitions: [] } as unknown as ReviewPack)).toBe('');
  });
});
