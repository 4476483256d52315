/** Listens to the server; when it is gone, waits for it to come back and loads the page anew. */
import type { ServerEvent } from '../../protocol.js';
import { TAB } from './requests.js';

const RETRY_MS = 1000;

export interface EventListeners {
  heard(event: ServerEvent): void;
  /** The connection is lost; the page tries again by itself. */
  lost(): void;
}

/** @param revision the newest that the page shows */
export function listen(revision: number, { heard, lost }: EventListeners): void {
  const source = new EventSource(`/events?tab=${TAB}&revision=${revision}`);
  source.onmessage = ({ data }: MessageEvent<string>) => heard(JSON.parse(data) as ServerEvent);
  source.onerror = () => {
    source.close();
    lost();
    void reloadWhenBack();
  };
}

/** A new start of the server gives a new token: only loading the whole page brings it. */
async function reloadWhenBack(): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    const isBack = await fetch('/', { cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isBack) {
      location.reload();
      return;
    }
  }
}
