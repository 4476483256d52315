import { describe, expect, it } from '@jest/globals';
import {
  dictionaryOf,
  either,
  isAbsent,
  isBlank,
  isFigure,
  isFlag,
  isObject,
  isRowNumber,
  isText,
  listOf,
  misfitOf,
  objectOf,
  oneOf,
} from '../../src/apps-script/shape.js';

const VALUES = ['', 'B2B', 0, 1, 1.5, Number.NaN, Infinity, true, null, undefined, [], {}];

describe('the shapes of single values', () => {
  it.each([
    ['isText', isText, ['', 'B2B']],
    ['isFlag', isFlag, [true]],
    ['isFigure', isFigure, [0, 1, 1.5]],
    ['isBlank', isBlank, [null]],
    ['isAbsent', isAbsent, [undefined]],
    ['isRowNumber', isRowNumber, [1]],
    ['isObject', isObject, [{}]],
    ['oneOf', oneOf(['B2B', 'B2C']), ['B2B']],
    ['either', either(isText, isFlag), ['', 'B2B', true]],
  ])('%s takes its own and nothing else', (_, shape: (value: unknown) => boolean, fitting) => {
    expect(VALUES.filter((value) => shape(value))).toEqual(fitting);
  });
});

describe('the shapes of lists and objects', () => {
  it('listOf takes a list of which every item fits, also an empty one', () => {
    const texts = listOf(isText);
    expect([[], ['a'], ['a', 1], 'a', { length: 0 }, null].map(texts)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('dictionaryOf takes an object whose members all fit', () => {
    const texts = dictionaryOf(isText);
    expect([{}, { a: 'b' }, { a: 1 }, ['a'], null].map(texts)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('objectOf wants its members, lets others be, and does not count what is inherited', () => {
    const shape = objectOf<{ toString: string; a?: number }>({
      toString: isText,
      a: either(isAbsent, isFigure),
    });
    expect(shape({ toString: 'x', more: 1 })).toBe(true);
    expect(shape({ toString: 'x', a: 'no' })).toBe(false);
    expect(shape({})).toBe(false);
  });

  it('misfitOf names the first member that does not fit, in the order of the shapes', () => {
    const shapes = { one: isText, two: isFlag };
    expect(misfitOf(shapes, { two: 1 })).toBe('one');
    expect(misfitOf(shapes, { two: 1, one: 'x' })).toBe('two');
    expect(misfitOf(shapes, { two: false, one: 'x' })).toBeNull();
  });
});
