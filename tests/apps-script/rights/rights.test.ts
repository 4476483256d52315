/** Who may call what, through the built code: each role, the owner, strangers and viewers, in each mode. */
import { describe, expect, it } from '@jest/globals';
import type { OperationName } from '../../../src/apps-script/api-contract.js';
import {
  type AddOnWorkbook,
  answerOf,
  bundleForTest,
  openAddOnWorkbook,
} from '../add-on-workbook.js';
import { AS_OF, addressOf, as, CALLERS, STRANGER, setUp, VIEWER } from './roles-workbook.js';

/** Everything that the workbook holds, to see that nothing was written. */
const textOf = ({ workbook }: AddOnWorkbook) => JSON.stringify(workbook);

/** The code of the refusal, or 'ok'. */
function codeOf(book: AddOnWorkbook, name: OperationName, payload: unknown): string {
  const answer = answerOf(book.run(name, payload));
  return answer.ok ? 'ok' : answer.code;
}

/**
 * What each operation is called with, so that whoever may comes as far as the payload and no further;
 * and who may, by the letters of CALLERS.
 */
const EVERYBODY = 'CRDASBLNOXV';
const MATRIX: readonly (readonly [OperationName, unknown, string])[] = [
  ['create', null, 'O'],
  ['import', null, 'CRDABNO'],
  ['import', { dryRun: true }, EVERYBODY],
  ['import', { dryRun: 'true' }, 'CRDABNO'],
  ['review', null, EVERYBODY],
  ['close', null, 'CRDABNO'],
  ['source', null, 'CRDO'],
  ['check', null, 'CRDO'],
  ['check', { repair: 0 }, 'CRDO'],
  ['calendar', null, EVERYBODY],
  ['report', null, EVERYBODY],
  ['today', null, EVERYBODY],
  ['review.choices', null, EVERYBODY],
  ['draft.load', null, EVERYBODY],
  ['draft.save', null, 'CRDABNO'],
  ['draft.drop', null, 'CRDABNO'],
  ['minutes.preview', null, EVERYBODY],
  ['minutes.send', null, 'CRDABNO'],
  ['select', null, EVERYBODY],
  ['setup.save', null, 'O'],
  ['setup.plan', null, EVERYBODY],
  ['setup.step', null, 'O'],
];

describe('whoever calls an operation', () => {
  const book = setUp(true);
  const begunBook = setUp(true);
  const { answers, seen } = begunBook.call('setup.load', {});
  begunBook.call('setup.save', { answers, seen, page: 'people', seat: 'one', takeOver: false });

  it.each(CALLERS)(
    '%s gets as far as the table says, and the payload is looked at',
    (letter, address) => {
      const caller = as(address, book);
      const before = textOf(book);
      const codes = MATRIX.map(([name, payload]) => [name, codeOf(caller, name, payload)]);
      expect(codes).toEqual(
        MATRIX.map(([name, , may]) => [name, may.includes(letter) ? 'BAD_REQUEST' : 'NO_RIGHT']),
      );
      expect(textOf(book)).toBe(before);
    },
  );

  it.each(CALLERS)('%s throws a set-up away only as the owner', (letter, address) => {
    const code = codeOf(as(address, book), 'setup.drop', {});
    expect(code).toBe(letter === 'O' ? 'ok' : 'NO_RIGHT');
  });

  it.each(CALLERS)('%s may ask what takes no payload', (_letter, address) => {
    const caller = as(address, book);
    expect(codeOf(caller, 'import.tabs', null)).toBe('ok');
    expect(codeOf(caller, 'setup.load', null)).toBe('ok');
    expect(codeOf(caller, 'room.open', null)).toBe('ok');
    expect(codeOf(caller, 'history', null)).toBe('ok');
  });

  it.each(CALLERS)(
    '%s is told the addresses of others only where they may enter them',
    (letter, user) => {
      const { editors, begun } = as(user, begunBook).call('setup.load', {});
      expect([editors.length > 0, begun !== null]).toEqual([letter === 'O', letter === 'O']);
    },
  );

  it('reaches nothing that is not on the list', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'runDaily', '', null, {}]) {
      expect(codeOf(book, name as OperationName, {})).toBe('UNKNOWN_OPERATION');
    }
  });

  it('refreshes Start from the menu for the team, and tells a stranger why not', () => {
    const said = (user: string) =>
      as(user, book)
        .start('refreshStart', 'menu')
        .shown.map((event) => JSON.stringify(event))
        .join();
    const before = textOf(book);
    expect(said(STRANGER)).toContain('but not import rows or refresh Start');
    expect(textOf(book)).toBe(before);
    expect(said(addressOf('Data Lead'))).toContain('Start is up to date');
  });

  it('reads a review as a stranger and is refused to close it, told who may', () => {
    const stranger = as(STRANGER, book);
    const before = textOf(book);
    expect(stranger.call('review', { kind: 'weekly', asOf: AS_OF }).kind).toBe('weekly');
    const answer = answerOf(stranger.run('close', { kind: 'weekly', asOf: AS_OF, entries: {} }));
    expect(answer).toEqual({
      ok: false,
      code: 'NO_RIGHT',
      message:
        'You may read this workbook, but not hold and close reviews, so nothing was written. That is for Chair, RevOps lead, Data Lead, Signal Architecture owner, B2C lead, Notetaker, the owner of the workbook: ask the owner to enter your e-mail address in the tab People.',
    });
    expect(textOf(book)).toBe(before);
  });
});

