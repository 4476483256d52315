import { describe, expect, it } from '@jest/globals';
import type { OnboardingStep, Source } from '../../src/domain/records.js';
import { checkOnboarding } from '../../src/workbook/onboarding-checks.js';
import { source } from '../domain/records-for-tests.js';

function messages(about: Partial<Source>, doneOn: string | null): string[] {
  const sources = [source({ row: 2, ...about })];
  const step = { row: 2, source: 'webinar-eu', owner: null, evidence: null, doneOn } as const;
  const onboardingSteps: OnboardingStep[] = [
    { ...step, step: 'Truth checked' },
    { ...step, step: 'Signed off' },
  ];
  return checkOnboarding({ sources, onboardingSteps }).map((problem) => problem.message);
}

describe('checkOnboarding', () => {
  it('names a source that is live as Complete although steps are not done', () => {
    expect(messages({}, null)).toEqual([
      'Sources, row 2, Onboarding: "webinar-eu" is live as Complete, but Onboarding Steps lacks Truth checked, Signed off. Mark what is done there, or set Onboarding to In progress.',
    ]);
  });

  it('says nothing where the steps are done, not listed, or the source is not live as Complete', () => {
    expect(messages({}, '2026-11-10')).toEqual([]);
    expect(messages({ source: 'other' }, null)).toEqual([]);
    expect(messages({ state: 'Paused' }, null)).toEqual([]);
    expect(messages({ onboarding: 'In progress' }, null)).toEqual([]);
  });
});
