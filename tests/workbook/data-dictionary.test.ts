import { describe, expect, it } from '@jest/globals';
import { dataDictionary } from '../../src/workbook/data-dictionary.js';

/** The lines of one heading, up to the next. */
function section(heading: string): string[] {
  const lines = dataDictionary().split('\n');
  const from = lines.indexOf(heading);
  const until = lines.findIndex((line, index) => index > from && line.startsWith('##'));
  return lines.slice(from, until < 0 ? undefined : until);
}

/** What the cells of a column hold, and its name as it is set. */
function holds(tab: string, position: number): string {
  const row = section(`### ${tab}`).filter((line) => line.startsWith('| '))[position + 1] ?? '';
  return row.split(' | ').slice(0, 2).join(': ').replace('| ', '');
}

describe('dataDictionary', () => {
  it('says what each group of tabs is for', () => {
    expect(section('## Govern')).toEqual([
      '## Govern',
      '',
      'How the cadence is run: reviews, people, actions, risks and definitions.',
      '',
    ]);
    expect(section('## Measure')[2]).toBe(
      'What the engine did: the inputs of every rule, filled by people or by imports.',
    );
    expect(section('## Set')[2]).toBe('What the rules compare with.');
  });

  it('describes a tab by what it holds, who edits it, and its columns', () => {
    expect(section('### Handoffs').slice(0, 6)).toEqual([
      '### Handoffs',
      '',
      'What was offered and accepted at the handoff, per week and motion. The team may edit it. Sales may edit Accepted and Followed up in SLA.',
      '',
      '| column | holds | what goes there | also known as |',
      '|---|---|---|---|',
    ]);
    expect(section('### Handoffs')[8]).toBe(
      '| Offered | whole number | B2B: MQLs offered. B2C: engagement signals. | mqls, mqls offered, handed over, engagement signals, handoffs offered |',
    );
    expect(section('### Start')).toHaveLength(4);
    expect(section('### Start')[2]).toMatch(
      / The team may edit it, and Sheets warns whoever does so by hand\.$/,
    );
    expect(section('### Disputes')[2]).toMatch(/ The team may edit it\. So may sales\.$/);
    expect(section('### Sources')[2]).toMatch(/ The team may edit it\.$/);
    expect(section('### People')[2]).toMatch(
      / Only the owner of the workbook and editors whom the owner names may edit it\.$/,
    );
  });

  it.each([
    ['Pass Rates', 0, '**Week**: Monday, required'],
    ['Pass Rates', 1, '**Source**: text, required'],
    ['Pass Rates', 7, 'Pass rate: fraction from 0 to 1, shown as a percentage, computed'],
    ['Pass Rates', 9, 'Flag: PASS / BELOW / ESCALATE, computed'],
    ['Alarms', 0, '**Alarm ID**: identifier; given when left blank'],
    ['Alarms', 2, 'Raised at: date and time in the zone of the workbook, required'],
    ['Alarms', 4, 'Detail: text'],
    ['Alarms', 6, 'Age h: number, computed'],
    ['Disputes', 2, 'Motion: B2B or B2C, required'],
    ['Disputes', 6, 'Resolved on: date'],
    ['People', 2, 'Email: e-mail address'],
    ['Handoffs', 2, 'Offered: whole number'],
    ['Risk Register', 7, 'Likelihood: whole number, from 1 to 5'],
  ])('says what %s holds in column %i', (tab, position, words) => {
    expect(holds(tab, position)).toBe(words);
  });

  it('leaves the synonyms of a computed column blank, and no bar that would part a cell', () => {
    expect(section('### Pass Rates').find((line) => line.includes('Passed ÷'))).toMatch(
      / \| {2}\|$/,
    );
    const rows = dataDictionary()
      .split('\n')
      .filter((line) => line.startsWith('| '));
    for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(6);
  });
});
