/** The sizes of Start, in pixels. */
import { describe, expect, it } from '@jest/globals';
import {
  COLUMN,
  PANEL,
  ROW_HEIGHT,
  SPOTS,
  START_HEIGHTS,
  START_WIDTHS,
} from '../../../src/workbook/start/start-layout.js';

const widthOf = (first: number, last: number) =>
  START_WIDTHS.slice(first - 1, last).reduce((sum, width) => sum + width, 0);

describe('the columns of Start', () => {
  it('are three blocks between two edges, with a gap before the middle one', () => {
    expect(START_WIDTHS).toHaveLength(COLUMN.right + 1);
    expect([START_WIDTHS[0], START_WIDTHS.at(-1)]).toEqual([16, 16]);
    expect(widthOf(COLUMN.left, COLUMN.stripEnd)).toBe(484);
    expect(PANEL.columns).toBe(17);
  });

  it('are as wide as the charts that stand on them', () => {
    expect(widthOf(COLUMN.left, COLUMN.stripEnd)).toBe(SPOTS.upperLeft.width);
    expect(widthOf(COLUMN.middle, COLUMN.second)).toBeGreaterThanOrEqual(SPOTS.upperMiddle.width);
    expect(widthOf(COLUMN.right, COLUMN.right)).toBe(SPOTS.upperRight.width);
    expect(widthOf(COLUMN.middle, COLUMN.right)).toBe(SPOTS.upperWide.width);
  });
});

describe('the rows of Start', () => {
  it('are low at the edges, high for the title and for reasons of two lines', () => {
    expect(START_HEIGHTS.map(({ row, count, height }) => [row, count, height])).toEqual([
      [1, 1, 8],
      [2, 1, 40],
      [4, 1, 12],
      [7, 4, 36],
    ]);
    expect(ROW_HEIGHT).toBe(24);
  });
});
