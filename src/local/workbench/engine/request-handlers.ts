/** Answers the page's requests, by name. */
import { setImmediate as afterwards } from 'node:timers';
import { setImmediate } from 'node:timers/promises';
import { ClientRefusal } from '../../boundary/google-script-run.js';
import type {
  ClientCallAnswer,
  ExecutionView,
  RequestName,
  Requests,
  RunAnswer,
} from '../protocol.js';
import { EditDesk } from './edits/edit-desk.js';
import type { Office } from './office.js';
import { simulatedDelay } from './scripts/latency.js';
import { ScriptRunner } from './scripts/script-runner.js';
import { TriggerRunner } from './scripts/trigger-runner.js';

/** An answer, or its JSON where that is made piece by piece, and how much later the page is to have it. */
export type Answered<Name extends RequestName> = (
  | { readonly answer: Requests[Name]['answer'] }
  | { readonly body: Uint8Array<ArrayBuffer> }
) & { readonly delayMs?: number };

type Handlers = {
  readonly [Name in RequestName]: (
    request: Requests[Name]['request'],
  ) => Answered<Name> | Promise<Answered<Name>>;
};

/** Beyond this the clock is not moved at once. */
const LONGEST_MOVE_MS = 400 * 86_400_000;

/** More runs than this in one move of the clock would take minutes. */
const MOST_RUNS = 1_000;

const NOTHING = { answer: {} } as const;

export class RequestHandlers implements Handlers {
  private readonly runner: ScriptRunner;
  private readonly triggers: TriggerRunner;
  private readonly edits: EditDesk;

  constructor(private readonly office: Office) {
    this.runner = new ScriptRunner(office);
    this.triggers = new TriggerRunner(office, this.runner);
    this.edits = new EditDesk(office, (edit, tab) => {
      // Afterwards: the person does not wait for triggers, nor does an answer wait for an alert of theirs.
      afterwards(() => this.safely(() => this.triggers.edited(edit, tab)));
    });
  }

  /** The workbook was opened: its menus appear. */
  open(): void {
    this.triggers.opened();
  }

  /** Runs what has fallen due by the clock. Does nothing while a script waits for the person. */
  tick(): void {
    if (this.office.isAsking) return;
    this.safely(() => this.triggers.fireNext(this.office.desk.clock.now()));
  }

  /** What goes wrong where no request waits for it is told to every tab. */
  private safely(work: () => void): void {
    try {
      work();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.office.tell({ type: 'notice', message: `A trigger could not run: ${message}` });
    }
  }

  snapshot(): Answered<'snapshot'> {
    this.office.publish(null, 'script');
    return { body: this.office.revisions.snapshotBytes() };
  }

  state(): Answered<'state'> {
    return { answer: this.office.state() };
  }

  edit({ tab, operation, confirmed }: Requests['edit']['request']): Answered<'edit'> {
    return { answer: this.edits.edit(tab, operation, confirmed === true) };
  }

  select({ sheetId, range }: Requests['select']['request']): Answered<'select'> {
    const { workbook } = this.office.desk;
    const sheet = workbook.sheets.find((one) => one.sheetId === sheetId);
    if (sheet) {
      workbook.activeSheetId = sheetId;
      sheet.selection = range;
    }
    return NOTHING;
  }

  choices({ sheetId, row, column }: Requests['choices']['request']): Answered<'choices'> {
    return { answer: { choices: this.office.revisions.choices(sheetId, row, column) } };
  }

  'menu-item'({ tab, functionName }: Requests['menu-item']['request']): Answered<'menu-item'> {
    const consent = this.consentNeeded();
    if (consent) return { answer: { outcome: 'authorise', consent } };
    const { view, outcome } = this.runner.run({ functionName, kind: 'menu', tab });
    return { answer: runAnswer(view), delayMs: simulatedDelay(this.office.latency, outcome.cost) };
  }

