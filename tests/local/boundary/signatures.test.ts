import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkSignature } from '../../../src/local/boundary/signature-check.js';
import {
  officialClasses,
  officialMember,
  officialMembers,
} from '../../../src/local/boundary/signatures.js';
import { openEmulator } from '../../../src/local/emulator.js';

const ROOT = join(__dirname, '../../..');

describe('the signatures of the official types', () => {
  it('are those of the installed @types/google-apps-script', () => {
    const fresh = execFileSync('node', ['scripts/signatures.mjs', '--print'], {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 1 << 24,
    });
    const kept = readFileSync(join(ROOT, 'src/local/boundary/signatures.generated.json'), 'utf8');
    expect(kept).toBe(fresh);
  });

  it.each([
    ['SpreadsheetApp.Range', 'setValue', ['any']],
    [
      'SpreadsheetApp.Sheet',
      'getRange',
      ['integer,integer', 'integer,integer,integer', 'integer,integer,integer,integer', 'string'],
    ],
    ['SpreadsheetApp.Range', 'setBackground', ['string|null']],
    ['LockService.Lock', 'tryLock', ['integer']],
    ['PropertiesService.Properties', 'getProperty', ['string']],
    ['Utilities', 'formatDate', ['date,string,string']],
    ['SpreadsheetApp', 'BorderStyle', '='],
    [
      'Base.Ui',
      'alert',
      ['string', 'string,enum:Base.ButtonSet', 'string,string,enum:Base.ButtonSet'],
    ],
    ['SpreadsheetApp.Range', 'setValues', ['any[][]']],
    ['Base.Blob', 'getBytes', ['']],
  ])('%s.%s', (service, member, expected) => {
    expect(officialMember(service, member)).toEqual(expected);
  });

  it('do not take the members of every object for Google’s', () => {
    expect(officialMember('SpreadsheetApp', 'constructor')).toBeUndefined();
    expect(officialMembers('toString')).toBeUndefined();
  });

  it('cover every service that a script finds', () => {
    const classes = new Set(officialClasses());
    const names: string[] = [];
    openEmulator({}).run({
      code: 'function none() {}',
      functionName: 'none',
      args: (services) => {
        names.push(...services.keys());
        return [];
      },
    });
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !classes.has(name))).toEqual([]);
  });
});

describe('checkSignature', () => {
  it('cuts integers and turns numbers into texts', () => {
    expect(checkSignature('LockService.Lock', 'tryLock', [10.9])).toEqual([10]);
    expect(checkSignature('LockService.Lock', 'tryLock', ['10'])).toEqual([10]);
    expect(checkSignature('PropertiesService.Properties', 'setProperty', ['a', 1])).toEqual([
      'a',
      '1',
    ]);
  });

  it('leaves null for a text to the service, also between overloads', () => {
    expect(checkSignature('Utilities', 'newBlob', [[1], null, 'a'])).toEqual([[1], null, 'a']);
    expect(() => checkSignature('SpreadsheetApp.Sheet', 'deleteRow', [null])).toThrow(
      "The parameters (null) don't match the method signature for SpreadsheetApp.Sheet.deleteRow.",
    );
  });

  it('takes null where the types allow it', () => {
    expect(checkSignature('SpreadsheetApp.Range', 'setBackground', [null])).toEqual([null]);
  });

  it('takes a number for a text also where overloads compete', () => {
    expect(checkSignature('Utilities', 'base64Encode', [5])).toEqual(['5']);
  });

  it('asks for rows where Google asks for rows', () => {
    expect(() => checkSignature('SpreadsheetApp.Range', 'setValues', [[1, 2]])).toThrow(
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(checkSignature('SpreadsheetApp.Range', 'setValues', [[[1, 2]]])).toEqual([[[1, 2]]]);
  });

  it('says so where Google’s answer is not known', () => {
    expect(() => checkSignature('SpreadsheetApp.Spreadsheet', 'getSheetByName', [{}])).toThrow(
      'Not emulated: (class) for a string parameter of SpreadsheetApp.Spreadsheet.getSheetByName',
    );
    expect(() => checkSignature('SpreadsheetApp.Sheet', 'deleteRow', [Number.NaN])).toThrow(
      'Not emulated: number for a integer parameter of SpreadsheetApp.Sheet.deleteRow',
    );
  });
});
