/** Keeps the answers behind the person's back: the newest ones, one call at a time. */
import type { SetUpHolder } from '../../apps-script/contract/set-up.js';
import type { CallFailure, CallResult } from '../api-client.js';

export type KeepState =
  | { readonly status: 'kept' | 'keeping' }
  /** Nothing is lost while the sidebar is open; tried again at the next change, or by hand. */
  | { readonly status: 'failed'; readonly failure: CallFailure }
  /** Somebody else has taken the set-up over. */
  | { readonly status: 'displaced'; readonly holder: SetUpHolder };

export class AnswersSaver<Answers> {
  private newest: Answers | null = null;
  private running: Promise<boolean> | null = null;
  private isDisplaced = false;

  /** @param takeOver true where the person has seen what somebody else kept and goes on with it */
  constructor(
    private readonly save: (
      answers: Answers,
      takeOver: boolean,
    ) => Promise<CallResult<'setup.save'>>,
    private readonly onChange: (state: KeepState) => void,
    private takeOver: boolean,
  ) {}

  /** @returns whether the newest answers are kept once all calls are over */
  keep(answers: Answers): Promise<boolean> {
    this.newest = answers;
    if (this.isDisplaced) return Promise.resolve(false);
    this.running ??= this.run();
    return this.running;
  }

  /** Takes the set-up back with what is answered here. */
  takeBack(answers: Answers): Promise<boolean> {
    this.isDisplaced = false;
    this.takeOver = true;
    return this.keep(answers);
  }

  private async run(): Promise<boolean> {
    this.onChange({ status: 'keeping' });
    let isKept = true;
    while (this.newest !== null && isKept) {
      const answers = this.newest;
      this.newest = null;
      isKept = this.heard(await this.save(answers, this.takeOver));
    }
    this.running = null;
    if (isKept) this.onChange({ status: 'kept' });
    return isKept;
  }

  private heard(answer: CallResult<'setup.save'>): boolean {
    if (!answer.ok) {
      this.onChange({ status: 'failed', failure: answer });
      return false;
    }
    this.takeOver = false;
    this.isDisplaced = !answer.data.saved;
    if (this.isDisplaced) this.onChange({ status: 'displaced', holder: answer.data.holder });
    return answer.data.saved;
  }
}
