/** A workbook in which every role has an address, and whoever opens it. */
import { ROLES } from '../../../src/domain/vocabulary.js';
import { type AddOnWorkbook, OWNER, openAddOnWorkbook } from '../add-on-workbook.js';

export const AS_OF = '2026-11-16';
export const STRANGER = 'stranger@example.com';
export const VIEWER = 'viewer@example.com';

export const addressOf = (role: string) => `${role.toLowerCase().replace(/\s/g, '-')}@example.com`;

/** As its owner set it up; with `named`, People has an address for every role. */
export function setUp(named: boolean): AddOnWorkbook {
  const owner = openAddOnWorkbook();
  owner.workbook.editors.push(...ROLES.map(addressOf), STRANGER);
  owner.workbook.viewers.push(VIEWER);
  owner.call('create', { motions: ['B2B', 'B2C'], sample: false, asOf: AS_OF });
  if (named) {
    const rows = ROLES.map((role) => [role, `The ${role}`, addressOf(role).toUpperCase()]);
    owner.call('import', { tab: 'People', header: ['Role', 'Name', 'Email'], rows });
  }
  return owner;
}

export function as(user: string, { workbook, emulator }: AddOnWorkbook): AddOnWorkbook {
  return openAddOnWorkbook(workbook, { user, surroundings: emulator.surroundings });
}

/** First letters C R D A S B L N of the roles (A: Signal Architecture owner, L: Senior leadership), O the owner, X a stranger who may edit, V a viewer. */
export const CALLERS: readonly (readonly [letter: string, address: string])[] = [
  ...ROLES.map((role, index) => ['CRDASBLN'.charAt(index), addressOf(role)] as const),
  ['O', OWNER],
  ['X', STRANGER],
  ['V', VIEWER],
];

/** What Google says to somebody who types into a cell of row 50 by hand; undefined where they may. */
export function typed(book: AddOnWorkbook, user: string, tab: string, column: number) {
  return as(user, book).emulator.run({
    code: `function type() {
      const sheet = SpreadsheetApp.getActive().getSheetByName('${tab}');
      sheet.getRange(50, ${column}).setValue('');
      SpreadsheetApp.flush();
    }`,
    functionName: 'type',
    kind: 'menu',
  }).error?.message;
}
