/** Whom the protections of the tabs leave out although People names them, as problems of their rows. */

import type { Person } from '../../domain/records.js';
import { tabEditors } from '../../domain/rights/tab-editors.js';
import type { RowProblem } from '../../workbook/declaration.js';
import type { Closing } from '../structure/close-tabs.js';

/** One for each person who could type if their address were another, and for each tab left as it was. */
export function closingProblems(
  people: readonly Person[],
  { unknown, left }: Closing,
): readonly RowProblem[] {
  if (tabEditors(people) === null) return [];
  const persons = people.flatMap(({ row, name, email }): RowProblem[] => {
    const about = { tab: 'People', row, column: 'Email' };
    if (email === null && name !== null) {
      const message = `People row ${row}, Email: ${name} has none, so that Cadence cannot know them: they may read. Type the address of their Google account.`;
      return [{ ...about, code: 'no-address', message }];
    }
    if (email === null || !unknown.includes(email.trim().toLowerCase())) return [];
    const message = `People row ${row}, Email: Google knows no account ${email}, so that the tabs are not open to it. Type the address of their Google account.`;
    return [{ ...about, code: 'unknown-address', message }];
  });
  const tabs = left.map((tab): RowProblem => {
    const message = `${tab} is protected and you may not change for whom: let the owner of the workbook repair it.`;
    return { tab, row: 1, column: '', code: 'not-closed', message };
  });
  return [...persons, ...tabs];
}
