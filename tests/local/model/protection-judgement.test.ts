import { describe, expect, it } from '@jest/globals';
import { createWorkbook } from '../../../src/local/model/create-workbook.js';
import { mayEditArea, mayOpenWorkbook } from '../../../src/local/model/protection-judgement.js';
import type { Area, Protection } from '../../../src/local/model/workbook-data.js';

const cells: Area = { top: 1, left: 1, bottom: 4, right: 4 };

function judge(user: string, protections: Partial<Protection>[], area: Area = cells): boolean {
  const workbook = createWorkbook({
    id: 'b',
    name: 'B',
    timeZone: 'Etc/UTC',
    locale: 'en_US',
    owner: 'owner@one.example',
  });
  const sheet = workbook.sheets[0]!;
  sheet.protections = protections.map((protection, index) => ({
    id: index + 1,
    description: '',
    warningOnly: false,
    editors: [],
    domainEdit: false,
    unprotected: [],
    ...protection,
  }));
  return mayEditArea(workbook, sheet, area, user);
}

describe('protected cells', () => {
  it('are open to the owner', () => {
    expect(judge('OWNER@one.example', [{}])).toBe(true);
  });
  it('are closed to an editor who is not named', () => {
    expect(judge('editor@one.example', [{ area: cells }])).toBe(false);
  });
  it('need the leave of every protection that overlaps', () => {
    const both = [
      { area: cells, editors: ['editor@one.example'] },
      { area: { ...cells, top: 4, bottom: 9 } },
    ];
    expect(judge('editor@one.example', both)).toBe(false);
    expect(judge('editor@one.example', both, { ...cells, bottom: 3 })).toBe(true);
  });
  it('are open to everybody under a warning, and to the domain where it may edit', () => {
    expect(judge('editor@two.example', [{ warningOnly: true }])).toBe(true);
    expect(judge('editor@one.example', [{ domainEdit: true }])).toBe(true);
    expect(judge('editor@two.example', [{ domainEdit: true }])).toBe(false);
  });
  it('of a sheet are open where its unprotected ranges together cover them', () => {
    const left = { ...cells, right: 2 };
    const right = { ...cells, left: 3 };
    expect(judge('e@one.example', [{ unprotected: [left, right] }])).toBe(true);
    expect(judge('e@one.example', [{ unprotected: [left] }])).toBe(false);
  });
});

describe('a workbook', () => {
  it('opens to owner, editors and viewers only', () => {
    const workbook = createWorkbook({
      id: 'b',
      name: 'B',
      timeZone: 'Etc/UTC',
      locale: 'en_US',
      owner: 'o@example.com',
    });
    workbook.viewers.push('v@example.com');
    expect(
      ['o@example.com', 'v@example.com', 'x@example.com'].map((user) =>
        mayOpenWorkbook(workbook, user),
      ),
    ).toEqual([true, true, false]);
  });
});
