/** `source`: takes a source through the onboarding gate: paused, a step done, enabled. */
import { Argument, InvalidArgumentError } from 'commander';
import type { Operations } from '../../../apps-script/api-contract.js';
import { ONBOARDING_STEPS, type OnboardingStepName } from '../../../domain/vocabulary.js';
import { openAddOn } from '../add-on.js';
import { asOfText, existingBook, todayIn } from '../arguments.js';
import { answer } from '../output.js';
import { renderSource } from '../render/source-answer.js';
import type { JsonOption, Verb } from './verb.js';

interface SourceOptions extends JsonOption {
  readonly reason?: string;
  readonly owner?: string;
  readonly evidence?: string;
  readonly asOf?: string;
}

type Step = Operations['source']['payload']['step'];

/** The words of the command line ↔ the steps of the operation. */
const STEPS: Readonly<Record<string, Step>> = { pause: 'pause', step: 'onboard', enable: 'enable' };

export const sourceVerb: Verb = (program) => {
  program
    .command('source')
    .description('pause a source, record a step of its onboarding, or enable it again')
    .argument('<book>', 'the workbook')
    .addArgument(new Argument('<what>', 'what happens to it').choices(Object.keys(STEPS)))
    .argument('<source>', 'its name, as Sources calls it')
    .argument('[done]', `with step: what is done, one of ${ONBOARDING_STEPS.join(', ')}`, stepName)
    .option('--reason <words>', 'with pause: why')
    .option('--owner <name>', 'who answers, where that is not the owner of the source')
    .option('--evidence <words>', 'with step: what shows it')
    .option('--as-of <date>', 'the day of it; today without it', asOfText)
    .action(
      async (
        book: string,
        what: string,
        name: string,
        done: OnboardingStepName | undefined,
        options: SourceOptions,
      ) => {
        existingBook(book);
        const addOn = await openAddOn(book);
        try {
          const { reason, owner, evidence } = options;
          const said = { reason, owner, evidence, doneStep: done };
          const given = Object.entries(said).filter(([, value]) => value !== undefined);
          const changed = await addOn.call('source', {
            source: name,
            step: STEPS[what] ?? 'pause',
            asOf: options.asOf ?? todayIn(addOn.timeZone),
            ...Object.fromEntries(given),
          });
          await addOn.save();
          answer(options.json === true, { ...changed, ...addOn.footer() }, renderSource);
        } finally {
          await addOn.close();
        }
      },
    );
};

function stepName(word: string): OnboardingStepName {
  const found = ONBOARDING_STEPS.find((step) => step.toLowerCase() === word.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new InvalidArgumentError(`Give one of ${ONBOARDING_STEPS.join(', ')}.`);
}
