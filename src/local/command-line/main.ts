/** The command line: every verb runs the built bundle on the emulator over an .xlsx file. */
import { Command, CommanderError } from 'commander';
import { DiskError } from '../disk/disk-error.js';
import { say } from './output.js';
import { UserError } from './user-error.js';
import { calendarVerb } from './verbs/calendar.js';
import { checkVerb } from './verbs/check.js';
import { closeVerb } from './verbs/close.js';
import { execVerb } from './verbs/exec.js';
import { fnVerb } from './verbs/fn.js';
import { historyVerb } from './verbs/history.js';
import { importVerb } from './verbs/import.js';
import { newVerb } from './verbs/new.js';
import { reportVerb } from './verbs/report.js';
import { reviewVerb } from './verbs/review.js';
import { rollupVerb } from './verbs/rollup.js';
import { serveVerb } from './verbs/serve.js';
import { sourceVerb } from './verbs/source.js';
import { upgradeVerb } from './verbs/upgrade.js';

const VERBS = [
  newVerb,
  importVerb,
  rollupVerb,
  reviewVerb,
  closeVerb,
  sourceVerb,
  reportVerb,
  calendarVerb,
  fnVerb,
  execVerb,
  checkVerb,
  historyVerb,
  upgradeVerb,
  serveVerb,
];

/** The whole program; parsing it runs the verb. */
export function buildProgram(): Command {
  const program = new Command('cadence')
    .description(
      'The governance cadence of a demand-generation engine, on a workbook on this machine.',
    )
    .showHelpAfterError('Run with --help to see how it is used.')
    .exitOverride();
  for (const addVerb of VERBS) addVerb(program);
  for (const command of program.commands) {
    command.option('--json', 'one JSON document on standard output').exitOverride();
    command.showHelpAfterError('Run it with --help to see how it is used.');
  }
  return program;
}

/**
 * Runs one command line.
 * @returns the exit code: 0, 1 for a refused request, 2 for wrong usage
 */
export async function main(words: readonly string[]): Promise<number> {
  try {
    await buildProgram().parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    return exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) {
    return error.code === 'commander.helpDisplayed' || error.exitCode === 0 ? 0 : 2;
  }
  if (error instanceof UserError) {
    say(error.message);
    return error.exitCode;
  }
  if (error instanceof DiskError) {
    say(error.message);
    return 1;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  say(`Something went wrong that should not; nothing was saved. ${text}`);
  return 1;
}
