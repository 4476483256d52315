/** Server-sent events to every tab, and the changes that a tab may have missed. */
import type { ServerResponse } from 'node:http';
import type { Change, ServerEvent } from '../protocol.js';

/** Changes kept for tabs that were away: by number, and characters of JSON in all. */
const KEPT_CHANGES = 500;
const KEPT_CHARACTERS = 16_000_000;

/** A comment now and then shows both sides that the connection is alive. */
const HEARTBEAT_MS = 15_000;

/** A slow tab with more than this many bytes unread is dropped; it comes back and catches up. */
const UNREAD_LIMIT = 64_000_000;

interface Kept {
  readonly revision: number;
  readonly text: string;
}

export class EventStreams {
  private readonly streams = new Map<ServerResponse, string>();
  private kept: Kept[] = [];
  private characters = 0;
  private newest = 0;
  private readonly heartbeat = setInterval(() => {
    for (const stream of this.streams.keys()) stream.write(': alive\n\n');
  }, HEARTBEAT_MS);

  /** Revision of the last change. */
  get revision(): number {
    return this.newest;
  }

  /** Whether the tab listens; null asks for any tab. */
  has(tab: string | null): boolean {
    return tab === null ? this.streams.size > 0 : [...this.streams.values()].includes(tab);
  }

  /**
   * Connects a tab: it hears `hello`, what it has missed since its revision, and then what comes.
   * @param onGone called when the tab has left
   */
  connect(
    response: ServerResponse,
    tab: string,
    revision: number,
    hello: ServerEvent,
    onGone: () => void,
  ): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'keep-alive',
    });
    response.write('retry: 1000\n\n');
    this.streams.set(response, tab);
    response.on('close', () => {
      this.streams.delete(response);
      onGone();
    });
    write(response, JSON.stringify(hello));
    const missed = this.missedSince(revision);
    if (!missed) write(response, JSON.stringify({ type: 'reload' } satisfies ServerEvent));
    else for (const { text } of missed) write(response, text);
  }

  /** To one tab, or to all with null. */
  send(event: ServerEvent, tab: string | null): void {
    const text = JSON.stringify(event);
    if (event.type === 'change') this.keep(event.change, text);
    for (const [stream, listener] of this.streams) {
      if (tab !== null && tab !== listener) continue;
      if (stream.writableLength > UNREAD_LIMIT) stream.destroy();
      else write(stream, text);
    }
  }

  close(): void {
    clearInterval(this.heartbeat);
    for (const stream of this.streams.keys()) stream.end();
  }

  /** Undefined where some are not kept any more, or the tab knows revisions of another start. */
  private missedSince(revision: number): readonly Kept[] | undefined {
    if (revision > this.newest) return undefined;
    const missed = this.kept.filter((change) => change.revision > revision);
    return missed.length === this.newest - revision ? missed : undefined;
  }

  private keep({ revision }: Change, text: string): void {
    this.newest = revision;
    this.kept.push({ revision, text });
    this.characters += text.length;
    while (this.kept.length > KEPT_CHANGES || this.characters > KEPT_CHARACTERS) {
      this.characters -= this.kept.shift()?.text.length ?? this.characters;
    }
  }
}

function write(stream: ServerResponse, text: string): void {
  stream.write(`data: ${text}\n\n`);
}
