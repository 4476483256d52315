import { describe, expect, it } from '@jest/globals';
import { quoted } from '../../src/workbook/bad-cell.js';
import type { Cell } from '../../src/workbook/cell.js';
import { fileHeaderKey, sheetHeaderKey } from '../../src/workbook/column-name.js';
import {
  checkAcrossTabs,
  motionsIn,
  namesIn,
  namesOf,
  unknownSource,
} from '../../src/workbook/cross-checks.js';
import {
  definition,
  dispute,
  dormancySubject,
  handoff,
  passRateRow,
  pipelineRow,
  rejection,
  rejectionCode,
  signalClass,
  signalRow,
  snapshot,
  source,
} from '../domain/records-for-tests.js';

const table = (header: readonly Cell[], ...rows: readonly (readonly Cell[])[]) => ({
  header,
  rows,
  firstRow: 2,
});
const B2B_ONLY = table(['Motion'], ['b2b']);

describe('checkAcrossTabs', () => {
  it('takes out the rows of a motion that Targets does not list, and names each', () => {
    const part = (motion: 'B2B' | 'B2C', row: number) => ({
      sources: [source({ motion, row })],
      pipeline: [pipelineRow({ motion, row })],
      signalClasses: [signalClass({ motion, row })],
      signals: [signalRow({ motion, row })],
      dormancy: [dormancySubject({ motion, row })],
      handoffs: [handoff({ motion, row })],
      rejectionCodes: [rejectionCode({ motion, row })],
      rejections: [rejection({ motion, row })],
      disputes: [dispute({ motion, row })],
      definitions: [definition({ motion, row })],
    });
    const kept = snapshot(part('B2B', 2));
    expect(checkAcrossTabs(kept, { Targets: B2B_ONLY })).toEqual({ snapshot: kept, problems: [] });
    const { snapshot: left, problems } = checkAcrossTabs(snapshot(part('B2C', 3)), {
      Targets: B2B_ONLY,
    });
    expect(left).toEqual(snapshot());
    expect(problems.map(({ tab, row, column, code }) => [tab, row, column, code])).toEqual(
      [
        'Sources',
        'Pipeline',
        'Signal Classes',
        'Signals',
        'Dormancy',
        'Handoffs',
        'Rejection Codes',
        'Rejections',
        'Disputes',
        'Definitions',
      ].map((tab) => [tab, 3, 'Motion', 'motion-not-in-use']),
    );
    expect(problems[0]?.message).toBe(
      'Sources, row 3, Motion: B2C is not in use. Give it a row in Targets, or correct the motion.',
    );
  });

  it('takes every motion as in use while Targets lists none', () => {
    const given = snapshot({ handoffs: [handoff({ motion: 'B2C' })] });
    expect(checkAcrossTabs(given, {}).problems).toEqual([]);
    expect(checkAcrossTabs(given, { Targets: table(['Motion'], ['']) }).problems).toEqual([]);
  });

  it('takes out pass rates of a source that Sources does not list', () => {
    const given = snapshot({ passRates: [passRateRow({ source: 'a' }), passRateRow({ row: 9 })] });
    const { snapshot: left, problems } = checkAcrossTabs(given, {
      Sources: table(['Owner', 'SOURCE '], ['x', ' a ']),
    });
    expect(left.passRates.map((row) => row.source)).toEqual(['a']);
    expect(problems).toEqual([
      {
        tab: 'Pass Rates',
        row: 9,
        column: 'Source',
        code: 'unknown-source',
        message:
          'Pass Rates, row 9, Source: "webinar-eu" is not listed in Sources. Add it there, or correct the name.',
      },
    ]);
  });
});

describe('names in a tab', () => {
  it('are the trimmed texts of one column, as they stand and in lower case', () => {
    const names = namesIn(
      table(['Week', 'Source'], ['w', ' B '], ['w', ''], ['w'], ['w', 7]),
      'source',
    );
    expect([...names.exact]).toEqual(['B', '7']);
    expect([...names.byLower]).toEqual([
      ['b', 'B'],
      ['7', '7'],
    ]);
  });

  it('are none without the tab or the column', () => {
    expect(namesIn(undefined, 'Source').exact.size).toBe(0);
    expect(namesIn(table(['Week'], ['w']), 'Source').exact.size).toBe(0);
    expect(namesOf([' ', '\u00e9', 'e\u0301']).exact).toEqual(new Set(['\u00e9']));
  });

  it('are motions in whatever case they are typed', () => {
    expect([...motionsIn(table(['Motion'], ['b2c '], ['B2B'], ['B2X'])).exact]).toEqual([
      'B2C',
      'B2B',
      'B2X',
    ]);
  });

  it('name the spelling that is listed', () => {
    expect(unknownSource('WEBINAR', namesOf(['Webinar']))).toEqual({
      code: 'unknown-source',
      words: '"WEBINAR" is not listed in Sources. It lists "Webinar": use that spelling.',
    });
  });
});

describe('names of columns and cells', () => {
  it('are compared without case and runs of spaces in a sheet', () => {
    expect(sheetHeaderKey('  Volume \t in ')).toBe('volume in');
    expect(sheetHeaderKey('Ｖolume in')).toBe('volume in');
    expect(sheetHeaderKey(7)).toBe('7');
    expect(sheetHeaderKey('Volumein')).not.toBe(sheetHeaderKey('Volume in'));
  });

  it('are compared without accents, signs and camel case in a file', () => {
    expect(['Volume_In', 'volumeIn', ' VOLUME -- in!', 'Volûme ín'].map(fileHeaderKey)).toEqual(
      Array(4).fill('volumein'),
    );
  });

  it('are quoted where they are text, at most 60 characters of one line', () => {
    expect(quoted('a \n\t b')).toBe('"a b"');
    expect(quoted('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`);
    expect(quoted('x'.repeat(61))).toBe(`"${'x'.repeat(59)}…"`);
    expect(quoted('😀'.repeat(61))).toBe(`"${'😀'.repeat(59)}…"`);
    expect([quoted(1.5), quoted(true)]).toEqual(['1.5', 'TRUE']);
  });
});
