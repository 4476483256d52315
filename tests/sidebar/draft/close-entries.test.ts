import { describe, expect, it } from '@jest/globals';
import { closeEntries } from '../../../src/sidebar/draft/close-entries.js';
import { newDraft, withChair, withForm, withNote } from '../../../src/sidebar/draft/draft.js';
import { readEntries } from '../../../src/workbook/closing/read-entries.js';

describe('closeEntries', () => {
  it('hands over notes, forms by their lists, and everybody who chaired, as a close takes them', () => {
    const start = newDraft('quarterly', '2026-11-16', 'Q4');
    const forms = [
      { id: 'risks 1', block: 'Q4', list: 'risks', entry: { risk: 'r', impact: 4 } },
      { id: 'risks 2', block: 'Q4', list: 'risks', entry: { risk: 's' } },
      { id: 'approvals C-0001', block: 'Q1', list: 'approvals', entry: { changeId: 'C-0001' } },
    ] as const;
    const filled = forms.reduce(withForm, withNote(start, 'Q4', 'said'));
    const entries = closeEntries(withChair(filled, 'Ana', 'Dev'), []);
    expect(entries).toMatchObject({
      chair: 'Dev',
      handovers: [{ from: 'Ana', to: 'Dev', block: 'Q4' }],
      notes: { Q4: 'said' },
      risks: [{ risk: 'r', impact: 4 }, { risk: 's' }],
      approvals: [{ changeId: 'C-0001' }],
    });
    expect(readEntries(JSON.parse(JSON.stringify(entries))).problem).toBeNull();
    expect(closeEntries(start, [])).not.toHaveProperty('chair');
  });
});
