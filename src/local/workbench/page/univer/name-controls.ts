/** Gives names to Univer's controls that have only a picture, for those who do not see it. */

/** By selector, in the order in which the page holds them. */
const NAMES: readonly (readonly [selector: string, names: readonly string[]])[] = [
  [
    '[data-u-comp=sheet-bar-append-button]',
    ['Add sheet', 'All sheets', 'Earlier tabs', 'Later tabs'],
  ],
  ['[data-u-comp=defined-name] input', ['Name box']],
];

function nameControls(root: ParentNode): void {
  for (const [selector, names] of NAMES) {
    root.querySelectorAll(selector).forEach((element, place) => {
      const name = names[place];
      if (name !== undefined && element.getAttribute('aria-label') !== name) {
        element.setAttribute('aria-label', name);
      }
    });
  }
}

/** Univer draws its controls when it likes, and again: each time they are named. */
export function keepControlsNamed(root: HTMLElement): void {
  nameControls(root);
  new MutationObserver(() => nameControls(root)).observe(root, { childList: true, subtree: true });
}
