/** The event objects that triggers receive. Source: guide on event objects. */
import type { TriggerData } from '../../../boundary/execution.js';
import type { ServiceObject } from '../../../boundary/service-object.js';
import type { RunRequest } from '../../../emulator.js';
import type { Area, CellData, CellValue } from '../../../model/workbook-data.js';
import type { Spreadsheet } from '../../../services/spreadsheet/spreadsheet.js';
import type { SpreadsheetApp } from '../../../services/spreadsheet/spreadsheet-app.js';
import type { ChangeType } from '../edits/applied-edit.js';

type Services = ReadonlyMap<string, ServiceObject>;
type Arguments = NonNullable<RunRequest['args']>;
type Event = Readonly<Record<string, unknown>>;

/** An edit of values, with what stood in the cell before where it was a single one. */
export interface EditedCells {
  readonly sheetId: number;
  readonly area: Area;
  readonly single?: { readonly before: CellData | undefined; readonly after: CellData | undefined };
}

/** What every event of a spreadsheet says; `trigger` is null for a simple trigger. */
function common(services: Services, trigger: TriggerData | null): Event {
  const scriptApp = services.get('ScriptApp') as ServiceObject & {
    readonly AuthMode: Readonly<Record<'LIMITED' | 'FULL', unknown>>;
  };
  const session = services.get('Session') as ServiceObject & { getActiveUser(): unknown };
  return {
    authMode: scriptApp.AuthMode[trigger ? 'FULL' : 'LIMITED'],
    source: spreadsheetOf(services),
    user: session.getActiveUser(),
    ...(trigger ? { triggerUid: trigger.id } : {}),
  };
}

function spreadsheetOf(services: Services): Spreadsheet | null {
  return (services.get('SpreadsheetApp') as SpreadsheetApp).getActiveSpreadsheet();
}

export function openEvent(trigger: TriggerData | null): Arguments {
  return (services) => [common(services, trigger)];
}

export function changeEvent(trigger: TriggerData, changeType: ChangeType): Arguments {
  return (services) => [{ ...common(services, trigger), changeType }];
}

/** `value` and `oldValue` are there for a single cell only, and absent where it was blank. */
export function editEvent(trigger: TriggerData | null, edited: EditedCells): Arguments {
  return (services) => {
    const { sheetId, area, single } = edited;
    const sheet = spreadsheetOf(services)?.getSheetById(sheetId);
    const range = sheet?.getRange(
      area.top,
      area.left,
      area.bottom - area.top + 1,
      area.right - area.left + 1,
    );
    return [
      {
        ...common(services, trigger),
        range,
        ...member('value', single?.after),
        ...member('oldValue', single?.before),
      },
    ];
  };
}

function member(name: string, cell: CellData | undefined): Event {
  return cell && cell.value !== null ? { [name]: asText(cell.value) } : {};
}

/** Numbers, dates included, as the text of the number. */
function asText(value: NonNullable<CellValue>): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? value.error : String(value);
}

/** In UTC, as its `timezone` says. */
export function clockEvent(trigger: TriggerData, instant: number): Arguments {
  return (services) => {
    const { authMode, triggerUid } = common(services, trigger);
    const date = new Date(instant);
    const dayOfYear = Math.floor((instant - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000);
    return [
      {
        authMode,
        triggerUid,
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        'day-of-month': date.getUTCDate(),
        'day-of-week': date.getUTCDay() === 0 ? 7 : date.getUTCDay(),
        'week-of-year': Math.floor(dayOfYear / 7) + 1,
        hour: date.getUTCHours(),
        minute: date.getUTCMinutes(),
        second: date.getUTCSeconds(),
        timezone: 'UTC',
      },
    ];
  };
}
