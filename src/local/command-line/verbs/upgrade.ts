/** `upgrade`: brings a workbook of an earlier version up to date, or takes that back. */
import type { Operations } from '../../../apps-script/api-contract.js';
import { openAddOn } from '../add-on.js';
import { existingBook } from '../arguments.js';
import { answer } from '../output.js';
import { wrapped } from '../render/wrap.js';
import type { JsonOption, Verb } from './verb.js';

export const upgradeVerb: Verb = (program) => {
  program
    .command('upgrade')
    .description('bring a workbook of an earlier version up to date')
    .argument('<book>', 'the workbook')
    .option('--undo', 'take the last upgrade back')
    .action(async (book: string, options: JsonOption & { readonly undo?: boolean }) => {
      existingBook(book);
      const addOn = await openAddOn(book);
      try {
        const upgraded = await addOn.call('upgrade', { undo: options.undo === true });
        await addOn.save();
        answer(options.json === true, { ...upgraded, ...addOn.footer() }, renderUpgrade);
      } finally {
        await addOn.close();
      }
    });
};

function renderUpgrade({ from, to, done }: Operations['upgrade']['answer']): string {
  const head =
    from === to
      ? `The workbook is of schema ${to}: there is nothing to upgrade.`
      : `The workbook was of schema ${from} and is of schema ${to} now.`;
  return [head, ...done.map(({ message }) => wrapped(message, 0))].join('\n');
}
