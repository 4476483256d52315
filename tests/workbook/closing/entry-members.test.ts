import { describe, expect, it } from '@jest/globals';
import { ENTRY_LISTS } from '../../../src/workbook/closing/entry-members.js';

describe('the members of entries', () => {
  const members = Object.entries(ENTRY_LISTS).flatMap(([list, declared]) =>
    Object.entries(declared.members).map(([name, member]) => ({ list, name, ...member })),
  );

  it('are explained, and those without which an entry says nothing are needed', () => {
    for (const { about } of Object.values(ENTRY_LISTS)) expect(about).toMatch(/^[A-Z].*\.$/);
    for (const { list, name, note } of members) expect([list, name, note]).not.toContain('');
    const needed = members.filter(({ required }) => required === true);
    expect(needed.map(({ list, name }) => `${list} ${name}`).join(', ')).toBe(
      'acknowledged rule, acknowledged subject, handovers from, handovers to, handovers block, actions action, decisions decision, actionUpdates actionId, risks risk, riskUpdates riskId, outcomes escalationId, outcomes state, proposals what, proposals subject, proposals newValue, changes what, changes subject, changes newValue, approvals changeId, rejections changeId, definitions term, definitions motion, definitions version',
    );
  });

  it('are dates, scores, choices or texts', () => {
    const of = (kind: string) =>
      members.filter((member) => member.kind === kind).map(({ list, name }) => `${list} ${name}`);
    expect(of('date').join(', ')).toBe(
      'acknowledged dueOn, actions dueOn, decisions dueOn, actionUpdates dueOn, risks reviewOn, riskUpdates reviewOn, proposals effectiveOn, proposals communicateBy, changes effectiveOn, changes communicateBy, approvals effectiveOn, approvals communicateBy',
    );
    expect(of('score').join(', ')).toBe(
      'risks likelihood, risks impact, riskUpdates likelihood, riskUpdates impact, riskUpdates residualLikelihood, riskUpdates residualImpact',
    );
    const choices = members.filter(({ choices: words }) => words !== undefined);
    expect(
      choices.map(({ list, name, choices: words }) => `${list} ${name}: ${words?.join(' ')}`),
    ).toEqual([
      'decisions kind: Operational Ratified Change',
      'actionUpdates state: Open Done Dropped',
      'risks motion: B2B B2C',
      'riskUpdates motion: B2B B2C',
      'riskUpdates state: Open Mitigating Closed',
      'outcomes state: Acknowledged Resolved Carried',
      'proposals what: setting target definition signal class playbook',
      'changes what: setting target definition signal class playbook',
      'definitions motion: B2B B2C',
    ]);
    expect(of('choice')).toHaveLength(choices.length);
  });
});
