/** `import`: rows of CSV files into the tabs that people fill. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { ImportAnswer, ImportPayload } from '../../../apps-script/contract/import.js';
import { WORKBOOK } from '../../../workbook/workbook.js';
import { readTable, unreadable } from '../../intake/read-table.js';
import { type AddOn, openAddOn } from '../add-on.js';
import { existingBook } from '../arguments.js';
import { answer } from '../output.js';
import { renderImport } from '../render/import-answer.js';
import { UserError } from '../user-error.js';
import type { JsonOption, Verb } from './verb.js';

interface ImportOptions extends JsonOption {
  readonly map?: string;
  readonly dir?: string;
  readonly dryRun?: boolean;
}

/** What one file became; `error` in place of counts where the file could not be read at all. */
type ImportPart = (ImportAnswer & { file: string }) | { file: string; tab: string; error: string };

export const importVerb: Verb = (program) => {
  program
    .command('import')
    .description('bring the rows of CSV files into tabs')
    .argument('<book>', 'the workbook')
    .argument('[tab]', 'the tab, e.g. "Pass Rates"')
    .argument('[file]', 'the CSV file')
    .option('--map <file>', 'JSON: file header → column header; without it, by name')
    .option('--dir <folder>', 'every "TAB NAME.csv" of a folder, in the order of the tabs')
    .option('--dry-run', 'say what would be done, and write nothing')
    .action(
      (book: string, tab: string | undefined, file: string | undefined, options: ImportOptions) =>
        options.dir === undefined
          ? importOne(book, tab, file, options)
          : importFolder(book, options.dir, tab, options),
    );
};

async function importOne(
  book: string,
  tab: string | undefined,
  file: string | undefined,
  options: ImportOptions,
): Promise<void> {
  if (tab === undefined || file === undefined) {
    throw new UserError('Give a tab and a CSV file, or a folder with --dir.', 2);
  }
  existingBook(book);
  const map = options.map === undefined ? undefined : await readMap(options.map);
  const addOn = await openAddOn(book);
  try {
    const dryRun = options.dryRun === true;
    const imported = await importFile(addOn, tab, file, {
      ...(map === undefined ? {} : { map }),
      ...(dryRun ? { dryRun } : {}),
    });
    if (!dryRun) {
      addOn.call('start.refresh', {});
      await addOn.save();
    }
    answer(options.json === true, { file, ...imported, ...addOn.footer() }, (shown) =>
      renderImport(shown),
    );
  } finally {
    await addOn.close();
  }
}

async function importFolder(
  book: string,
  folder: string,
  tab: string | undefined,
  options: ImportOptions,
): Promise<void> {
  if (tab !== undefined || options.map !== undefined) {
    throw new UserError('--dir takes every file of the folder: give it without a tab or a map.', 2);
  }
  if (options.dryRun === true) {
    // What a file would do depends on those before it, which a dry run does not write.
    throw new UserError('--dry-run tries one file: name a tab and a file.', 2);
  }
  existingBook(book);
  const { files, skipped } = await tabFiles(folder);
  const addOn = await openAddOn(book);
  try {
    const parts: ImportPart[] = [];
    for (const { tab: name, file } of files) {
      parts.push(await importPart(addOn, name, join(folder, file), file));
    }
    addOn.call('start.refresh', {});
    await addOn.save();
    answer(options.json === true, { parts, skipped, ...addOn.footer() }, (all) =>
      [
        ...all.parts.map((part) =>
          'error' in part ? `${part.tab}: ${part.error}` : renderImport(part),
        ),
        ...all.skipped.map(
          (name) => `${name} was left out: its name is no tab's that imports fill.`,
        ),
      ].join('\n\n'),
    );
  } finally {
    await addOn.close();
  }
}

/** One unreadable file does not keep the others out. */
async function importPart(
  addOn: AddOn,
  tab: string,
  path: string,
  file: string,
): Promise<ImportPart> {
  try {
    return { file, ...(await importFile(addOn, tab, path, {})) };
  } catch (error) {
    if (error instanceof UserError) return { file, tab, error: error.message };
    throw error;
  }
}

async function importFile(
  addOn: AddOn,
  tab: string,
  path: string,
  how: Pick<ImportPayload, 'map' | 'dryRun'>,
): Promise<ImportAnswer> {
  const { header, rows } = await readTable(path);
  return addOn.call('import', { tab, header, rows, ...how });
}

async function tabFiles(
  folder: string,
): Promise<{ files: { tab: string; file: string }[]; skipped: string[] }> {
  let names: string[];
  try {
    names = (await readdir(folder)).filter((name) => /\.csv$/i.test(name)).sort();
  } catch (error) {
    throw new UserError(unreadable(folder, error));
  }
  const byTab = new Map(names.map((name) => [name.slice(0, -4).trim().toLowerCase(), name]));
  const files = WORKBOOK.filter((tab) => tab.input).flatMap((tab) => {
    const file = byTab.get(tab.name.toLowerCase());
    return file === undefined ? [] : [{ tab: tab.name, file }];
  });
  const taken = new Set(files.map(({ file }) => file));
  const skipped = names.filter((name) => !taken.has(name));
  if (files.length === 0) {
    throw new UserError(
      `${folder} holds no CSV file named like a tab, e.g. "Pass Rates.csv". Nothing was imported.`,
    );
  }
  return { files, skipped };
}

async function readMap(path: string): Promise<Record<string, string>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new UserError(unreadable(path, error));
  }
  try {
    return z.parse(z.record(z.string(), z.string()), JSON.parse(text));
  } catch {
    throw new UserError(
      `${path} is no mapping. It is a JSON object from the file's header to the tab's, e.g. {"Leads": "Submitted"}.`,
    );
  }
}
