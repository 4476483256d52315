/** The workbook that is shown to somebody who has none yet. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { MOTIONS } from '../../domain/vocabulary.js';
import { openAddOn } from './add-on.js';
import { todayIn } from './arguments.js';
import { projectFile } from './bundle.js';
import { say } from './output.js';

/**
 * Makes the sample workbook unless it is there. Its year ends today, so that each day has a sample
 * of its own; those of other days are kept.
 * @returns its path, as seen from here
 */
export async function sampleBook(): Promise<string> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const today = todayIn(timeZone);
  const file = projectFile(`.workbench/sample-${today}.xlsx`);
  const path = relative(process.cwd(), file);
  if (existsSync(file)) return path;
  say(`Making the sample workbook ${path}.`);
  mkdirSync(dirname(file), { recursive: true });
  const addOn = await openAddOn(file, { create: { timeZone, locale: 'en_US' } });
  try {
    await addOn.call('create', { motions: MOTIONS, sample: true, asOf: today });
    await addOn.save();
  } finally {
    await addOn.close();
  }
  return path;
}
