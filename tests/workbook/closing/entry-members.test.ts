import { describe, expect, it } from '@jest/globals';
import {
  ENTRY_LISTS,
  type EntryMember,
  SIMPLE_ENTRIES,
} from '../../../src/workbook/closing/entry-members.js';

const LISTS: readonly (readonly [
  string,
  { readonly about: string; readonly members: Readonly<Record<string, EntryMember>> },
])[] = Object.entries(ENTRY_LISTS);

describe('the members of entries', () => {
  it('are of these kinds, the needed ones with a star', () => {
    const lines = LISTS.map(([list, { members }]) => {
      const own = Object.entries(members).map(
        ([name, { kind, required }]) => `${name}${required === true ? '*' : ''} ${kind}`,
      );
      return `${list}: ${own.join(', ')}`;
    });
    expect(lines).toEqual([
      'acknowledged: rule* text, subject* text, owner text, dueOn date, to text',
      'handovers: from* text, to* text, block* text',
      'actions: action* text, owner text, dueOn date, measure text',
      'decisions: decision* text, owner text, dueOn date, measure text, kind choice',
      'actionUpdates: actionId* text, state choice, owner text, dueOn date, measure text, update text',
      'risks: risk* text, source text, motion choice, owner text, mitigation text, reviewOn date, likelihood score, impact score',
      'riskUpdates: riskId* text, risk text, motion choice, owner text, mitigation text, reviewOn date, likelihood score, impact score, residualLikelihood score, residualImpact score, state choice',
      'outcomes: escalationId* text, state* choice, outcome text',
      'proposals: what* choice, subject* text, newValue* text, effectiveOn date, resources text, communicationsOwner text, communicateBy date, cascadesTo text, answers text',
      'changes: what* choice, subject* text, newValue* text, effectiveOn date, resources text, communicationsOwner text, communicateBy date, cascadesTo text, answers text',
      'approvals: changeId* text, newValue text, effectiveOn date, resources text, communicationsOwner text, communicateBy date, cascadesTo text, answers text',
      'rejections: changeId* text, reason text',
      'definitions: term* text, motion* choice, version* text, owner text, scope text, text text',
    ]);
  });

  it('offer choices where they are one of some words, and nowhere else', () => {
    for (const [, { members }] of LISTS) {
      for (const { kind, choices } of Object.values(members)) {
        expect((choices ?? []).length > 1).toBe(kind === 'choice');
      }
    }
  });

  it('are explained in words', () => {
    for (const note of Object.values(SIMPLE_ENTRIES)) expect(note).toMatch(/^[a-z ]{4,}/);
    for (const [, { about, members }] of LISTS) {
      expect(about).toMatch(/^[A-Z].*\.$/);
      for (const { note } of Object.values(members)) expect(note).toMatch(/^\S+ \S+/);
    }
  });
});
