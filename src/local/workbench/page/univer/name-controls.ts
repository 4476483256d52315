/** Gives names to Univer's controls that have only a picture, for those who do not see it. */

const NAMES: readonly (readonly [selector: string, name: string])[] = [
  ['[data-u-comp=sheet-bar-append-button]:first-of-type', 'Add sheet'],
  ['[data-u-comp=sheet-bar-append-button]:not(:first-of-type)', 'All sheets'],
  ['[data-u-comp=defined-name] input', 'Name box'],
];

function nameControls(root: ParentNode): void {
  for (const [selector, name] of NAMES) {
    for (const element of root.querySelectorAll(selector)) {
      if (!element.hasAttribute('aria-label')) element.setAttribute('aria-label', name);
    }
  }
}

/** Univer draws its controls when it likes, and again: each time they are named. */
export function keepControlsNamed(root: HTMLElement): void {
  nameControls(root);
  new MutationObserver(() => nameControls(root)).observe(root, { childList: true, subtree: true });
}
