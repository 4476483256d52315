/**
 * Thirty executions at once, by ten chairs and the triggers, in an order drawn from a seed: they take
 * turns at their service calls, wait for the lock or give up waiting, and some are killed. What comes
 * out is what the same work gives one after the other, in the order in which the Journal has it.
 */
import { Draw, randomFrom } from '../../domain/naive/draw.js';
import { Actor, actorOfEntry, runWhole } from '../engine/actor.js';
import { copyPlace, type Place } from '../engine/place.js';
import { difference, type Picture, pictureOf } from '../operations/picture.js';
import { openEntry } from '../store/open-entry.js';
import { isDone, isRepeatable } from './pair-trial.js';
import { CHAIRS, settle, sharedPlace } from './shared-book.js';
import { CONTINUING, closing, DAILY, drafting, importing, pausing, type Work } from './works.js';

/** As many executions as Google runs at once for one person. Source: quotas page, simultaneous executions per user. */
export const BURST = 30;

/** Service calls between two turns. */
const MOST_CALLS = 40;
/** How often somebody does the same again: with so many at once a turn may be long in coming. */
const MOST_REPEATS = 8;

export interface BurstEnd {
  /** In words; null where everything is as it has to be. */
  readonly wrong: string | null;
  readonly refusals: number;
  readonly deaths: number;
}

interface Turn {
  readonly work: Work;
  readonly user: string;
}

let template: Place | null = null;

function drawTurn(draw: Draw, index: number): Turn {
  const user = CHAIRS[index % CHAIRS.length] ?? '';
  const whose = `${draw.of('Ana', 'Ben', 'Kim')} ${index}`;
  const kind = draw.of('weekly', 'weekly', 'monthly', 'quarterly');
  const work = draw.of(
    () => closing(kind, whose),
    () => importing(whose, draw.int(60, 110)),
    () => importing('everybody'),
    () => drafting(kind, whose),
    () => pausing(draw.of('webinar-eu', 'search-brand')),
    () => draw.of(DAILY, CONTINUING),
  )();
  return { work, user };
}

export function runBurst(seed: number): BurstEnd {
  const draw = new Draw(randomFrom(seed));
  template ??= sharedPlace();
  const place = copyPlace(template);
  const turns = Array.from({ length: BURST }, (_, index) => drawTurn(draw, index));
  const works = new Map<number, Turn>();
  const start = (turn: Turn) => {
    const actor = new Actor(place, turn.work.run, { user: turn.user });
    works.set(actor.number, turn);
    return actor;
  };
  const actors = turns.map(start);
  const deaths = takeTurns(draw, actors);
  let refusals = 0;
  for (const [index, actor] of actors.entries()) {
    const turn = turns[index] as Turn;
    let { answer } = actor;
    for (let repeat = 0; !isDone(turn.work, answer); repeat += 1) {
      if (answer !== null && (repeat >= MOST_REPEATS || !isRepeatable(answer))) {
        const wrong = `${turn.work.name} ended by ${JSON.stringify(answer)}`;
        return { wrong, refusals, deaths };
      }
      if (answer !== null) refusals += 1;
      answer = start(turn).advance().answer;
    }
  }
  settle(place);
  return { wrong: openEntry(place) ?? judge(template, place, works), refusals, deaths };
}

/** Until each is over. @returns how many were killed */
function takeTurns(draw: Draw, actors: readonly Actor[]): number {
  let left = [...actors];
  while (left.length > 0) {
    const actor = draw.of(...left);
    if (draw.chance(0.01)) actor.kill(draw.chance(0.5));
    else actor.advance(draw.int(1, MOST_CALLS));
    if (actor.waitsForLock && draw.chance(0.1)) actor.giveUpWaiting();
    left = left.filter(({ isOver }) => !isOver);
  }
  return actors.filter(({ isKilled }) => isKilled).length;
}

/** The same work one after the other: as the Journal has it, then what committed nothing. */
function judge(from: Place, found: Place, works: ReadonlyMap<number, Turn>): string | null {
  const journal = found.workbook.sheets.find(({ name }) => name === 'Journal');
  const ids = (journal?.cells ?? []).map((row) => String(row?.[0]?.value ?? ''));
  const twice = ids.find((id, index) => id !== '' && ids.indexOf(id) !== index);
  if (twice !== undefined) return `the entry ${twice} stands in the Journal twice`;
  const committed = ids.map(actorOfEntry).filter((number) => works.has(number));
  const place = copyPlace(from);
  for (const number of new Set(committed)) {
    const turn = works.get(number) as Turn;
    const { answer } = runWhole(place, turn.work.run, { user: turn.user });
    if (!isDone(turn.work, answer)) return `${turn.work.name}, by itself, is refused`;
  }
  settle(place);
  const names = new Map(from.workbook.sheets.map(({ sheetId, name }) => [sheetId, name]));
  return (
    difference(withoutDrafts(pictureOf(found, names)), withoutDrafts(pictureOf(place, names))) ??
    judgeDrafts(pictureOf(found, names))
  );
}

function withoutDrafts({ drafts: _, ...picture }: Picture): Picture {
  return picture;
}

/** A review that is closed has no draft, and no draft lacks a piece. */
function judgeDrafts({ drafts = [], Reviews: reviews = [] }: Picture): string | null {
  const torn = drafts.find((draft) => draft.includes('a piece is missing'));
  if (torn !== undefined) return `half a draft is kept: ${torn}`;
  const kept = drafts.find((draft) => {
    const [, kind = ''] = /^cadence\.draft\.(\w+)/.exec(draft) ?? [];
    return reviews.some((row) => row.includes(`Review ID=${kind} `));
  });
  return kept === undefined ? null : `the draft of a closed review is kept: ${kept}`;
}
