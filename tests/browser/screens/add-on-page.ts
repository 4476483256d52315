/** A page of the built add-on alone in the browser; its calls go to the add-on at work on a workbook in this process. */
import type { BrowserContext, Page } from 'playwright-core';
import type { ApiAnswer, OperationName } from '../../../src/apps-script/api-contract.js';
import { type AddOnWorkbook, answerOf, bundleForTest } from '../../apps-script/add-on-workbook.js';

/** `google.script` for a page that stands in no frame. Each name but the handlers' is a call. */
const BRIDGE = `(() => {
  const runner = (success, failure) => new Proxy({}, { get(_, name) {
    if (name === 'withSuccessHandler') return (one) => runner(one, failure);
    if (name === 'withFailureHandler') return (one) => runner(success, one);
    return (...args) => void window.askAddOn(...args).then(success, failure);
  } });
  window.google = { script: { run: runner(), host: { close() {} } } };
})()`;

/** What stands for Google where several accounts are signed in. Source: enuchi, React-Google-Apps-Script, issue 46. */
export const WRONG_ACCOUNT =
  "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.";

type Refusal = Extract<ApiAnswer<OperationName>, { ok: false }>;

export interface AddOnPage {
  readonly page: Page;
  /** From now on calls fail with the message, or are refused with the answer, or go to the add-on again. */
  answerWith(failure: string | Refusal | null): void;
}

/**
 * @param name as the build names it, e.g. `Sidebar`
 * @param view with which the sidebar begins, as the menu says it in the page
 */
export async function openAddOnPage(
  context: BrowserContext,
  book: AddOnWorkbook,
  name: string,
  view = '',
): Promise<AddOnPage> {
  const html = bundleForTest().pages.get(name);
  if (html === undefined) throw new Error(`The build makes no page ${name}.`);
  const page = await context.newPage();
  let failing: string | Refusal | null = null;
  await page.exposeFunction('askAddOn', (operation: OperationName, payload: unknown) => {
    if (typeof failing === 'string') throw new Error(failing);
    return failing ?? answerOf(book.run(operation, payload));
  });
  await page.addInitScript(BRIDGE);
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: html.replace('id="root"', `id="root" data-view="${view}"`),
    }),
  );
  await page.goto('https://add-on.test/');
  return {
    page,
    answerWith: (failure) => {
      failing = failure;
    },
  };
}
