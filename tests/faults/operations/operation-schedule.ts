/**
 * Schedules of one operation: every blow and every edit at every service call that tells something.
 * What must come out is what one of the two orders gives in which nothing interferes: the edit, then
 * the operation; or the operation, then the edit. Else it is refused with the name of the tab.
 */
import type { Context } from '../../../src/apps-script/context.js';
import { runDaily } from '../../../src/apps-script/daily.js';
import { PASSING_FAILURE } from '../../../src/local/boundary/faults.js';
import {
  Actor,
  type Answer,
  BLOWS,
  type Blow,
  type Interruption,
  runWhole,
} from '../engine/actor.js';
import { copyPlace, type Place } from '../engine/place.js';
import { openEntry } from '../store/open-entry.js';
import { difference, type Picture, pictureOf } from './picture.js';
import { PersonAtTab, TAB_EDITS, type TabEdit } from './tab-edits.js';
import type { TriedOperation } from './tried-operations.js';

export interface OperationSchedule {
  readonly operation: string;
  readonly at: number;
  readonly what: Blow | TabEdit;
  /** Where the edit is made. */
  readonly tab?: string;
}

type EditAt = OperationSchedule & { readonly tab: string };

export class OperationTrial {
  /** Every schedule, in a fixed order. */
  readonly schedules: readonly OperationSchedule[];
  private readonly template: Place;
  private readonly names: ReadonlyMap<number, string>;
  private readonly undisturbed: Actor;
  private readonly orders = new Map<string, readonly Picture[]>();
  private readonly done: Picture;

  constructor(private readonly tried: TriedOperation) {
    this.template = tried.makePlace();
    this.names = new Map(this.template.workbook.sheets.map(({ sheetId, name }) => [sheetId, name]));
    const place = copyPlace(this.template);
    this.undisturbed = new Actor(place, tried.run).advance();
    if (this.undisturbed.answer?.ok !== true) {
      throw new Error(`${tried.name} is refused: ${this.undisturbed.answer?.message}`);
    }
    settle(place);
    this.done = pictureOf(place, this.names);
    this.schedules = this.tellingCalls().flatMap((at) => [
      ...BLOWS.map((what) => ({ operation: tried.name, at, what })),
      ...tried.tabs.flatMap(({ tab }) =>
        TAB_EDITS.map((what) => ({ operation: tried.name, at, what, tab })),
      ),
    ]);
  }

  /** What is wrong in the end, in words; null where everything is as it has to be. */
  run(...events: readonly OperationSchedule[]): string | null {
    const place = copyPlace(this.template);
    const people = new Map(
      this.tried.tabs.map((one) => [one.tab as string, new PersonAtTab(place.workbook, one)]),
    );
    const interruptions = events.map(({ at, what, tab }): Interruption => {
      const person = people.get(tab ?? '');
      return {
        at,
        what: person === undefined ? (what as Blow) : () => person.edit(what as TabEdit),
      };
    });
    const edits = events.filter((one): one is EditAt => one.tab !== undefined);
    const first = this.start(place, interruptions);
    // Of what comes after its end nothing happens.
    const length = first.calls.length;
    const made = edits.filter(({ at }) => at <= length);
    const unplanned = unplannedRefusal(
      first.answer,
      made.map(({ tab }) => tab),
      edits.length < events.length,
    );
    if (unplanned !== null) return unplanned;
    for (const person of people.values()) person.undo();
    if (!this.isDone(first.answer)) {
      const again = runWhole(place, this.tried.run).answer;
      const text = JSON.stringify(again);
      // Without the row that somebody deleted it stays refused, by the name of the tab.
      const isNamed = made.some(({ tab }) => text.includes(tab));
      if (!this.isDone(again) && !isNamed) return `run again, it is refused: ${text}`;
    }
    const orders = made.length === 0 ? [this.done] : this.ordersOf(made);
    runWhole(place, dailyUpdate);
    // The second trigger finds nothing to do where the first has left what it has to.
    if (this.judge(place, orders) === null) return null;
    runWhole(place, dailyUpdate);
    return this.judge(place, orders);
  }

  private start(place: Place, interruptions: readonly Interruption[]): Actor {
    const earliest = Math.min(...interruptions.map(({ at }) => at));
    const apartFrom = Math.max(0, ...this.undisturbed.commits.filter((call) => call < earliest));
    return new Actor(place, this.tried.run, { interruptions, apartFrom }).advance();
  }

  private isDone(answer: Answer | null): boolean {
    return answer?.ok === true && (this.tried.isDone?.(answer.data) ?? true);
  }

  private judge(place: Place, orders: readonly Picture[]): string | null {
    const open = openEntry(place);
    if (open !== null) return open;
    const found = pictureOf(place, this.names);
    const differences = orders.map((order) => difference(found, order));
    return differences.includes(null) ? null : (differences[0] ?? null);
  }

  /** Each edit before the operation or after it, in their own order. */
  private ordersOf(edits: readonly EditAt[]): readonly Picture[] {
    const name = edits.map(({ tab, what }) => `${tab} ${what}`).join(', ');
    const known = this.orders.get(name);
    if (known !== undefined) return known;
    const sides = edits.reduce<readonly (readonly boolean[])[]>(
      (lists) =>
        lists.flatMap((list) => [
          [...list, true],
          [...list, false],
        ]),
      [[]],
    );
    const orders = sides.map((isBefore) => {
      const place = copyPlace(this.template);
      const people = new Map(
        this.tried.tabs.map((one) => [one.tab as string, new PersonAtTab(place.workbook, one)]),
      );
      const make = (wanted: boolean) => {
        for (const [index, { tab, what }] of edits.entries()) {
          if (isBefore[index] === wanted) people.get(tab)?.edit(what as TabEdit);
        }
        for (const person of people.values()) person.undo();
      };
      make(true);
      runWhole(place, this.tried.run);
      make(false);
      settle(place);
      return pictureOf(place, this.names);
    });
    this.orders.set(name, orders);
    return orders;
  }

  /** Of several calls alike in a row the first and the last: between them the workbook is the same. */
  private tellingCalls(): readonly number[] {
    const { calls } = this.undisturbed;
    return calls.flatMap((name, index) =>
      name === calls[index - 1] && name === calls[index + 1] ? [] : [index + 1],
    );
  }
}

/** The trigger that comes next, twice: it says anew what ages and finds nothing left at its second time. */
function settle(place: Place): void {
  for (const work of [dailyUpdate, dailyUpdate]) runWhole(place, work);
}

function dailyUpdate(context: Context): void {
  runDaily(context);
}

/** A failure that nobody planned, or a refusal that does not say where. */
function unplannedRefusal(
  answer: Answer | null,
  editedTabs: readonly string[],
  hasBlow: boolean,
): string | null {
  if (answer === null || answer.ok) return null;
  if (answer.code === 'LOCK_TIMEOUT' || answer.code === 'CHANGED_MEANWHILE') return null;
  if (hasBlow && answer.message.includes(PASSING_FAILURE)) return null;
  if (editedTabs.length === 0) return answer.message;
  // Of two things the blow may hit what would name the tab.
  if (hasBlow && answer.code === 'SERVICE') return null;
  const isNamed = editedTabs.some((tab) => answer.message.includes(tab));
  return isNamed ? null : `refused without the tab: ${answer.message}`;
}
