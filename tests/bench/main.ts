/** The benchmark: every section in turn, or those whose names are given. */
import { cpus } from 'node:os';
import { bundleStart } from './sections/bundle-start.js';
import { commandLine } from './sections/command-line.js';
import { emulatedSheets } from './sections/emulated-sheets.js';
import { importPlanning } from './sections/import-planning.js';
import { rowValidation } from './sections/row-validation.js';
import { serialDates } from './sections/serial-dates.js';
import { serviceCalls } from './sections/service-calls.js';
import { weeklyEvaluation } from './sections/weekly-evaluation.js';
import { workbench } from './sections/workbench.js';

const INSTALL = '--install';
const words = process.argv.slice(2);
const withInstall = words.includes(INSTALL);

const SECTIONS: Readonly<Record<string, () => void | Promise<void>>> = {
  bundle: bundleStart,
  calls: serviceCalls,
  weekly: weeklyEvaluation,
  rows: rowValidation,
  import: importPlanning,
  dates: serialDates,
  sheets: emulatedSheets,
  'command-line': commandLine,
  workbench: () => workbench(withInstall),
};

const names = Object.keys(SECTIONS);
const wanted = words.filter((word) => word !== INSTALL);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No section ${unknown.join(', ')}; there are ${names.join(', ')}.\n`);
  process.exitCode = 2;
} else {
  const start = performance.now();
  const { model = 'a processor' } = cpus()[0] ?? {};
  process.stdout.write(
    `Node ${process.version}, ${cpus().length} × ${model}. Read ratios, not times.\n`,
  );
  for (const name of wanted.length > 0 ? wanted : names) await SECTIONS[name]?.();
  process.stdout.write(`\nDone in ${Math.round((performance.now() - start) / 1000)} s.\n`);
}
