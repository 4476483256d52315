/** Questions to the person at the window, which the Ui and the older Browser ask alike. */
import type { Execution, UiAnswer, UiQuestion } from '../boundary/execution.js';
import { defineEnumeration, EnumValue } from '../boundary/service-object.js';
import { releaseLocksOf } from './lock.js';

export const BUTTON_SET = defineEnumeration('Base.ButtonSet', [
  'OK',
  'OK_CANCEL',
  'YES_NO',
  'YES_NO_CANCEL',
]);

/**
 * Asks `(prompt)`, `(prompt, buttons)` or `(title, prompt, buttons)`. The script waits for the person,
 * and its locks are lost meanwhile. Source: reference of class Ui.
 */
export function askPerson(
  execution: Execution,
  kind: UiQuestion['kind'],
  args: readonly (string | EnumValue)[],
): UiAnswer {
  const texts = args.filter((one) => typeof one === 'string');
  const buttons = args.find((one) => one instanceof EnumValue) ?? BUTTON_SET.OK;
  const question: UiQuestion = {
    kind,
    title: texts.length > 1 ? (texts[0] ?? '') : '',
    message: texts.at(-1) ?? '',
    buttons: buttons.name() as UiQuestion['buttons'],
  };
  execution.meter.other();
  execution.ui.show({ ...question });
  releaseLocksOf(execution);
  return execution.ui.answer(question);
}
