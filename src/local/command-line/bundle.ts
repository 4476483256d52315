/** Where the built bundle lies, and what its manifest says. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds `dist`: this file runs from `.build/` as well as from its source. */
function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'appsscript.json')) && dirname(folder) !== folder) {
    folder = dirname(folder);
  }
  return folder;
}

/** @param name `Code.js`, `Sidebar.html` or `appsscript.json` */
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
