import { describe, expect, it } from '@jest/globals';
import { changedOnly, type FormField, readFields } from '../../../src/sidebar/forms/read-fields.js';

const FIELDS: readonly FormField[] = [
  { name: 'what', label: 'What', kind: 'text', needed: 'Name it.' },
  { name: 'on', label: 'On', kind: 'day' },
];

const read = (values: Readonly<Record<string, string>>) =>
  readFields(
    FIELDS,
    ({ name }) => values[name] ?? '',
    (text) => (text === 'Fri' ? '2026-11-20' : null),
  );

describe('the fields of a form', () => {
  it('give what was entered, days as ISO text, and leave blank ones away', () => {
    expect(read({ what: ' a ', on: 'Fri' }).entered).toEqual({ what: 'a', on: '2026-11-20' });
    expect(read({ what: 'a', on: ' ' })).toEqual({ entered: { what: 'a' }, problem: null });
  });

  it.each([
    [{ on: 'Fri' }, 'what', 'Name it.'],
    [{ what: 'a', on: 'soon' }, 'on', 'No date that can be read'],
  ])('name the first that cannot be used: %j', (values, name, text) => {
    expect(read(values).problem).toEqual({ name, text: expect.stringContaining(text) });
  });
});

describe('a risk that is judged anew', () => {
  it('says only what is different from the register', () => {
    const risk = {
      owner: 'Ana',
      mitigation: null,
      reviewOn: '2026-12-01',
      likelihood: 3,
      impact: null,
      state: 'Open',
    };
    const entered = { likelihood: '3', impact: '4', owner: 'Ana', reviewOn: '2026-12-15' };
    expect(changedOnly({ ...entered, state: 'Open' }, risk)).toEqual({
      impact: '4',
      reviewOn: '2026-12-15',
    });
  });
});
