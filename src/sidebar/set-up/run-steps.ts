/** Makes the workbook by one call after another; can be stopped between two of them. */
import type { Role } from '../../domain/vocabulary.js';
import type { CallFailure, CallResult } from '../api-client.js';

export type RunState =
  | { readonly status: 'running' | 'stopping' | 'stopped'; readonly at: number }
  | { readonly status: 'failed'; readonly at: number; readonly failure: CallFailure }
  | { readonly status: 'done'; readonly at: number };

export interface RunOptions {
  readonly step: (index: number) => Promise<CallResult<'setup.step'>>;
  readonly onChange: (state: RunState) => void;
}

export class StepRun {
  private isStopping = false;
  private isRunning = false;
  private at: number;
  /** Roles that somebody else changed meanwhile. */
  readonly left: Role[] = [];
  /** Addresses that Google does not know. */
  readonly unknown: string[] = [];

  /** @param at position of the step to begin with */
  constructor(
    at: number,
    private readonly options: RunOptions,
  ) {
    this.at = at;
  }

  /** Goes on from the step to come, or the one that failed. */
  async go(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    this.isStopping = false;
    await this.run();
    this.isRunning = false;
  }

  /** The step that is under way is finished first. */
  stop(): void {
    if (!this.isRunning) return;
    this.isStopping = true;
    this.options.onChange({ status: 'stopping', at: this.at });
  }

  private async run(): Promise<void> {
    const { step, onChange } = this.options;
    while (!this.isStopping) {
      onChange({ status: 'running', at: this.at });
      const answer = await step(this.at);
      if (!answer.ok) {
        onChange({ status: 'failed', at: this.at, failure: answer });
        return;
      }
      this.left.push(...answer.data.left);
      this.unknown.push(...answer.data.unknown);
      if (answer.data.next === null) {
        onChange({ status: 'done', at: this.at + 1 });
        return;
      }
      this.at = answer.data.next;
    }
    onChange({ status: 'stopped', at: this.at });
  }
}
