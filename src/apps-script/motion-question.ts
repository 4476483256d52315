/** Asks which motions the workbook is to serve. Runs in the spreadsheet, with its dialogs. */
import { MOTIONS, type Motion } from '../domain/vocabulary.js';
import { parseWorkbook } from '../workbook/parse-workbook.js';
import { toInstantBy } from './as-of.js';
import type { Workbook } from './store/open-workbook.js';
import { readTables } from './store/read-table.js';

/** The motions that Targets lists already. */
function motionsIn(workbook: Workbook): readonly Motion[] {
  const wanted = ['Targets'];
  const { snapshot } = parseWorkbook(readTables(workbook, wanted), {
    toInstant: toInstantBy(workbook.clock),
    wanted,
  });
  return MOTIONS.filter((motion) => snapshot.targets.some((row) => row.motion === motion));
}

/** The motions that an answer names; null where it names none. @example readMotions('both') */
function readMotions(answer: string): Motion[] | null {
  const words = Array.from(answer.toUpperCase().matchAll(/[A-Z0-9]+/g), String);
  const named = words.includes('BOTH')
    ? [...MOTIONS]
    : MOTIONS.filter((one) => words.includes(one));
  const known = new Set<string>([...MOTIONS, 'BOTH', 'AND']);
  return named.length > 0 && words.every((word) => known.has(word)) ? named : null;
}

/** How often an answer that cannot be read is asked for again. */
const MOST_QUESTIONS = 5;

/**
 * What the person wants; an empty answer takes what is there already, or else both. Asks again after
 * an answer that names no motion.
 * @returns null when the person cancels or gives no usable answer
 */
export function askMotions(workbook: Workbook): Motion[] | null {
  const ui = SpreadsheetApp.getUi();
  const present = motionsIn(workbook);
  const usual = present.length === 0 ? [...MOTIONS] : [...present];
  const usualText = usual.length === MOTIONS.length ? 'both' : usual.join(' and ');
  const question = `Which motions does this workbook serve? Type B2B (sales motion), B2C (consideration cycle) or both. Left empty: ${usualText}.`;
  let text = question;
  for (let asked = 0; asked < MOST_QUESTIONS; asked += 1) {
    const answer = ui.prompt('Set up workbook', text, ui.ButtonSet.OK_CANCEL);
    if (answer.getSelectedButton() !== ui.Button.OK) return null;
    const typed = answer.getResponseText().trim();
    const motions = typed === '' ? usual : readMotions(typed);
    if (motions !== null) return motions;
    text = `"${typed.slice(0, 40)}" is no motion.\n\n${question}`;
  }
  return null;
}
