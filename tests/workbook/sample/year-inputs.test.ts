/** The year's inputs are the same for ever for a seed: what a sample showed once it shows again. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Motion } from '../../../src/domain/vocabulary.js';
import {
  definitionRecords,
  personRecords,
  targetRecord,
} from '../../../src/workbook/sample/governing-rows.js';
import { INPUT_PARTS, yearInputs } from '../../../src/workbook/sample/year-inputs.js';

const AS_OF = '2026-11-17';

/** Of each part: how many rows, and a digest of their cells. */
function kept(motions: readonly Motion[], day: string, seed = 1): string[] {
  const known = yearInputs(motions, AS_OF, seed).knownBy(day);
  return INPUT_PARTS.map((part) => {
    const digest = createHash('sha256').update(JSON.stringify(known[part])).digest('hex');
    return `${part} ${known[part].length} ${digest.slice(0, 8)}`;
  });
}

describe('yearInputs', () => {
  it.each([
    [
      ['B2B', 'B2C'],
      AS_OF,
      'sources 14 fc8af841, passRates 561 a41c5dac, alarms 76 294f3fb0, pipeline 416 fd219775, signalClasses 13 53bd46bb, signals 465 be70caa4, dormancy 22 68bf2c65, handoffs 104 df806bda, rejectionCodes 9 4b6b1046, rejections 371 c186a9d2, disputes 6 fe013889',
    ],
    [
      ['B2B'],
      AS_OF,
      'sources 7 f1dfea18, passRates 280 301b5ec4, alarms 38 782f394e, pipeline 208 79a1c3b4, signalClasses 9 89cd8a28, signals 257 bee0dad7, dormancy 12 2e17a926, handoffs 52 1b9a68c0, rejectionCodes 5 5b047f59, rejections 213 05868083, disputes 4 14b5d9fa',
    ],
    [
      ['B2C'],
      AS_OF,
      'sources 7 70c95443, passRates 281 623fcc3c, alarms 39 884c896f, pipeline 208 46a45117, signalClasses 9 63a1f174, signals 257 fbed956f, dormancy 10 b4ba0b80, handoffs 52 8f0bdda5, rejectionCodes 4 e7f0708a, rejections 161 5db2a924, disputes 4 fb9cff7c',
    ],
    [
      ['B2B', 'B2C'],
      '2026-03-24',
      'sources 12 b0ec0374, passRates 192 f289df9c, alarms 26 8466dd76, pipeline 144 0a42daf2, signalClasses 8 3fcf7389, signals 144 a14afd82, dormancy 22 fd67e59f, handoffs 36 33dd5654, rejectionCodes 7 fea9190e, rejections 126 2bd3ed4d, disputes 2 3437810d',
    ],
    [
      ['B2B', 'B2C'],
      '2026-06-30',
      'sources 12 8eb7c36f, passRates 340 fa392ac4, alarms 48 7b9e8a31, pipeline 256 fe2d4f4d, signalClasses 10 300f1cc3, signals 275 3790ba42, dormancy 22 4c700867, handoffs 64 71a820be, rejectionCodes 9 4b6b1046, rejections 228 1db91e12, disputes 4 58bb39c0',
    ],
    [
      ['B2C'],
      '2026-09-01',
      'sources 7 70c95443, passRates 215 c77dbd6c, alarms 30 54ce56d0, pipeline 164 e9b2c995, signalClasses 7 807952ae, signals 189 4507ed1a, dormancy 10 b1beb6b2, handoffs 41 375461db, rejectionCodes 4 e7f0708a, rejections 125 ebd8c446, disputes 2 e41b5a12',
    ],
  ] as const)('of %j are by %s the rows of the kept record', (motions, day, record) => {
    expect(kept(motions, day).join(', ')).toBe(record);
  });

  it('are others with another seed, but for what is planned', () => {
    const [one, other] = [kept(['B2B'], AS_OF, 1), kept(['B2B'], AS_OF, 2)];
    expect(one.filter((part) => other.includes(part)).map((part) => part.split(' ')[0])).toEqual([
      'dormancy',
      'rejectionCodes',
      'disputes',
    ]);
  });

  it('let a source go through the gate, and an alarm wait for its answer, day by day', () => {
    const { knownBy } = yearInputs(['B2B'], AS_OF, 1);
    const late = (day: string) => {
      const found = knownBy(day).sources.find(({ source }) => source === 'reseller-feed');
      return found === undefined ? 'unknown' : `${found.state}, ${found.onboarding}`;
    };
    expect(late('2026-02-08')).toBe('unknown');
    expect(late('2026-02-09')).toBe('Live, In progress');
    expect(late('2026-04-12')).toBe('Live, In progress');
    expect(late('2026-04-13')).toBe('Paused, In progress');
    expect(late('2026-05-04')).toBe('Paused, Complete');
    expect(late('2026-05-11')).toBe('Live, Complete');
    const waiting = (day: string) =>
      knownBy(day).alarms.find(({ raisedAt }) => raisedAt === '2025-12-19T00:00:00')?.resolvedAt;
    expect(waiting('2025-12-18')).toBeUndefined();
    expect(waiting('2025-12-19')).toBeNull();
    expect(waiting('2025-12-31')).toBeNull();
    expect(waiting('2026-01-01')).toBe('2025-12-31T15:00:00');
  });

  it('hold a row from the very day on which it was entered', () => {
    const { knownBy } = yearInputs(['B2B'], AS_OF, 1);
    const rowsBy = (
      part: 'passRates' | 'rejectionCodes' | 'disputes' | 'signalClasses',
      day: string,
    ) => knownBy(day)[part].length;
    expect([rowsBy('passRates', '2025-11-23'), rowsBy('passRates', '2025-11-24')]).toEqual([0, 5]);
    expect([
      rowsBy('rejectionCodes', '2026-06-21'),
      rowsBy('rejectionCodes', '2026-06-22'),
    ]).toEqual([4, 5]);
    expect([rowsBy('disputes', '2026-01-20'), rowsBy('disputes', '2026-01-21')]).toEqual([0, 1]);
    expect([rowsBy('signalClasses', '2026-04-12'), rowsBy('signalClasses', '2026-04-13')]).toEqual([
      4, 5,
    ]);
    const heard = (day: string) => knownBy(day).dormancy[0]?.lastSignalOn;
    expect([heard('2026-10-10'), heard('2026-11-01')]).toEqual(['2026-10-10', '2026-10-10']);
  });

  it('name the holiday that moves a weekly, and hold no row before the year', () => {
    const { holidays, years, knownBy } = yearInputs(['B2B'], AS_OF, 1);
    expect(holidays).toEqual([
      { row: 2, date: '2026-04-06', name: 'Public holiday', effect: 'Move' },
    ]);
    expect(years.map(({ motion, asOf }) => [motion, asOf])).toEqual([['B2B', AS_OF]]);
    const before = knownBy('2025-11-16');
    expect([before.passRates, before.sources, before.disputes]).toEqual([[], [], []]);
  });
});

