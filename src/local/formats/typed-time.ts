/** Reads typed times of day and durations. */

/** A time that was typed: a fraction of a day, or a duration of a day and more. */
export interface TypedTime {
  readonly fraction: number;
  readonly numberFormat: string;
  /** 24 hours and more: not a time of day, and not to be joined to a date. */
  readonly isDuration: boolean;
}

const TIME = /^(\d{1,4}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?:\s?([ap]m))?$/i;
const DAY_SECONDS = 86_400;

/** `12:30`, `12:30:15`, `12:30:15.250`, `1:30 pm`, and durations such as `25:00`; else null. */
export function readTypedTime(text: string): TypedTime | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const [, hours = '', minutes = '', seconds, thousandths, half] = match;
  const hour = hourOfDay(Number(hours), half?.toLowerCase());
  if (hour === null || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  const isDuration = hour >= 24;
  const fraction =
    (hour * 3600 + Number(minutes) * 60 + Number(`${seconds ?? 0}.${thousandths ?? 0}`)) /
    DAY_SECONDS;
  const clock = [
    isDuration ? '[h]' : 'h'.repeat(half === undefined && hours.startsWith('0') ? 2 : 1),
    'mm',
    ...(seconds === undefined ? [] : [`ss${thousandths === undefined ? '' : '.000'}`]),
  ].join(':');
  return { fraction, isDuration, numberFormat: half === undefined ? clock : `${clock} am/pm` };
}

function hourOfDay(hours: number, half: string | undefined): number | null {
  if (half === undefined) return hours;
  if (hours < 1 || hours > 12) return null;
  return (hours % 12) + (half === 'pm' ? 12 : 0);
}
