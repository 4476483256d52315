/** The workbench: a workbook with its add-on, served to the browser of this machine. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { requireAvailable } from '../disk/workbook-folder.js';
import { fromJsonBytes, toJsonBytes } from './engine/json-bytes.js';
import type { ScriptProject } from './engine/script-project.js';
import { type EngineNews, EngineThread } from './engine-thread.js';
import { CallSlots } from './http/call-slots.js';
import { EventStreams } from './http/event-streams.js';
import { Frames } from './http/frames.js';
import { Gatekeeper, Refusal } from './http/gatekeeper.js';
import { listen, type TakenPort } from './http/listen.js';
import { readJson } from './http/request-body.js';
import { faultSentence, REQUEST_SCHEMAS } from './http/request-schemas.js';
import { aboutWorkbench, addressAt } from './http/running-workbench.js';
import { sendStatic } from './http/static-page.js';
import type {
  ProtocolError,
  QuestionView,
  RequestName,
  Requests,
  ServerEvent,
  WorkbenchState,
} from './protocol.js';

export interface WorkbenchOptions {
  readonly book: string;
  /** The script at work in it. */
  readonly script: ScriptProject;
  readonly port: number;
  /** Where the port is taken: answers the one to take instead, or refuses with a {@link UserError}. */
  readonly settlePort: (taken: TakenPort) => Promise<number>;
  /** File of the built code of the engine's thread. */
  readonly engineCode: string;
  /** File of the built code that defines `google.script` in a frame. */
  readonly bridgeCode: string;
  /** Folder of the built page. */
  readonly pageFolder: string;
  /** Hears where the engine ends by a fault of its own. */
  readonly onCrash: (error: Error) => void;
}

/** A tab that must answer a question may be gone for so long, e.g. while it reloads. */
const ABSENCE_MS = 10_000;

