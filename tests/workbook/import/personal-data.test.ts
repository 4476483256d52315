import { describe, expect, it } from '@jest/globals';
import { ImportRefusal } from '../../../src/workbook/import/import-plan.js';
import {
  isPersonalHeader,
  isPersonalText,
  keepsNobody,
} from '../../../src/workbook/import/personal-data.js';
import { planImport } from '../../../src/workbook/import/plan-import.js';
import { findTab, inputTabs, type TabName } from '../../../src/workbook/workbook.js';

function plan(
  tab: TabName,
  file: readonly (readonly string[])[],
  map: Readonly<Record<string, string>> = {},
) {
  const declared = findTab(tab)!;
  const header = declared.columns.map((column) => column.header);
  return planImport({
    tab: declared,
    existing: { header, rows: [], firstRow: 2 },
    header: file[0]!,
    rows: file.slice(1),
    map,
    toInstant: (civil) => `${civil}.000Z`,
  });
}

describe('who a lead is', () => {
  it.each([
    'Lead_Email',
    'e-mail',
    'First Name',
    'SURNAME',
    'Phone number',
    'mobile',
    'LinkedIn URL',
  ])('is told by the header %s', (header) => {
    expect(isPersonalHeader(header)).toBe(true);
  });

  it.each([
    'ana@example.com',
    'Ana Lind <ana@example.co.uk>',
    'mailto:a.b+c@müller.de',
    '+49 170 1234567',
    '0044 20 7946 0958',
  ])('is told by the text %s', (text) => expect(isPersonalText(text)).toBe(true));

  it.each([
    'webinar-eu',
    '2026-11-09',
    '1240',
    '00123',
    '+12',
    'v1.2@beta',
    '@handle',
    'A-0001',
    '49170123456',
    'call +49 170 1234567',
    '+49 170 1234567 or later',
  ])('is not told by the text %s', (text) => expect(isPersonalText(text)).toBe(false));

  it('is told by no header or synonym of a column that may hold nobody', () => {
    const named = inputTabs().flatMap((tab) =>
      tab.columns
        .filter((column) => keepsNobody(tab, column))
        .flatMap(({ header, synonyms = [] }) => [header, ...synonyms])
        .filter(isPersonalHeader),
    );
    expect(named).toEqual([]);
  });
});

describe('an import that brings who leads are', () => {
  it('leaves such a column out with a word, by its header and by what it holds', () => {
    const planned = plan(
      'Alarms',
      [
        ['Source', 'Raised at', 'Kind', 'Contact Phone', 'message'],
        ['webinar-eu', '2026-11-09 10:00', 'Consent', '+49 170 1234567', 'bo@example.com'],
      ],
      { message: 'Detail' },
    );
    expect(planned.mapping).toMatchObject({ 'Contact Phone': null, message: null });
    expect(planned.warnings).toEqual([
      expect.stringMatching(
        /^Contact Phone was left out: nothing about a lead as a person is stored/,
      ),
      expect.stringMatching(/^message was left out: nothing about a lead as a person is stored/),
    ]);
    expect(JSON.stringify(planned.added)).not.toContain('example.com');
  });

  it.each([
    ['by its header', 'Lead email', 'somebody'],
    ['by what it holds', 'Origin', 'bo@example.com'],
  ])('is refused as a whole where it would name the rows, told %s', (_, header, text) => {
    const file = [
      ['Week', header, 'Submitted', 'Passed'],
      ['2026-11-09', text, '10', '9'],
    ];
    expect(() => plan('Pass Rates', file, { [header]: 'Source' })).toThrow(ImportRefusal);
    expect(() => plan('Pass Rates', file, { [header]: 'Source' })).toThrow(
      `The column "${header}" says who a lead is and would go into Source: nothing about a lead as a person is stored.`,
    );
  });

  it('rejects the one row that does, and takes the others', () => {
    const planned = plan('Pass Rates', [
      ['Week', 'Source', 'Submitted', 'Passed'],
      ['2026-11-09', 'webinar-eu', '10', '9'],
      ['2026-11-09', 'form of bo@example.com', '10', '9'],
      ['2026-11-09', 'paid-social-x', '10', '9'],
    ]);
    expect(planned.added).toHaveLength(2);
    expect(planned.rejected).toEqual([
      {
        row: 3,
        column: 'Source',
        value: 'form of bo@example.com',
        reason:
          'An e-mail address is personal: nothing about a lead as a person is stored. Count such rows into weekly numbers before they are imported.',
      },
    ]);
  });

  it('takes addresses of the team', () => {
    const planned = plan('Sources', [
      ['Source', 'Motion', 'Onboarding', 'State', 'Owner', 'E-mail'],
      ['webinar-eu', 'B2B', 'Complete', 'Live', 'ana@example.com', 'ana@example.com'],
    ]);
    expect(planned.rejected).toEqual([]);
    expect(planned.mapping).toMatchObject({ Owner: 'Owner', 'E-mail': 'Owner email' });
  });
});
