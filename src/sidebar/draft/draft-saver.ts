/** Saves a draft behind the room's back: the newest one, one call at a time, again and again until it is kept. */
import type { DraftHolder, Operations, ReviewDraft } from '../../apps-script/api-contract.js';
import type { DraftEnd } from '../../apps-script/contract/draft.js';
import type { CallFailure, CallResult } from '../api-client.js';

export type SaveState =
  | { readonly status: 'saved' }
  | { readonly status: 'saving' }
  /** Tried `tries` times; tried again after `seconds`. */
  | {
      readonly status: 'waiting';
      readonly failure: CallFailure;
      readonly tries: number;
      readonly seconds: number;
    }
  /** Somebody else, or another window, has taken the review over. */
  | { readonly status: 'displaced'; readonly holder: DraftHolder }
  /** The review was closed, or its draft thrown away, elsewhere. */
  | { readonly status: 'ended'; readonly end: DraftEnd }
  /** It may not be: who is to have it could not close the review. */
  | { readonly status: 'not handed'; readonly failure: CallFailure }
  /** The chair was passed on with all that was taken down. */
  | { readonly status: 'handed'; readonly to: string };

/** How a draft is saved besides what it says. */
export type SaveTerms = Pick<Operations['draft.save']['payload'], 'takeOver' | 'seen' | 'handTo'>;

export interface SavingOptions {
  readonly save: (draft: ReviewDraft, terms: SaveTerms) => Promise<CallResult<'draft.save'>>;
  readonly onChange: (state: SaveState, kept: ReviewDraft | null) => void;
  /** Whoever kept the review went on with it before it was taken: reads it again and takes it back. */
  readonly onStale: () => Promise<CallFailure | null>;
  /** As `setTimeout`. */
  readonly wait: (run: () => void, ms: number) => unknown;
  /** Instant of the last save of the draft that this one began with; absent where none was. */
  readonly seen?: string | undefined;
}

/** Seconds before the next try: each time twice as long, but no longer than this. */
const LONGEST_PAUSE = 30;

export class DraftSaver {
  /** What the workbook holds. */
  private kept: ReviewDraft | null = null;
  private newest: ReviewDraft | null = null;
  private takeOver = true;
  private seen: string | undefined;
  private handTo: string | undefined;
  private isCalling = false;
  private isStopped = false;
  private tries = 0;
  /** Counts the pauses, so that a try by hand makes the one that is planned void. */
  private pause = 0;

  constructor(private readonly options: SavingOptions) {
    this.seen = options.seen;
  }

  /** Keeps a draft as soon as the call that is under way is over. */
  push(draft: ReviewDraft): void {
    this.newest = draft;
    if (!this.isCalling && this.tries === 0 && !this.isStopped) void this.run();
  }

  /** Tries now what waits. */
  retry(): void {
    if (!this.isCalling && !this.isStopped) void this.run();
  }

  /**
   * Takes the review back with a draft that holds what both have taken down.
   * @param seen instant of the last save of whoever has it; absent where there is no draft any more
   */
  takeBack(draft: ReviewDraft, seen: string | undefined): void {
    this.isStopped = false;
    this.takeOver = true;
    this.seen = seen;
    this.tries = 0;
    this.push(draft);
  }

  /** Keeps a draft for the person who has the chair from now on, and then saves no more. */
  handOver(draft: ReviewDraft, to: string): void {
    this.handTo = to;
    this.push(draft);
  }

  /** Saves no more: the review is closed or left. */
  stop(): void {
    this.isStopped = true;
    this.pause += 1;
  }

  private async run(): Promise<void> {
    const draft = this.newest;
    if (draft === null) return;
    this.isCalling = true;
    this.pause += 1;
    this.tell({ status: 'saving' });
    const { takeOver, seen, handTo } = this;
    // A member that is undefined arrives at Google as null.
    const answer = await this.options.save(draft, {
      takeOver,
      ...(seen === undefined ? {} : { seen }),
      ...(handTo === undefined ? {} : { handTo }),
    });
    this.isCalling = false;
    if (this.isStopped) return;
    if (!answer.ok && answer.code === 'NO_CHAIR') {
      this.handTo = undefined;
      this.tell({ status: 'not handed', failure: answer });
    } else if (!answer.ok) this.waitFor(answer);
    else if (answer.data.saved) this.keep(draft, handTo);
    else this.leaveOff(answer.data.ended, answer.data.holder);
  }

  private leaveOff(end: DraftEnd | null, holder: DraftHolder): void {
    this.isStopped = true;
    if (end !== null) this.tell({ status: 'ended', end });
    else if (this.takeOver) void this.readAgain();
    else this.tell({ status: 'displaced', holder });
  }

  private async readAgain(): Promise<void> {
    const failure = await this.options.onStale();
    if (failure === null) return;
    this.isStopped = false;
    this.waitFor(failure);
  }

  private keep(draft: ReviewDraft, handedTo: string | undefined): void {
    this.takeOver = false;
    this.tries = 0;
    this.kept = draft;
    if (this.newest !== draft || this.handTo !== handedTo) void this.run();
    else if (handedTo === undefined) this.tell({ status: 'saved' });
    else {
      this.isStopped = true;
      this.tell({ status: 'handed', to: handedTo });
    }
  }

  private waitFor({ code, message }: CallFailure): void {
    this.tries += 1;
    // Who may not save will not a moment later; the owner may enter the person meanwhile.
    const seconds = code === 'NO_RIGHT' ? LONGEST_PAUSE : Math.min(LONGEST_PAUSE, 2 ** this.tries);
    this.tell({ status: 'waiting', failure: { code, message }, tries: this.tries, seconds });
    this.pause += 1;
    const own = this.pause;
    this.options.wait(() => {
      if (own === this.pause) this.retry();
    }, seconds * 1000);
  }

  private tell(state: SaveState): void {
    this.options.onChange(state, this.kept);
  }
}
