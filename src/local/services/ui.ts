/** Ui: menus, questions to the person, sidebars and dialogs of the spreadsheet's window. */
import { ServiceError } from '../boundary/errors.js';
import type { Execution, UiAnswer } from '../boundary/execution.js';
import { defineEnumeration, type EnumValue, ServiceObject } from '../boundary/service-object.js';
import { Menu } from './ui-menu.js';
import { askPerson, BUTTON_SET } from './ui-questions.js';

const BUTTON = defineEnumeration('Base.Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
/** What an add-on's own menu hangs under; its caption on Google is the add-on's name. */
const ADD_ON_MENU = 'Extensions';

/** What the window needs of an HtmlOutput. */
interface Page extends ServiceObject {
  getContent(): string;
  getTitle(): string;
  getWidth(): number | null;
  getHeight(): number | null;
}

class PromptResponse extends ServiceObject {
  override readonly serviceName = 'Base.PromptResponse';

  constructor(
    execution: Execution,
    private readonly answer: UiAnswer,
  ) {
    super(execution);
  }

  /** What the person typed; blank where they closed the prompt without typing. */
  getResponseText(): string {
    return this.answer.text ?? '';
  }

  getSelectedButton(): EnumValue {
    return BUTTON[this.answer.button];
  }
}

class Ui extends ServiceObject {
  override readonly serviceName = 'Base.Ui';
  readonly Button = BUTTON;
  readonly ButtonSet = BUTTON_SET;

  createMenu(caption: string): Menu {
    this.execution.meter.bridge();
    return new Menu(this.execution, caption);
  }

  createAddonMenu(): Menu {
    return this.createMenu(ADD_ON_MENU);
  }

  /** `(prompt)`, `(prompt, buttons)` or `(title, prompt, buttons)`. */
  alert(...args: readonly (string | EnumValue)[]): EnumValue {
    return BUTTON[askPerson(this.execution, 'alert', args).button];
  }

  /** `(prompt)`, `(prompt, buttons)` or `(title, prompt, buttons)`. */
  prompt(...args: readonly (string | EnumValue)[]): PromptResponse {
    return new PromptResponse(this.execution, askPerson(this.execution, 'prompt', args));
  }

  showSidebar(page: Page): void {
    this.show('sidebar', page, page.getTitle());
  }

  showModalDialog(page: Page, title: string): void {
    this.show('modal', page, title);
  }

  showModelessDialog(page: Page, title: string): void {
    this.show('modeless', page, title);
  }

  private show(kind: 'sidebar' | 'modal' | 'modeless', page: Page, title: string): void {
    this.execution.meter.other();
    this.execution.ui.show({
      kind,
      title: title ?? '',
      html: page.getContent(),
      width: page.getWidth(),
      height: page.getHeight(),
    });
  }
}

/** @throws ServiceError where the execution has no window, e.g. in a time-driven trigger. */
export function createUi(execution: Execution): ServiceObject {
  if (execution.ui.absent) {
    throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
  }
  return new Ui(execution);
}
