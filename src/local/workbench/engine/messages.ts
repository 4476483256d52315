/** What the thread of the workbook and the thread of the server tell each other. */
import type {
  FrameView,
  QuestionView,
  RequestName,
  Requests,
  ServerEvent,
  ToastView,
} from '../protocol.js';
import type { ScriptProject } from './script-project.js';

/** A page's request, checked for its shape; or the order to save and stop. */
export type EngineRequest =
  | {
      readonly [Name in RequestName]: {
        readonly id: number;
        readonly name: Name;
        readonly request: Requests[Name]['request'];
      };
    }[RequestName]
  | { readonly id: number; readonly name: 'stop' };

export type EngineMessage =
  /** The workbook is open. */
  | { readonly type: 'ready'; readonly warnings: readonly string[] }
  /** It cannot be opened; the sentence says why. */
  | { readonly type: 'unopened'; readonly message: string }
  | {
      readonly type: 'answer';
      readonly id: number;
      /** JSON in UTF-8. */
      readonly body: Uint8Array<ArrayBuffer>;
      /** How much later the page is to have it, in milliseconds. */
      readonly delayMs: number;
    }
  | { readonly type: 'fault'; readonly id: number; readonly message: string }
  /** For one tab, or for all with null. */
  | { readonly type: 'event'; readonly tab: string | null; readonly event: ServerEvent }
  /** What a script shows, and how much later the page is to have it, in milliseconds. */
  | {
      readonly type: 'toast';
      readonly tab: string | null;
      readonly toast: ToastView;
      readonly delayMs: number;
    }
  | {
      readonly type: 'frame';
      readonly tab: string | null;
      readonly frame: FrameView;
      readonly html: string;
      readonly delayMs: number;
    }
  | { readonly type: 'question'; readonly tab: string | null; readonly question: QuestionView };

/** What the engine's thread is started with. */
export interface EngineStart {
  readonly role: 'engine';
  readonly book: string;
  readonly script: ScriptProject;
  /** Of the workbench's page. */
  readonly address: string;
  /** File of this thread's own code, to start the thread that saves. */
  readonly worker: string;
  /** Counts up with every message to the thread, which waits on it while a script asks something. */
  readonly signal: Int32Array;
}
