/** Fires simple and installable triggers. */
import type { TriggerData } from '../../../boundary/execution.js';
import { declaredFunctions } from '../../../boundary/script-source.js';
import type { ExecutionView, TriggerView } from '../../protocol.js';
import type { HeardEdit } from '../edits/edit-desk.js';
import type { Office } from '../office.js';
import { nextRun, runsOnce, scheduleText } from './clock-schedule.js';
import { changeEvent, clockEvent, editEvent, openEvent } from './event-objects.js';
import type { ScriptEnd, ScriptRunner, ScriptStart } from './script-runner.js';

export class TriggerRunner {
  /** By trigger: the instant of its last run, or when it was first seen here. */
  private readonly lastRuns = new Map<string, number>();

  constructor(
    private readonly office: Office,
    private readonly runner: ScriptRunner,
  ) {
    this.dueNext(office.desk.clock.now());
  }

  /** Somebody opened the workbook: the menus appear. */
  opened(): void {
    this.simple('onOpen', { args: openEvent(null), tab: null });
    for (const trigger of this.on('ON_OPEN')) {
      this.installed(trigger, { args: openEvent(trigger), tab: null });
    }
  }

  /** A person edited the workbook; what scripts write fires nothing. */
  edited({ changeType, edited }: HeardEdit, tab: string): void {
    if (edited) {
      this.simple('onEdit', { args: editEvent(null, edited), tab });
      for (const trigger of this.on('ON_EDIT')) {
        this.installed(trigger, { args: editEvent(trigger, edited), tab });
      }
    }
    for (const trigger of this.on('ON_CHANGE')) {
      this.installed(trigger, { args: changeEvent(trigger, changeType), tab });
    }
  }

  /** Runs the clock trigger that falls due first, up to an instant; null where none does. */
  fireNext(until: number): ExecutionView | null {
    const next = this.dueNext(until);
    if (!next) return null;
    const { trigger, instant } = next;
    this.office.desk.clock.moveTo(instant);
    this.lastRuns.set(trigger.id, instant);
    if (runsOnce(trigger)) this.remove(trigger);
    return this.installed(trigger, {
      args: clockEvent(trigger, instant),
      tab: null,
      kind: 'clock-trigger',
    }).view;
  }

  views(): readonly TriggerView[] {
    const { desk } = this.office;
    return desk.surroundings.triggers.map((trigger) => ({
      triggerId: trigger.id,
      handler: trigger.handler,
      eventType: trigger.eventType,
      schedule: scheduleText(trigger, desk.project.timeZone),
      createdBy: trigger.createdBy,
      nextRun: this.nextRunOf(trigger, desk.clock.now()),
    }));
  }

  private nextRunOf(trigger: TriggerData, since: number): string | null {
    if (trigger.eventType !== 'CLOCK') return null;
    const instant = nextRun(trigger, since, this.office.desk.project.timeZone);
    return instant === null ? null : new Date(instant).toISOString();
  }

  private dueNext(until: number): { trigger: TriggerData; instant: number } | null {
    const due = this.on('CLOCK').flatMap((trigger) => {
      const since = this.lastRuns.get(trigger.id) ?? this.office.desk.clock.now();
      this.lastRuns.set(trigger.id, since);
      const instant = nextRun(trigger, since, this.office.desk.project.timeZone);
      return instant !== null && instant <= until ? [{ trigger, instant }] : [];
    });
    due.sort((one, other) => one.instant - other.instant);
    return due[0] ?? null;
  }

  private on(eventType: TriggerData['eventType']): readonly TriggerData[] {
    const { surroundings, workbook } = this.office.desk;
    return surroundings.triggers.filter(
      (trigger) =>
        trigger.eventType === eventType &&
        (trigger.sourceId === null || trigger.sourceId === workbook.id),
    );
  }

  private remove(trigger: TriggerData): void {
    const { surroundings } = this.office.desk;
    surroundings.triggers = surroundings.triggers.filter((one) => one !== trigger);
  }

  private simple(
    functionName: 'onOpen' | 'onEdit',
    start: Pick<ScriptStart, 'args' | 'tab'>,
  ): void {
    if (!declaredFunctions(this.office.desk.project.code).has(functionName)) return;
    this.noteFailure(this.runner.run({ functionName, kind: 'simple-trigger', ...start }));
  }

  /** Runs as the user who made it. */
  private installed(
    trigger: TriggerData,
    start: Pick<ScriptStart, 'args' | 'tab'> & Partial<Pick<ScriptStart, 'kind'>>,
  ): ScriptEnd {
    const end = this.runner.run({
      kind: 'trigger',
      ...start,
      functionName: trigger.handler,
      effectiveUser: trigger.createdBy,
    });
    return this.noteFailure(end);
  }

  private noteFailure(end: ScriptEnd): ScriptEnd {
    const { status, functionName, message } = end.view;
    if (status !== 'completed') {
      this.office.tell({
        type: 'notice',
        message: `The trigger ${functionName} failed: ${message ?? 'it was stopped'}`,
      });
    }
    return end;
  }
}
