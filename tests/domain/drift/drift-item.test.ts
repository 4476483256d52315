import { describe, expect, it } from '@jest/globals';
import type { DriftItem } from '../../../src/domain/drift/drift-item.js';
import { driftItems } from '../../../src/domain/drift/drift-item.js';
import type { Play, Snapshot } from '../../../src/domain/records.js';
import {
  AS_OF,
  contextOf,
  dispute,
  handoff,
  passRateRow,
  person,
  signalRow,
  snapshot,
  source,
  target,
} from '../records-for-tests.js';
import { weekly } from './from-snapshot/engine-for-tests.js';

function itemsOf(part: Partial<Snapshot>): DriftItem[] {
  const data = snapshot({ targets: [target()], ...part });
  return driftItems(data, contextOf(data, AS_OF, undefined, 'monthly'));
}

function itemOf(mode: string, part: Partial<Snapshot>): DriftItem {
  const found = itemsOf(part).find((one) => one.mode === mode);
  if (found === undefined) throw new Error(`no ${mode}`);
  return found;
}

/** A declining pass rate, and a source that was never onboarded. */
const slipping: Partial<Snapshot> = {
  sources: [source(), source({ source: 'list-x', onboarding: 'Not started' })],
  passRates: [
    ...weekly((week, place) => passRateRow({ week, passed: 980 - place })),
    passRateRow({ source: 'list-x', passed: 700 }),
  ],
};
const disputes = [dispute()];

const play = (part: Partial<Play>): Play => ({
  row: 2,
  play: 'Validation rollback',
  trigger: 'decay',
  motion: null,
  response: 'Switch it off.',
  owner: 'RevOps lead',
  withinHours: 25,
  escalatesTo: 'Q1',
  inForceFrom: null,
  ...part,
});

describe('driftItems', () => {
  it('offers an action with owner, date and measure for what fired or is watched, else none', () => {
    const item = itemOf('Validation rollback', slipping);
    expect(item).toMatchObject({
      motion: 'B2B',
      state: 'fired',
      caughtAt: 'W3 Validation discipline',
      response:
        'Pause the source, send its owner a CARE-Request, re-run Q=CTV onboarding before it is enabled again.',
      action: {
        action:
          'Pause the source, send its owner a CARE-Request, re-run Q=CTV onboarding before it is enabled again: list-x (B2B)',
        owner: 'Data Lead',
        dueOn: '2026-11-23',
        measure: 'pass rate of B2B at or above 92 % two weeks running, every live source onboarded',
      },
    });
    expect(itemOf('Definition fragmentation', { disputes })).toMatchObject({
      state: 'watch',
      action: { owner: 'Sales liaison' },
    });
    expect(itemsOf({}).map((one) => one.action)).toEqual([null, null, null, null]);
  });

  it('says of each mode by what it is seen that the response worked', () => {
    const handoffs = weekly((week, place) =>
      handoff({ week, motion: 'B2B', offered: 1000, accepted: 700 - place }),
    );
    const signals = weekly((week, place) => signalRow({ week, qualified: 500 - place }));
    const targets = [target({ acceptanceBaseline: 0.65 })];
    const measured = (mode: string, part: Partial<Snapshot>) =>
      itemOf(mode, { targets, ...part }).action?.measure;
    expect(measured('MQL-threshold inflation', { handoffs })).toBe(
      'acceptance of B2B no longer declining and at or above 65 %',
    );
    expect(measured('Signal noise creep', { signals })).toBe(
      'qualification rate of B2B no longer declining at the next monthly',
    );
    expect(measured('Definition fragmentation', { disputes })).toBe(
      'no novel code in B2B for four weeks, no open dispute, one live version per term',
    );
  });

  it('names nothing where the mode is about nothing in particular, and ends the response once', () => {
    const watched = { ...slipping, sources: [source()] };
    const actionWith = (response: string) =>
      itemOf('Validation rollback', { ...watched, playbook: [play({ response })] }).action?.action;
    expect(actionWith(' Ask v1.2 users. Then stop. ')).toBe('Ask v1.2 users. Then stop (B2B)');
    expect(actionWith('Ask v1.2 users')).toBe('Ask v1.2 users (B2B)');
  });

  it('takes response, role and hours from the Risk Playbook and the name from People', () => {
    const people = [person({ role: 'RevOps lead', name: 'Rafa' })];
    const item = itemOf('Validation rollback', { ...slipping, people, playbook: [play({})] });
    expect(item.response).toBe('Switch it off.');
    // 25 hours reach into the second day.
    expect(item.action).toMatchObject({
      action: 'Switch it off: list-x (B2B)',
      owner: 'Rafa',
      dueOn: '2026-11-18',
    });
  });

  it('prefers the play of the motion and passes over one that is not in force yet', () => {
    const responseWith = (...playbook: readonly Play[]) =>
      itemOf('Validation rollback', { ...slipping, playbook }).response;
    const own = play({ row: 3, motion: 'B2B', response: 'Own.' });
    expect(responseWith(play({}), own)).toBe('Own.');
    expect(responseWith({ ...own, row: 1 }, play({}))).toBe('Own.');
    expect(responseWith(play({}), { ...own, motion: null })).toBe('Switch it off.');
    expect(responseWith({ ...own, motion: null }, play({}))).toBe('Switch it off.');
    expect(responseWith(play({ motion: 'B2B' }), own)).toBe('Switch it off.');
    expect(responseWith(own, play({ motion: 'B2B' }))).toBe('Switch it off.');
    expect(responseWith(play({}), { ...own, motion: 'B2C' })).toBe('Switch it off.');
    expect(responseWith(play({}), { ...own, inForceFrom: '2026-11-17' })).toBe('Switch it off.');
    expect(responseWith(play({}), { ...own, inForceFrom: '2026-11-16' })).toBe('Own.');
    expect(responseWith(play({ play: ' validation ROLLBACK ' }))).toBe('Switch it off.');
    expect(responseWith(play({ play: 'Overdue alarm' }))).toMatch(/^Pause/);
    expect(responseWith(play({ response: null }))).toMatch(/^Pause/);
  });
});
