import { describe, expect, it } from '@jest/globals';
import { assess } from '../../../src/domain/assess.js';
import { careRequestDraft } from '../../../src/domain/ledger/care-request.js';
import type { Snapshot } from '../../../src/domain/records.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import { AS_OF, alarm, snapshot, source } from '../records-for-tests.js';

function draftFor(part: Partial<Snapshot>) {
  const alarms = [alarm({ raisedAt: '2026-11-13T00:00:00.000Z', detail: 'fields are empty' })];
  const data = snapshot({ alarms, ...part });
  const [request] = assess('weekly', data, DEFAULT_SETTINGS, AS_OF).escalations;
  return careRequestDraft(request!, data, '2026-11-18');
}

describe('careRequestDraft', () => {
  it('tells the owner of the source what, on what evidence, what to do and by when', () => {
    const draft = draftFor({ sources: [source({ ownerEmail: 'lena@example.com' })] });
    expect(draft.to).toBe('lena@example.com');
    expect(draft.subject).toBe('CARE-Request: webinar-eu, answer by 2026-11-18');
    expect(draft.body).toBe(
      [
        'Hello Lena,',
        '',
        'The weekly review of 2026-11-16 asks you for an answer about the source webinar-eu.',
        '',
        'What: Truth alarm AL-1 is unresolved',
        'Evidence: Truth alarm of webinar-eu, unresolved for 72 h, limit 48 h: fields are empty',
        'What to do: Find the cause, mend it at the source, and say so, so that the alarm can be closed.',
        'By when: 2026-11-18, which is 48 hours after it was raised.',
        '',
        'If it takes longer, answer by then with the cause and the day on which it will be mended.',
      ].join('\n'),
    );
  });

  it('names the source alone where the request is about no alarm, and no kind that is not known', () => {
    const proposed = { evidence: '88 %', owner: 'Lena', raisedOn: '2026-11-16' };
    const data = snapshot({
      alarms: [alarm(), alarm({ alarmId: 'AL-2', source: 'list-x', kind: null })],
      sources: [source({ source: 'list-x', ownerEmail: 'kim@example.com' })],
    });
    const draftOf = (subject: string) =>
      careRequestDraft({ ...proposed, subject }, data, '2026-11-18');
    const aboutSource = draftOf('list-x');
    expect(aboutSource.to).toBe('kim@example.com');
    expect(aboutSource.body).toContain(
      'about the source list-x.\n\nWhat: list-x needs your answer\n',
    );
    const unknownKind = draftOf('AL-2');
    expect(unknownKind.subject).toBe('CARE-Request: list-x, answer by 2026-11-18');
    expect(unknownKind.body).toContain('\nWhat: alarm AL-2 is unresolved\n');
  });

  it('has no address where Sources has none, and greets whoever answers for the block', () => {
    const draft = draftFor({});
    expect(draft.to).toBeNull();
    expect(draft.body).toMatch(/^Hello Data Lead,/);
  });
});
