/** Runs the script of a contract row on the emulator and compares. */
import { expect } from '@jest/globals';
import { openEmulator } from '../../../src/local/emulator.js';
import type { ContractRow } from './contract-row.js';
import { contractWorkbook } from './contract-workbook.js';

/** Fails where the emulator does not do what the row claims. */
export function judgeContractRow(row: ContractRow): void {
  const emulator = openEmulator(row.emulator?.() ?? { active: contractWorkbook() });
  const outcome = emulator.run({ functionName: 'check', ...row.run, code: row.script });
  if (row.throws !== undefined) {
    expect(outcome.error && `${outcome.error.name}: ${outcome.error.message}`).toBe(row.throws);
    return;
  }
  expect(outcome.error).toBeUndefined();
  expect(outcome.result).toEqual(row.expected);
}
