/**
 * One execution of the add-on that can be stopped between any two service calls and gone on with
 * later, while others run: what it asked so far is answered from its record when it goes on. The
 * add-on's own modules run in this process, where the code is warm: ten times as fast as a fresh
 * realm for each execution, which is what makes schedules by the hundred thousand possible.
 */
import type { Context } from '../../../src/apps-script/context.js';
import { type Failure, toFailure } from '../../../src/apps-script/entry-point.js';
import { ServiceError } from '../../../src/local/boundary/errors.js';
import type { Clock, Execution, SpreadsheetShelf } from '../../../src/local/boundary/execution.js';
import { PASSING_FAILURE } from '../../../src/local/boundary/faults.js';
import type { Gate } from '../../../src/local/boundary/gate.js';
import { PricedMeter } from '../../../src/local/boundary/priced-meter.js';
import type { ServiceObject } from '../../../src/local/boundary/service-object.js';
import { createLockService, releaseLocksOf } from '../../../src/local/services/lock.js';
import { createMailApp } from '../../../src/local/services/mail/mail-app.js';
import { createPropertiesService } from '../../../src/local/services/properties.js';
import { createScriptApp } from '../../../src/local/services/script-app.js';
import { createSession } from '../../../src/local/services/session.js';
import { createSpreadsheetApp } from '../../../src/local/services/spreadsheet/spreadsheet-app.js';
import type { Place } from './place.js';
import { ServiceSurface } from './service-surface.js';
import { WriteBuffer } from './write-buffer.js';

/** What happens to an execution at one of its calls. */
export type Blow =
  | 'fail before'
  | 'fail after'
  | 'kill before'
  | 'kill after'
  /** Half of what was written and not committed yet stays. */
  | 'kill partly';

export const BLOWS: readonly Blow[] = [
  'fail before',
  'fail after',
  'kill before',
  'kill after',
  'kill partly',
];

export interface Interruption {
  /** Call of the execution, from 1. */
  readonly at: number;
  /** A blow, or what somebody else does in the moment before the call. */
  readonly what: Blow | (() => void);
}

/** An answer, or a refusal in words. */
export type Answer = { readonly ok: true; readonly data: unknown } | Failure;

/** The owner of the workbook, at the keyboard where nobody else is named. */
export const PERSON = 'owner@example.com';

/** When every execution takes place, so that what they write can be compared. */
export const NOW = '2026-11-16T07:50:00.000Z';

/** Thrown at every further call of an execution that rests or is dead; without a stack, which would cost. */
const HALT = { halted: true };

type Reply = { readonly value: unknown } | { readonly error: unknown };

const BLOWS_BEFORE: ReadonlySet<unknown> = new Set<Blow>(['fail before', 'kill before']);

/** The services that the add-on uses: each is made at its first use. */
const USED: Readonly<Record<string, (execution: Execution) => ServiceObject>> = {
  SpreadsheetApp: createSpreadsheetApp,
  PropertiesService: createPropertiesService,
  LockService: createLockService,
  Session: createSession,
  ScriptApp: createScriptApp,
  MailApp: createMailApp,
};

export interface ActorOptions {
  readonly interruptions?: readonly Interruption[];
  /**
   * Call from which on uncommitted writes are kept apart. Earlier calls cost less; only for an
   * execution whose first interruption comes after a commit that follows this call.
   */
  readonly apartFrom?: number;
  readonly now?: string;
  /** Who is at the keyboard; the owner where nobody is named. */
  readonly user?: string;
}

let actors = 0;

export class Actor implements Gate {
  /** Names of the calls, in order. */
  readonly calls: string[] = [];
  /** Calls at which what was written before became visible to others. */
  readonly commits: number[] = [];
  answer: Answer | null = null;
  isKilled = false;
  readonly meter: PricedMeter;
  private readonly replies: Reply[] = [];
  /** Counts the executions of this process. */
  readonly number: number;
  private readonly execution: Execution;
  private readonly surface = new ServiceSurface(this);
  private readonly services = new Map<string, unknown>();
  private readonly buffer: WriteBuffer;
  private cursor = 0;
  private restAfter = 0;
  private isHalted = false;
  private isWaiting = false;
  private isImpatient = false;
  /** True while it may be stopped before it has committed what it writes. */
  private isApart = true;

  constructor(
    private readonly place: Place,
    private readonly work: (context: Context) => unknown,
    private readonly options: ActorOptions = {},
  ) {
    actors += 1;
    this.number = actors;
    this.buffer = new WriteBuffer(place.workbook);
    this.meter = new PricedMeter(() => this.committed());
    this.execution = executionIn(place, `actor-${actors}`, this.meter, options);
  }

  get isOver(): boolean {
    return this.answer !== null || this.isKilled;
  }

  /** True where it cannot go on because another execution holds the lock. */
  get waitsForLock(): boolean {
    return this.isWaiting;
  }

  /** Goes on for so many calls, or to its end. */
  advance(count = Number.POSITIVE_INFINITY): this {
    if (this.isOver) return this;
    this.restAfter = this.replies.length + count;
    this.cursor = 0;
    this.isHalted = false;
    this.isWaiting = false;
    this.isApart = this.mayStop();
    this.buffer.attach();
    try {
      this.end({ ok: true, data: this.runWork() });
    } catch (error) {
      if (error !== HALT) this.end(toFailure(error));
    }
    this.buffer.detach();
    return this;
  }

  /** It has waited for the lock as long as it was meant to, and goes on without it. */
  giveUpWaiting(): void {
    this.isImpatient = true;
    this.advance();
    this.isImpatient = false;
  }

