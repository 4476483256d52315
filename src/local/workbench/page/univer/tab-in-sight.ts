/** Keeps the tab of the sheet on show in sight while the bar of tabs becomes narrower or wider. */

const ACTIVE_TAB = '[data-u-comp=slide-tab-item][aria-selected=true]';

export function showActiveTab(): void {
  document.querySelector(ACTIVE_TAB)?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
}

/** To be called once the bar is there: the sums beside it come and go with the selection. */
export function keepActiveTabInSight(): void {
  const bar = document.querySelector('[data-u-comp=slide-tab-bar]');
  // After Univer's own scrolling, which goes by the widths of before.
  if (bar !== null) new ResizeObserver(() => requestAnimationFrame(showActiveTab)).observe(bar);
}
