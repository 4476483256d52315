/** Saves a draft behind the room's back: the newest one, one call at a time, again and again until it is kept. */
import type { DraftHolder, ReviewDraft } from '../../apps-script/api-contract.js';
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
  /** Somebody else has taken the review over. */
  | { readonly status: 'displaced'; readonly holder: DraftHolder };

export interface SavingOptions {
  readonly save: (draft: ReviewDraft, takeOver: boolean) => Promise<CallResult<'draft.save'>>;
  readonly onChange: (state: SaveState, kept: ReviewDraft | null) => void;
  /** As `setTimeout`. */
  readonly wait: (run: () => void, ms: number) => unknown;
}

/** Seconds before the next try: each time twice as long, but no longer than this. */
const LONGEST_PAUSE = 30;

export class DraftSaver {
  /** What the workbook holds. */
  private kept: ReviewDraft | null = null;
  private newest: ReviewDraft | null = null;
  private takeOver = true;
  private isCalling = false;
  private isStopped = false;
  private tries = 0;
  /** Counts the pauses, so that a try by hand makes the one that is planned void. */
  private pause = 0;

  constructor(private readonly options: SavingOptions) {}

  /** Keeps a draft as soon as the call that is under way is over. */
  push(draft: ReviewDraft): void {
    this.newest = draft;
    if (!this.isCalling && this.tries === 0 && !this.isStopped) void this.run();
  }

  /** Tries now what waits. */
  retry(): void {
    if (!this.isCalling && !this.isStopped) void this.run();
  }

  /** Takes the review back with a draft that holds what both have taken down. */
  takeBack(draft: ReviewDraft): void {
    this.isStopped = false;
    this.takeOver = true;
    this.tries = 0;
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
    const answer = await this.options.save(draft, this.takeOver);
    this.isCalling = false;
    if (this.isStopped) return;
    if (!answer.ok) this.waitFor(answer);
    else if (!answer.data.saved) {
      this.isStopped = true;
      this.tell({ status: 'displaced', holder: answer.data.holder });
    } else this.keep(draft);
  }

  private keep(draft: ReviewDraft): void {
    this.takeOver = false;
    this.tries = 0;
    this.kept = draft;
    if (this.newest !== draft) void this.run();
    else this.tell({ status: 'saved' });
  }

  private waitFor({ code, message }: CallFailure): void {
    this.tries += 1;
    const seconds = Math.min(LONGEST_PAUSE, 2 ** this.tries);
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
