/** The rules of the quarterly, a second time: each as its definition reads, by filtering whole tables. */
import type { Change, PipelineRow } from '../../../src/domain/records.js';
import { above, sum } from './naive-arithmetic.js';
import { naiveFrequency } from './naive-drift.js';
import type { Verdict, View } from './naive-view.js';
import { blank, targetOf } from './naive-view.js';
import { dayAfter } from './random-snapshot.js';

/** First day of the quarter of the judged week's Monday, and first day of the next: day by day. */
function quarterAround({ monday, settings }: View): [string, string] {
  const begins = (day: string) =>
    day.endsWith('-01') && (Number(day.slice(5, 7)) - settings.quarterStartMonth + 12) % 3 === 0;
  let from = monday;
  while (!begins(from)) from = dayAfter(from, -1);
  let until = dayAfter(from, 1);
  while (!begins(until)) until = dayAfter(until, 1);
  return [from, until];
}

/** Deviation from the target pro rata, and whether it is too far; null where there is none. */
function fromTarget(
  rows: readonly PipelineRow[],
  weeks: readonly string[],
  target: number | null,
): { readonly deviation: number | null; readonly beyond: boolean } | null {
  const complete = weeks.filter((week) => {
    const own = rows.filter((one) => one.week === week);
    return own.length > 0 && own.every((one) => one.volumeIn !== null);
  });
  if (target === null || complete.length === 0) return null;
  const due = (target * complete.length) / 13;
  const counted = rows.filter((one) => complete.includes(one.week));
  const volume = sum(counted.map((one) => one.volumeIn ?? 0));
  if (due === 0) return { deviation: null, beyond: volume !== 0 };
  const deviation = volume / due - 1;
  return { deviation, beyond: above(Math.abs(deviation), 0.15) };
}

function capacity(view: View, from: string): Verdict[] {
  const weeks: string[] = [];
  for (let week = view.monday; week >= from; week = dayAfter(week, -7)) weeks.push(week);
  return view.motions.map((motion): Verdict => {
    const { volume: target, capacity: limit } = targetOf(view, motion);
    const rows = view.data.pipeline.filter(
      (one) => one.motion === motion && weeks.includes(one.week),
    );
    const held = fromTarget(rows, weeks, target);
    const all = sum(rows.map((one) => one.volumeIn ?? 0));
    const over = limit !== null && above(all, limit);
    let state: Verdict['state'] = 'no-data';
    if (held !== null) state = held.beyond ? 'fired' : 'clear';
    if (over) state = 'fired';
    const measured = held?.deviation ?? null;
    return { rule: 'Q1.capacity', subject: motion, state, measured, goesTo: null };
  });
}

function definitions(view: View): Verdict[] {
  const ratified = view.data.definitions.filter(
    (one) => one.state === 'Ratified' && !(one.ratifiedOn !== null && one.ratifiedOn > view.day),
  );
  const subjects = new Set(ratified.map((one) => `${one.term} / ${one.motion}`));
  return [...subjects].map((subject): Verdict => {
    const own = ratified.filter((one) => `${one.term} / ${one.motion}` === subject);
    const missing = own.flatMap((one) => [one.version, one.owner, one.scope]).filter(blank).length;
    const faults = missing + own.length - 1;
    const state = faults > 0 ? 'fired' : 'clear';
    return { rule: 'Q3.definition', subject, state, measured: faults, goesTo: null };
  });
}

function isApproved(one: Change, day: string): boolean {
  const approved = one.approvedIn === null ? null : one.approvedIn.slice(-10);
  if (approved !== null && approved > day) return false;
  if (one.state === 'Approved') return true;
  const ofToday = approved !== null && approved >= dayAfter(day, -2);
  const later = one.effectiveOn !== null && one.effectiveOn > day;
  return one.state === 'In force' && (later || ofToday);
}

function changes(view: View): Verdict[] {
  const approved = view.data.changes.filter((one) => isApproved(one, view.day));
  return approved.flatMap((one): Verdict[] => {
    const untold = [one.communicationsOwner, one.communicateBy].filter(blank).length;
    const unplaced = [one.cascadesTo, one.effectiveOn].filter(blank).length;
    const placed = /w3|m1/i.test(one.cascadesTo ?? '') ? 'clear' : 'watch';
    const said = { subject: one.changeId, goesTo: null };
    return [
      { ...said, rule: 'Q4.change', state: untold > 0 ? 'fired' : 'clear', measured: untold },
      { ...said, rule: 'Q5.cascade', state: unplaced > 0 ? 'fired' : placed, measured: unplaced },
    ];
  });
}

/** Every rule of the quarterly but what is ours beside the criteria. */
export function naiveQuarterly(view: View): Verdict[] {
  const [from, until] = quarterAround(view);
  return [
    ...naiveFrequency(view, from, until),
    ...capacity(view, from),
    ...definitions(view),
    ...changes(view),
  ];
}
