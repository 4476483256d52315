import { describe, expect, it } from '@jest/globals';
import { type AddOnWorkbook, answerOf, openAddOnWorkbook } from '../add-on-workbook.js';
import { preparedWorkbook, typeRows } from '../prepared-workbook.js';

const REVIEW_ID = 'weekly 2026-11-16';

/** A weekly that Ana and Dev attended; Ana has an address. */
function closedBook(): AddOnWorkbook {
  const book = openAddOnWorkbook(preparedWorkbook());
  typeRows(book.workbook, 'People', [
    ['Chair', 'Ana', 'ana@example.com'],
    ['Data Lead', 'Dev', null],
    ['Sales liaison', 'Kim', 'kim@example.com'],
  ]);
  const notes = { W1: '<b>=1+1</b> & "so"' };
  const entries = { attended: ['Ana', 'Dev'], acknowledged: 'all' as const, notes };
  book.call('close', { kind: 'weekly', asOf: '2026-11-16', entries });
  return book;
}

const send = (to: readonly string[], again = false) => ({ reviewId: REVIEW_ID, to, again });
const outboxOf = (book: AddOnWorkbook) => book.emulator.surroundings.outbox;

describe('the minutes of a review', () => {
  it('say who would get them, and who has no address', () => {
    const preview = closedBook().call('minutes.preview', { reviewId: REVIEW_ID });
    expect(preview).toEqual({
      subject: 'Weekly review of 2026-11-16: minutes',
      readers: [
        { name: 'Ana', email: 'ana@example.com', attended: true },
        { name: 'Dev', email: null, attended: true },
        { name: 'Kim', email: 'kim@example.com', attended: false },
      ],
      sentAt: null,
    });
  });

  it('go to people of the workbook as text that no reader takes for HTML', () => {
    const book = closedBook();
    const answer = book.call('minutes.send', send(['Ana', 'Dev', 'Kim', 'eve@example.com']));
    expect(answer).toMatchObject({ sent: true, addresses: ['ana@example.com', 'kim@example.com'] });
    const [mail] = outboxOf(book);
    expect(outboxOf(book)).toHaveLength(1);
    expect(mail?.to).toBe('ana@example.com,kim@example.com');
    expect(mail?.body).toContain('Note: <b>=1+1</b> & "so"');
    expect(mail?.htmlBody).toContain('Note: &lt;b&gt;=1+1&lt;/b&gt; &amp; &quot;so&quot;');
  });

  it('are sent twice only on purpose', () => {
    const book = closedBook();
    const { sentAt } = book.call('minutes.send', send(['Ana']));
    expect(book.call('minutes.send', send(['Ana']))).toMatchObject({ sent: false, sentAt });
    expect(book.call('minutes.preview', { reviewId: REVIEW_ID }).sentAt).toBe(sentAt);
    expect(outboxOf(book)).toHaveLength(1);
    expect(book.call('minutes.send', send(['Ana'], true)).sent).toBe(true);
    expect(outboxOf(book)).toHaveLength(2);
  });

  it.each([
    [send(['Dev']), 'BAD_REQUEST', 'Nobody of those has an address'],
    [{ ...send(['Ana']), reviewId: 'weekly 2026-11-09' }, 'BAD_REQUEST', 'has no review'],
  ])('are refused with what to do: %j', (payload, code, message) => {
    const answer = answerOf(closedBook().run('minutes.send', payload));
    expect(answer).toMatchObject({ ok: false, code, message: expect.stringContaining(message) });
  });

  it('count as not sent where Google does not send them, and go out later', () => {
    const book = closedBook();
    const { calls } = closedBook().run('minutes.send', send(['Ana']));
    const at = calls.findIndex(({ name }) => name.includes('sendEmail'));
    expect(at).toBeGreaterThan(0);
    const message = 'Service invoked too many times';
    const fault = { kind: 'fail', at: at + 1, moment: 'before', message } as const;
    const outcome = book.run('minutes.send', send(['Ana']), [fault]);
    expect(answerOf(outcome)).toMatchObject({
      ok: false,
      code: 'MAIL',
      message: expect.stringContaining('too many times'),
    });
    expect(JSON.stringify(outcome.log)).toContain('too many times');
    expect(JSON.stringify(outcome.log)).not.toContain('=1+1');
    expect(outboxOf(book)).toHaveLength(0);
    expect(book.call('minutes.send', send(['Ana'])).sent).toBe(true);
  });
});
