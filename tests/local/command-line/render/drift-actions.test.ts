import { describe, expect, it } from '@jest/globals';
import type { ReviewPack } from '../../../../src/apps-script/api-contract.js';
import { renderDrift } from '../../../../src/local/command-line/render/drift-actions.js';

const item: ReviewPack['drift'][number] = {
  motion: 'B2B',
  mode: 'Signal noise creep',
  state: 'fired',
  evidence: 'qualification declining',
  caughtAt: 'W4 Signal review',
  response: 'Retire the classes.',
  action: {
    action: 'Retire the classes: job change (B2B)',
    owner: 'Noor',
    dueOn: '2026-11-23',
    measure: 'no longer declining',
  },
};

const pack = (kind: ReviewPack['kind'], drift: ReviewPack['drift']) =>
  ({ kind, drift }) as ReviewPack;

describe('renderDrift', () => {
  it('shows each open mode with its action, owner, date and measure', () => {
    expect(renderDrift(pack('monthly', [item]))).toBe(
      [
        'Drift modes and what to do',
        '   ▲ Fired   B2B / Signal noise creep',
        '             Action: Retire the classes: job change (B2B)',
        '             Owner Noor, due 2026-11-23, measure: no longer declining',
        '             Caught at W4 Signal review',
      ].join('\n'),
    );
  });

  it('adds the evidence at the quarterly, which has no finding that tells it', () => {
    expect(renderDrift(pack('quarterly', [item]))).toContain('qualification declining');
  });

  it('says nothing of modes that are clear or have no data, and nothing at a weekly', () => {
    expect(renderDrift(pack('monthly', [{ ...item, state: 'clear', action: null }]))).toBe('');
    expect(renderDrift(pack('weekly', []))).toBe('');
  });
});
