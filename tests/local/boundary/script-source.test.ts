import { describe, expect, it } from '@jest/globals';
import { declaredFunctions } from '../../../src/local/boundary/script-source.js';

describe('declaredFunctions', () => {
  it('names what stands as a function declaration at the top level, and nothing else', () => {
    const text = `
      const arrow = () => 1;
      var variable = function () {};
      let empty;
      class Thing {}
      function plain() { function inner() {} }
      async function later() {}
      function* steps() {}
      { function inBlock() {} }
      if (true) { function inBranch() {} }
    `;
    expect([...declaredFunctions(text)]).toEqual(['plain', 'later', 'steps']);
  });

  it('names a function that takes the place of one of the language', () => {
    expect([...declaredFunctions('function parseInt() {}')]).toEqual(['parseInt']);
  });

  it('runs nothing of the program', () => {
    expect([...declaredFunctions('while (true) {} function never() {}')]).toEqual(['never']);
  });

  it('refuses what is no script', () => {
    expect(() => declaredFunctions('function (')).toThrow('Function statements');
  });
});
