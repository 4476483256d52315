import { describe, expect, it } from '@jest/globals';
import { withRows } from '../../../src/domain/closing/planned-rows.js';
import { enableSource } from '../../../src/domain/onboarding/enable-source.js';
import type { GateDesk, GatePlan, GateRefusal } from '../../../src/domain/onboarding/gate-desk.js';
import { findSource } from '../../../src/domain/onboarding/gate-desk.js';
import { pauseSource } from '../../../src/domain/onboarding/pause-source.js';
import { recordStep } from '../../../src/domain/onboarding/record-step.js';
import type { OnboardingStep, Snapshot, Source } from '../../../src/domain/records.js';
import { ONBOARDING_STEPS } from '../../../src/domain/vocabulary.js';
import { asOf, escalation, person, snapshot, source } from '../records-for-tests.js';

function desk(data: Snapshot, day = '2026-11-16'): GateDesk {
  const [first] = data.sources;
  const nextId = { escalations: () => 'E-0009', actions: () => 'T-0009' };
  return { snapshot: data, source: first!, asOf: asOf(day), nextId };
}

function planned(outcome: GatePlan | GateRefusal): GatePlan {
  if ('refusal' in outcome) throw new Error(outcome.refusal);
  return outcome;
}

const refusalOf = (outcome: GatePlan | GateRefusal) =>
  'refusal' in outcome ? outcome.refusal : null;
const live = (about: Partial<Source> = {}) => snapshot({ sources: [source(about)] });
const applied = (data: Snapshot, outcome: GatePlan | GateRefusal) =>
  withRows(data, planned(outcome).rows);
const pause = (data: Snapshot, day?: string) => applied(data, pauseSource(desk(data, day), {}));

function step(about: Partial<OnboardingStep>): OnboardingStep {
  const blank = { row: 2, source: 'webinar-eu', owner: null, doneOn: null, evidence: null };
  return { ...blank, step: 'Truth checked', ...about };
}

/** Every step done, one after the other, the last on the day given. */
function onboarded(data: Snapshot, day = '2026-11-18'): Snapshot {
  return ONBOARDING_STEPS.reduce(
    (before, name) => applied(before, recordStep(desk(before, day), { step: name })),
    data,
  );
}

