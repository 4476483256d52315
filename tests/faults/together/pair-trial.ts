/**
 * Two whole executions of which one stops before each of its service calls in turn while the other
 * runs: what comes out is what one of the two orders gives. Whoever meets the lock waits for it, and
 * in every second schedule gives up, is refused, and does it again.
 */
import { runDaily } from '../../../src/apps-script/daily.js';
import { Actor, type Answer, runWhole } from '../engine/actor.js';
import { copyPlace, type Place } from '../engine/place.js';
import { difference, type Picture, pictureOf } from '../operations/picture.js';
import { openEntry } from '../store/open-entry.js';
import { settle } from './shared-book.js';
import type { Work } from './works.js';

export interface Pair {
  readonly name: string;
  readonly makePlace: () => Place;
  readonly first: Work;
  readonly second: Work;
}

/** What comes out where one runs after the other, and what the two are told. */
interface Order {
  readonly picture: Picture;
  /** As JSON, that of the first one first. */
  readonly answers: string;
}

/** A refusal that is said, and with which nothing was written. */
const REPEATABLE: ReadonlySet<string> = new Set(['LOCK_TIMEOUT', 'CHANGED_MEANWHILE']);

export interface PairSchedule {
  /** The call before which the first one stops. */
  readonly at: number;
  readonly isPatient: boolean;
  /** At each commit: between calls that are alike nothing is different, and patience takes turns. */
  readonly isDue: boolean;
}

export class PairTrial {
  readonly schedules: readonly PairSchedule[];
  /** How often somebody was refused for want of the lock. */
  refusals = 0;
  private readonly template: Place;
  private readonly names: ReadonlyMap<number, string>;
  private readonly orders: readonly Order[];

  constructor(private readonly pair: Pair) {
    this.template = pair.makePlace();
    this.names = new Map(this.template.workbook.sheets.map(({ sheetId, name }) => [sheetId, name]));
    this.orders = [true, false].map((isFirstFirst) => this.oneAfterTheOther(isFirstFirst));
    const { calls } = runWhole(copyPlace(this.template), pair.first.run);
    this.schedules = calls.flatMap((name, index) =>
      [true, false].map((isPatient): PairSchedule => {
        const isBetween = name === calls[index - 1] && name === calls[index + 1];
        const isDue = !isBetween && index % 2 === Number(isPatient);
        return { at: index + 1, isPatient, isDue };
      }),
    );
  }

  /** What is wrong in the end, in words; null where everything is as it has to be. */
  run({ at, isPatient }: PairSchedule): string | null {
    const place = copyPlace(this.template);
    const [first, second] = [this.pair.first, this.pair.second].map(
      ({ run }) => new Actor(place, run),
    );
    if (first === undefined || second === undefined) return null;
    first.advance(at - 1);
    second.advance();
    if (second.waitsForLock && !isPatient) second.giveUpWaiting();
    first.advance();
    second.advance();
    const ends = [
      this.endOf(place, this.pair.first, first.answer),
      this.endOf(place, this.pair.second, second.answer),
    ];
    for (const end of ends) if (typeof end === 'string') return end;
    // Who is told that it is done has done it: of two closes one finds it closed.
    const told = JSON.stringify(ends);
    runWhole(place, runDaily);
    // The second trigger finds nothing to do where the first has left what it has to.
    if (this.judge(place, told) === null) return null;
    runWhole(place, runDaily);
    return this.judge(place, told);
  }

  private judge(place: Place, told: string): string | null {
    const open = openEntry(place);
    if (open !== null) return open;
    const found = pictureOf(place, this.names);
    const differences = this.orders.map(({ picture, answers }) =>
      answers === told ? difference(found, picture) : `they are told ${told}`,
    );
    return differences.includes(null) ? null : (differences[0] ?? null);
  }

  /** What it answers in the end, or in words why it never succeeds. */
  private endOf(place: Place, work: Work, answer: Answer | null): Answer | string {
    if (isDone(work, answer)) return answer as Answer;
    if (!isRepeatable(answer)) return `${work.name} ended by ${JSON.stringify(answer)}`;
    this.refusals += 1;
    const again = runWhole(place, work.run).answer;
    return isDone(work, again)
      ? (again as Answer)
      : `${work.name}, run again, is refused: ${JSON.stringify(again)}`;
  }

  private oneAfterTheOther(isFirstFirst: boolean): Order {
    const place = copyPlace(this.template);
    const { first, second } = this.pair;
    const run = (work: Work): Answer => {
      const { answer } = runWhole(place, work.run);
      if (isDone(work, answer)) return answer as Answer;
      throw new Error(`${work.name} ended by ${JSON.stringify(answer)}`);
    };
    const answers = (isFirstFirst ? [first, second] : [second, first]).map(run);
    settle(place);
    const picture = pictureOf(place, this.names);
    return { picture, answers: JSON.stringify(isFirstFirst ? answers : answers.reverse()) };
  }
}

export function isDone({ isDone: judge = () => true }: Work, answer: Answer | null): boolean {
  return answer?.ok === true && judge(answer.data);
}

export function isRepeatable(answer: Answer | null): boolean {
  return answer?.ok === false && REPEATABLE.has(answer.code);
}
