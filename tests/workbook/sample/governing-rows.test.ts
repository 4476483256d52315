import { describe, expect, it } from '@jest/globals';
import { MOTIONS } from '../../../src/domain/vocabulary.js';
import {
  alarmRecords,
  definitionRecords,
  personRecords,
  targetRecord,
} from '../../../src/workbook/sample/governing-rows.js';
import { sampleYears } from '../../../src/workbook/sample/sample-year.js';

const lineOf = (row: object) => Object.values(row).join(' | ');

const years = () => sampleYears(MOTIONS, '2026-11-17', () => 0.5);

describe('definitionRecords', () => {
  it('ratified the first version of every term forty days before the year', () => {
    expect(years().flatMap(definitionRecords).map(lineOf)).toEqual([
      'MQL | B2B | 1.0 | RevOps lead | All B2B programmes | A record that passed Q=CTV and reached the score threshold. | 2025-10-08 | Ratified',
      'SAL | B2B | 1.0 | RevOps lead | All B2B programmes | An MQL that sales accepted within the handoff SLA. | 2025-10-08 | Ratified',
      'Engagement signal | B2C | 1.0 | RevOps lead | All B2C programmes | An act of a consumer that the model counts towards intent. | 2025-10-08 | Ratified',
      'Buying signal | B2C | 1.0 | RevOps lead | All B2C programmes | An act after which one in three buys within 30 days. | 2025-10-08 | Ratified',
    ]);
  });
});

describe('alarmRecords', () => {
  it('skip a quarter of the weeks, but none whose alarm nobody answers', () => {
    const [year] = years();
    expect(alarmRecords({ ...year!, random: () => 0.249 }).map(({ raisedAt }) => raisedAt)).toEqual(
      [
        '2025-12-19T00:00:00',
        '2026-01-16T00:00:00',
        '2026-06-12T00:00:00',
        '2026-11-14T11:00:00',
        '2026-11-16T12:00:00',
      ],
    );
    expect(alarmRecords({ ...year!, random: () => 0.25 })).toHaveLength(53);
  });

  it('name no source where the engine has none', () => {
    const [year] = years();
    const alarms = alarmRecords({ ...year!, plan: { ...year!.plan, sources: [] } });
    expect([...new Set(alarms.map(({ source }) => source))]).toEqual(['']);
  });
});

describe('personRecords', () => {
  it('make a person up for each role', () => {
    expect(personRecords(MOTIONS).map(lineOf)).toEqual([
      'Chair | Ana | ana@example.com',
      'RevOps lead | Ria | ria@example.com',
      'Data Lead | Dev | dev@example.com',
      'Signal Architecture owner | Noor | noor@example.com',
      'Sales liaison | Sam | sam@example.com',
      'B2C lead | Lena | lena@example.com',
      'Senior leadership | Ute | ute@example.com',
      'Notetaker | Max | max@example.com',
    ]);
  });

  it('take who is named, and have no role of a motion that is not served', () => {
    const people = [
      { role: 'Chair', name: 'Juri', email: 'juri@example.com' },
      { role: 'Notetaker', name: '', email: '' },
    ] as const;
    expect(personRecords(['B2B'], people).map(lineOf)).toEqual([
      'Chair | Juri | juri@example.com',
      'RevOps lead | Ria | ria@example.com',
      'Data Lead | Dev | dev@example.com',
      'Signal Architecture owner | Noor | noor@example.com',
      'Sales liaison | Sam | sam@example.com',
      'Senior leadership | Ute | ute@example.com',
      'Notetaker | Max | max@example.com',
    ]);
  });
});

describe('targetRecord', () => {
  it('are the usual ones, with thirteen weeks of volume and a fifth more capacity', () => {
    const [b2b] = years();
    const usual = {
      motion: 'B2B',
      passRateTarget: 0.92,
      acceptanceBaseline: 0.6,
      dormancyRateThreshold: 0.2,
      mismatchTolerance: 0.4,
      handoffSlaHours: 24,
      quarterlyVolumeTarget: 39260,
      quarterlyCapacity: 47112,
    };
    expect(targetRecord(b2b!)).toEqual(usual);
    expect(targetRecord(b2b!, { B2C: { passRateTarget: 0.5 } })).toEqual(usual);
    expect(targetRecord(b2b!, { B2B: { passRateTarget: 0.5, quarterlyVolumeTarget: 1 } })).toEqual({
      ...usual,
      passRateTarget: 0.5,
      quarterlyVolumeTarget: 1,
    });
    expect(targetRecord(b2b!, { B2B: { quarterlyCapacity: 2 } })).toEqual({
      ...usual,
      quarterlyCapacity: 2,
    });
  });
});
