/** Carries messages between the page and the iframes of sidebars and dialogs. */
import type { FrameMessage, FrameReply, FrameView } from '../../protocol.js';
import { callFromFrame, closeFrame, type GridDoor } from '../workbench.js';

export interface OpenFrame {
  readonly view: FrameView;
  readonly resize: (width: number | undefined, height: number | undefined) => void;
}

const open = new Map<HTMLIFrameElement, OpenFrame>();

/** Returns what undoes it. */
export function registerFrame(iframe: HTMLIFrameElement, frame: OpenFrame): () => void {
  open.set(iframe, frame);
  return () => {
    open.delete(iframe);
  };
}

async function handle(
  message: FrameMessage,
  { view, resize }: OpenFrame,
  source: Window,
  grid: GridDoor,
): Promise<void> {
  switch (message.cadenceFrame) {
    case 'call': {
      const { callId, functionName, args } = message;
      const answer = await callFromFrame(grid, view.frameId, functionName, args);
      const reply: FrameReply = { cadenceFrame: 'reply', callId, answer };
      // A sandboxed frame has no origin to name.
      source.postMessage(reply, '*');
      return;
    }
    case 'close':
      closeFrame(view.frameId);
      grid.focus();
      return;
    case 'resize':
      resize(message.width, message.height);
      return;
    case 'focus-editor':
      grid.focus();
      return;
  }
}

/** A message counts only if it comes from a frame that the server opened, whatever it says. */
export function listenToFrames(grid: GridDoor): void {
  window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    const entry = [...open].find(([iframe]) => iframe.contentWindow === source);
    if (entry === undefined || typeof data !== 'object' || data === null) return;
    if (!('cadenceFrame' in data)) return;
    void handle(data as FrameMessage, entry[1], source as Window, grid);
  });
}
