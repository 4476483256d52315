/** The pairs of executions that are interleaved at every service call: one more is one more line. */
import { Actor } from '../engine/actor.js';
import { copyPlace, type Place } from '../engine/place.js';
import type { Pair } from './pair-trial.js';
import { sharedPlace } from './shared-book.js';
import { CONTINUING, closing, DAILY, drafting, importing } from './works.js';

/** With a commit that no tab shows yet: its execution died right after it. */
function placeWithWaitingEntry(): Place {
  const place = sharedPlace();
  const { calls } = new Actor(copyPlace(place), importing('Kim').run).advance();
  const at = calls.indexOf('SpreadsheetApp.Sheet.appendRow') + 1;
  new Actor(place, importing('Kim').run, {
    interruptions: [{ at, what: 'kill after' }],
  }).advance();
  return place;
}

export const PAIRS: readonly Pair[] = [
  {
    name: 'close and close of the same review',
    makePlace: sharedPlace,
    first: closing('weekly', 'Ana'),
    second: closing('weekly', 'Ben'),
  },
  {
    name: 'close and import',
    makePlace: sharedPlace,
    first: closing('weekly', 'Ana'),
    second: importing('Ben'),
  },
  {
    name: 'import and close',
    makePlace: sharedPlace,
    first: importing('Ana'),
    second: closing('weekly', 'Ben'),
  },
  {
    name: 'import and import of the same file',
    makePlace: sharedPlace,
    first: importing('Ana'),
    second: importing('Ana'),
  },
  {
    name: 'import and import of other figures',
    makePlace: sharedPlace,
    first: importing('Ana'),
    second: importing('Ben', 70),
  },
  {
    name: 'daily and close',
    makePlace: sharedPlace,
    first: DAILY,
    second: closing('weekly', 'Ben'),
  },
  {
    name: 'close and daily',
    makePlace: sharedPlace,
    first: closing('weekly', 'Ana'),
    second: DAILY,
  },
  {
    name: 'draft and close',
    makePlace: sharedPlace,
    first: drafting('weekly', 'Ana'),
    second: closing('weekly', 'Ben'),
  },
  {
    name: 'close and draft',
    makePlace: sharedPlace,
    first: closing('weekly', 'Ana'),
    second: drafting('weekly', 'Ben'),
  },
  {
    name: 'draft and draft of the same review',
    makePlace: sharedPlace,
    first: drafting('weekly', 'Ana'),
    second: drafting('weekly', 'Ben'),
  },
  { name: 'daily fired twice', makePlace: sharedPlace, first: DAILY, second: DAILY },
  {
    name: 'continue fired twice',
    makePlace: placeWithWaitingEntry,
    first: CONTINUING,
    second: CONTINUING,
  },
  {
    name: 'daily over an entry that somebody left',
    makePlace: placeWithWaitingEntry,
    first: DAILY,
    second: CONTINUING,
  },
];
