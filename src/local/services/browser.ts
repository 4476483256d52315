/** Browser: dialogs of older scripts, answered as the Ui's are. */
import { ServiceError } from '../boundary/errors.js';
import type { Execution } from '../boundary/execution.js';
import { type EnumValue, ServiceObject } from '../boundary/service-object.js';
import { askPerson, BUTTON_SET } from './ui-questions.js';

class Browser extends ServiceObject {
  override readonly serviceName = 'Browser';
  readonly Buttons = BUTTON_SET;

  /** `(prompt)`, `(prompt, buttons)` or `(title, prompt, buttons)`; answers the button's name in lower case. */
  msgBox(...args: readonly (string | EnumValue)[]): string {
    this.requireWindow('msgBox');
    const { button } = askPerson(this.execution, 'alert', args);
    return button === 'CLOSE' ? 'cancel' : button.toLowerCase();
  }

  /** The text typed, or `cancel` where the person pressed Cancel or closed the dialog. */
  inputBox(...args: readonly (string | EnumValue)[]): string {
    this.requireWindow('inputBox');
    const { button, text } = askPerson(this.execution, 'prompt', args);
    return button === 'CANCEL' || button === 'CLOSE' ? 'cancel' : (text ?? '');
  }

  private requireWindow(method: string): void {
    if (!this.execution.ui.absent) return;
    throw new ServiceError(`Cannot call Browser.${method}() from this context.`);
  }
}

/** Source: reference of class Browser. */
export function createBrowser(execution: Execution): ServiceObject {
  return new Browser(execution);
}
