/** The order in which jest runs the suites: those that take longest begin, so that none is waited for at the end. */
import Sequencer from '@jest/test-sequencer';

/** Folders of suites that take half a minute and more, the slowest first. */
const SLOW = ['tests/faults/', 'tests/scenarios/', 'tests/browser/', 'tests/apps-script/'];

const rankOf = ({ path }) => {
  const rank = SLOW.findIndex((folder) => path.includes(folder));
  return rank < 0 ? SLOW.length : rank;
};

// biome-ignore lint/style/noDefaultExport: jest looks for a default one.
export default class SlowestFirst extends Sequencer {
  /** Within a folder in jest's own order: by what an earlier run took, else by size. */
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rankOf(one) - rankOf(other));
  }
}
