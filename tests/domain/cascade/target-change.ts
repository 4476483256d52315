/** For tests: the change of a target that takes effect on 12 October 2026. */
import type { Change } from '../../../src/domain/records.js';
import { change } from '../records-for-tests.js';

export function targetChange(about: Partial<Change> = {}): Change {
  return change({
    changeId: 'C-1',
    what: 'target',
    subject: 'B2B / Pass-rate target',
    oldValue: '0.92',
    newValue: '0.9',
    effectiveOn: '2026-10-12',
    state: 'Approved',
    ...about,
  });
}