describe('pauseSource', () => {
  it('pauses the source and lists its onboarding anew', () => {
    const data = snapshot({
      sources: [source({ onboardedOn: '2026-01-12' })],
      onboardingSteps: [step({ doneOn: '2026-01-12', evidence: 'sample of 200', owner: 'Dev' })],
    });
    const paused = pause(data);
    expect(paused.sources).toMatchObject([
      { state: 'Paused', onboarding: 'In progress', onboardedOn: null },
    ]);
    expect(paused.onboardingSteps.map((one) => one.step).sort()).toEqual(
      [...ONBOARDING_STEPS].sort(),
    );
    expect(paused.onboardingSteps.every((one) => one.doneOn === null)).toBe(true);
    expect(paused.onboardingSteps.find((one) => one.step === 'Truth checked')).toMatchObject({
      owner: 'Dev',
      evidence: null,
    });
  });

  it('asks the owner of the source within 48 hours, and gives them an action', () => {
    const data = live();
    const paused = applied(data, pauseSource(desk(data), { reason: ' two weeks below ' }));
    expect(paused.escalations).toMatchObject([
      {
        escalationId: 'E-0009',
        rule: 'source.pause',
        subject: 'webinar-eu',
        evidence: 'two weeks below',
        kind: 'CARE-Request',
        from: 'W3',
        to: 'CARE-Request',
        owner: 'Lena',
        dueOn: '2026-11-18',
        state: 'Open',
      },
    ]);
    expect(paused.actions).toMatchObject([
      {
        actionId: 'T-0009',
        action: 'Answer E-0009 and re-run the Q=CTV onboarding of webinar-eu',
        owner: 'Lena',
        dueOn: '2026-11-23',
        measure: 'The 5 onboarding steps of webinar-eu are done',
      },
    ]);
  });

  it('asks whom the request names, else the owner, else whoever answers for validation', () => {
    const ownerless = live({ owner: null });
    const asked = (data: Snapshot, owner?: string) =>
      applied(data, pauseSource(desk(data), { owner })).escalations[0]?.owner;
    expect(asked(live(), 'Ana')).toBe('Ana');
    expect(asked(ownerless)).toBe('Data Lead');
    const dev = person({ role: 'Data Lead', name: 'Dev' });
    expect(asked({ ...ownerless, people: [dev] })).toBe('Dev');
  });

  it('leaves a source alone whose onboarding runs already', () => {
    const paused = pause(live());
    const begun = applied(paused, recordStep(desk(paused), { step: 'Truth checked' }));
    expect(pause(begun)).toEqual(begun);
  });

  it('lists missing steps and asks once where people paused it by hand', () => {
    const byHand = snapshot({
      sources: [source({ state: 'Paused', onboarding: 'In progress' })],
      onboardingSteps: [step({ doneOn: '2026-11-10' })],
      escalations: [escalation({ rule: 'source.pause', subject: 'webinar-eu' })],
    });
    const paused = pause(byHand);
    expect(paused.onboardingSteps).toHaveLength(5);
    expect(paused.onboardingSteps[0]?.doneOn).toBe('2026-11-10');
    expect(paused.escalations).toHaveLength(1);
    expect(paused.actions).toHaveLength(0);
  });

  it('asks for a reason of its own where none is given, and says what it does', () => {
    const data = live();
    const plan = planned(pauseSource(desk(data), { reason: ' ', owner: ' ' }));
    expect(plan.said).toBe(
      'webinar-eu is paused; Lena is asked for an answer, and it is enabled again once its onboarding is complete.',
    );
    const { escalations, actions } = withRows(data, plan.rows);
    expect(escalations[0]?.evidence).toBe(
      'webinar-eu was paused until its Q=CTV onboarding is complete',
    );
    expect(actions[0]).toMatchObject({ state: 'Open', raisedIn: 'W3', raisedOn: '2026-11-16' });
    const named = applied(data, pauseSource(desk(data), { owner: ' Ana ' }));
    expect(named.escalations[0]?.owner).toBe('Ana');
  });

  it('keeps steps that are done only of a paused source whose onboarding runs', () => {
    const doneOn = (about: Partial<Source>) =>
      pause(
        snapshot({
          sources: [source(about)],
          onboardingSteps: [step({ doneOn: '2026-11-10' })],
        }),
      ).onboardingSteps[0]?.doneOn;
    expect(doneOn({ state: 'Paused', onboarding: 'In progress' })).toBe('2026-11-10');
    expect(doneOn({ state: 'Live', onboarding: 'In progress' })).toBeNull();
    expect(doneOn({ state: 'Paused', onboarding: 'Complete' })).toBeNull();
  });

  it('asks anew where the ledger holds other requests, or an answered one', () => {
    const asked = (about: Parameters<typeof escalation>[0]) =>
      pause(
        snapshot({
          sources: [source()],
          escalations: [escalation({ rule: 'source.pause', subject: 'webinar-eu', ...about })],
        }),
      ).escalations.length;
    expect(asked({})).toBe(1);
    expect(asked({ rule: 'W3.pass-rate' })).toBe(2);
    expect(asked({ subject: 'quiz-app' })).toBe(2);
    expect(asked({ state: 'Resolved', clearedOn: '2026-11-10' })).toBe(2);
  });

  it('leaves the steps of another source alone', () => {
    const other = step({ source: 'quiz-app', doneOn: '2026-11-10', owner: 'Ana' });
    const paused = pause(snapshot({ sources: [source()], onboardingSteps: [other] }));
    expect(paused.onboardingSteps).toHaveLength(6);
    expect(paused.onboardingSteps[0]).toEqual(other);
  });

  it('refuses a retired source', () => {
    expect(refusalOf(pauseSource(desk(live({ state: 'Retired' })), {}))).toBe(
      'webinar-eu is retired, so that there is nothing to pause.',
    );
  });
});

