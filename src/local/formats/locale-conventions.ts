/** How a spreadsheet's locale writes numbers, dates and truth values, taken from CLDR. */
import { formatterWords } from './pattern-formatter.js';

/** What a locale such as `en_US` or `de_DE` prescribes for reading and showing cells. */
export interface LocaleConventions {
  /** BCP 47 form, e.g. `de-DE`. */
  readonly tag: string;
  readonly decimal: string;
  /** Separator between thousands; spaces of any width stand for each other when read. */
  readonly group: string;
  readonly dateOrder: 'mdy' | 'dmy' | 'ymd';
  /** Between the parts of a short date: `/`, `.`, `-`. */
  readonly dateSeparator: string;
  /** The pattern that Sheets gives a cell that receives a date: CLDR's short date with the full year. */
  readonly datePattern: string;
  readonly dateTimePattern: string;
  readonly trueWord: string;
  readonly falseWord: string;
  /** Currency symbol that the locale's own amounts carry; null where it is not known here. */
  readonly currency: string | null;
  /** Full and abbreviated month names in lower case without a full stop, to the month's number. */
  readonly months: ReadonlyMap<string, number>;
  /** Full and abbreviated weekday names in lower case without a full stop. */
  readonly weekdays: ReadonlySet<string>;
}

/** Symbols by territory, for the territories whose currency is beyond doubt here. */
const CURRENCIES: Readonly<Record<string, string>> = {
  US: '$',
  CA: '$',
  AU: '$',
  NZ: '$',
  GB: '£',
  IE: '€',
  DE: '€',
  AT: '€',
  FR: '€',
  BE: '€',
  NL: '€',
  IT: '€',
  ES: '€',
  PT: '€',
  FI: '€',
  GR: '€',
  IN: '₹',
  JP: '¥',
  BR: 'R$',
  KR: '₩',
};

/** Codes of languages that Google still writes the old way. */
const RENAMED: Readonly<Record<string, string>> = { iw: 'he', in: 'id', no: 'nb' };

const known = new Map<string, LocaleConventions>();

/**
 * The conventions of a locale in Google's form (`en_US`).
 *
 * @throws NotEmulatedError where its language is not known here
 * @throws RangeError where it is not a locale at all
 */
export function conventionsOf(locale: string): LocaleConventions {
  const remembered = known.get(locale);
  if (remembered !== undefined) return remembered;
  const tag = locale.replaceAll('_', '-').replace(/^[a-z]+/, (code) => RENAMED[code] ?? code);
  const conventions = { ...readNumbers(tag), ...readDates(tag), ...readWords(tag), tag };
  known.set(locale, conventions);
  return conventions;
}

function readNumbers(tag: string): Pick<LocaleConventions, 'decimal' | 'group'> {
  const parts = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(12_345_678.5);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value;
  return { decimal: part('decimal') ?? '.', group: part('group') ?? ',' };
}

const DATE_LETTERS: Readonly<Record<string, string>> = { year: 'y', month: 'M', day: 'd' };

function readDates(
  tag: string,
): Pick<LocaleConventions, 'dateOrder' | 'dateSeparator' | 'datePattern' | 'dateTimePattern'> {
  const format = new Intl.DateTimeFormat(tag, {
    dateStyle: 'short',
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  const parts = format.formatToParts(Date.UTC(2026, 2, 4));
  const letters = parts.map(({ type, value }) => {
    const letter = DATE_LETTERS[type];
    if (letter === undefined) return value;
    return letter === 'y' ? 'yyyy' : letter.repeat(value.length);
  });
  const order = parts.map(({ type }) => DATE_LETTERS[type]?.toLowerCase() ?? '').join('');
  const datePattern = letters.join('');
  const dateOrder = order === 'mdy' || order === 'ymd' ? order : 'dmy';
  const dateSeparator = parts.find(({ type }) => type === 'literal')?.value.trim() ?? '/';
  return {
    dateOrder,
    dateSeparator,
    datePattern,
    dateTimePattern: `${datePattern} ${dateOrder === 'mdy' ? 'H' : 'HH'}:mm:ss`,
  };
}

type Words = Pick<LocaleConventions, 'trueWord' | 'falseWord' | 'currency' | 'months' | 'weekdays'>;

/** Reads the formatter's words, so that what is shown can be typed again, and CLDR's. */
function readWords(tag: string): Words {
  const words = formatterWords(tag);
  const months = new Map<string, number>();
  for (const [index, name] of words.months.entries()) addMonth(months, name, (index % 12) + 1);
  const weekdays = words.weekdays.map(plainName);
  for (const style of ['long', 'short'] as const) {
    const month = new Intl.DateTimeFormat(tag, { month: style, timeZone: 'UTC' });
    const weekday = new Intl.DateTimeFormat(tag, { weekday: style, timeZone: 'UTC' });
    for (let index = 0; index < 12; index++) {
      addMonth(months, month.format(Date.UTC(2023, index, 15)), index + 1);
      weekdays.push(plainName(weekday.format(Date.UTC(2023, 0, index + 1))));
    }
  }
  return {
    trueWord: words.trueWord,
    falseWord: words.falseWord,
    currency: CURRENCIES[tag.split('-')[1] ?? ''] ?? null,
    months,
    weekdays: new Set(weekdays),
  };
}

/** Names without a letter, such as the Japanese `3月` cut to `3`, would swallow plain numbers. */
function addMonth(months: Map<string, number>, name: string, month: number): void {
  if (/\p{L}/u.test(name)) months.set(plainName(name), month);
}

/** A name as it is looked up: lower case, without the full stop of an abbreviation. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
