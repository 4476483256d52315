/** What the page does: runs menu items, answers questions, moves the clock, hears the server. */
import type {
  Change,
  ClientCallAnswer,
  ConsentView,
  ExecutionView,
  Latency,
  QuestionButton,
  ServerEvent,
  ToastView,
} from '../protocol.js';
import { pageState, update } from './page-state.js';
import { post, RequestError, TAB } from './server/requests.js';

const MOST_EXECUTIONS = 200;
const GOOGLE_TOAST_SECONDS = 5;
const NOTICE_MS = 8000;

/** What the grid does on behalf of the page. */
export interface GridDoor {
  /** false: the change does not follow on what is shown. */
  show(change: Change): boolean;
  select(sheetId: number, range: string): void;
  /** Resolves when edits and the selection are with the server. */
  settled(): Promise<void>;
  focus(): void;
}

let toastCount = 0;
let noticeTimer = 0;

export function showNotice(message: string): void {
  update({ notice: message });
  window.clearTimeout(noticeTimer);
  noticeTimer = window.setTimeout(() => update({ notice: null }), NOTICE_MS);
}

export function closeToast(id: number): void {
  update({ toasts: pageState().toasts.filter((toast) => toast.id !== id) });
}

function showToast(toast: ToastView): void {
  toastCount += 1;
  const id = toastCount;
  update({ toasts: [...pageState().toasts, { ...toast, id }] });
  const seconds = toast.seconds ?? GOOGLE_TOAST_SECONDS;
  if (seconds >= 0) window.setTimeout(() => closeToast(id), seconds * 1000);
}

/** Shows Google's message box and resolves with what was chosen. */
export function askPerson(title: string, message: string, canCancel: boolean): Promise<boolean> {
  return new Promise((resolve) => {
    update({
      pageQuestion: {
        title,
        message,
        canCancel,
        answer: (isAgreed) => {
          update({ pageQuestion: null });
          resolve(isAgreed);
        },
      },
    });
  });
}

function askConsent(view: ConsentView): Promise<boolean> {
  return new Promise((resolve) => {
    update({
      consent: {
        view,
        answer: (granted) => {
          update({ consent: null });
          resolve(granted);
        },
      },
    });
  });
}

/** Shows the consent and tells the server; true where the person agreed. */
async function authorise(view: ConsentView): Promise<boolean> {
  const granted = await askConsent(view);
  await post('authorise', { granted });
  return granted;
}

function report(error: unknown): void {
  if (error instanceof RequestError && error.status === 0) return;
  update({ failure: error instanceof Error ? error.message : String(error) });
}

/** Runs a menu item, asking for consent before the first. */
export async function runMenuItem(grid: GridDoor, functionName: string): Promise<void> {
  update({ failure: null, running: [...pageState().running, functionName] });
  // From the menu back to the cells, where dialogs leave the focus when they close.
  grid.focus();
  try {
    await grid.settled();
    let answer = await post('menu-item', { tab: TAB, functionName });
    if (answer.outcome === 'authorise' && (await authorise(answer.consent))) {
      answer = await post('menu-item', { tab: TAB, functionName });
    }
    if (answer.outcome === 'failed') update({ failure: answer.message });
  } catch (error) {
    report(error);
  } finally {
    const { running } = pageState();
    const place = running.indexOf(functionName);
    update({ running: running.filter((_, index) => index !== place) });
  }
}

/** A call that a sidebar or dialog makes of the script. */
export async function callFromFrame(
  grid: GridDoor,
  frameId: string,
  functionName: string,
  args: readonly unknown[],
): Promise<Exclude<ClientCallAnswer, { outcome: 'authorise' }>> {
  const request = { tab: TAB, frameId, functionName, args };
  try {
    await grid.settled();
    let answer = await post('client-call', request);
    if (answer.outcome === 'authorise' && (await authorise(answer.consent))) {
      answer = await post('client-call', request);
    }
    if (answer.outcome !== 'authorise') return answer;
    return { outcome: 'failure', message: 'Authorisation is required to perform that action.' };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { outcome: 'failure', message };
  }
}

