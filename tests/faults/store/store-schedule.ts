/**
 * A random schedule of one to three executions that commit at once, take turns between any two
 * service calls, are failed and killed, while people edit the tabs: made from a seed, run, judged.
 */
import { PASSING_FAILURE } from '../../../src/local/boundary/faults.js';
import { Draw, randomFrom } from '../../domain/naive/draw.js';
import {
  Actor,
  actorOfEntry,
  BLOWS,
  type Blow,
  type Interruption,
  runWhole,
} from '../engine/actor.js';
import { copyPlace, type Place } from '../engine/place.js';
import { judge } from './judge-store.js';
import { EDIT_KINDS, type EditKind, PeopleOfStore } from './people-of-store.js';
import { rowsOf, type SmallTab, sheetOfTab, smallPlace, TABS } from './small-book.js';
import { finishOthers, WORK_KINDS, type WorkKind, workOf } from './store-works.js';

type Step =
  | { readonly turn: number; readonly calls: number }
  | { readonly edit: EditKind; readonly tab: SmallTab };

export interface StoreSchedule {
  readonly seed: number;
  readonly works: readonly PlannedWork[];
  readonly steps: readonly Step[];
}

interface PlannedWork {
  readonly kind: WorkKind;
  readonly blow: BlowAt | null;
  /** Whether somebody runs it again where it was killed; else whoever opens next finds what it left. */
  readonly isRepeated: boolean;
}

interface BlowAt {
  readonly at: number;
  readonly what: Blow;
}

/** More calls than a commit makes. */
const LATEST_CALL = 50;

export function storeSchedule(seed: number): StoreSchedule {
  const draw = new Draw(randomFrom(seed));
  const works = Array.from({ length: draw.of(1, 1, 2, 2, 3) }, () => ({
    kind: draw.of(...WORK_KINDS),
    blow: draw.chance(0.5) ? { at: draw.int(1, LATEST_CALL), what: draw.of(...BLOWS) } : null,
    isRepeated: draw.chance(0.6),
  }));
  const turns = draw.list(1, 4, () => ({
    turn: draw.int(0, works.length - 1),
    calls: draw.int(1, LATEST_CALL),
  }));
  const edits = new Set(draw.list(0, MOST_EDITS, () => draw.int(0, turns.length - 1)));
  const moved = new Set<SmallTab>();
  const steps = turns.flatMap((turn, index): Step[] => {
    if (!edits.has(index)) return [turn];
    const tab = draw.of(...TABS);
    const kinds = EDIT_KINDS.filter((kind) => !(moved.has(tab) && MOVING.has(kind)));
    const edit = draw.of(...kinds);
    if (MOVING.has(edit)) moved.add(tab);
    return [turn, { edit, tab }];
  });
  return { seed, works, steps };
}

/** Edits of a schedule, each between two calls of its own. */
const MOST_EDITS = 2;

/**
 * Edits that add, take away or move rows or columns. While one tab is written, which takes some tenths of a second, one of
 * them is undone in its effect; of two in that time nobody can say what a written cell hit.
 */
const MOVING: ReadonlySet<EditKind> = new Set<EditKind>([
  'insert row',
  'append row',
  'delete row',
  'sort',
  'insert column',
  'move column',
]);

/** How often somebody runs the same again after a refusal. */
const MOST_REPEATS = 4;

const template = smallPlace();

/** What is wrong in the end, in words; null where everything is as it has to be. */
export function runStoreSchedule({ works, steps }: StoreSchedule): string | null {
  const place = copyPlace(template);
  const people = new PeopleOfStore(place.workbook);
  const actors = works.map(({ kind, blow }, index) => {
    const interruptions: Interruption[] = blow === null ? [] : [blow];
    return new Actor(place, workOf(kind, tokenOf(index)), { interruptions });
  });
  for (const step of steps) {
    if ('turn' in step) actors[step.turn]?.advance(step.calls);
    else people.edit(step.edit, step.tab);
  }
  const stuck = endAll(actors);
  if (stuck !== null) return stuck;
  people.undoRefusable();
  for (const [index, actor] of actors.entries()) {
    const { kind, isRepeated } = works[index] as PlannedWork;
    if (actor.isKilled && !isRepeated) continue;
    const trouble = repeatUntilDone(place, actor, kind, tokenOf(index));
    if (trouble !== null) return trouble;
  }
  const last = runWhole(place, finishOthers).answer;
  if (last?.ok !== true) return `the recovery is refused: ${last?.message}`;
  const committed = committedBy(place);
  const done = works.flatMap(({ kind, isRepeated }, index) => {
    const actor = actors[index] as Actor;
    const isLeft = actor.isKilled && !isRepeated && !committed.has(actor.number);
    return isLeft ? [] : [{ kind, token: tokenOf(index) }];
  });
  return judge(place, people, done);
}

/** Numbers of the executions that have an entry in the Journal. */
function committedBy({ workbook }: Place): ReadonlySet<number> {
  const rows = rowsOf(sheetOfTab(workbook, 'Journal'));
  return new Set(rows.map((row) => actorOfEntry(row['Entry'] ?? '')));
}

function tokenOf(index: number): string {
  return `<${'abc'[index] ?? index}>`;
}

/** Lets whoever can go on go on, until nobody is left. */
function endAll(actors: readonly Actor[]): string | null {
  for (let round = 0; round <= actors.length; round += 1) {
    for (const actor of actors) actor.advance();
  }
  return actors.every(({ isOver }) => isOver) ? null : 'the executions wait for each other';
}

/** A refusal says why; any other failure than a planned one is a fault of the add-on. */
function repeatUntilDone(place: Place, first: Actor, kind: WorkKind, token: string): string | null {
  let { answer } = first;
  for (let repeat = 0; repeat < MOST_REPEATS; repeat += 1) {
    if (answer?.ok === true) return null;
    const isUnplanned = answer?.code === 'SERVICE' && !answer.message.includes(PASSING_FAILURE);
    if (answer !== null && isUnplanned) return answer.message;
    answer = runWhole(place, workOf(kind, token)).answer;
  }
  return answer?.ok === true ? null : `it never succeeds: ${answer?.message ?? 'it was killed'}`;
}
