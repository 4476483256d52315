/** The declarations themselves: complete, consistent and spelled as agreed. */
import { describe, expect, it } from '@jest/globals';
import { AGENDA } from '../../src/domain/agenda.js';
import { SETTINGS } from '../../src/domain/settings.js';
import { MOTIONS, ROLES } from '../../src/domain/vocabulary.js';
import { fileHeaderKey } from '../../src/workbook/column-name.js';
import { dataDictionary } from '../../src/workbook/data-dictionary.js';
import type { TabDeclaration } from '../../src/workbook/declaration.js';
import {
  frozenColumnsOf,
  isShaded,
  numberFormatOf,
  STATE_FORMATS,
  sidesOf,
  validationOf,
} from '../../src/workbook/look.js';
import { prefilledRows } from '../../src/workbook/prefill/prefilled-rows.js';
import { raciRows } from '../../src/workbook/prefill/raci-rows.js';
import { LINK_COLUMN, PANEL } from '../../src/workbook/start/start-layout.js';
import { fixedTexts } from '../../src/workbook/start/start-page.js';
import { LANDMARKS } from '../../src/workbook/start/start-panel.js';
import { findTab, inputTabs, WORKBOOK } from '../../src/workbook/workbook.js';

const TABS: readonly TabDeclaration[] = WORKBOOK;

/** Headers are forever: files, maps and people's sheets name them. */
const HEADERS: Readonly<Record<string, string>> = {
  Sources:
    'Source, Motion, Owner, Owner email, Live since, Onboarding, Onboarded on, State, Tolerance',
  'Pass Rates':
    'Week, Source, Submitted, Passed, Compliance failed, Truth failed, Value failed, Pass rate, Target, Flag',
  Alarms: 'Alarm ID, Source, Raised at, Kind, Detail, Resolved at, Age h, State',
  Pipeline: 'Week, Motion, Stage, Volume in, Volume out, Velocity days',
  'Signal Classes': 'Class, Motion, Model rate, Weight, Introduced on, Retired on',
  Signals: 'Week, Motion, Class, Captured, Qualified, Rate, Fall',
  Dormancy: 'Subject, Motion, Kind, Last signal on, Days dark, Dormant',
  Handoffs: 'Week, Motion, Offered, Accepted, Followed up in SLA',
  'Rejection Codes': 'Code, Motion, Meaning, Known cause',
  Rejections: 'Week, Motion, Code, Count',
  Disputes: 'Dispute ID, Term, Motion, Raised by, Raised on, State, Resolved on, Resolution',
  Definitions: 'Term, Motion, Version, Owner, Scope, Text, Ratified on, State',
  'Action Log':
    'Action ID, Action, Owner, Due on, Measure, State, Raised on, Raised in, Done on, Update',
  Decisions: 'Decision ID, Decision, Owner, Due on, Measure, Decided in, Decided on, Kind',
  'Risk Register':
    'Risk ID, Risk, Source, Motion, Owner, Mitigation, Review on, Likelihood, Impact, Residual likelihood, Residual impact, State, Escalated to, Raised on, Raised in, Inherent score, Residual score',
  Escalations:
    'Escalation ID, Rule, Subject, Motion, Evidence, Kind, From, To, Owner, Raised on, Due on, State, Outcome, Parent, Cleared on',
  'RACI Matrix': `Activity, ${ROLES.join(', ')}`,
  People: 'Role, Name, Email',
  Targets:
    'Motion, Pass-rate target, Acceptance baseline, Dormancy-rate threshold, Mismatch tolerance, Handoff SLA hours, Quarterly volume target, Quarterly capacity',
  Changes:
    'Change ID, What, Subject, Old value, New value, Effective on, Approved in, Resources, Communications owner, Communicate by, Cascades to, Answers, State',
};

