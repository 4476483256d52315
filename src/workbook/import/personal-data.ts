/** What would tell who a lead is: columns and cells that the tabs of Measure never take. */
import type { BadCell } from '../bad-cell.js';
import { fileHeaderKey } from '../column-name.js';
import type { ColumnDeclaration, TabDeclaration } from '../declaration.js';

/** Why, in the words that every refusal ends with. */
export const NO_PERSONS =
  'nothing about a lead as a person is stored. Count such rows into weekly numbers before they are imported';

/** Headers under which exports bring who a lead is, made comparable. */
const PERSONAL_HEADERS: ReadonlySet<string> = new Set(
  [
    ...['email', 'mail', 'email address', 'work email', 'business email', 'private email'],
    ...['lead email', 'contact email', 'customer email', 'person email', 'user email'],
    ...['first name', 'given name', 'forename', 'middle name', 'last name', 'surname'],
    ...['family name', 'full name', 'lead name', 'contact name', 'customer name', 'person name'],
    ...['phone', 'phone number', 'telephone', 'telephone number', 'mobile', 'mobile number'],
    ...['mobile phone', 'work phone', 'business phone', 'cell', 'cell phone', 'fax', 'whatsapp'],
    ...[
      'lead phone',
      'contact phone',
      'customer phone',
      'street',
      'street address',
      'home address',
    ],
    ...['postal address', 'date of birth', 'birth date', 'birthday', 'ip', 'ip address'],
    ...['linkedin', 'linkedin url', 'linkedin profile', 'gender', 'salutation', 'job title'],
  ].map(fileHeaderKey),
);

/** Columns that name the team, by field: who owns, raises or answers something. */
const TEAM_FIELDS: ReadonlySet<string> = new Set(['owner', 'ownerEmail', 'raisedBy']);

const ADDRESS = String.raw`[^\s@<>"',;:]+@[^\s@<>"',;:]+\.[\p{Letter}]{2,}`;
const WHOLE_ADDRESS = new RegExp(`^(?:mailto:|[^@<]*<)?${ADDRESS}>?$`, 'iu');
/** By what stands around the sign: a search for a whole one takes the square of a text's length. */
const ANY_ADDRESS = /[^\s@<>"',;:]@[^\s@<>"',;:]{1,255}\.\p{Letter}{2}/iu;
/** With its country code; digits alone may be a number of anything. */
const PHONE = /^(?:tel:)?(?:\+|00)[1-9][\d\s()./-]{6,20}$/;

/** Whether a file's header names who a lead is, e.g. `Lead_Email`. */
export function isPersonalHeader(header: string): boolean {
  return PERSONAL_HEADERS.has(fileHeaderKey(header));
}

/** Whether a text is an e-mail address or a telephone number. */
export function isPersonalText(text: string): boolean {
  return WHOLE_ADDRESS.test(text) || PHONE.test(text);
}

/** Whether most of a column's texts are e-mail addresses or telephone numbers. */
export function isPersonalColumn(texts: readonly string[]): boolean {
  const personal = texts.filter(isPersonalText).length;
  return personal > 0 && personal * 2 > texts.length;
}

/** Whether a column may not say who somebody is: in the tabs of Measure all that do not name the team. */
export function keepsNobody(tab: TabDeclaration, column: ColumnDeclaration): boolean {
  return tab.group === 'Measure' && !TEAM_FIELDS.has(column.field);
}

/** What is said of a cell that tells who a lead is; null where it tells nothing. */
export function personalCell(text: string, column: ColumnDeclaration): BadCell | null {
  const holdsAddress = ANY_ADDRESS.test(text);
  if (!isPersonalText(text) && !(column.key === true && holdsAddress)) return null;
  const what = holdsAddress ? 'an e-mail address' : 'a telephone number';
  return { code: 'personal-data', words: `${what} is personal: ${NO_PERSONS}.` };
}
