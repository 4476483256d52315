/** Time zone and locale of a spreadsheet as custom document properties, so that the xlsx alone tells them. */
import type { Workbook, WriteOptions } from 'hucre';
import type { WorkbookData } from '../../model/workbook-data.js';

const TIME_ZONE = 'Spreadsheet time zone';
const LOCALE = 'Spreadsheet locale';

type Settings = Pick<WorkbookData, 'timeZone' | 'locale'>;

export function toFileProperties(settings: Settings): NonNullable<WriteOptions['properties']> {
  return { custom: { [TIME_ZONE]: settings.timeZone, [LOCALE]: settings.locale } };
}

/** What the file says; a zone that this machine does not know is not taken over. */
export function fromFileProperties(file: Workbook, fallback: Settings): Settings {
  const { [TIME_ZONE]: timeZone, [LOCALE]: locale } = file.properties?.custom ?? {};
  return {
    timeZone: typeof timeZone === 'string' && isTimeZone(timeZone) ? timeZone : fallback.timeZone,
    locale: typeof locale === 'string' && locale !== '' ? locale : fallback.locale,
  };
}

/** True for an IANA zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
