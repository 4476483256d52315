import { describe, expect, it } from '@jest/globals';
import { enteredDefinitions } from '../../../src/domain/closing/entered-definitions.js';
import type { NewDefinition } from '../../../src/domain/closing/entries.js';
import { changedRow, newRow } from '../../../src/domain/closing/planned-rows.js';
import { asOf, definition, snapshot } from '../records-for-tests.js';
import { deskOf } from './closing-for-tests.js';

const KEY = { term: 'MQL', motion: 'B2B' } as const;
const data = snapshot({
  definitions: [
    definition(),
    definition({ version: '0.9', state: 'Superseded' }),
    definition({ version: '1.1', state: 'Draft', owner: 'Ria', scope: 'All', text: 'Asked' }),
    definition({ term: 'SAL' }),
    definition({ motion: 'B2C' }),
  ],
});
const ratified = (entry: NewDefinition) =>
  enteredDefinitions(deskOf({ definitions: [entry] }, data, 'quarterly', asOf('2026-10-06')));
const RATIFIED = { ratifiedOn: '2026-10-06', state: 'Ratified' } as const;
const SUPERSEDED = changedRow('definitions', { ...KEY, version: '1.0', state: 'Superseded' });

describe('a definition that the quarterly ratifies', () => {
  it('is the draft as it stands where nothing else is said; only the live version is superseded', () => {
    const own = { ...KEY, version: '1.1', owner: 'Ria', scope: 'All', text: 'Asked' };
    expect(ratified({ term: ' MQL ', motion: 'B2B', version: ' 1.1 ' })).toEqual({
      rows: [changedRow('definitions', { ...own, ...RATIFIED }), SUPERSEDED],
      missing: [],
    });
  });

  it('takes what is said before what the draft says', () => {
    const said = { owner: ' Lou ', scope: ' EU ', text: ' Twice ' };
    const own = { ...KEY, version: '1.1', owner: 'Lou', scope: 'EU', text: 'Twice' };
    expect(ratified({ ...KEY, version: '1.1', ...said }).rows[0]).toEqual(
      changedRow('definitions', { ...own, ...RATIFIED }),
    );
  });

  it('may be new, without a text', () => {
    const { rows, missing } = ratified({ ...KEY, version: ' 2.0 ', owner: 'Ria', scope: 'All' });
    const own = { ...KEY, version: '2.0', owner: 'Ria', scope: 'All', text: null };
    expect(rows).toEqual([newRow('definitions', { ...own, ...RATIFIED }), SUPERSEDED]);
    expect(missing).toEqual([]);
  });

  it('stays live where it is ratified once more', () => {
    expect(ratified({ ...KEY, version: '1.0' }).rows.map(({ record }) => record['state'])).toEqual([
      'Ratified',
    ]);
  });

  it('needs an owner and a scope', () => {
    const place = { block: 'Q5', code: 'incomplete', rule: 'Q3.definition' };
    const { missing } = ratified({ term: ' SQL ', motion: 'B2B', version: '1.0' });
    expect(missing).toEqual([
      {
        ...place,
        subject: 'SQL / B2B',
        message: 'SQL / B2B 1.0 is ratified, but lacks an owner and a scope.',
      },
    ]);
    expect(ratified({ ...KEY, version: '2.0', scope: 'All' }).missing).toEqual([
      {
        ...place,
        subject: 'MQL / B2B',
        message: 'MQL / B2B 2.0 is ratified, but lacks an owner.',
      },
    ]);
  });
});
