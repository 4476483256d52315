/** Choosing from an open drop-down by the keyboard: letters narrow it, arrows mark, Enter takes. */

const LIST = '[data-u-comp=sheets-dropdown-list]';
const CHOICE = '.univer-cursor-pointer';
const MARK = 'data-marked';

function marked(choices: readonly HTMLElement[]): number {
  return choices.findIndex((choice) => choice.hasAttribute(MARK));
}

function mark(choices: readonly HTMLElement[], step: 1 | -1): void {
  const from = marked(choices);
  const first = step === 1 ? 0 : choices.length - 1;
  const next = from < 0 ? first : (from + step + choices.length) % choices.length;
  for (const choice of choices) choice.removeAttribute(MARK);
  choices[next]?.setAttribute(MARK, '');
  choices[next]?.scrollIntoView({ block: 'nearest' });
}

/** @param refuse tells the person that no choice is left */
export function chooseByKey(refuse: (message: string) => void): void {
  document.addEventListener(
    'keydown',
    (event) => {
      const list = event.target instanceof Element ? event.target.closest(LIST) : null;
      if (list === null || !['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      const choices = [...list.querySelectorAll<HTMLElement>(CHOICE)];
      if (event.key !== 'Enter') {
        mark(choices, event.key === 'ArrowDown' ? 1 : -1);
        return;
      }
      const choice = choices[Math.max(0, marked(choices))];
      if (choice === undefined) refuse('No choice has these letters; the cell stays as it is.');
      else choice.click();
    },
    { capture: true },
  );
}
