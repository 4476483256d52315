/** Runs the command line in this process, over the built bundle, and catches what it prints. */
import { jest } from '@jest/globals';
import { main } from '../../../src/local/command-line/main.js';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** @example await cadence('review', book, 'weekly', '--as-of', '2026-11-16') */
export async function cadence(...words: readonly string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
  try {
    const code = await main(words);
    return { code, out, err };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

/** The same with `--json`, parsed; a refusal fails the test with its sentence. */
export async function cadenceJson(
  ...words: readonly string[]
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
): Promise<any> {
  const { code, out, err } = await cadence(...words, '--json');
  if (code !== 0) throw new Error(`cadence ${words.join(' ')} ended with ${code}: ${err}`);
  return JSON.parse(out);
}