/** What the page may load: its own files, and inline styles, which the grid makes. */
const PAGE_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export class Workbench {
  private readonly server: Server;
  private readonly streams = new EventStreams();
  private readonly slots = new CallSlots();
  private gate: Gatekeeper;
  private question: { readonly tab: string | null; readonly question: QuestionView } | null = null;
  private state: WorkbenchState | null = null;
  private engine: EngineThread | null = null;
  private letIn: () => void = () => undefined;
  /** Requests wait until the workbook is open. */
  private readonly opened = new Promise<void>((resolve) => {
    this.letIn = resolve;
  });
  /** Sentences about what was repaired when the workbook was opened. */
  warnings: readonly string[] = [];

  private constructor(
    private readonly options: WorkbenchOptions,
    private readonly frames: Frames,
  ) {
    this.gate = new Gatekeeper(0);
    this.server = createServer((request, response) => void this.serve(request, response));
  }

  /**
   * @throws {DiskError} where the workbook cannot be opened, e.g. as another workbench has it open
   * @throws {UserError} where there is no port to listen on
   */
  static async start(options: WorkbenchOptions): Promise<Workbench> {
    const bridge = await readFile(options.bridgeCode, 'utf8');
    const workbench = new Workbench(options, new Frames(bridge));
    await workbench.open();
    return workbench;
  }

  private async open(): Promise<void> {
    const { book, script, engineCode, port, settlePort, onCrash } = this.options;
    try {
      // First, so that nobody is asked for another port for a workbook that is open elsewhere.
      requireAvailable(book);
      this.gate = new Gatekeeper(await listen(this.server, port, settlePort));
      const what = { book, script, address: this.url };
      const onNews = (news: EngineNews) => this.hear(news);
      const { engine, warnings } = await EngineThread.start(what, engineCode, onNews, onCrash);
      this.engine = engine;
      this.warnings = warnings;
      this.state = fromJsonBytes((await engine.ask('state', {})).body) as WorkbenchState;
      this.letIn();
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  get url(): string {
    const address = this.server.address();
    return addressAt(typeof address === 'object' ? (address?.port ?? 0) : 0);
  }

  /** Saves and stops; answers why it could not be saved, or null. */
  async close(): Promise<string | null> {
    const failure = (await this.engine?.stop()) ?? null;
    if (failure === null) this.streams.send({ type: 'goodbye' }, null);
    this.streams.close();
    this.server.close();
    this.server.closeAllConnections();
    return failure;
  }

  private hear(news: EngineNews): void {
    if (news.type === 'toast' || news.type === 'frame') void this.show(news);
    else if (news.type === 'question') {
      this.question = { tab: news.tab, question: news.question };
      this.tell({ type: 'question', question: news.question }, news.tab);
      void this.closeUnseen();
    } else {
      if (news.event.type === 'state') this.state = news.event.state;
      if (news.event.type === 'question-closed') this.question = null;
      this.tell(news.event, news.tab);
    }
  }

  /** What a script shows comes as late as the rest of its run. */
  private async show(news: Extract<EngineNews, { delayMs: number }>): Promise<void> {
    if (news.delayMs > 0) await setTimeout(news.delayMs, undefined, { ref: false });
    if (news.type === 'toast') this.tell({ type: 'toast', toast: news.toast }, news.tab);
    else {
      const replaced = this.frames.add(news.frame, news.html, news.tab);
      if (replaced) this.tell({ type: 'frame-closed', frameId: replaced.frameId }, news.tab);
      this.tell({ type: 'frame', frame: news.frame }, news.tab);
    }
  }

  /** A question that nobody can see holds its script for ever: it is closed as by its x. */
  private async closeUnseen(): Promise<void> {
    const asked = this.question;
    if (!asked || this.streams.has(asked.tab)) return;
    await setTimeout(ABSENCE_MS, undefined, { ref: false });
    if (this.question !== asked || this.streams.has(asked.tab)) return;
    const { questionId } = asked.question;
    await this.engine?.ask('answer', { questionId, button: 'CLOSE' });
  }

  private tell(event: ServerEvent, tab: string | null): void {
    this.streams.send(event, tab);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    response.setHeader('cross-origin-resource-policy', 'same-origin');
    try {
      this.gate.requireOwnPage(request);
      await this.route(request, response);
    } catch (error) {
      sendError(response, error);
    }
  }

  private async route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = addressOf(request);
    if (pathname !== '/about') await this.opened;
    if (pathname.startsWith('/api/')) {
      requireMethod(request, 'POST');
      this.gate.requireToken(request);
      await this.answer(pathname.slice('/api/'.length), request, response);
      return;
    }
    requireMethod(request, 'GET');
    if (pathname === '/about') {
      sendJson(response, toJsonBytes(aboutWorkbench(this.options.book)));
    } else if (pathname === '/events') {
      this.gate.requireToken(request);
      this.connect(response, searchParams);
    } else if (pathname.startsWith('/frame/')) {
      this.gate.requireToken(request);
      this.frames.send(pathname.slice('/frame/'.length), response);
    } else {
      if (pathname === '/') {
        response.setHeader('set-cookie', this.gate.cookie);
        response.setHeader('content-security-policy', PAGE_POLICY);
      }
      await sendStatic(this.options.pageFolder, pathname, response);
    }
  }

  private connect(response: ServerResponse, parameters: URLSearchParams): void {
    const tab = parameters.get('tab') ?? '';
    const revision = Number(parameters.get('revision') ?? Number.NaN);
    if (tab === '' || tab.length > 100 || !Number.isInteger(revision) || !this.state) {
      throw new Refusal(400, 'SHAPE', 'Events need ?tab= and &revision= in the address.');
    }
    const isForTab = this.question && (this.question.tab ?? tab) === tab;
    const hello: ServerEvent = {
      type: 'hello',
      revision: this.streams.revision,
      state: this.state,
      frames: this.frames.of(tab),
      question: isForTab ? (this.question?.question ?? null) : null,
    };
    this.streams.connect(response, tab, revision, hello, () => void this.closeUnseen());
  }

  private async answer(
    name: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    if (!isRequestName(name)) throw new Refusal(404, 'PATH', `There is no request ${name}.`);
    const parsed = REQUEST_SCHEMAS[name].safeParse(await readJson(request));
    if (!parsed.success) throw new Refusal(400, 'SHAPE', faultSentence(name, parsed.error));
    const body =
      name === 'client-call'
        ? await this.slots.use(() => this.askEngine(name, parsed.data))
        : await this.askEngine(name, parsed.data);
    sendJson(response, body);
  }

  private async askEngine(name: RequestName, request: unknown): Promise<Uint8Array> {
    if (!this.engine) throw new Refusal(503, 'STARTING', 'The workbook is not open yet.');
    if (name === 'close-frame') this.closeFrame(request as Requests['close-frame']['request']);
    if (name === 'client-call') {
      const { frameId } = request as Requests['client-call']['request'];
      if (!this.frames.isOpen(frameId)) {
        throw new Refusal(404, 'FRAME', 'This sidebar or dialog is closed.');
      }
    }
    const { body, delayMs } = await this.engine.ask(
      name,
      request as Requests[RequestName]['request'],
    );
    if (delayMs > 0) await setTimeout(delayMs);
    return body;
  }

  private closeFrame({ tab, frameId }: Requests['close-frame']['request']): void {
    if (this.frames.close(frameId)) this.tell({ type: 'frame-closed', frameId }, tab);
  }
}

function sendJson(response: ServerResponse, body: Uint8Array): void {
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(body);
}

function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(REQUEST_SCHEMAS, name);
}

function addressOf({ url }: IncomingMessage): URL {
  const [target, base] = [url ?? '/', 'http://localhost'];
  if (URL.canParse(target, base)) return new URL(target, base);
  throw new Refusal(400, 'PATH', 'The address of the request cannot be read.');
}

function requireMethod({ method }: IncomingMessage, wanted: 'GET' | 'POST'): void {
  if (method === wanted) return;
  throw new Refusal(405, 'METHOD', `Use ${wanted} here.`);
}

function sendError(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const status = error instanceof Refusal ? error.status : 500;
  const body: ProtocolError = {
    error: {
      code: error instanceof Refusal ? error.code : 'FAULT',
      message: error instanceof Error ? error.message : String(error),
    },
  };
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
