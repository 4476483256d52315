/** Fills templates such as `%05d of %s` as Utilities.formatString does, after java.util.Formatter. */
import { NotEmulatedError, ServiceError } from '../../boundary/errors.js';

const SPECIFIER = /%(?:(\d+)\$)?([-#+ 0,(]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

interface Specifier {
  readonly text: string;
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly conversion: string;
}

/** @throws ServiceError where an argument is missing or does not suit its place. */
export function formatTemplate(template: string, args: readonly unknown[]): string {
  let next = 0;
  return template.replace(
    SPECIFIER,
    (
      text: string,
      index?: string,
      flags = '',
      width?: string,
      precision?: string,
      conversion = '',
    ) => {
      const specifier: Specifier = {
        text,
        flags,
        width: Number(width ?? 0),
        precision: precision === undefined ? undefined : Number(precision),
        conversion,
      };
      if (conversion === '%') return aligned('%', specifier);
      if (conversion === 'n') return '\n';
      const position = index === undefined ? next++ : Number(index) - 1;
      if (position >= args.length) throw new ServiceError(`Format specifier '${text}'`);
      return aligned(converted(args[position], specifier), specifier);
    },
  );
}

function converted(value: unknown, specifier: Specifier): string {
  switch (specifier.conversion) {
    case 's':
      return asText(value, specifier);
    case 'S':
      return asText(value, specifier).toUpperCase();
    case 'b':
      return String(value !== null && value !== false);
    case 'd':
      return signed(asInteger(value, specifier), specifier);
    case 'x':
      return asInteger(value, specifier).toString(16);
    case 'X':
      return asInteger(value, specifier).toString(16).toUpperCase();
    case 'o':
      return asInteger(value, specifier).toString(8);
    case 'f':
      return signed(asNumber(value, specifier), specifier);
    case 'e':
      return exponential(asNumber(value, specifier), specifier.precision ?? 6);
    case 'E':
      return exponential(asNumber(value, specifier), specifier.precision ?? 6).toUpperCase();
    default:
      throw new NotEmulatedError(`${specifier.text} in Utilities.formatString`);
  }
}

function asText(value: unknown, { precision, text }: Specifier): string {
  if (typeof value === 'object' && value !== null) {
    throw new NotEmulatedError(`an object for ${text} in Utilities.formatString; pass its text`);
  }
  return String(value).slice(0, precision);
}

function asNumber(value: unknown, { text }: Specifier): number {
  if (typeof value !== 'number')
    throw new ServiceError(`Format specifier '${text}' needs a number.`);
  return value;
}

/** How Google writes a fraction for `%d` is not known; negative numbers in base 16 neither. */
function asInteger(value: unknown, specifier: Specifier): number {
  const number = asNumber(value, specifier);
  if (!Number.isInteger(number) || (number < 0 && specifier.conversion !== 'd')) {
    throw new NotEmulatedError(`${number} for ${specifier.text} in Utilities.formatString`);
  }
  return number;
}

/** Sign, groups and zeros of a decimal number; `(` puts negatives in brackets. */
function signed(value: number, { flags, width, precision, conversion }: Specifier): string {
  const digits = conversion === 'd' ? 0 : (precision ?? 6);
  const figures = Math.abs(value).toFixed(digits);
  const grouped = flags.includes(',')
    ? figures.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',')
    : figures;
  const negative = value < 0;
  if (negative && flags.includes('(')) return `(${zeroFilled(grouped, width - 2, flags)})`;
  const sign = negative ? '-' : positiveSign(flags);
  return sign + zeroFilled(grouped, width - sign.length, flags);
}

function positiveSign(flags: string): string {
  if (flags.includes('+')) return '+';
  return flags.includes(' ') ? ' ' : '';
}

function zeroFilled(figures: string, width: number, flags: string): string {
  return flags.includes('0') ? figures.padStart(width, '0') : figures;
}

/** Java writes at least two figures of exponent: `1.500000e+03`. */
function exponential(value: number, precision: number): string {
  return value.toExponential(precision).replace(/([+-])(\d)$/, '$10$2');
}

function aligned(text: string, { flags, width }: Specifier): string {
  return flags.includes('-') ? text.padEnd(width) : text.padStart(width);
}
