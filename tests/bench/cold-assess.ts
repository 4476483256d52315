/** Prints the milliseconds of a process's first weekly evaluation over so many rows: nothing is warm. */
import { assess } from '../../src/domain/assess.js';
import { parseWorkbook } from '../../src/workbook/parse-workbook.js';
import { JUDGED_AT, weeklyTables } from './weekly-tables.js';

const { snapshot, settings } = parseWorkbook(weeklyTables(Number(process.argv[2])), {
  toInstant: (civil) => `${civil}.000Z`,
});
globalThis.gc?.();
const start = performance.now();
assess('weekly', snapshot, settings, JUDGED_AT);
process.stdout.write(`${performance.now() - start}\n`);
