/**
 * Messages to the engine's thread: as events while it is idle, and at once while a script of it is
 * held by an alert.
 *
 * A script asks the person in the middle of a synchronous call, so that its thread has to wait there.
 * Running the script again from its start with the answers so far, the other way, would do twice what
 * it did before it asked, and show nobody the workbook as the script has left it meanwhile.
 */
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';

export interface Inbox {
  readonly port: MessagePort;
  handle(message: unknown): void;
}

export class Mailbox {
  private readonly inboxes: Inbox[] = [];

  constructor(private readonly signal: Int32Array) {}

  /** From here on the port's messages are handled, one after the other. */
  open(inbox: Inbox): void {
    this.inboxes.push(inbox);
    inbox.port.on('message', (message) => inbox.handle(message));
  }

  /** The port's messages are handled no more. */
  close(port: MessagePort): void {
    const place = this.inboxes.findIndex((inbox) => inbox.port === port);
    if (place >= 0) this.inboxes.splice(place, 1);
    port.close();
  }

  /** Handles messages without returning to the event loop, until `found` has an answer. */
  waitFor<Answer>(found: () => Answer | undefined): Answer {
    for (;;) {
      const count = Atomics.load(this.signal, 0);
      const answer = found();
      if (answer !== undefined) return answer;
      if (!this.handleOne()) Atomics.wait(this.signal, 0, count);
    }
  }

  private handleOne(): boolean {
    for (const { port, handle } of this.inboxes) {
      const received = receiveMessageOnPort(port);
      if (received) {
        handle(received.message);
        return true;
      }
    }
    return false;
  }
}

/** Posts a message to a thread and wakes it if it waits. */
export function post(
  port: Pick<MessagePort, 'postMessage'>,
  signal: Int32Array,
  message: unknown,
): void {
  port.postMessage(message);
  Atomics.add(signal, 0, 1);
  Atomics.notify(signal, 0);
}