  'client-call'(request: Requests['client-call']['request']): Answered<'client-call'> {
    const consent = this.consentNeeded();
    if (consent) return { answer: { outcome: 'authorise', consent } };
    const { tab, functionName, args } = request;
    try {
      const { outcome } = this.runner.run({ functionName, kind: 'client', args, tab });
      const { client, error, killed, cost } = outcome;
      const overtaken = this.office.desk.weather?.answerDelayMs() ?? 0;
      const delayMs = simulatedDelay(this.office.latency, cost) + overtaken;
      if (error || killed || !client || 'failure' in client) {
        const message = error?.message ?? 'Exceeded maximum execution time';
        return { answer: { outcome: 'failure', message }, delayMs };
      }
      const answer: ClientCallAnswer = client.delivered
        ? { outcome: 'success', value: client.value }
        : { outcome: 'success-without-value' };
      return { answer, delayMs };
    } catch (error) {
      if (!(error instanceof ClientRefusal)) throw error;
      return { answer: { outcome: 'failure', message: error.message } };
    }
  }

  authorise({ granted }: Requests['authorise']['request']): Answered<'authorise'> {
    if (granted) {
      this.office.authorisation.grant(this.office.desk.person());
      this.office.publish(null, 'script');
    }
    return NOTHING;
  }

  /** The server keeps the frames; the engine has nothing to do. */
  'close-frame'(): Answered<'close-frame'> {
    return NOTHING;
  }

  answer({ questionId, button, text }: Requests['answer']['request']): Answered<'answer'> {
    this.office.answer(questionId, text === undefined ? { button } : { button, text });
    return NOTHING;
  }

  executions(): Answered<'executions'> {
    return { answer: { executions: this.office.executions.all } };
  }

  surroundings(): Answered<'surroundings'> {
    const { outbox, calendars } = this.office.desk.surroundings;
    return { answer: { outbox, calendars, triggers: this.triggers.views() } };
  }

  /** Lets other requests in between two runs. */
  async 'advance-clock'({
    to,
  }: Requests['advance-clock']['request']): Promise<Answered<'advance-clock'>> {
    const { clock } = this.office.desk;
    const target = Date.parse(to);
    const refusal = this.refuseMove(target);
    if (refusal !== null) return { answer: { outcome: 'refused', message: refusal } };
    const fired: ExecutionView[] = [];
    for (let run = this.triggers.fireNext(target); run; run = this.triggers.fireNext(target)) {
      fired.push(run);
      if (fired.length >= MOST_RUNS) {
        const message = `${MOST_RUNS} runs fell due by ${new Date(clock.now()).toISOString()}; the clock stands there now. Move it on from there.`;
        return { answer: { outcome: 'refused', message } };
      }
      await setImmediate();
    }
    clock.moveTo(target);
    this.office.publish(null, 'script');
    return { answer: { outcome: 'done', fired } };
  }

  latency({ latency }: Requests['latency']['request']): Answered<'latency'> {
    this.office.latency = latency;
    this.office.sendState();
    return NOTHING;
  }

  person({ email }: Requests['person']['request']): Answered<'person'> {
    const { desk, revisions } = this.office;
    const { workbook } = desk;
    const known = [workbook.owner, ...workbook.editors, ...workbook.viewers].find(
      (one) => one.toLowerCase() === email.toLowerCase(),
    );
    if (known === undefined) {
      workbook.editors = [...workbook.editors, email];
      desk.shelf.touch(workbook);
    }
    desk.sit(known ?? email);
    this.office.publish(null, 'person');
    this.office.tell({ type: 'change', change: revisions.takeFrames() });
    this.office.sendState();
    return NOTHING;
  }

  private consentNeeded() {
    const { authorisation, desk } = this.office;
    return authorisation.isGranted(desk.person()) ? null : authorisation.consent();
  }

  private refuseMove(target: number): string | null {
    const ahead = target - this.office.desk.clock.now();
    if (this.office.isAsking)
      return 'A script waits for an answer. Answer it, then move the clock.';
    if (Number.isNaN(ahead)) return 'That is no date and time. Give one like 2026-11-23T08:00:00Z.';
    if (ahead < 0) return 'The clock only moves forward. Give a later date and time.';
    return ahead > LONGEST_MOVE_MS
      ? 'That is more than 400 days ahead. Move in smaller steps.'
      : null;
  }
}

function runAnswer({ executionId, status, message }: ExecutionView): RunAnswer {
  if (status === 'completed') return { outcome: 'finished', executionId };
  const said = message ?? 'Exceeded maximum execution time';
  return { outcome: 'failed', executionId, message: said };
}
