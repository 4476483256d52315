/** Text files that verbs write beside the workbook. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { InvalidArgumentError } from 'commander';
import { UserError } from './user-error.js';

/** Reads the name of a file to write: by its ending nobody overwrites the workbook. */
export function fileNamed(ending: string): (word: string) => string {
  return (word) => {
    if (word.toLowerCase().endsWith(ending)) return word;
    throw new InvalidArgumentError(`Name a file that ends with ${ending}.`);
  };
}

/** The text of a file; '' where there is none, or none that can be read. */
export async function textIn(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Writes the whole file or leaves what was there.
 * @throws {UserError} naming the file
 */
export async function writeText(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `${path} could not be written. Check its folder and whether you may write there (${reason}).`,
    );
  }
}
