/** The parts of Start that are laid out once, and how each cell of the page looks. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { COLUMN, ROW, START_HEIGHTS } from '../../../src/workbook/start/start-layout.js';
import {
  type Block,
  fixedTexts,
  LIGHT_CELLS,
  MARK_FORMATS,
  PAGE_ROWS,
  REASON_CELLS,
  sideAt,
  styleAt,
  THIS_WEEK,
  UNDERLINED,
} from '../../../src/workbook/start/start-page.js';
import { findTab } from '../../../src/workbook/workbook.js';

const PAGE_COLUMNS = 19;

/** By row what a cell is, from the first column on. */
function grid<Look>(lookAt: (row: number, column: number) => Look): Look[][] {
  return Array.from({ length: PAGE_ROWS }, (_, row) =>
    Array.from({ length: PAGE_COLUMNS }, (_, column) => lookAt(row + 1, column + 1)),
  );
}

const blockWords = ({ row, column, rows, columns }: Block) => `${row}/${column} ${rows}×${columns}`;

describe('the page of Start', () => {
  it('has a title, the first steps and a line for each tab that people look at', () => {
    const texts = fixedTexts().map(({ row, column, text }) => `${row}/${column} ${text}`);
    expect(texts.slice(0, 20)).toEqual([
      '2/2 Demand-generation governance',
      '50/2 First steps',
      '51/2 People',
      '51/4 1',
      '51/8 Say who fills each role.',
      '52/2 Targets',
      '52/4 2',
      '52/8 Set the targets of each motion in use.',
      '53/2 Sources',
      '53/4 3',
      '53/8 List every lead source with its owner and the state of its onboarding.',
      '54/2 Pass Rates',
      '54/4 4',
      "54/8 Import or type last week's rows, here and in the other tabs of that colour.",
      '55/2 Agenda',
      '55/4 5',
      '55/8 Run the weekly review: menu Cadence, or the command line.',
      '57/2 Tabs',
      '58/2 Engine Weeks',
      '58/4 Govern',
    ]);
    expect(texts.slice(17)).toHaveLength(88);
    expect(texts.slice(-3)).toEqual([
      '86/2 Holidays',
      '86/4 Set',
      `86/8 ${findTab('Holidays')?.about}`,
    ]);
    expect(texts.filter((text) => / (Start|Start Data|Journal)$/.test(text))).toEqual([]);
    expect(PAGE_ROWS).toBe(86);
  });

  it('stands figures right, the strip in the middle and all else left', () => {
    const letters = grid((row, column) => sideAt(row, column).charAt(0)).map((row) => row.join(''));
    const left = 'l'.repeat(PAGE_COLUMNS);
    const others = letters.flatMap((row, index) => (row === left ? [] : [`${index + 1} ${row}`]));
    expect(others).toEqual([
      '2 lllllllllllllllllrl',
      '3 lllllllllllllllllrl',
      '5 llllllllllllrllllll',
      '7 lllccccccccccllllll',
      '8 lllccccccccccllllll',
      '9 lllccccccccccllllll',
      '42 lllllrllrlllrllllll',
      '43 lllllrllrlllrllllll',
      '44 lllllrllrlllrllllll',
      '45 lllllrllrlllrllllll',
      '46 lllllrllrlllrllllll',
      '47 lllllrllrlllrllllll',
      '48 lllllrllrlllrllllll',
    ]);
  });

  it('has three sizes of type, and looks as it did', () => {
    expect(styleAt(ROW.title, COLUMN.left)).toEqual({ fontColor: '#3c4043', fontSize: 18 });
    expect(styleAt(ROW.title, COLUMN.right)).toEqual({ fontColor: '#3c4043', fontWeight: 'bold' });
    expect(styleAt(ROW.lists, COLUMN.left)).toEqual({
      fontColor: '#3c4043',
      fontSize: 12,
      fontWeight: 'bold',
    });
    expect(styleAt(ROW.lists, COLUMN.stripEnd)).toEqual({ fontColor: '#5f6368' });
    expect(styleAt(ROW.last + 5, COLUMN.left)).toEqual({ fontColor: '#174ea6' });
    const looks = createHash('sha256')
      .update(JSON.stringify(grid(styleAt)))
      .digest('hex');
    expect(looks.slice(0, 12)).toBe('954da2b263e9');
  });

  it('colours lights, strip and signs by their marks', () => {
    const formats = MARK_FORMATS.map(({ mark, blocks, background, fontColor }) =>
      [mark, background ?? 'none', fontColor, ...blocks.map(blockWords)].join(', '),
    );
    expect(formats).toEqual([
      '▲, #fce8e6, #b3261e, 7/16 4×2',
      '◆, #fef7e0, #8a5a00, 7/16 4×2',
      '✓, none, #137333, 7/16 4×2, 7/4 3×10',
      '–, none, #5f6368, 7/16 4×2, 7/4 3×10, 35/18 5×1, 43/18 6×1',
      '✕, none, #b3261e, 7/4 3×10',
      '○, none, #174ea6, 7/4 3×10',
      '▲, none, #b3261e, 35/18 5×1, 43/18 6×1, 43/13 6×1',
      '◆, none, #8a5a00, 35/18 5×1, 43/18 6×1, 43/13 6×1',
    ]);
    expect([LIGHT_CELLS, REASON_CELLS, THIS_WEEK].map(blockWords)).toEqual([
      '7/16 4×2',
      '7/18 4×1',
      '7/12 3×1',
    ]);
    expect(THIS_WEEK.background).toBe('#e8f0fe');
    expect(UNDERLINED.join(' ')).toBe('B6:M6 O6:R6 B34:M34 O34:R34 B42:M42 O42:R42');
    expect(START_HEIGHTS.map(({ row, count, height }) => [row, count, height])).toEqual([
      [1, 1, 8],
      [2, 1, 40],
      [4, 1, 12],
      [7, 4, 36],
    ]);
  });
});
