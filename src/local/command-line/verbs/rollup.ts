/** `rollup`: lead-level exports become weekly rows of a tab; counts only, nothing about a lead. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportAnswer } from '../../../apps-script/contract/import.js';
import { unreadable } from '../../intake/read-table.js';
import { rollUp } from '../../rollup/rollup.js';
import { parseRollupMap } from '../../rollup/rollup-map.js';
import { openAddOn } from '../add-on.js';
import { existingBook } from '../arguments.js';
import { answer, counted, progressLine } from '../output.js';
import { renderRollup } from '../render/rollup-answer.js';
import { UserError } from '../user-error.js';
import type { JsonOption, Verb } from './verb.js';

/** Uncounted rows beyond this number are only counted in the answer. */
const UNCOUNTED_SHOWN = 1000;

export interface RollupAnswer extends ImportAnswer {
  readonly leads: number;
  readonly joined: number;
  readonly dateOrder: string;
  readonly uncountedTotal: number;
  readonly uncounted: readonly {
    readonly file: string;
    readonly row: number;
    readonly column: string;
    readonly value: string;
    readonly reason: string;
  }[];
}

export const rollupVerb: Verb = (program) => {
  program
    .command('rollup')
    .description('count lead-level rows into weekly rows of a tab')
    .argument('<book>', 'the workbook')
    .argument('<tab>', 'Pass Rates, Handoffs, Pipeline, Rejections or Signals')
    .argument('<file>', 'CSV with one row a lead')
    .requiredOption('--map <file>', 'JSON: week, columns, counts, days, join')
    .option('--join <file>', 'a second CSV, joined by the key that the mapping names')
    .action(
      async (
        book: string,
        tab: string,
        file: string,
        options: JsonOption & { readonly map: string; readonly join?: string },
      ) => {
        existingBook(book);
        const map = parseRollupMap(await readText(options.map), basename(options.map));
        if (map.join !== undefined && options.join === undefined) {
          throw new UserError('The mapping joins a second file: name it with --join FILE.csv.', 2);
        }
        if (map.join === undefined && options.join !== undefined) {
          throw new UserError('The mapping has no "join": say which columns belong together.', 2);
        }
        const progress = progressLine();
        const rolled = await rollUp(map, file, options.join ?? null, (name, share, rows) =>
          progress.show(`${basename(name)}: ${Math.round(share * 100)} %, ${counted(rows, 'row')}`),
        );
        progress.clear();
        const addOn = await openAddOn(book);
        try {
          const imported = await addOn.call('import', {
            tab,
            header: rolled.header,
            rows: rolled.rows,
          });
          await addOn.save();
          const answered: RollupAnswer = {
            ...imported,
            leads: rolled.leads,
            joined: rolled.joined,
            dateOrder: rolled.dateOrder,
            uncountedTotal: rolled.uncounted.length,
            uncounted: rolled.uncounted.slice(0, UNCOUNTED_SHOWN),
          };
          answer(options.json === true, { ...answered, ...addOn.footer() }, renderRollup);
        } finally {
          await addOn.close();
        }
      },
    );
};

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UserError(unreadable(path, error));
  }
}