export function closeFrame(frameId: string): void {
  const { sidebar, dialog } = pageState();
  if (sidebar?.frameId === frameId) update({ sidebar: null });
  if (dialog?.frameId === frameId) update({ dialog: null });
  void post('close-frame', { tab: TAB, frameId }).catch(report);
}

export function answerQuestion(questionId: string, button: QuestionButton, text?: string): void {
  update({ question: null });
  void post('answer', { questionId, button, ...(text !== undefined && { text }) }).catch(report);
}

export async function openDrawer(isDrawerOpen: boolean): Promise<void> {
  update({ isDrawerOpen });
  if (!isDrawerOpen) return;
  try {
    const [{ executions }, surroundings] = await Promise.all([
      post('executions', {}),
      post('surroundings', {}),
    ]);
    update({ executions, surroundings });
  } catch (error) {
    report(error);
  }
}

export function chooseLatency(latency: Latency): void {
  void post('latency', { latency }).catch(report);
}

export function choosePerson(email: string): void {
  void post('person', { email }).catch(report);
}

/** @param to ISO instant */
export async function advanceClock(to: string): Promise<void> {
  try {
    const answer = await post('advance-clock', { tab: TAB, to });
    if (answer.outcome === 'refused') showNotice(answer.message);
    else showNotice(`The clock was moved. Triggers run: ${answer.fired.length}.`);
    update({ surroundings: await post('surroundings', {}) });
  } catch (error) {
    report(error);
  }
}

function noteExecution(execution: ExecutionView): void {
  const others = pageState().executions.filter(
    ({ executionId }) => executionId !== execution.executionId,
  );
  update({ executions: [execution, ...others].slice(0, MOST_EXECUTIONS) });
}

function showFrames(event: Extract<ServerEvent, { type: 'hello' }>): void {
  update({
    workbench: event.state,
    connection: 'live',
    question: event.question,
    sidebar: event.frames.find(({ kind }) => kind === 'sidebar') ?? null,
    dialog: event.frames.find(({ kind }) => kind !== 'sidebar') ?? null,
  });
}

type Hear = {
  readonly [Type in ServerEvent['type']]: (
    event: Extract<ServerEvent, { type: Type }>,
    grid: GridDoor,
  ) => void;
};

const HEAR: Hear = {
  hello: (event) => showFrames(event),
  change: ({ change }, grid) => {
    if (!grid.show(change)) location.reload();
  },
  reload: () => location.reload(),
  state: ({ state }) => update({ workbench: state }),
  frame: ({ frame }) => update(frame.kind === 'sidebar' ? { sidebar: frame } : { dialog: frame }),
  'frame-closed': ({ frameId }) => {
    const { sidebar, dialog } = pageState();
    if (sidebar?.frameId === frameId) update({ sidebar: null });
    if (dialog?.frameId === frameId) update({ dialog: null });
  },
  question: ({ question }) => update({ question }),
  'question-closed': ({ questionId }) => {
    if (pageState().question?.questionId === questionId) update({ question: null });
  },
  toast: ({ toast }) => showToast(toast),
  select: ({ sheetId, range }, grid) => grid.select(sheetId, range),
  execution: ({ execution }) => noteExecution(execution),
  surroundings: () => {
    if (!pageState().isDrawerOpen) return;
    void post('surroundings', {}).then((surroundings) => update({ surroundings }), report);
  },
  notice: ({ message }) => update({ failure: message }),
  goodbye: () => update({ connection: 'stopped' }),
};

export function hear(event: ServerEvent, grid: GridDoor): void {
  // Each member of HEAR takes the event of its own name; the compiler cannot follow that far.
  (HEAR[event.type] as (event: ServerEvent, grid: GridDoor) => void)(event, grid);
}
