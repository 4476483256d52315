/** `close`: closes a review with what the room entered, or says what is missing. */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Argument } from 'commander';
import type { CloseAnswer } from '../../../apps-script/api-contract.js';
import type { CloseEntries } from '../../../domain/closing/entries.js';
import { REVIEW_KINDS, type ReviewKind } from '../../../domain/vocabulary.js';
import { readEntries } from '../../../workbook/closing/read-entries.js';
import { unreadable } from '../../intake/read-table.js';
import { openAddOn } from '../add-on.js';
import { asOfText, existingBook, todayIn } from '../arguments.js';
import { answer } from '../output.js';
import { renderClose } from '../render/close-answer.js';
import { UserError } from '../user-error.js';
import type { JsonOption, Verb } from './verb.js';

interface CloseOptions extends JsonOption {
  readonly asOf?: string;
  readonly entries?: string;
}

export const closeVerb: Verb = (program) => {
  program
    .command('close')
    .description('close a review, or say what is missing')
    .argument('<book>', 'the workbook')
    .addArgument(new Argument('<kind>', 'which review').choices(REVIEW_KINDS))
    .option('--as-of <date>', 'the day of the review; today without it', asOfText)
    .option('--entries <file>', 'JSON: what the room entered, see docs/closing.md; - reads it here')
    .action(async (book: string, kind: ReviewKind, options: CloseOptions) => {
      existingBook(book);
      const entries = options.entries === undefined ? {} : await entriesFrom(options.entries);
      const addOn = await openAddOn(book);
      try {
        const asOf = options.asOf ?? todayIn(addOn.timeZone);
        const closed = await addOn.call('close', { kind, asOf, entries });
        await addOn.save();
        answer(options.json === true, { ...closed, ...addOn.footer() }, renderClose);
        if (!closed.closed) throw new UserError(refusal(closed));
      } finally {
        await addOn.close();
      }
    });
};

/** One line: how much is missing, and what first. */
function refusal({ reviewId, missing }: CloseAnswer): string {
  const [first] = missing;
  const lead = `${reviewId} is not closed, and nothing was written`;
  const message = first?.message ?? '';
  return missing.length > 1
    ? `${lead}: ${missing.length} things are missing. The first: ${message}`
    : `${lead}: ${message}`;
}

/** @throws {UserError} naming the file, and the entry that cannot be used */
async function entriesFrom(path: string): Promise<CloseEntries> {
  const name = path === '-' ? 'Standard input' : path;
  const read = readEntries(parse(await contentOf(path), name));
  if (read.problem !== null) throw new UserError(`${name}: ${read.problem}`);
  return read.entries;
}

async function contentOf(path: string): Promise<string> {
  if (path === '-') return text(process.stdin);
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UserError(unreadable(path, error));
  }
}

function parse(content: string, name: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${name} is no JSON: ${reason}. It holds an object, see docs/closing.md.`);
  }
}
