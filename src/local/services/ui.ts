/** Ui: menus, questions to the person, sidebars and dialogs of the spreadsheet's window. */
import { ServiceError } from '../boundary/errors.js';
import type { Execution, UiAnswer, UiQuestion } from '../boundary/execution.js';
import { defineEnumeration, EnumValue, ServiceObject } from '../boundary/service-object.js';
import { releaseLocksOf } from './lock.js';
import { Menu } from './ui-menu.js';

const BUTTON = defineEnumeration('Base.Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const BUTTON_SET = defineEnumeration('Base.ButtonSet', [
  'OK',
  'OK_CANCEL',
  'YES_NO',
  'YES_NO_CANCEL',
]);

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
    return BUTTON[this.ask('alert', args).button];
  }

  /** `(prompt)`, `(prompt, buttons)` or `(title, prompt, buttons)`. */
  prompt(...args: readonly (string | EnumValue)[]): PromptResponse {
    return new PromptResponse(this.execution, this.ask('prompt', args));
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

  /** The script waits for the person, and its locks are lost meanwhile. Source: reference of class Ui. */
  private ask(kind: UiQuestion['kind'], args: readonly (string | EnumValue)[]): UiAnswer {
    const texts = args.filter((one) => typeof one === 'string');
    const buttons = args.find((one) => one instanceof EnumValue) ?? BUTTON_SET.OK;
    const question: UiQuestion = {
      kind,
      title: texts.length > 1 ? (texts[0] ?? '') : '',
      message: texts.at(-1) ?? '',
      buttons: buttons.name() as UiQuestion['buttons'],
    };
    this.execution.meter.other();
    this.execution.ui.show({ ...question });
    releaseLocksOf(this.execution);
    return this.execution.ui.answer(question);
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