describe('what the year begins with', () => {
  it('are the terms of each motion, in words', () => {
    const [year] = yearInputs(['B2C'], AS_OF, 1).years;
    const terms = year === undefined ? [] : definitionRecords(year);
    expect(terms.map(({ term, text }) => `${term}: ${text}`)).toEqual([
      'Engagement signal: An act of a consumer that the model counts towards intent.',
      'Buying signal: An act after which one in three buys within 30 days.',
    ]);
    const [b2b] = yearInputs(['B2B'], AS_OF, 1).years;
    expect(b2b === undefined ? null : definitionRecords(b2b)[1]?.text).toBe(
      'An MQL that sales accepted within the handoff SLA.',
    );
  });

  const b2b = () => yearInputs(['B2B'], AS_OF, 1).years[0];

  it('are definitions ratified before it', () => {
    const year = b2b();
    const [first, ...others] = year === undefined ? [] : definitionRecords(year);
    expect(first).toEqual({
      term: 'MQL',
      motion: 'B2B',
      version: '1.0',
      owner: 'RevOps lead',
      scope: 'All B2B programmes',
      text: 'A record that passed Q=CTV and reached the score threshold.',
      ratifiedOn: '2025-10-08',
      state: 'Ratified',
    });
    expect(others.map(({ term }) => term)).toEqual(['SAL']);
  });

  it('are targets with a volume near what the pipeline brings, where none is given', () => {
    const year = b2b();
    const target = (given?: Parameters<typeof targetRecord>[1]) =>
      year === undefined ? undefined : targetRecord(year, given);
    expect(target()).toEqual({
      motion: 'B2B',
      passRateTarget: 0.92,
      acceptanceBaseline: 0.6,
      dormancyRateThreshold: 0.2,
      mismatchTolerance: 0.4,
      handoffSlaHours: 24,
      quarterlyVolumeTarget: 39_260,
      quarterlyCapacity: 47_112,
    });
    const own = { passRateTarget: 0.8, quarterlyVolumeTarget: 5, quarterlyCapacity: 6 };
    expect(target({ B2B: own })).toMatchObject(own);
    expect(target({ B2C: own })).toMatchObject({ passRateTarget: 0.92 });
  });

  it('are people of every role served, made up where nobody is named', () => {
    const chair = { role: 'Chair', name: 'Zoe', email: 'zoe@example.com' } as const;
    const blank = { role: 'Data Lead', name: '', email: 'x' } as const;
    const people = personRecords(['B2B'], [blank, chair]);
    expect(people.map(({ role, name }) => `${role} ${name}`)).toEqual([
      'Chair Zoe',
      'RevOps lead Ria',
      'Data Lead Dev',
      'Signal Architecture owner Noor',
      'Sales liaison Sam',
      'Senior leadership Ute',
      'Notetaker Max',
    ]);
    expect(people[1]?.email).toBe('ria@example.com');
    expect(personRecords(['B2C']).map(({ role }) => role)).toContain('B2C lead');
  });
});
