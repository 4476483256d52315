/** Gives names to Univer's controls that have only a picture, for those who do not see it. */
import { capital } from '../../../../domain/wording.js';

/** By selector, in the order in which the page holds them. */
const NAMES: readonly (readonly [selector: string, names: readonly string[]])[] = [
  [
    '[data-u-comp=sheet-bar-append-button]',
    ['Add sheet', 'All sheets', 'Earlier tabs', 'Later tabs'],
  ],
  ['[data-u-comp=defined-name] input', ['Name box']],
];

/** Pictures whose own name says nothing to a person. */
const PICTURES: Readonly<Record<string, string>> = {
  'more down': 'More choices',
  'clear format': 'Clear formatting',
  'paint bucket': 'Fill color',
  fx: 'Insert function',
};

/** A control's name from that of its picture, e.g. `Font color` from `font-color-double-icon`. */
function pictureName(control: Element): string | null {
  const picture = control.querySelector('svg[class*=univerjs-icon-]')?.getAttribute('class') ?? '';
  const words = /univerjs-icon-([a-z0-9-]+)/.exec(picture)?.[1];
  if (words === undefined) return null;
  const name = words.replace(/-(icon|double|single|outline)(?=-|$)/g, '').replaceAll('-', ' ');
  return PICTURES[name] ?? capital(name);
}

function setName(element: Element, name: string): void {
  // Setting the same name again would be a change to look at again.
  if (element.getAttribute('aria-label') !== name) element.setAttribute('aria-label', name);
}

function nameControls(root: ParentNode): void {
  for (const [selector, names] of NAMES) {
    root.querySelectorAll(selector).forEach((element, place) => {
      const name = names[place];
      if (name !== undefined) setName(element, name);
    });
  }
  for (const control of root.querySelectorAll('button:not([aria-label]), a:not([aria-label])')) {
    const name = control.textContent?.trim() === '' ? pictureName(control) : null;
    if (name !== null) setName(control, name);
  }
  // The toolbar's two fields; Univer keeps a second, hidden toolbar to measure.
  for (const field of root.querySelectorAll('#grid input:not([aria-label])')) {
    setName(field, field.getAttribute('type') === 'text' ? 'Font size' : 'Font');
  }
}

/** Univer draws its controls when it likes, and again: each time they are named. */
export function keepControlsNamed(root: HTMLElement): void {
  nameControls(root);
  let isPlanned = false;
  const name = () => {
    isPlanned = false;
    nameControls(root);
  };
  new MutationObserver(() => {
    if (isPlanned) return;
    isPlanned = true;
    requestAnimationFrame(name);
  }).observe(root, { childList: true, subtree: true });
}
