import { describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '../../../../src/domain/vocabulary.js';
import { chairEntries } from '../../../../src/workbook/sample/chair/chair-entries.js';
import {
  action,
  change,
  escalation,
  person,
  reviewRecord,
  risk,
} from '../../../domain/records-for-tests.js';
import { said } from '../../../domain/start/finding-for-tests.js';
import { proposed, type RoomParts, room } from './room-for-tests.js';

const people = ROLES.map((role) => person({ role }));
const held = (count: number) =>
  Array.from({ length: count }, (_, index) => reviewRecord('monthly', `2026-0${index + 1}-06`));
const entriesOf = (parts: RoomParts) => chairEntries(room(parts));
const attended = (
  kind: 'weekly' | 'monthly' | 'quarterly',
  count: number,
  roles: readonly Role[] = ROLES,
) =>
  entriesOf({
    kind,
    rows: { people: people.filter(({ role }) => roles.includes(role)), reviews: held(count) },
  }).attended;

const FIVE = ['Chair', 'RevOps lead', 'Data Lead', 'Signal Architecture owner', 'Sales liaison'];

describe('chairEntries', () => {
  it('have five people there; leadership joins the quarterly and the third monthly', () => {
    expect(attended('weekly', 0)).toEqual(FIVE);
    expect(attended('weekly', 2)).toEqual(FIVE);
    expect(attended('weekly', 3)).toEqual(FIVE);
    expect(attended('monthly', 1)).toEqual(FIVE);
    expect(attended('monthly', 2)).toEqual([...FIVE, 'Senior leadership']);
    expect(attended('monthly', 3)).toEqual(FIVE.slice(0, 4));
    expect(attended('monthly', 4)).toEqual(FIVE);
    expect(attended('quarterly', 0)).toEqual([...FIVE, 'Senior leadership']);
    expect(attended('weekly', 0, ['Chair', 'B2C lead', 'Notetaker'])).toEqual([
      'Chair',
      'B2C lead',
    ]);
  });

  it('go by the reviews of their own kind', () => {
    const weeklies = (count: number) =>
      entriesOf({
        rows: {
          people,
          reviews: Array.from({ length: count }, (_, index) =>
            reviewRecord('weekly', `2026-11-0${index + 1}`),
          ),
        },
      }).attended;
    expect([weeklies(2), weeklies(3)]).toEqual([FIVE, FIVE]);
    const reviews = [...held(1), reviewRecord('weekly', '2026-11-02')];
    expect(entriesOf({ kind: 'monthly', rows: { people, reviews } }).attended).toEqual(FIVE);
  });

  it('approve at the quarterly alone what was put forward', () => {
    const changes = [
      change({ what: 'signal class', subject: 'B2B / chat / Retired on', state: 'Proposed' }),
    ];
    const fall = escalation({ rule: 'W4.signal-fall', subject: 'B2B / chat', to: 'M2' });
    const rows = { people, changes, escalations: [fall] };
    const quarterly = entriesOf({ kind: 'quarterly', rows });
    expect(quarterly.approvals?.map(({ changeId }) => changeId)).toEqual(['C-1']);
    expect(quarterly.outcomes?.map(({ state }) => state)).toEqual(['Resolved']);
    const monthly = entriesOf({ kind: 'monthly', rows });
    expect(monthly.outcomes?.map(({ state }) => state)).toEqual(['Acknowledged']);
  });

  it('carry an item over where one of the five is away', () => {
    const carried = (count: number) =>
      entriesOf({ kind: 'monthly', rows: { people, reviews: held(count) } }).carriedOver;
    expect(carried(3)).toEqual(['Follow-up within the SLA: its owner was away']);
    expect(carried(1)).toBeUndefined();
  });

  it('take a fifth more for a block that slips, and a minute less for one that holds', () => {
    const verdicts = ['holding', 'slipping', 'open', 'not enough data'] as const;
    expect(entriesOf({ verdicts }).minutes).toEqual({
      W1: 4,
      W2: 18,
      W3: 15,
      W4: 10,
      W5: 10,
      W6: 5,
    });
  });

  it('hold what each kind of review decides, and nothing of the others', () => {
    const rows = {
      people,
      actions: [action({ raisedOn: '2026-11-01' })],
      risks: [risk({ owner: null })],
    };
    const findings = [said('M1.drift', { subject: 'B2B / Signal noise creep', state: 'fired' })];
    const escalations = [proposed('M1.rollback', 'B2B')];
    const entries = (kind: 'weekly' | 'monthly' | 'quarterly') =>
      entriesOf({ kind, rows, findings, escalations });
    const common = ['attended', 'minutes', 'acknowledged', 'actions', 'actionUpdates', 'decisions'];
    expect(Object.keys(entries('weekly'))).toEqual(common);
    expect(Object.keys(entries('monthly'))).toEqual([
      ...common,
      'risks',
      'riskUpdates',
      'outcomes',
      'proposals',
    ]);
    expect(Object.keys(entries('quarterly'))).toEqual([
      ...common,
      'risks',
      'riskUpdates',
      'outcomes',
      'changes',
      'approvals',
      'definitions',
    ]);
    const { acknowledged, actions, actionUpdates, decisions } = entries('weekly');
    expect(acknowledged).toBe('all');
    expect([actions?.length, actionUpdates?.length, decisions?.length]).toEqual([1, 1, 1]);
    const { risks, riskUpdates, proposals, outcomes } = entries('monthly');
    expect([risks?.length, riskUpdates?.length, proposals, outcomes]).toEqual([1, 1, [], []]);
    expect(entries('monthly').decisions).toHaveLength(1);
    const { changes, approvals, definitions } = entries('quarterly');
    expect([changes, approvals, definitions]).toEqual([[], [], []]);
  });
});