describe('recordStep', () => {
  it('says which steps are left', () => {
    const paused = pause(live());
    const plan = planned(recordStep(desk(paused), { step: 'Truth checked' }));
    expect(plan.said).toBe(
      'Truth checked of webinar-eu is done; Compliance checked, Value checked, Trial batch at target and Signed off are left.',
    );
    expect(withRows(paused, plan.rows).sources[0]?.onboarding).toBe('In progress');
  });

  it('completes the onboarding and answers the CARE-Request with the last one', () => {
    const done = onboarded(pause(live()));
    expect(done.sources).toMatchObject([
      { state: 'Paused', onboarding: 'Complete', onboardedOn: '2026-11-18' },
    ]);
    expect(done.escalations).toMatchObject([
      {
        state: 'Resolved',
        outcome: 'Answered: Q=CTV onboarding complete on 2026-11-18.',
        clearedOn: '2026-11-18',
      },
    ]);
  });

  it('says that the onboarding is complete, or that one step is left', () => {
    const paused = pause(live());
    const upTo = (count: number) =>
      ONBOARDING_STEPS.slice(0, count).reduce(
        (before, name) => applied(before, recordStep(desk(before), { step: name })),
        paused,
      );
    expect(planned(recordStep(desk(upTo(3)), { step: 'Trial batch at target' })).said).toBe(
      'Trial batch at target of webinar-eu is done; Signed off is left.',
    );
    expect(planned(recordStep(desk(upTo(4)), { step: 'Signed off' })).said).toBe(
      'Signed off of webinar-eu is done; its onboarding is complete.',
    );
  });

  it('takes owner and evidence without outer spaces, and blank ones for none', () => {
    const truth = (done: { owner?: string; evidence?: string }) => {
      const paused = pause(live());
      const after = applied(paused, recordStep(desk(paused), { step: 'Truth checked', ...done }));
      return after.onboardingSteps.find((one) => one.step === 'Truth checked');
    };
    expect(truth({ owner: ' Dev ', evidence: ' file ' })).toMatchObject({
      owner: 'Dev',
      evidence: 'file',
    });
    expect(truth({ owner: ' ', evidence: ' ' })).toMatchObject({ owner: 'Lena', evidence: null });
  });

  it('completes a first onboarding, and one again on its first day', () => {
    const fresh = onboarded(live({ state: 'Paused', onboarding: 'Not started' }));
    expect(fresh.sources).toMatchObject([{ onboarding: 'Complete', onboardedOn: '2026-11-18' }]);
    const again = applied(fresh, recordStep(desk(fresh, '2026-12-01'), { step: 'Signed off' }));
    expect(again.sources[0]?.onboardedOn).toBe('2026-11-18');
    expect(again.escalations).toEqual([]);
  });

  it('answers the CARE-Request with the last step also where Onboarding said Complete', () => {
    const data = snapshot({
      sources: [source({ state: 'Paused', onboardedOn: '2026-11-10' })],
      onboardingSteps: ONBOARDING_STEPS.slice(0, 4).map((name) =>
        step({ step: name, doneOn: '2026-11-10' }),
      ),
      escalations: [escalation({ rule: 'source.pause', subject: 'webinar-eu' })],
    });
    const done = applied(data, recordStep(desk(data), { step: 'Signed off' }));
    expect(done.escalations).toMatchObject([{ state: 'Resolved', clearedOn: '2026-11-16' }]);
    expect(done.sources[0]?.onboardedOn).toBe('2026-11-10');
  });

  it('keeps what a chair resolved in their words', () => {
    const paused = pause(live());
    const resolved = paused.escalations.map((row) => {
      return { ...row, state: 'Resolved' as const, outcome: 'Lena answered.' };
    });
    const done = onboarded({ ...paused, escalations: resolved });
    expect(done.escalations).toMatchObject([
      { outcome: 'Lena answered.', clearedOn: '2026-11-18' },
    ]);
  });

  it('keeps the first day of a step, and takes later evidence', () => {
    const paused = pause(live());
    const once = applied(paused, recordStep(desk(paused), { step: 'Truth checked' }));
    const again = applied(
      once,
      recordStep(desk(once, '2026-11-20'), {
        step: 'Truth checked',
        evidence: 'file',
        owner: 'Dev',
      }),
    );
    expect(again.onboardingSteps.find((one) => one.step === 'Truth checked')).toMatchObject({
      doneOn: '2026-11-16',
      evidence: 'file',
      owner: 'Dev',
    });
  });

  it('lists the steps of a source that begins its first onboarding', () => {
    const data = live({ onboarding: 'Not started', state: 'Paused' });
    const begun = applied(data, recordStep(desk(data), { step: 'Truth checked' }));
    expect(begun.onboardingSteps).toHaveLength(5);
    expect(begun.sources[0]?.onboarding).toBe('In progress');
  });

  it('refuses a source that is onboarded and lists no steps', () => {
    expect(refusalOf(recordStep(desk(live()), { step: 'Truth checked' }))).toBe(
      'webinar-eu is onboarded already; pause it to run its onboarding again.',
    );
  });

  it('does not set a source back whose Onboarding says Complete too early', () => {
    const data = snapshot({ sources: [source()], onboardingSteps: [step({})] });
    const begun = applied(data, recordStep(desk(data), { step: 'Truth checked' }));
    expect(begun.sources[0]?.onboarding).toBe('Complete');
  });
});

