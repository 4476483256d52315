import { describe, expect, it } from '@jest/globals';
import {
  compareVersions,
  definitionHistories,
} from '../../../src/domain/definitions/definition-history.js';
import type { Definition } from '../../../src/domain/records.js';

let row = 2;
function version(about: Partial<Definition>): Definition {
  row += 1;
  return {
    row,
    term: 'MQL',
    motion: 'B2B',
    version: '1.0',
    owner: 'RevOps lead',
    scope: 'All',
    text: 'a lead',
    ratifiedOn: '2026-01-12',
    state: 'Ratified',
    ...about,
  };
}

const at = (rows: readonly Definition[], date = '2026-11-16') => definitionHistories(rows, date);

describe('definitionHistories', () => {
  it('shows the newest draft against the live version', () => {
    const rows = [
      version({ version: '1.9', state: 'Superseded' }),
      version({ version: '1.10' }),
      version({ version: '2.0', state: 'Draft', text: 'a contact', ratifiedOn: null }),
      version({ version: '1.11', state: 'Draft', ratifiedOn: null }),
    ];
    const [history] = at(rows);
    expect(history).toMatchObject({
      term: 'MQL',
      motion: 'B2B',
      live: '1.10',
      draft: {
        version: '2.0',
        against: '1.10',
        parts: [
          { fate: 'kept', text: 'a' },
          { fate: 'removed', text: 'lead' },
          { fate: 'added', text: 'contact' },
        ],
      },
    });
    expect(history?.versions.map((one) => one.version)).toEqual(['2.0', '1.11', '1.10', '1.9']);
    expect(at([...rows].reverse())).toEqual(at(rows));
  });

  it('has no draft where there is none, and shows a draft whole where nothing is live', () => {
    expect(at([version({})])).toMatchObject([{ live: '1.0', draft: null }]);
    expect(at([version({ state: 'Draft' })])).toMatchObject([
      { live: null, draft: { against: null, parts: [{ fate: 'added', text: 'a lead' }] } },
    ]);
    expect(at([])).toEqual([]);
  });

  it('does not know a ratification that is dated later', () => {
    const rows = [version({ ratifiedOn: '2026-11-17' })];
    expect(at(rows, '2026-11-16')).toMatchObject([{ live: null, draft: { version: '1.0' } }]);
    expect(at(rows, '2026-11-17')).toMatchObject([{ live: '1.0', draft: null }]);
  });

  it('keeps terms and motions apart', () => {
    const rows = [version({ term: 'SAL' }), version({ motion: 'B2C' }), version({})];
    for (const own of [rows, [...rows].reverse()]) {
      expect(at(own).map(({ term, motion }) => `${term} ${motion}`)).toEqual([
        'MQL B2B',
        'MQL B2C',
        'SAL B2B',
      ]);
    }
  });

  it('tells of each version its state, its owner and its scope, of one name the lower row first', () => {
    const rows = [
      version({ owner: 'Ana', scope: null, state: 'Superseded', ratifiedOn: '2026-12-01' }),
      version({ owner: 'Lou', ratifiedOn: null }),
      version({ version: null, state: 'Draft', text: null, ratifiedOn: null }),
    ];
    const shared = { version: '1.0', scope: 'All' };
    for (const own of [rows, [...rows].reverse()]) {
      expect(at(own)).toEqual([
        {
          term: 'MQL',
          motion: 'B2B',
          versions: [
            { ...shared, state: 'Ratified', ratifiedOn: null, owner: 'Lou' },
            {
              ...shared,
              state: 'Superseded',
              ratifiedOn: '2026-12-01',
              owner: 'Ana',
              scope: null,
            },
            { version: null, state: 'Draft', ratifiedOn: null, owner: 'RevOps lead', scope: 'All' },
          ],
          live: '1.0',
          draft: { version: null, against: '1.0', parts: [{ fate: 'removed', text: 'a lead' }] },
        },
      ]);
    }
  });
});

describe('compareVersions', () => {
  it('counts as people do', () => {
    const sorted = ['2', '1.10', null, '1.9', 'v1', '1', '1.9b'].sort(compareVersions);
    expect(sorted).toEqual([null, '1', '1.9', '1.9b', '1.10', '2', 'v1']);
    expect(compareVersions('1.0', '1.0')).toBe(0);
  });

  it('says of any two the same from both sides', () => {
    const order = ['', '1', '1.9', '1.9b', '1.10', '2', '2a', 'rc1', 'rc2', 'rc-1', 'v1', 'v1.0'];
    for (const [index, one] of order.entries()) {
      for (const [place, other] of order.entries()) {
        expect(Math.sign(compareVersions(one, other))).toBe(Math.sign(index - place));
      }
    }
  });
});
