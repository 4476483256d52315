/** Logger: the log of one execution. */
import { NotEmulatedError } from '../boundary/errors.js';
import type { Execution } from '../boundary/execution.js';
import { ServiceObject } from '../boundary/service-object.js';
import { javaDateText, loggerText } from './logger-text.js';

class LoggerObject extends ServiceObject {
  override readonly serviceName = 'Logger';
  private lines: string[] = [];

  /** A value, or a format with `%s` places; values without a place are left out. */
  log(first: unknown, ...values: readonly unknown[]): this {
    const { scriptTimeZone, clock, log } = this.execution;
    const text =
      values.length > 0 ? this.format(String(first), values) : loggerText(first, scriptTimeZone);
    log.push({ level: 'INFO', text, from: 'Logger' });
    this.lines.push(`${javaDateText(clock.now(), scriptTimeZone)} INFO: ${text}\n`);
    return this;
  }

  getLog(): string {
    return this.lines.join('');
  }

  clear(): void {
    this.lines = [];
  }

  private format(format: string, values: readonly unknown[]): string {
    let next = 0;
    return format.replace(/%(.)/g, (place, letter: string) => {
      if (letter === '%') return '%';
      if (letter !== 's')
        throw new NotEmulatedError(`the place ${place} in a format of Logger.log`);
      const value = values[next];
      next += 1;
      return next > values.length ? place : loggerText(value, this.execution.scriptTimeZone);
    });
  }
}

export function createLogger(execution: Execution): ServiceObject {
  return new LoggerObject(execution);
}