describe('a workbook in which People names no address', () => {
  it('lets every editor do all but what its protections keep, and a viewer read', () => {
    const book = setUp(false);
    const [stranger, viewer] = [as(STRANGER, book), as(VIEWER, book)];
    expect(codeOf(stranger, 'close', null)).toBe('BAD_REQUEST');
    expect(codeOf(viewer, 'review', { kind: 'weekly', asOf: AS_OF })).toBe('ok');
    expect(codeOf(viewer, 'close', null)).toBe('NO_RIGHT');
  });

  it('is set up by whoever may edit it while it is empty, and not by a viewer', () => {
    const bare = openAddOnWorkbook();
    bare.workbook.editors.push(STRANGER);
    bare.workbook.viewers.push(VIEWER);
    const create = { motions: ['B2B'], sample: false, asOf: AS_OF };
    expect(codeOf(as(VIEWER, bare), 'create', create)).toBe('NO_RIGHT');
    expect(bare.workbook.sheets).toHaveLength(1);
    expect(codeOf(as(STRANGER, bare), 'create', create)).toBe('ok');
  });

  it('is still recognised when the tab People is renamed', () => {
    const book = setUp(true);
    const people = book.workbook.sheets.find(({ name }) => name === 'People');
    if (people !== undefined) people.name = 'Who is who';
    expect(codeOf(as(STRANGER, book), 'close', null)).toBe('NO_RIGHT');
    expect(codeOf(as(addressOf('Chair'), book), 'close', null)).toBe('BAD_REQUEST');
  });
});

describe('without full authorisation', () => {
  const close = { kind: 'weekly', asOf: AS_OF, entries: {} };
  const writing: readonly (readonly [OperationName, unknown])[] = [
    ['close', close],
    ['check', { repair: true }],
    ['create', { motions: ['B2B'], sample: true, asOf: AS_OF }],
    ['source', { source: 'a', step: 'pause' }],
    ['setup.drop', {}],
    ['start.refresh', {}],
    ['import', { tab: 'People', header: ['Role', 'Name'], rows: [['Chair', 'Eve']] }],
  ];
  const whole = setUp(true);
  const runs = (['NONE', 'LIMITED', 'CUSTOM_FUNCTION'] as const).flatMap((mode) =>
    [addressOf('Chair'), addressOf('Sales liaison'), STRANGER].map((user) => [mode, user] as const),
  );

  it.each(runs)('in mode %s nothing is written for %s', (authMode, user) => {
    const book = as(user, whole);
    const before = textOf(book);
    for (const [name, payload] of writing) {
      const { result, error } = book.emulator.run({
        code: bundleForTest().code,
        functionName: 'api',
        args: [name, payload],
        kind: authMode === 'CUSTOM_FUNCTION' ? 'custom-function' : 'trigger',
        authMode,
      });
      expect(error).toBeUndefined();
      expect(result).toMatchObject({ ok: false });
    }
    expect(textOf(book)).toBe(before);
  });
});
