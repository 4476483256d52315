/** The sidebars and dialogs that are open, and their HTML with the bridge for `google.script` in it. */
import type { ServerResponse } from 'node:http';
import type { FrameView } from '../protocol.js';
import { Refusal } from './gatekeeper.js';

interface OpenFrame {
  readonly frame: FrameView;
  readonly html: string;
  readonly tab: string | null;
}

/**
 * What Google's frames may do, but for `allow-same-origin`: on Google they come from an origin of
 * their own, here they have none.
 */
export const SANDBOX =
  'allow-scripts allow-forms allow-popups allow-modals allow-downloads allow-popups-to-escape-sandbox';

export class Frames {
  private readonly open = new Map<string, OpenFrame>();

  /** @param bridge JavaScript that defines `google.script` in the frame */
  constructor(private readonly bridge: string) {}

  /** A tab has one sidebar and one dialog: answers the frame that the new one replaces. */
  add(frame: FrameView, html: string, tab: string | null): FrameView | null {
    const replaced = [...this.open.values()].find(
      (one) => one.tab === tab && isSidebar(one.frame) === isSidebar(frame),
    );
    if (replaced) this.open.delete(replaced.frame.frameId);
    this.open.set(frame.frameId, { frame, html, tab });
    return replaced?.frame ?? null;
  }

  close(frameId: string): boolean {
    return this.open.delete(frameId);
  }

  isOpen(frameId: string): boolean {
    return this.open.has(frameId);
  }

  /** What is open in a tab. */
  of(tab: string): readonly FrameView[] {
    return [...this.open.values()]
      .filter((one) => one.tab === tab || one.tab === null)
      .map((one) => one.frame);
  }

  /** @throws Refusal where the frame is closed */
  send(frameId: string, response: ServerResponse): void {
    const frame = this.open.get(frameId);
    if (!frame) throw new Refusal(404, 'FRAME', 'This sidebar or dialog is closed.');
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `sandbox ${SANDBOX}; frame-ancestors 'self'`,
      'cache-control': 'no-store',
    });
    response.end(withBridge(frame.html, this.bridge));
  }
}

function isSidebar({ kind }: FrameView): boolean {
  return kind === 'sidebar';
}

/** As the first script of the page, so that every other one finds `google.script`. */
function withBridge(html: string, bridge: string): string {
  const script = `<script>${bridge.replaceAll('</script', '<\\/script')}</script>`;
  const start =
    /<head(\s[^>]*)?>/i.exec(html) ??
    /<html(\s[^>]*)?>/i.exec(html) ??
    /<!doctype[^>]*>/i.exec(html);
  const place = start ? start.index + start[0].length : 0;
  return html.slice(0, place) + script + html.slice(place);
}
