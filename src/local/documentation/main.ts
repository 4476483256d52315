/** `npm run docs`: writes the pages that derive from the declarations. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cadencePage } from './cadence-page.js';
import { closingPage } from './closing-page.js';
import { functionsPage } from './functions-page.js';
import { workbookPage } from './workbook-page.js';

/** File name → text, of every generated page. */
export function pages(code: string): ReadonlyMap<string, string> {
  return new Map([
    ['cadence.md', cadencePage()],
    ['closing.md', closingPage()],
    ['workbook.md', workbookPage()],
    ['functions.md', functionsPage(code)],
  ]);
}

/** @param root the project's folder, in which dist/ is built */
export async function writePages(root: string): Promise<void> {
  const code = await readFile(join(root, 'dist', 'Code.js'), 'utf8');
  await mkdir(join(root, 'docs'), { recursive: true });
  for (const [name, text] of pages(code)) await writeFile(join(root, 'docs', name), text);
}
