/**
 * Two moves of rows in one tab between any two calls of one execution that changes cells in it: a
 * changed cell may land in another row between the two, and nothing of the places tells so later.
 */
import { Actor, runWhole } from '../engine/actor.js';
import { copyPlace } from '../engine/place.js';
import { judge } from './judge-store.js';
import { type EditKind, PeopleOfStore } from './people-of-store.js';
import { smallPlace } from './small-book.js';
import { finishOthers, workOf } from './store-works.js';

const TAB = 'Action Log';
const TOKEN = '<a>';
const MOVES: readonly EditKind[] = ['insert row', 'delete row', 'sort'];

interface Move {
  readonly at: number;
  readonly edit: EditKind;
}

/** Every pair at every two calls. */
export function twoMoves(): readonly (readonly [Move, Move])[] {
  const { calls } = runWhole(smallPlace(), workOf('update', TOKEN));
  const pairs = MOVES.flatMap((one) => MOVES.map((other) => [one, other] as const));
  return calls.flatMap((_, first) =>
    calls.slice(first).flatMap((_call, more) =>
      pairs.map(
        ([one, other]) =>
          [
            { at: first + 1, edit: one },
            { at: first + more + 1, edit: other },
          ] as const,
      ),
    ),
  );
}

const template = smallPlace();

/** What is wrong in the end, in words; null where everything is as it has to be. */
export function runTwoMoves(moves: readonly Move[]): string | null {
  const place = copyPlace(template);
  const people = new PeopleOfStore(place.workbook);
  const interruptions = moves.map(({ at, edit }) => ({ at, what: () => people.edit(edit, TAB) }));
  const { answer } = new Actor(place, workOf('update', TOKEN), { interruptions }).advance();
  if (answer?.ok !== true) return `it is refused: ${answer?.message}`;
  runWhole(place, finishOthers);
  return judge(place, people, [{ kind: 'update', token: TOKEN }]);
}
