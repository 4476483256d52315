/** A rectangle of cells as scripts hold it. */
import { RangeCopying } from './range-copying.js';

export class Range extends RangeCopying {}
