/** Runs functions of the script as Google would, and shows what they show. */
import { performance } from 'node:perf_hooks';
import type { AuthModeName, UiEvent } from '../../../boundary/execution.js';
import type { EntryKind, RunOutcome } from '../../../boundary/execution-run.js';
import { openEmulator, type RunRequest } from '../../../emulator.js';
import type { ExecutionView, MenuView } from '../../protocol.js';
import type { EngineMessage } from '../messages.js';
import type { Office } from '../office.js';
import { simulatedDelay } from './latency.js';

export interface ScriptStart {
  readonly functionName: string;
  readonly kind: ExecutionView['kind'];
  readonly args?: RunRequest['args'];
  /** The tab that sees what the script shows; null: every tab. */
  readonly tab: string | null;
  /** Whose rights count, where it is not the person at the keyboard. */
  readonly effectiveUser?: string;
}

export interface ScriptEnd {
  readonly view: ExecutionView;
  readonly outcome: RunOutcome;
}

const ENTRY_KINDS: Readonly<Record<ExecutionView['kind'], EntryKind>> = {
  menu: 'menu',
  client: 'client',
  'simple-trigger': 'trigger',
  trigger: 'trigger',
  'clock-trigger': 'trigger',
};

/** What a script shows, but for how late. */
type Shown = (delayMs: number) => EngineMessage;

export class ScriptRunner {
  private frames = 0;

  constructor(private readonly office: Office) {}

  run(start: ScriptStart): ScriptEnd {
    const { office } = this;
    const { desk, executions } = office;
    // A kill in the middle of a long script must not cost what a person did before it.
    office.autosave.flush();
    const begun = executions.begin({
      functionName: start.functionName,
      kind: start.kind,
      user: start.effectiveUser ?? desk.person(),
      startedAt: new Date(desk.clock.now()).toISOString(),
    });
    this.tellExecution(begun);
    const selected = this.selection();
    const startedAt = performance.now();
    const shown: Shown[] = [];
    const outcome = this.emulate(start, shown);
    this.send(shown, simulatedDelay(office.latency, outcome.cost));
    const view = executions.end(begun, outcome, performance.now() - startedAt);
    office.publish(start.tab, 'script');
    if (this.selection() !== selected) this.tellSelection(start.tab);
    this.tellExecution(view);
    return { view, outcome };
  }

  private send(shown: Shown[], delayMs: number): void {
    for (const message of shown.splice(0)) this.office.send(message(delayMs));
  }

  private emulate(start: ScriptStart, shown: Shown[]): RunOutcome {
    const { functionName, kind, args, tab, effectiveUser } = start;
    const { project, shelf, surroundings, process, clock, weather } = this.office.desk;
    const emulator = openEmulator({
      ...{ shelf, surroundings, process, clock, user: this.office.desk.person() },
      ...{ scopes: project.scopes, scriptTimeZone: project.timeZone, files: project.files },
      weather,
      answer: (question) => {
        this.send(shown, 0);
        return this.office.ask(question, tab);
      },
      watch: (event) => {
        this.show(event, tab, shown);
        if (this.office.latency === 'none') this.send(shown, 0);
      },
    });
    return emulator.run({
      code: project.code,
      functionName,
      kind: ENTRY_KINDS[kind],
      authMode: AUTH_MODES[kind] ?? 'FULL',
      withoutWindow: kind === 'clock-trigger',
      ...(args ? { args } : {}),
      ...(effectiveUser === undefined ? {} : { effectiveUser }),
    });
  }

  private show(event: UiEvent, tab: string | null, shown: Shown[]): void {
    switch (event.kind) {
      case 'menu':
        this.office.menus = withMenu(this.office.menus, event);
        return;
      case 'toast': {
        const { title, message, seconds } = event;
        const toast = { title, message, seconds };
        shown.push((delayMs) => ({ type: 'toast', tab, toast, delayMs }));
        return;
      }
      case 'sidebar':
      case 'modal':
      case 'modeless': {
        this.frames += 1;
        const frameId = `f${this.frames}`;
        const { kind, title, width, height, html } = event;
        const frame = { frameId, kind, title, width, height, url: `/frame/${frameId}` };
        shown.push((delayMs) => ({ type: 'frame', tab, frame, html, delayMs }));
        return;
      }
      default:
        return;
    }
  }

  private selection(): string {
    const { sheetId, range } = this.selected();
    return `${sheetId} ${range}`;
  }

  private selected(): { sheetId: number; range: string } {
    const { activeSheetId, sheets } = this.office.desk.workbook;
    const sheet = sheets.find((one) => one.sheetId === activeSheetId) ?? sheets[0];
    return { sheetId: sheet?.sheetId ?? 0, range: sheet?.selection ?? 'A1' };
  }

  private tellSelection(tab: string | null): void {
    this.office.tell({ type: 'select', ...this.selected() }, tab);
  }

  private tellExecution(execution: ExecutionView): void {
    this.office.tell({ type: 'execution', execution });
    this.office.sendState();
  }
}

/** Simple triggers run without the person's authorisation. */
const AUTH_MODES: Partial<Record<ExecutionView['kind'], AuthModeName>> = {
  'simple-trigger': 'LIMITED',
};

/** A menu of the same caption is replaced, as on Google. */
function withMenu(menus: readonly MenuView[], { caption, items }: MenuView): readonly MenuView[] {
  const place = menus.findIndex((menu) => menu.caption === caption);
  const menu = { caption, items };
  return place < 0 ? [...menus, menu] : menus.map((one, index) => (index === place ? menu : one));
}
