/**
 * Defines `google.script` in a sidebar or dialog: calls go by message to the page around it, which
 * asks the server. The first script of the frame.
 */
import type { FrameMessage, FrameReply } from '../protocol.js';
import { legalArgument } from './legal-value.js';

type Handler = (value: unknown, userObject: unknown) => void;

/** What a runner was given by its `with…` calls. */
interface Handlers {
  readonly success: Handler | null;
  readonly failure: Handler | null;
  readonly userObject: unknown;
}

const waiting = new Map<number, Handlers>();
let calls = 0;

/** The frame has no origin of its own, so that it cannot name that of the page. */
function send(message: FrameMessage): void {
  window.parent.postMessage(message, '*');
}

window.addEventListener('message', (event: MessageEvent<FrameReply>) => {
  if (event.source !== window.parent || event.data?.cadenceFrame !== 'reply') return;
  const handlers = waiting.get(event.data.callId);
  if (!handlers) return;
  waiting.delete(event.data.callId);
  deliver(handlers, event.data.answer);
});

function deliver(handlers: Handlers, answer: FrameReply['answer']): void {
  if (answer.outcome === 'failure') {
    const error = new Error(answer.message);
    if (handlers.failure) handlers.failure(error, handlers.userObject);
    else console.error(error);
    return;
  }
  const value = answer.outcome === 'success' ? answer.value : undefined;
  handlers.success?.(value, handlers.userObject);
}

/** Every name but the three `with…` is a function of the server. Each `with…` gives a new runner. */
function runnerWith(handlers: Handlers): object {
  const own: Readonly<Record<string, (given: unknown) => object>> = {
    withSuccessHandler: (given) => runnerWith({ ...handlers, success: handlerOf(given) }),
    withFailureHandler: (given) => runnerWith({ ...handlers, failure: handlerOf(given) }),
    withUserObject: (userObject) => runnerWith({ ...handlers, userObject }),
  };
  return new Proxy(
    {},
    {
      get(_target, name) {
        if (typeof name !== 'string') return undefined;
        return own[name] ?? ((...args: unknown[]) => call(handlers, name, args));
      },
    },
  );
}

function handlerOf(given: unknown): Handler | null {
  return typeof given === 'function' ? (given as Handler) : null;
}

function call(handlers: Handlers, functionName: string, args: readonly unknown[]): void {
  const legal = args.map(legalArgument);
  calls += 1;
  waiting.set(calls, handlers);
  send({ cadenceFrame: 'call', callId: calls, functionName, args: legal });
}

const script = {
  run: runnerWith({ success: null, failure: null, userObject: undefined }),
  host: {
    close: () => send({ cadenceFrame: 'close' }),
    setWidth: (width: number) => send({ cadenceFrame: 'resize', width }),
    setHeight: (height: number) => send({ cadenceFrame: 'resize', height }),
    editor: { focus: () => send({ cadenceFrame: 'focus-editor' }) },
    origin: 'https://docs.google.com',
  },
};

Object.assign(window, { google: { script } });
