/** Dates of cells to instants and back in a zone with summer time. */
import { fromSerial, toSerial } from '../../../src/local/formats/serial-date.js';
import { count, type Line, milliseconds, printTable, ratio, rowsPerSecond } from '../report.js';
import { timeOf } from '../stopwatch.js';

const DATES = 20_000;
const ZONE = 'Europe/Berlin';
const instants = Array.from(
  { length: DATES },
  (_, index) => Date.UTC(1990, 0, 1) + index * 79_000_000,
);

function there(): number {
  let sum = 0;
  for (const instant of instants) sum += fromSerial(toSerial(instant, ZONE), ZONE);
  return sum;
}

/** The wall clock of each instant as the platform tells it. */
function byIntl(): number {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  let sum = 0;
  for (const instant of instants) sum += clock.format(instant).length;
  return sum;
}

export function serialDates(): void {
  const ours = timeOf(there, { rounds: 9, warmUp: 3 });
  const line = (name: string, ms: number): Line => [
    name,
    milliseconds(ms),
    rowsPerSecond(DATES, ms),
    ratio(ms, ours),
  ];
  printTable(
    `Serial dates: ${count(DATES)} dates of fifty years in ${ZONE}`,
    ['', 'time', 'dates/s', 'to ours'],
    [
      line('toSerial and back', ours),
      line('Intl.DateTimeFormat, one way', timeOf(byIntl, { rounds: 5, warmUp: 1 })),
    ],
  );
}
