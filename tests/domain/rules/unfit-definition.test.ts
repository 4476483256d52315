import { describe, expect, it } from '@jest/globals';
import type { Definition } from '../../../src/domain/records.js';
import { unfitDefinition } from '../../../src/domain/rules/unfit-definition.js';
import { AS_OF, definition, findingFor, judge } from '../records-for-tests.js';

const lint = (...definitions: Definition[]) =>
  judge(unfitDefinition, { definitions }, AS_OF, 'quarterly');
const judgeMql = (...definitions: Definition[]) => findingFor(lint(...definitions), 'MQL / B2B');

describe('unfitDefinition', () => {
  it('Q3.definition below one fault is clear', () => {
    expect(judgeMql(definition({ row: 4 }))).toMatchObject({
      state: 'clear',
      measured: 0,
      threshold: 0,
      motion: 'B2B',
      evidence: 'version 1.0, owner Ana, scope inbound',
      at: { tab: 'Definitions', row: 4 },
    });
  });

  it.each<[string, Partial<Definition>]>([
    ['without version: no version', { version: null }],
    ['version 1.0: no owner', { owner: ' ' }],
    ['version 1.0: no scope', { scope: null }],
  ])('fires on a ratified definition %s', (evidence, about) => {
    expect(judgeMql(definition(about))).toMatchObject({ state: 'fired', measured: 1, evidence });
  });

  it('Q3.definition at one fault, a second ratified version, fires and stays in its block', () => {
    const finding = judgeMql(definition(), definition({ version: '2.0' }));
    expect(finding).toMatchObject({ state: 'fired', measured: 1, goesTo: null });
    expect(finding.evidence).toBe('2 versions are ratified: version 1.0, version 2.0');
  });

  it('Q3.definition above one fault names each', () => {
    const finding = judgeMql(
      definition(),
      definition({ version: '2.0', owner: null, scope: null }),
    );
    expect(finding).toMatchObject({ state: 'fired', measured: 3 });
    expect(finding.evidence).toBe(
      '2 versions are ratified: version 1.0, version 2.0; version 2.0: no owner, no scope',
    );
  });

  it('Q3.definition takes versions of one term in two motions for two definitions', () => {
    const findings = lint(definition(), definition({ motion: 'B2C', version: '2.0' }));
    expect(findings.map((one) => [one.subject, one.state])).toEqual([
      ['MQL / B2B', 'clear'],
      ['MQL / B2C', 'clear'],
    ]);
  });

  it('Q3.definition does not judge drafts, superseded versions or later ratifications', () => {
    const others = [
      definition({ version: '0.9', owner: null, state: 'Superseded', ratifiedOn: '2025-01-01' }),
      definition({ version: '2.0', owner: null, state: 'Draft', ratifiedOn: null }),
      definition({ version: '3.0', owner: null, ratifiedOn: '2026-11-17' }),
    ];
    expect(judgeMql(definition(), ...others)).toMatchObject({ state: 'clear' });
    expect(lint(...others.slice(1))).toEqual([]);
    expect(lint(...others.slice(0, 2))).toEqual([]);
  });

  it('Q3.definition knows a version as ratified until the day a later one superseded it', () => {
    const old = definition({ owner: null, state: 'Superseded' });
    const heir = (ratifiedOn: string) => definition({ version: '2.0', ratifiedOn });
    expect(judgeMql(old, heir('2026-11-17'))).toMatchObject({
      state: 'fired',
      evidence: 'version 1.0: no owner',
    });
    expect(judgeMql(old, heir('2026-11-16'))).toMatchObject({ state: 'clear' });
  });

  it('Q3.definition counts a version that stands there twice once', () => {
    const own = definition();
    expect(judgeMql(own, { ...own, row: own.row + 100, owner: null }).state).toBe('clear');
  });

  it('Q3.definition shows the row that lacks a part, else the version too many', () => {
    const rowOf = (...about: Partial<Definition>[]) =>
      judgeMql(
        ...about.map((one, index) => definition({ version: `${index}`, row: index + 4, ...one })),
      ).at;
    expect(rowOf({}, {}, {})).toEqual({ tab: 'Definitions', row: 6 });
    expect(rowOf({}, { scope: null }, {})).toEqual({ tab: 'Definitions', row: 5 });
    expect(rowOf({ owner: null }, {}, { scope: null })).toEqual({ tab: 'Definitions', row: 4 });
  });

  it('Q3.definition takes a version of white space for none', () => {
    expect(judgeMql(definition({ version: ' ' })).evidence).toBe('without version: no version');
  });
});
