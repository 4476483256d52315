/** Listens to the server; when it is gone, waits for it to come back and goes on. */
import type { ServerEvent } from '../../protocol.js';
import { post, RequestError, TAB } from './requests.js';

const RETRY_MS = 1000;

export interface EventListeners {
  /** The newest revision that the page shows. */
  revision(): number;
  heard(event: ServerEvent): void;
  /** The connection is lost; the page tries again by itself. */
  lost(): void;
}

/**
 * Hears what the server says from now on, for good. Where only the connection broke off, what was
 * missed comes first and the page stays as it is; a server that was started anew has another token,
 * which only loading the whole page brings.
 */
export function listen(listeners: EventListeners): void {
  const source = new EventSource(`/events?tab=${TAB}&revision=${listeners.revision()}`);
  source.onmessage = ({ data }: MessageEvent<string>) =>
    listeners.heard(JSON.parse(data) as ServerEvent);
  source.onerror = () => {
    source.close();
    listeners.lost();
    void goOn(listeners);
  };
}

async function goOn(listeners: EventListeners): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    const status = await statusOfServer();
    if (status === 200) {
      listen(listeners);
      return;
    }
    if (status !== 0) {
      location.reload();
      return;
    }
  }
}

/** 0 where nothing answers. */
async function statusOfServer(): Promise<number> {
  try {
    await post('state', {});
    return 200;
  } catch (error) {
    return error instanceof RequestError ? error.status : 0;
  }
}
