/** The files of a script project as they lie on the disk: scripts, pages, and a manifest if it has one. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import * as z from 'zod/mini';
import { UserError } from './user-error.js';

const SCRIPT_EXTENSIONS = ['.js', '.gs', '.html'];

const manifestSchema = z.object({
  timeZone: z.optional(z.string()),
  oauthScopes: z.optional(z.array(z.string())),
});

/** What a project's `appsscript.json` says. */
export type ProjectManifest = z.infer<typeof manifestSchema>;

export interface ScriptFiles {
  /** One text per script, in the order of the command line. */
  readonly scripts: readonly { readonly path: string; readonly text: string }[];
  /** Every .html beside a script, by name without extension. */
  readonly pages: ReadonlyMap<string, string>;
  /** The `appsscript.json` beside the first script; null where there is none. */
  readonly manifest: ProjectManifest | null;
}

/** Whether a word of a command line names a file of a script project. */
export function isScriptFile(word: string): boolean {
  return SCRIPT_EXTENSIONS.includes(extname(word).toLowerCase());
}

/** @throws {UserError} naming a file that is not there, or a manifest that cannot be read */
export async function readScriptFiles(paths: readonly string[]): Promise<ScriptFiles> {
  const files = await Promise.all(paths.map(readScript));
  const scripts = files.filter(({ path }) => !isPage(path));
  const pages = await pagesBeside(paths);
  for (const { path, text } of files) if (isPage(path)) pages.set(pageName(path), text);
  const [first] = scripts;
  return { scripts, pages, manifest: first ? await readManifestBeside(first.path) : null };
}

async function readScript(path: string): Promise<ScriptFiles['scripts'][number]> {
  if (!existsSync(path)) throw new UserError(`There is no file ${path}. Check the name.`);
  return { path, text: await readFile(path, 'utf8') };
}

function isPage(path: string): boolean {
  return extname(path).toLowerCase() === '.html';
}

function pageName(path: string): string {
  return basename(path, extname(path));
}

async function pagesBeside(paths: readonly string[]): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    for (const name of (await readdir(folder)).filter(isPage)) {
      pages.set(pageName(name), await readFile(join(folder, name), 'utf8'));
    }
  }
  return pages;
}

async function readManifestBeside(script: string): Promise<ProjectManifest | null> {
  const path = join(dirname(script), 'appsscript.json');
  if (!existsSync(path)) return null;
  try {
    return manifestSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    throw new UserError(`${path} is no manifest of a script. Mend it, or move it away.`);
  }
}
