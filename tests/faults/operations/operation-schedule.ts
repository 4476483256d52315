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
import type { PeoplesTab } from './peoples-tabs.js';
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
  run({ at, what, tab }: OperationSchedule): string | null {
    const place = copyPlace(this.template);
    const peoples = this.tried.tabs.find((one) => one.tab === tab);
    const person = peoples === undefined ? null : new PersonAtTab(place.workbook, peoples);
    const deed = person === null ? (what as Blow) : () => person.edit(what as TabEdit);
    const first = this.start(place, [{ at, what: deed }]);
    const unplanned = unplannedRefusal(first.answer, tab ?? null);
    if (unplanned !== null) return unplanned;
    person?.undo();
    if (!this.isDone(first.answer)) {
      const again = runWhole(place, this.tried.run).answer;
      const text = JSON.stringify(again);
      // Without the row that somebody deleted it stays refused, by the name of the tab.
      const isNamed = tab !== undefined && text.includes(tab);
      if (!this.isDone(again) && !isNamed) return `run again, it is refused: ${text}`;
    }
    settle(place);
    const orders = peoples === undefined ? [this.done] : this.ordersOf(peoples, what as TabEdit);
    return this.judge(place, orders);
  }

  private start(place: Place, interruptions: readonly Interruption[]): Actor {
    const [{ at } = { at: 0 }] = interruptions;
    const apartFrom = Math.max(0, ...this.undisturbed.commits.filter((call) => call < at));
    return new Actor(place, this.tried.run, { interruptions, apartFrom }).advance();
  }

  private isDone(answer: Answer | null): boolean {
    return answer?.ok === true && (this.tried.isDone?.(answer.data) ?? true);
  }

  private judge(place: Place, orders: readonly Picture[]): string | null {
    const journal = place.workbook.sheets.find(({ name }) => name === 'Journal');
    const open = journal?.cells.find((row) =>
      ['written', 'applying'].includes(String(row?.[4]?.value)),
    );
    if (open !== undefined) return `the entry ${open[0]?.value} is not applied`;
    const found = pictureOf(place, this.names);
    const differences = orders.map((order) => difference(found, order));
    return differences.includes(null) ? null : (differences[0] ?? null);
  }

  private ordersOf(tab: PeoplesTab, edit: TabEdit): readonly Picture[] {
    const name = `${tab.tab} ${edit}`;
    const known = this.orders.get(name);
    if (known !== undefined) return known;
    const orders = [true, false].map((isEditFirst) => {
      const place = copyPlace(this.template);
      const person = new PersonAtTab(place.workbook, tab);
      const steps = [
        () => {
          person.edit(edit);
          person.undo();
        },
        () => runWhole(place, this.tried.run),
      ];
      for (const step of isEditFirst ? steps : steps.reverse()) step();
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
function unplannedRefusal(answer: Answer | null, editedTab: string | null): string | null {
  if (answer === null || answer.ok) return null;
  if (answer.code === 'LOCK_TIMEOUT' || answer.code === 'CHANGED_MEANWHILE') return null;
  if (editedTab === null) {
    return answer.message.includes(PASSING_FAILURE) ? null : answer.message;
  }
  return answer.message.includes(editedTab) ? null : `refused without the tab: ${answer.message}`;
}
