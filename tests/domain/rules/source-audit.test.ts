import { describe, expect, it } from '@jest/globals';
import type { Source } from '../../../src/domain/records.js';
import { sourceAudit } from '../../../src/domain/rules/source-audit.js';
import { AS_OF, judge, source } from '../records-for-tests.js';

const judgeSource = (about: Partial<Source>) =>
  judge(
    sourceAudit,
    { sources: [source({ onboarding: 'In progress', row: 4, ...about })] },
    AS_OF,
    'monthly',
  );

describe('sourceAudit', () => {
  it('M1.source-audit just below the 31 days fires without onboarding', () => {
    expect(judgeSource({ liveSince: '2026-10-17' })).toMatchObject([
      { state: 'fired', measured: 30, goesTo: null, at: { tab: 'Sources', row: 4 } },
    ]);
  });

  it('M1.source-audit at 31 days and at the as-of date fires without onboarding', () => {
    const [finding] = judgeSource({ liveSince: '2026-10-16' });
    expect(finding).toMatchObject({ state: 'fired', measured: 31, subject: 'webinar-eu' });
    expect(finding?.evidence).toBe('live since 2026-10-16, 31 days ago, onboarding in progress');
    expect(judgeSource({ liveSince: '2026-11-16' })).toMatchObject([{ measured: 0 }]);
  });

  it('M1.source-audit just above the 31 days says nothing', () => {
    expect(judgeSource({ liveSince: '2026-10-15' })).toEqual([]);
  });

  it('M1.source-audit does not know a source that goes live later, or without a date', () => {
    expect(judgeSource({ liveSince: '2026-11-17' })).toEqual([]);
    expect(judgeSource({ liveSince: null })).toEqual([]);
  });

  it('M1.source-audit is clear once onboarding is complete by the as-of date', () => {
    const live = { liveSince: '2026-11-02', onboarding: 'Complete' } as const;
    expect(judgeSource({ ...live, onboardedOn: '2026-11-16' })).toMatchObject([
      {
        state: 'clear',
        evidence: 'live since 2026-11-02, 14 days ago, onboarding complete on 2026-11-16',
      },
    ]);
    expect(judgeSource(live)).toMatchObject([{ state: 'clear' }]);
    expect(judgeSource({ ...live, onboardedOn: '2026-11-17' })).toMatchObject([
      {
        state: 'fired',
        evidence: 'live since 2026-11-02, 14 days ago, onboarding not complete yet',
      },
    ]);
  });

  it('M1.source-audit names a source that was paused since', () => {
    expect(judgeSource({ liveSince: '2026-11-02', state: 'Paused' })).toMatchObject([
      {
        state: 'fired',
        evidence: 'live since 2026-11-02, 14 days ago, now paused, onboarding in progress',
      },
    ]);
  });

  it('M1.source-audit says that onboarding is complete where nobody wrote down since when', () => {
    const live = { liveSince: '2026-11-02', onboarding: 'Complete' } as const;
    expect(judgeSource({ ...live, onboardedOn: null })).toMatchObject([
      { evidence: 'live since 2026-11-02, 14 days ago, onboarding complete' },
    ]);
  });
});
