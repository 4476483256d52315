/** Where the built bundle lies, and what its manifest says. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds `dist`: this file runs from `.build/` as well as from its source. */
function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'appsscript.json')) && dirname(folder) !== folder) {
    folder = dirname(folder);
  }
  return folder;
}

/** @param name e.g. `Code.js`, `Sidebar.html`, `appsscript.json` */
export function bundleFile(name: string): string {
  return join(projectFolder(), 'dist', name);
}

/** @param path from the project's folder, e.g. `.build/page` */
export function projectFile(path: string): string {
  return join(projectFolder(), path);
}

export interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes: readonly string[];
}

/** The manifest as it is pushed. */
export async function readManifest(): Promise<Manifest> {
  return JSON.parse(await readFile(bundleFile('appsscript.json'), 'utf8')) as Manifest;
}

/** Every page that is pushed beside the code, by its name without extension, as HtmlService finds it. */
export async function readPages(): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(bundleFile('.'))).filter((name) => name.endsWith('.html'));
  const texts = files.map(
    async (name) => [basename(name, '.html'), await readFile(bundleFile(name), 'utf8')] as const,
  );
  return new Map(await Promise.all(texts));
}
