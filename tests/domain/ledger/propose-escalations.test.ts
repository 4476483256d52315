import { describe, expect, it } from '@jest/globals';
import { assess } from '../../../src/domain/assess.js';
import type { Escalation, Snapshot } from '../../../src/domain/records.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import {
  AS_OF,
  action,
  alarm,
  dispute,
  dormancySubject,
  escalation,
  LAST,
  passRateRow,
  person,
  signalClass,
  signalRow,
  snapshot,
  source,
} from '../records-for-tests.js';

const propose = (part: Partial<Snapshot>) =>
  assess('weekly', snapshot(part), DEFAULT_SETTINGS, AS_OF).escalations;
const stale = [action({ raisedOn: '2026-10-01' })];
const overdue = [alarm({ raisedAt: '2026-11-01T00:00:00.000Z' })];

describe('proposeEscalations', () => {
  it('opens a risk for a stale action, owned by the person of the role, due within four weeks', () => {
    const people = [person({ name: null }), person({ name: 'Ana' }), person({ name: 'Second' })];
    expect(propose({ actions: stale, people })).toEqual([
      {
        rule: 'W1.stale-action',
        subject: 'A-1',
        motion: null,
        evidence: 'open for 46 days, limit 14 days, owner Ana: Pause paid-social-x',
        kind: 'Risk',
        from: 'W1',
        to: 'M4',
        owner: 'Ana',
        raisedOn: '2026-11-16',
        dueOn: '2026-12-14',
        parent: null,
      },
    ]);
    expect(propose({ actions: stale })[0]?.owner).toBe('Chair');
  });

  it('sends a CARE-Request to the owner of the source, due in 48 hours', () => {
    const [request] = propose({ alarms: overdue, sources: [source()] });
    expect(request).toMatchObject({
      kind: 'CARE-Request',
      from: 'W3',
      to: 'CARE-Request',
      owner: 'Lena',
      dueOn: '2026-11-18',
    });
  });

  it('sends it to the Data Lead where the source or its owner is unknown', () => {
    expect(propose({ alarms: overdue })[0]?.owner).toBe('Data Lead');
    const people = [person({ role: 'Data Lead', name: 'Dana' })];
    const sources = [source({ owner: null })];
    expect(propose({ alarms: overdue, people, sources })[0]?.owner).toBe('Dana');
  });

  it('gives a monthly block to the role that owns both sides', () => {
    const passRates = [passRateRow({ week: LAST, passed: 1 }), passRateRow({ passed: 1 })];
    const [root] = propose({ sources: [source()], passRates });
    expect(root).toMatchObject({ kind: 'Root-cause review', to: 'M1', owner: 'Data Lead' });
    expect(propose({ disputes: [dispute()] })[0]).toMatchObject({
      kind: 'CARE-Escalate',
      to: 'M3',
      owner: 'Sales liaison',
    });
    const signals = { signalClasses: [signalClass()], signals: [signalRow({ qualified: 1 })] };
    expect(propose(signals)[0]).toMatchObject({ kind: 'Signal-architecture review', to: 'M2' });
  });

  it('adds nothing while the ledger holds the episode, whatever became of it', () => {
    const opened = (about: Partial<Escalation>) =>
      propose({ actions: stale, escalations: [escalation(about)] }).length;
    expect(opened({ state: 'Open' })).toBe(0);
    expect(opened({ state: 'Acknowledged' })).toBe(0);
    expect(opened({ state: 'Carried' })).toBe(0);
    expect(opened({ state: 'Resolved' })).toBe(0);
    expect(opened({ subject: 'A-2' })).toBe(1);
    expect(opened({ rule: 'W6.unassigned' })).toBe(1);
    expect(opened({ raisedOn: '2026-11-16' })).toBe(0);
    expect(opened({ raisedOn: '2026-11-17' })).toBe(1);
  });

  it('opens a new one when it fires after a review found it clear', () => {
    const opened = (clearedOn: string) =>
      propose({ actions: stale, escalations: [escalation({ clearedOn })] }).length;
    expect(opened('2026-11-15')).toBe(1);
    expect(opened('2026-11-16')).toBe(1);
    expect(opened('2026-11-17')).toBe(0);
  });

  it('opens nothing for what is watched, nor for a single dormant account', () => {
    expect(propose({ alarms: [alarm()] })).toEqual([]);
    expect(propose({ dormancy: [dormancySubject({ lastSignalOn: '2026-01-01' })] })).toEqual([]);
  });
});
