import { describe, expect, it } from '@jest/globals';
import { targetsInForce } from '../../src/domain/targets.js';
import { target } from './records-for-tests.js';

describe('targetsInForce', () => {
  it('takes the default where a motion or a cell has none, but knows what was declared', () => {
    const { B2B, B2C } = targetsInForce([target({ passRateTarget: null, mismatchTolerance: 0.1 })]);
    expect(B2B).toMatchObject({ passRateTarget: 0.92, mismatchTolerance: 0.1, declared: true });
    expect(B2C).toMatchObject({ passRateTarget: 0.92, mismatchTolerance: 0.4, declared: false });
    expect(B2C.quarterlyCapacity).toBeNull();
  });

  it('takes the first row in the sheet of two for one motion, and 0 as a value', () => {
    const rows = [target({ row: 9, passRateTarget: 0.5 }), target({ row: 3, passRateTarget: 0 })];
    expect(targetsInForce(rows).B2B.passRateTarget).toBe(0);
    expect(targetsInForce([...rows].reverse()).B2B.passRateTarget).toBe(0);
  });
});
