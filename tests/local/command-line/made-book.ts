/** Workbook files as `cadence new` makes them: made once of each kind for all test files, then copied. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { buildForTest } from '../../bundle/built-bundle.js';

const CADENCE = join(process.cwd(), 'scripts', 'cadence.mjs');

const sidecarOf = (book: string) => book.replace(/\.xlsx$/, '.cadence.json');

/**
 * Puts a workbook and its sidecar at a path. It is kept beside the bundle of the same sources, and by
 * the weather, which may give it another locale.
 * @param words of `cadence new` after the path
 * @param weather in which it is made, where not in the one of the tests
 * @example putMadeBook(path, ['--sample', '--as-of', '2026-11-16'])
 */
export function putMadeBook(
  path: string,
  words: readonly string[],
  weather = process.env['CADENCE_WEATHER'] || 'fair',
): void {
  const folder = join(buildForTest().folder, 'books');
  const name = [...words, weather].join(' ').replace(/[^\w-]+/g, '_');
  const kept = join(folder, `${name}.xlsx`);
  if (!existsSync(kept)) make(kept, words, weather);
  copyFileSync(kept, path);
  copyFileSync(sidecarOf(kept), sidecarOf(path));
}

/** Made under another name and then renamed, the workbook last: where it is, it is whole. */
function make(kept: string, words: readonly string[], weather: string): void {
  mkdirSync(join(kept, '..'), { recursive: true });
  const draft = kept.replace(/\.xlsx$/, `.${process.pid}.xlsx`);
  const { status, stderr } = spawnSync(process.execPath, [CADENCE, 'new', draft, ...words], {
    encoding: 'utf8',
    env: { ...process.env, CADENCE_WEATHER: weather },
  });
  if (status !== 0) throw new Error(stderr);
  renameSync(sidecarOf(draft), sidecarOf(kept));
  renameSync(draft, kept);
}
