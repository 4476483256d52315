/** Calls the custom functions of the built bundle as a cell would. */
import { readFile } from 'node:fs/promises';
import { readCivilText } from '../../workbook/civil-text.js';
import type { Cost } from '../boundary/meter.js';
import { openEmulator } from '../emulator.js';
import { fromSerial } from '../formats/serial-date.js';
import { bundleFile, readManifest } from './bundle.js';
import { UserError } from './user-error.js';

const CUSTOM_FUNCTION =
  /\/\*\*((?:(?!\*\/)[\s\S])*?@customfunction(?:(?!\*\/)[\s\S])*?)\*\/\s*function (\w+)/g;

interface CustomFunction {
  readonly name: string;
  /** By position: whether the argument is a date or a range of dates. */
  readonly dateArguments: readonly boolean[];
}

/** The functions that Google would offer in a cell, read from the bundle's own JSDoc. */
async function customFunctions(): Promise<readonly CustomFunction[]> {
  const code = await readFile(bundleFile('Code.js'), 'utf8');
  return [...code.matchAll(CUSTOM_FUNCTION)].map(([, doc = '', name = '']) => ({
    name,
    dateArguments: [...doc.matchAll(/@param \{([^}]*)\}/g)].map(([, type = '']) =>
      /\bdate\b/i.test(type),
    ),
  }));
}

export async function customFunctionNames(): Promise<readonly string[]> {
  return (await customFunctions()).map(({ name }) => name);
}

/**
 * @param args as JSON: null is a blank, ISO text becomes a Date where the argument is a date
 * @throws {UserError} with the message that the cell would show
 */
export async function callCustomFunction(
  name: string,
  args: readonly unknown[],
  timeZone?: string,
): Promise<{ result: unknown; cost: Cost }> {
  const { dateArguments = [] } =
    (await customFunctions()).find((candidate) => candidate.name === name) ?? {};
  const manifest = await readManifest();
  const scriptTimeZone = timeZone ?? manifest.timeZone;
  const emulator = openEmulator({ scopes: manifest.oauthScopes, scriptTimeZone });
  const { result, error, cost } = emulator.run({
    code: await readFile(bundleFile('Code.js'), 'utf8'),
    functionName: name,
    args: args.map((arg, index) => cellValues(arg, dateArguments[index] === true, scriptTimeZone)),
    kind: 'custom-function',
  });
  if (error !== undefined) throw new UserError(error.message);
  return { result: jsonValues(result), cost };
}

function cellValues(value: unknown, isDate: boolean, timeZone: string): unknown {
  if (Array.isArray(value)) return value.map((item) => cellValues(item, isDate, timeZone));
  if (value === null) return '';
  return isDate && typeof value === 'string' ? (dateOf(value, timeZone) ?? value) : value;
}

/** A bare date or a local date-time is meant in the zone; one with an offset is an instant. */
function dateOf(text: string, timeZone: string): Date | null {
  const civil = readCivilText(text.trim());
  if (civil === null) return null;
  const ms = Date.parse(`${civil.date}T${civil.time}Z`);
  if (civil.offsetMinutes !== null) return new Date(ms - civil.offsetMinutes * 60_000);
  return new Date(fromSerial(ms / 86_400_000 + 25_569, timeZone));
}

/** undefined shows as a blank cell; a Date prints as ISO text. */
function jsonValues(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(jsonValues);
  return value === undefined ? '' : value;
}
