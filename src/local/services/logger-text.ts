/** How `Logger.log` writes values: as Java does, not as JavaScript. */
import { EnumValue, ServiceObject } from '../boundary/service-object.js';
import { simpleName } from '../boundary/visible-members.js';
import { formatJavaDate } from './utilities/format-java-date.js';
import { javaTimeZone } from './utilities/java-time-zone.js';

/** An instant as Java prints it, e.g. `Mon Nov 16 08:50:00 GMT+01:00 2026`. */
export function javaDateText(epochMs: number, timeZone: string): string {
  const zone = javaTimeZone(timeZone) ?? javaTimeZone('Etc/UTC');
  return zone ? formatJavaDate(epochMs, zone, 'EEE MMM dd HH:mm:ss zzz yyyy') : '';
}

/** Every number of a script is a Java double: 1 prints as `1.0`, and large ones as `1.0E7`. */
export function javaNumberText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const magnitude = Math.abs(value);
  if (magnitude >= 1e-3 && magnitude < 1e7) {
    return Number.isInteger(value) ? `${value}.0` : String(value);
  }
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`;
}

/** One value as a line of the log shows it: `[1.0, two]`, `{name=value}`. */
export function loggerText(value: unknown, timeZone: string): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return javaNumberText(value);
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return javaDateText(value.getTime(), timeZone);
  if (Array.isArray(value)) return `[${value.map((one) => loggerText(one, timeZone)).join(', ')}]`;
  if (value instanceof ServiceObject) return value.scriptText?.() ?? simpleName(value.serviceName);
  if (value instanceof EnumValue || Object.getPrototypeOf(value) !== Object.prototype) {
    return String(value);
  }
  const entries = Object.entries(value).map(([key, one]) => `${key}=${loggerText(one, timeZone)}`);
  return `{${entries.join(', ')}}`;
}