describe('WORKBOOK', () => {
  it('has the tabs in their order, those that are hidden last', () => {
    expect(TABS.map((tab) => tab.name)).toEqual([
      'Start',
      'Engine Weeks',
      'Cadence Calendar',
      'Agenda',
      'RACI Matrix',
      'People',
      'Action Log',
      'Decisions',
      'Escalations',
      'Risk Register',
      'Risk Playbook',
      'Definitions',
      'Reviews',
      'Review Findings',
      'Sources',
      'Onboarding Steps',
      'Pass Rates',
      'Alarms',
      'Pipeline',
      'Signal Classes',
      'Signals',
      'Dormancy',
      'Handoffs',
      'Rejection Codes',
      'Rejections',
      'Disputes',
      'Settings',
      'Targets',
      'Changes',
      'Holidays',
      'Start Data',
      'Journal',
    ]);
    expect(TABS.filter((tab) => tab.hidden === true).map((tab) => tab.name)).toEqual([
      'Start Data',
      'Journal',
    ]);
  });

  it.each(Object.entries(HEADERS))('gives %s the agreed headers', (name, headers) => {
    expect(
      findTab(name)!
        .columns.map((column) => column.header)
        .join(', '),
    ).toBe(headers);
  });

  it.each(TABS.map((tab) => [tab.name, tab] as const))(
    'declares %s without contradiction',
    (_, tab) => {
      const { columns } = tab;
      const headers = columns.map((column) => fileHeaderKey(column.header));
      expect(new Set(headers).size).toBe(columns.length);
      expect(new Set(columns.map((column) => column.field)).size).toBe(columns.length);
      for (const column of columns) {
        expect(column.note).toMatch(/^[A-Z0-9].*\.$/);
        const longestWord = Math.max(...column.header.split(' ').map((word) => word.length));
        expect(column.width).toBeGreaterThanOrEqual(8 * longestWord + 10);
        expect(column.kind === 'choice').toBe(column.choices !== undefined);
        expect(column.kind === 'id').toBe(column.idPrefix !== undefined);
        if (column.choices !== undefined)
          expect(new Set(column.choices).size).toBe(column.choices.length);
      }
      for (const field of (tab.atMost ?? []).flat()) {
        expect(columns.find((column) => column.field === field)?.kind).toBe('count');
      }
      if (tab.input)
        expect(columns.some((column) => column.key === true && column.required === true)).toBe(
          true,
        );
    },
  );

  it.each(inputTabs().map((tab) => [tab.name, tab] as const))(
    'gives the columns of %s synonyms that name one column each',
    (_, tab) => {
      const open = tab.columns.filter((column) => column.computed !== true);
      const names = open.flatMap((column) => [
        ...new Set([column.header, column.field, ...(column.synonyms ?? [])].map(fileHeaderKey)),
      ]);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    },
  );

  it('gives every kind of identifier its own prefix', () => {
    const prefixes = TABS.flatMap((tab) => tab.columns.flatMap((column) => column.idPrefix ?? []));
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(prefixes).toHaveLength(7);
  });

  it('finds tabs by name, whatever their case', () => {
    expect(findTab(' pass rates ')?.name).toBe('Pass Rates');
    expect(findTab('Pass')).toBeUndefined();
  });
});