  /** Ends it where it rests. */
  kill(partly = false): void {
    if (this.isOver) return;
    this.buffer.attach();
    this.buffer.restore(partly);
    this.isKilled = true;
    releaseLocksOf(this.execution);
  }

  pass(
    service: ServiceObject,
    method: string,
    args: unknown[],
    work: (args: unknown[]) => unknown,
  ): unknown {
    if (this.isHalted) throw HALT;
    const reply = this.replies[this.cursor] ?? this.live(service, method, args, work);
    this.cursor += 1;
    if ('error' in reply) throw reply.error;
    return reply.value;
  }

  private live(
    service: ServiceObject,
    method: string,
    args: unknown[],
    work: (args: unknown[]) => unknown,
  ): Reply {
    if (this.replies.length >= this.restAfter) this.halt();
    if (method === 'tryLock' && this.isLockedOut() && !this.isImpatient) {
      this.isWaiting = true;
      this.halt();
    }
    const call = this.replies.length + 1;
    this.calls.push(`${service.serviceName}.${method}`);
    const due = this.options.interruptions?.filter(({ at }) => at === call) ?? [];
    for (const { what } of due) if (typeof what === 'function') this.letOthers(what);
    const before = due.find(({ what }) => BLOWS_BEFORE.has(what));
    if (before !== undefined) return this.struck(before.what);
    if (this.isApart && call > (this.options.apartFrom ?? 0)) this.buffer.beforeCall(method);
    let reply = replyOf(() => work(args));
    for (const { what } of due) {
      if (typeof what !== 'function') reply = this.struck(what, false);
    }
    this.replies.push(reply);
    return reply;
  }

  private struck(what: Interruption['what'], isRecorded = true): Reply {
    if (what !== 'fail before' && what !== 'fail after') {
      this.kill(what === 'kill partly');
      this.halt();
    }
    const reply = { error: new ServiceError(PASSING_FAILURE) };
    if (isRecorded) this.replies.push(reply);
    return reply;
  }

  /** Others see only what was committed; what they do is written over by what was not. */
  private letOthers(others: () => void): void {
    this.buffer.detach();
    others();
    this.buffer.attach();
  }

  /** Whoever goes on to the end, with no blow ahead and no lock in the way, is alone until then. */
  private mayStop(): boolean {
    const isBlowAhead = this.options.interruptions?.some(({ at }) => at > this.replies.length);
    return this.restAfter < Number.POSITIVE_INFINITY || isBlowAhead === true || this.isLockedOut();
  }

  private isLockedOut(): boolean {
    const holders = [...this.place.process.locks.values()];
    return holders.some((holder) => holder !== this.execution.id);
  }

  private halt(): never {
    this.isHalted = true;
    throw HALT;
  }

  private committed(): void {
    this.commits.push(this.replies.length + 1);
    this.buffer.commit();
  }

  private end(answer: Answer): void {
    if (this.isKilled) return;
    this.meter.end();
    this.answer = answer;
    releaseLocksOf(this.execution);
  }

  /** Executions may run within one another: each finds its own services. */
  private runWork(): unknown {
    const before = running;
    running = this;
    try {
      return this.work(contextOf(this.number, this.options));
    } finally {
      running = before;
    }
  }

  /** A global of the script. */
  service(name: string): unknown {
    const known = this.services.get(name);
    if (known !== undefined) return known;
    const made = this.surface.present(USED[name]?.(this.execution));
    this.services.set(name, made);
    return made;
  }
}

/** Whose services the globals are. */
let running: Actor | null = null;

for (const name of Object.keys(USED)) {
  Object.defineProperty(globalThis, name, { get: () => running?.service(name) });
}

/** Runs `work` from beginning to end; without interruptions nobody sees what is not committed. */
export function runWhole(
  place: Place,
  work: (context: Context) => unknown,
  options: ActorOptions = {},
): Actor {
  const isAlone = options.interruptions === undefined;
  const apartFrom = isAlone ? Number.POSITIVE_INFINITY : 0;
  return new Actor(place, work, { apartFrom, ...options }).advance();
}

function replyOf(work: () => unknown): Reply {
  try {
    return { value: work() };
  } catch (error) {
    return { error };
  }
}

/** Whose entry it is: what an execution commits is named by its number, and counted. */
export function actorOfEntry(entryId: string): number {
  return Number(/^entry-(\d+)-\d+$/.exec(entryId)?.[1] ?? 0);
}

function contextOf(number: number, { now = NOW, user = PERSON }: ActorOptions): Context {
  let count = 0;
  const newId = () => {
    count += 1;
    return `entry-${number}-${count}`;
  };
  return { now, user: () => user, newId };
}

function executionIn(
  place: Place,
  id: string,
  meter: PricedMeter,
  { now: instant = NOW, user = PERSON }: ActorOptions,
): Execution {
  const { workbook, surroundings, process } = place;
  let now = Date.parse(instant);
  const clock: Clock = {
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
  const spreadsheets: SpreadsheetShelf = {
    active: workbook,
    open: () => undefined,
    create: () => workbook,
    touch: () => undefined,
  };
  return {
    id,
    authMode: 'FULL',
    scopes: null,
    effectiveUser: user,
    activeUser: user,
    userLocale: 'en',
    scriptTimeZone: 'Etc/UTC',
    scriptId: 'script',
    asAddOn: false,
    clock,
    spreadsheets,
    surroundings,
    process,
    ui: { shown: [], show: () => undefined, answer: () => ({ button: 'OK' }) },
    log: [],
    meter,
    customFunctions: () => undefined,
    files: new Map(),
    evaluateInRealm: () => undefined,
  };
}
