/** A rectangle of cells as scripts hold it. */
import { RangeContents } from './range-contents.js';

export class Range extends RangeContents {}
