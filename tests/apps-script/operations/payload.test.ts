import { describe, expect, it } from '@jest/globals';
import { parsePayload } from '../../../src/apps-script/operations/payload.js';
import { isFlag, isText } from '../../../src/apps-script/shape.js';

const parse = (payload: unknown) =>
  parsePayload<{ name: string; repair: boolean }>({ name: isText, repair: isFlag }, payload, {
    name: 'Give a name.',
    repair: 'Give true or false.',
  });

describe('parsePayload', () => {
  it('answers the declared members and leaves others out', () => {
    const payload = JSON.parse('{"name":"x","repair":true,"more":1,"__proto__":{"name":"y"}}');
    expect(Object.entries(parse(payload))).toEqual([
      ['name', 'x'],
      ['repair', true],
    ]);
  });

  it.each([
    [{ name: 'x' }, 'The request\'s "repair" is not usable. Give true or false.'],
    [{ name: 1, repair: 1 }, 'The request\'s "name" is not usable. Give a name.'],
    [null, 'The request is not an object. Give the members that this operation takes.'],
    [[], 'The request is not an object. Give the members that this operation takes.'],
    ['x', 'The request is not an object. Give the members that this operation takes.'],
  ])('refuses %j and names the member', (payload, message) => {
    expect(() => parse(payload)).toThrow(message);
  });
});
