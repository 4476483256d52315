/** The script that is at work in a workbook: the built add-on, or another one from files. */
import { readFile } from 'node:fs/promises';
import { Script } from 'node:vm';
import { scopesUsedIn } from '../../boundary/required-scopes.js';
import { programText } from '../../boundary/script-source.js';
import { bundleFile, readManifest, readPages } from '../../command-line/bundle.js';
import { isScriptFile, readScriptFiles } from '../../command-line/script-files.js';
import { UserError } from '../../command-line/user-error.js';

export interface ScriptProject {
  readonly code: string;
  /** HTML files by name without extension. */
  readonly files: ReadonlyMap<string, string>;
  readonly scopes: readonly string[];
  /** Null: that of the spreadsheet, as of a script that was made from it. */
  readonly timeZone: string | null;
}

/** The add-on as it is pushed. */
export async function addOnProject(): Promise<ScriptProject> {
  const { oauthScopes, timeZone } = await readManifest();
  return {
    code: await readFile(bundleFile('Code.js'), 'utf8'),
    files: await readPages(),
    scopes: oauthScopes,
    timeZone,
  };
}

/** @throws {UserError} where a file is missing or is no script */
export async function projectOfFiles(paths: readonly string[]): Promise<ScriptProject> {
  const stranger = paths.find((path) => !isScriptFile(path));
  if (stranger !== undefined)
    throw new UserError(`${stranger} is no script: give a .js or .gs file.`);
  const { scripts, pages, manifest } = await readScriptFiles(paths);
  for (const { path, text } of scripts) requireSyntax(path, text);
  const code = programText(scripts.map(({ text }) => text));
  return {
    code,
    files: pages,
    scopes: manifest?.oauthScopes ?? scopesUsedIn(code),
    timeZone: manifest?.timeZone ?? null,
  };
}

function requireSyntax(path: string, text: string): void {
  try {
    new Script(text, { filename: path });
  } catch (error) {
    const [place = path] = String(error instanceof Error ? error.stack : error).split('\n');
    throw new UserError(`${place} is no JavaScript that runs: ${String(error)}.`);
  }
}
