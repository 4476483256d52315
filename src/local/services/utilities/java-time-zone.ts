/** Finds the time zone that a name means to Java, and so to Utilities.formatDate. */
import { instantOfWallClock, zoneOffset } from '../../formats/serial-date.js';

/** A zone as date patterns need it. Offsets and wall-clock times are in milliseconds. */
export interface JavaTimeZone {
  readonly id: string;
  offsetAt(epochMs: number): number;
  /** Of two equal wall-clock times the later, as java.util.GregorianCalendar has it. */
  instantOf(wallMs: number): number;
  /** IANA name; null where the offset is fixed. */
  readonly iana: string | null;
}

/** Java's own three-letter names. Source: java.time.ZoneId.SHORT_IDS. */
const SHORT_IDS: Readonly<Record<string, string>> = {
  ACT: 'Australia/Darwin',
  AET: 'Australia/Sydney',
  AGT: 'America/Argentina/Buenos_Aires',
  ART: 'Africa/Cairo',
  AST: 'America/Anchorage',
  BET: 'America/Sao_Paulo',
  BST: 'Asia/Dhaka',
  CAT: 'Africa/Harare',
  CNT: 'America/St_Johns',
  CST: 'America/Chicago',
  CTT: 'Asia/Shanghai',
  EAT: 'Africa/Addis_Ababa',
  ECT: 'Europe/Paris',
  IET: 'America/Indiana/Indianapolis',
  IST: 'Asia/Kolkata',
  JST: 'Asia/Tokyo',
  MIT: 'Pacific/Apia',
  NET: 'Asia/Yerevan',
  NST: 'Pacific/Auckland',
  PLT: 'Asia/Karachi',
  PNT: 'America/Phoenix',
  PRT: 'America/Puerto_Rico',
  PST: 'America/Los_Angeles',
  SST: 'Pacific/Guadalcanal',
  VST: 'Asia/Ho_Chi_Minh',
};

/** Names of zones without summer time. */
const FIXED_HOURS: Readonly<Record<string, number>> = {
  GMT: 0,
  UTC: 0,
  UT: 0,
  Z: 0,
  EST: -5,
  MST: -7,
  HST: -10,
};

const HOUR_MS = 3_600_000;

function fixedZone(id: string, offset: number): JavaTimeZone {
  return {
    id,
    iana: null,
    offsetAt: () => offset,
    instantOf: (wallMs) => wallMs - offset,
  };
}

/** The zone of a name such as `GMT`, `GMT+2`, `GMT-03:30`, `EST`, `PST`, `Europe/Berlin`; else undefined. */
export function javaTimeZone(name: string): JavaTimeZone | undefined {
  const hours = FIXED_HOURS[name];
  if (hours !== undefined) return fixedZone(name, hours * HOUR_MS);
  const custom = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(name);
  if (custom !== null) return customZone(custom[1] === '-' ? -1 : 1, custom[2], custom[3]);
  const iana = SHORT_IDS[name] ?? name;
  if (!isIanaZone(iana)) return undefined;
  return {
    id: name,
    iana,
    offsetAt: (epochMs) => zoneOffset(epochMs, iana),
    instantOf: (wallMs) => instantOfWallClock(wallMs, iana, 'later'),
  };
}

function customZone(sign: 1 | -1, hoursText = '0', minutesText = '0'): JavaTimeZone | undefined {
  const hours = Number(hoursText);
  const minutes = Number(minutesText);
  if (hours > 23 || minutes > 59) return undefined;
  const offset = sign * (hours * HOUR_MS + minutes * 60_000);
  return fixedZone(`GMT${offsetText(offset, ':')}`, offset);
}

/** Node accepts offsets such as `+02:00` as zones; Java does not. */
function isIanaZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    zoneOffset(0, name);
    return true;
  } catch {
    return false;
  }
}

/** `+0200` or, with a separator, `+02:00`. */
export function offsetText(offsetMs: number, separator = ''): string {
  const minutes = Math.floor(Math.abs(offsetMs) / 60_000);
  const two = (value: number) => String(value).padStart(2, '0');
  const sign = offsetMs < 0 ? '-' : '+';
  return `${sign}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}
