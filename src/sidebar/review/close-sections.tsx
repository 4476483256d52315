/** What the last block adds: what blocks the close, minutes, who is present, what goes on next time. */
import type { ReviewBlock, ReviewDraft, Today } from '../../apps-script/api-contract.js';
import type { Acknowledgement } from '../../domain/closing/entries.js';
import type { Need } from '../draft/needs.js';
import type { DayOrder } from '../entry/day-text.js';
import { StateIcon, VERDICT_LOOKS } from '../states.js';
import { unbroken } from '../unbroken.js';
import { NeededPart } from './needed-part.js';

export interface NeedDeeds {
  readonly onGo: (block: string) => void;
  readonly onPart: (need: Extract<Need, { type: 'part' }>, value: string) => void;
  readonly onAcknowledge: (acknowledged: Acknowledgement) => void;
  readonly onAcknowledgeAll: () => void;
}

/** @param today ISO date from which a day is counted */
export function BlocksTheClose(
  props: NeedDeeds & {
    readonly needs: readonly Need[];
    readonly today: string;
    readonly order: DayOrder | null;
  },
) {
  const { needs } = props;
  const unseen = needs.filter(({ type }) => type === 'finding').length;
  if (needs.length === 0) return null;
  return (
    <section class="sec" aria-labelledby="needs">
      <h2>
        <b id="needs">Blocks the close</b> <span>{needs.length}</span>
      </h2>
      {unseen > 1 && (
        <button type="button" class="link" onClick={props.onAcknowledgeAll}>
          Accept all {unseen} findings <kbd>A</kbd>
        </button>
      )}
      <ul>
        {needs.map((need) => (
          <OneNeed key={needKey(need)} need={need} {...props} />
        ))}
      </ul>
    </section>
  );
}

function needKey(need: Need): string {
  return need.type === 'part' ? `${need.entry.id} ${need.part}` : need.missing.message;
}

function OneNeed(
  props: NeedDeeds & {
    readonly need: Need;
    readonly today: string;
    readonly order: DayOrder | null;
  },
) {
  const { need, onGo } = props;
  const title = titleOf(need);
  return (
    <li class="find">
      <StateIcon look={VERDICT_LOOKS.slipping} label="Missing" />
      <div>
        <div class="row top">
          <span class="name any">{title}</span>
          <span class="space" />
          <button
            type="button"
            class="link"
            aria-label={`To ${need.block}: ${title}`}
            onClick={() => onGo(need.block)}
          >
            {need.block}
          </button>
        </div>
        <Settle {...props} />
      </div>
    </li>
  );
}

function titleOf(need: Need): string {
  if (need.type === 'part') return need.entry.text;
  const { subject, message } = need.missing;
  if (need.type === 'finding') return `${subject ?? need.block}: not acknowledged`;
  return unbroken(message);
}

function Settle({
  need,
  today,
  order,
  onPart,
  onAcknowledge,
}: NeedDeeds & { need: Need; today: string; order: DayOrder | null }) {
  if (need.type === 'part') {
    const onValue = (value: string) => onPart(need, value);
    return (
      <NeededPart
        part={need.part}
        today={today}
        order={order}
        what={need.entry.text}
        onValue={onValue}
      />
    );
  }
  const { rule, subject } = need.missing;
  if (need.type === 'other' || rule === undefined || subject === undefined) return null;
  return (
    <button
      type="button"
      class="btn small"
      aria-label={`Accept: ${subject}`}
      onClick={() => onAcknowledge({ rule, subject })}
    >
      Accept
    </button>
  );
}

/** Minutes of each block, actual against planned. */
export function MinutesBars(props: {
  readonly blocks: readonly ReviewBlock[];
  readonly seconds: ReviewDraft['seconds'];
  readonly current: string;
}) {
  const actual = (id: string) => Math.round((props.seconds[id] ?? 0) / 60);
  const longest = Math.max(...props.blocks.map(({ id, minutes }) => Math.max(minutes, actual(id))));
  const sum = (pick: (block: ReviewBlock) => number) =>
    props.blocks.reduce((total, block) => total + pick(block), 0);
  return (
    <section class="sec" aria-labelledby="minutes">
      <h2>
        <b id="minutes">Minutes, actual / planned</b>
        <span>{`${sum(({ id }) => actual(id))} / ${sum(({ minutes }) => minutes)}`}</span>
      </h2>
      <ul>
        {props.blocks.map(({ id, minutes }) => (
          <li class="mins" key={id}>
            <span>{id}</span>
            <svg viewBox="0 0 124 16" aria-hidden="true">
              <MinutesBar actual={actual(id)} planned={minutes} scale={120 / longest} />
            </svg>
            <span class="n">{`${actual(id)} / ${minutes}`}</span>
            <span class="dim n">
              {id === props.current ? 'running' : differenceText(actual(id) - minutes)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function MinutesBar({ actual, planned, scale }: Readonly<Record<string, number>>) {
  const [to = 0, tick = 0] = [(actual ?? 0) * (scale ?? 1), (planned ?? 0) * (scale ?? 1)];
  return (
    <>
      <rect x="0" y="4" width={Math.min(to, tick)} height="8" fill="#80868b" />
      {to > tick && <rect x={tick} y="4" width={to - tick} height="8" fill="#3c4043" />}
      <rect x={tick} y="1" width="2" height="14" fill="#3c4043" />
    </>
  );
}

function differenceText(minutes: number): string {
  if (minutes === 0) return 'as planned';
  return minutes > 0 ? `${minutes} over` : `${-minutes} under`;
}

/** People are ticked; roles that nobody has are no people. */
export function Present(props: {
  readonly people: Today['people'];
  readonly attended: readonly string[];
  readonly attendance: { readonly min: number; readonly max: number };
  readonly onToggle: (name: string) => void;
  readonly onAll: (names: readonly string[]) => void;
}) {
  const names = [...new Set(props.people.map(({ name }) => name))];
  const { min, max } = props.attendance;
  const rolesOf = (name: string) =>
    props.people.filter((person) => person.name === name).map(({ role }) => role);
  return (
    <section class="sec" aria-labelledby="present">
      <h2>
        <b id="present">Present {props.attended.length}</b>
        <span>{`meant for ${min === max ? min : `${min} to ${max}`}`}</span>
      </h2>
      {names.length === 0 && <p class="dim">People names nobody yet.</p>}
      {names.length > 1 && (
        <button type="button" class="link" onClick={() => props.onAll(names)}>
          All {names.length} are present
        </button>
      )}
      {names.map((name) => (
        <label class="tick" key={name}>
          <input
            type="checkbox"
            checked={props.attended.includes(name)}
            onChange={() => props.onToggle(name)}
          />
          <span class="any">
            {name} <span class="dim">{rolesOf(name).join(', ')}</span>
          </span>
        </label>
      ))}
    </section>
  );
}

/** Blocks that were not finished stand in the next review. */
export function CarryOver(props: {
  readonly blocks: readonly ReviewBlock[];
  readonly unfinished: readonly string[];
  readonly onToggle: (block: string) => void;
}) {
  return (
    <details class="sec" open={props.unfinished.length > 0}>
      <summary>Carry over unfinished blocks</summary>
      {props.blocks.map(({ id, title }) => (
        <label class="tick" key={id}>
          <input
            type="checkbox"
            checked={props.unfinished.includes(id)}
            onChange={() => props.onToggle(id)}
          />
          <span class="any">
            {id} {title}
          </span>
        </label>
      ))}
    </details>
  );
}
