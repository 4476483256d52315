/** Keeps the tab of the sheet on show in sight while the bar of tabs becomes narrower or wider. */

import type { ICommandService } from '@univerjs/core';

/** How long the bar of tabs takes to settle. */
const TAB_BAR_MS = 150;

const BAR = '[data-u-comp=slide-tab-bar]';
const ACTIVE_TAB = '[data-u-comp=slide-tab-item][aria-selected=true]';

function showActiveTab(): void {
  document.querySelector(ACTIVE_TAB)?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
}

/**
 * Univer remembers how far it scrolled the bar and goes on from there, so that the bar would jump at
 * the next click once anything else scrolled it (the keyboard, a tab brought into sight). It is told
 * of such scrolling as of the wheel's.
 */
function tellOfScrolling(bar: Element): void {
  const native = Object.getOwnPropertyDescriptor(Element.prototype, 'scrollLeft');
  const read = (): number => Number(native?.get?.call(bar));
  let known = read();
  Object.defineProperty(bar, 'scrollLeft', {
    configurable: true,
    get: read,
    set: (left: number) => {
      native?.set?.call(bar, left);
      known = read();
    },
  });
  bar.addEventListener('scroll', () => {
    const away = read() - known;
    if (Math.abs(away) > 1) bar.dispatchEvent(new WheelEvent('wheel', { deltaY: away }));
  });
}

/** Starts as soon as Univer has drawn the bar. The sums beside it come and go with the selection. */
export function keepActiveTabInSight(commands: ICommandService): void {
  commands.onCommandExecuted(({ id }) => {
    if (id === 'sheet.operation.set-worksheet-active') window.setTimeout(showActiveTab, TAB_BAR_MS);
  });
  const start = (): boolean => {
    const bar = document.querySelector(BAR);
    if (bar === null) return false;
    tellOfScrolling(bar);
    // After Univer's own scrolling, which goes by the widths of before.
    new ResizeObserver(() => requestAnimationFrame(showActiveTab)).observe(bar);
    return true;
  };
  if (start()) return;
  const drawing = new MutationObserver(() => {
    if (start()) drawing.disconnect();
  });
  drawing.observe(document.body, { childList: true, subtree: true });
}
