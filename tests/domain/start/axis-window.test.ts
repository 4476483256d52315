import { describe, expect, it } from '@jest/globals';
import { axisWindow } from '../../../src/domain/start/axis-window.js';

describe('axisWindow', () => {
  it.each([
    [[0.787, 0.965], { min: 0.75, max: 1, lines: 6 }],
    [[0.884, 0.962], { min: 0.88, max: 0.98, lines: 6 }],
    [[0, 0.41], { min: 0, max: 0.5, lines: 6 }],
    [[166, 330], { min: 150, max: 350, lines: 5 }],
    [[0, 3], { min: 0, max: 3, lines: 4 }],
    [[0, 5], { min: 0, max: 5, lines: 6 }],
    [[0, 0.1 + 0.2 + 0.2], { min: 0, max: 0.5, lines: 6 }],
    [[0.1, 0.6], { min: 0.1, max: 0.6, lines: 6 }],
    [[-0.2, 0.1], { min: -0.2, max: 0.1, lines: 4 }],
  ])('puts round ends around %j', (values, window) => {
    expect(axisWindow(values)).toEqual(window);
  });

  it('stands a single value in the middle, and knows nothing about none', () => {
    expect(axisWindow([100])).toEqual({ min: 50, max: 150, lines: 3 });
    expect(axisWindow([0, 0])).toEqual({ min: -1, max: 1, lines: 3 });
    expect(axisWindow([])).toBeNull();
  });

  it('holds every value, whatever its size', () => {
    for (const scale of [1e-6, 0.3, 7, 12_345, 9e9]) {
      for (const [low, high] of [
        [1, 1.01],
        [-3, 8],
        [0.2, 0.9],
      ] as const) {
        const window = axisWindow([low * scale, high * scale]);
        expect(window?.min).toBeLessThanOrEqual(low * scale * (1 + Math.sign(low) * 1e-9));
        expect(window?.max).toBeGreaterThanOrEqual(high * scale * (1 - 1e-9));
        expect(window?.lines).toBeLessThanOrEqual(7);
      }
    }
  });
});