describe('the look', () => {
  it('refuses only what a closed list does not hold, and checks no computed column', () => {
    for (const column of TABS.flatMap((tab) => tab.columns)) {
      const validation = validationOf(column);
      if (column.computed === true) expect(validation).toBeNull();
      else if (validation !== null)
        expect(validation.reject).toBe(
          validation.check.type === 'list' && column.offered === undefined,
        );
    }
  });

  it('formats by kind', () => {
    const formats = findTab('Pipeline')!.columns.map(numberFormatOf);
    expect(formats).toEqual(['yyyy-mm-dd', null, null, '#,##0', '#,##0', '#,##0.0']);
    expect(findTab('Alarms')!.columns.map(numberFormatOf)[2]).toBe('yyyy-mm-dd hh:mm');
    expect(numberFormatOf(findTab('Targets')!.columns[1]!)).toBe('0.0%');
    expect(frozenColumnsOf(findTab('Pass Rates')!)).toBe(2);
    expect(frozenColumnsOf(findTab('Start')!)).toBe(0);
    expect(frozenColumnsOf(findTab('Review Findings')!)).toBe(1);
  });

  it('marks states that the add-on writes, in columns that exist', () => {
    for (const { tab, fields } of STATE_FORMATS) {
      const declared = findTab(tab)!;
      for (const field of fields) {
        const column = declared.columns.find((one) => one.field === field)!;
        expect([tab, field, isShaded(column, declared)]).toEqual([tab, field, true]);
      }
    }
  });

  it('leaves room for the longest choice beside the arrow of its drop-down', () => {
    for (const { header, width, choices } of TABS.flatMap(({ columns }) => columns)) {
      const longest = Math.max(0, ...(choices ?? []).map((choice) => choice.length));
      expect([header, width >= 7 * longest + 20]).toEqual([header, true]);
    }
  });

  it('keeps a number and the text at its right apart', () => {
    const { columns } = findTab('Signal Classes')!;
    const sides = columns.map((column, index) => sidesOf(column, columns[index + 1])?.values);
    expect(sides).toEqual([undefined, undefined, null, 'center', 'left', 'left']);
  });
});

describe('the first rows', () => {
  const rows = prefilledRows(MOTIONS);

  it('hold a cell for every column', () => {
    for (const [name, cells] of rows) {
      const { columns } = findTab(name)!;
      expect(cells.length).toBeGreaterThan(0);
      for (const row of cells) expect(row).toHaveLength(columns.length);
    }
  });

  it('hold every block, role, setting and motion', () => {
    expect(rows.get('Agenda')!.map((row) => row[0])).toEqual(AGENDA.map((block) => block.id));
    expect(rows.get('People')!.map((row) => row[0])).toEqual([...ROLES]);
    expect(rows.get('Settings')!.map((row) => row[0])).toEqual(SETTINGS.map((one) => one.label));
    expect(
      prefilledRows(['B2C'])
        .get('Targets')!
        .map((row) => row.slice(0, 2)),
    ).toEqual([['B2C', 0.92]]);
  });

  it.each([[['B2B', 'B2C']], [['B2B']], [['B2C']]] as const)(
    'give every activity of %s one A and at least one R',
    (motions) => {
      for (const { activity, letters } of raciRows(motions)) {
        const given = Object.values(letters).flatMap((cell) => cell.split('/'));
        expect([activity, given.filter((letter) => letter === 'A').length]).toEqual([activity, 1]);
        expect(given).toContain('R');
        expect(given.filter((letter) => !'RACI'.includes(letter))).toEqual([]);
      }
    },
  );
});

describe('the page of Start', () => {
  it('puts every fixed text in its own place, outside the panel, and names tabs that exist', () => {
    const texts = [...fixedTexts(), ...LANDMARKS];
    const places = texts.map(({ row, column }) => `${row}/${column}`);
    expect(new Set(places).size).toBe(texts.length);
    const below = fixedTexts().filter(({ row, column }) => row > 50 && column === LINK_COLUMN);
    const named = below.filter(({ text }) => text !== 'Tabs');
    expect(named.length).toBeGreaterThan(TABS.length);
    for (const { row, text } of named) {
      expect([text, findTab(text)?.name]).toEqual([text, text]);
      expect(row).toBeGreaterThanOrEqual(PANEL.row + PANEL.rows);
    }
  });
});

describe('dataDictionary', () => {
  it('describes every column of every tab once', () => {
    const text = dataDictionary();
    expect(text.split('\n').filter((line) => line.startsWith('### ')).length).toBe(TABS.length);
    const rows = text
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| column'));
    expect(rows).toHaveLength(TABS.reduce((sum, tab) => sum + tab.columns.length, 0));
    expect(text).toContain(
      '| **Week** | Monday, required | The Monday that the week begins with. |',
    );
  });
});
