/** Which cells of Settings hold ratios. */
import { SETTINGS } from '../../domain/settings.js';
import { fileHeaderKey } from '../column-name.js';

/** Settings whose unit is a ratio, by the comparable form of their name. */
export const RATIO_SETTINGS: ReadonlySet<string> = new Set(
  SETTINGS.filter(({ unit }) => unit === 'ratio').map(({ label }) => fileHeaderKey(label)),
);

/** Fields of the columns that hold the number of a setting. */
export const RATIO_COLUMNS: readonly string[] = ['value', 'default'];