describe('enableSource', () => {
  it('refuses with the steps that are missing', () => {
    const paused = pause(live());
    const almost = ONBOARDING_STEPS.slice(0, 4).reduce(
      (before, name) => applied(before, recordStep(desk(before), { step: name })),
      paused,
    );
    expect(refusalOf(enableSource(desk(almost)))).toBe(
      'webinar-eu is not enabled: its Q=CTV onboarding lacks the step Signed off.',
    );
    expect(refusalOf(enableSource(desk(paused)))).toMatch(/lacks the steps Compliance checked, /);
    expect(refusalOf(enableSource(desk(live({ onboarding: 'In progress' }))))).toMatch(/lacks/);
    const early = snapshot({ sources: [source()], onboardingSteps: [step({})] });
    expect(refusalOf(enableSource(desk(early)))).toMatch(/lacks/);
  });

  it('enables what is onboarded, since the day on which it went live first', () => {
    const done = onboarded(pause(live({ liveSince: '2026-01-12' })));
    expect(applied(done, enableSource(desk(done, '2026-11-19'))).sources).toMatchObject([
      { state: 'Live', liveSince: '2026-01-12', onboarding: 'Complete', onboardedOn: '2026-11-18' },
    ]);
    const fresh = onboarded(live({ state: 'Paused', onboarding: 'Not started' }));
    expect(applied(fresh, enableSource(desk(fresh, '2026-11-19'))).sources[0]?.liveSince).toBe(
      '2026-11-19',
    );
  });

  it('believes the steps where Onboarding lags behind, and Onboarding where no step is listed', () => {
    const byHand = snapshot({
      sources: [source({ state: 'Paused', onboarding: 'In progress' })],
      onboardingSteps: ONBOARDING_STEPS.map((name) => step({ step: name, doneOn: '2026-11-10' })),
    });
    expect(applied(byHand, enableSource(desk(byHand))).sources).toMatchObject([
      { state: 'Live', onboarding: 'Complete', onboardedOn: '2026-11-10' },
    ]);
    const plain = live({ state: 'Paused' });
    expect(applied(plain, enableSource(desk(plain))).sources[0]?.state).toBe('Live');
  });

  it('dates the onboarding by the last step that was done, in whatever order they stand', () => {
    const days = ['2026-11-12', '2026-11-09', '2026-11-13', '2026-11-10', '2026-11-11'];
    const data = snapshot({
      sources: [source({ state: 'Paused', onboarding: 'In progress' })],
      onboardingSteps: ONBOARDING_STEPS.map((name, index) =>
        step({ step: name, doneOn: days[index] ?? null }),
      ),
    });
    const plan = planned(enableSource(desk(data)));
    expect(plan.said).toBe('webinar-eu is live, with its Q=CTV onboarding complete.');
    expect(withRows(data, plan.rows).sources[0]?.onboardedOn).toBe('2026-11-13');
  });

  it('refuses a retired source', () => {
    expect(refusalOf(enableSource(desk(live({ state: 'Retired' }))))).toBe(
      'webinar-eu is retired; set its State to Paused before it is enabled.',
    );
  });
});

describe('findSource', () => {
  const sources = [source()];

  it('finds a source by its exact name, and names the spelling that is listed', () => {
    expect(findSource(' webinar-eu ', sources)).toBe(sources[0]);
    expect(findSource('Webinar-EU', sources)).toEqual({
      refusal:
        'Sources lists no "Webinar-EU" that can be read. It lists "webinar-eu": use that spelling.',
    });
    expect(findSource('x', sources)).toEqual({
      refusal: 'Sources lists no "x" that can be read. Add it there, or correct the name.',
    });
  });
});
