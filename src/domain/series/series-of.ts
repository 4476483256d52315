/** How a maker of series is asked: for one finding at a time, after one pass over its records. */
import type { Finding } from '../finding.js';
import type { RuleContext } from '../rules/rule.js';
import type { FindingSeries } from './finding-series.js';

/** The circumstances of the review, as far as a series needs them. */
export type SeriesContext = Pick<RuleContext, 'asOf' | 'judgedWeek' | 'settings' | 'targets'>;

/** Null where no week says anything about the subject. */
export type SeriesOf = (finding: Finding) => FindingSeries | null;
