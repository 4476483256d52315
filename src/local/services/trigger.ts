/** Installable triggers as objects of a script. */
import type { Execution, TriggerData } from '../boundary/execution.js';
import { defineEnumeration, type EnumValue, ServiceObject } from '../boundary/service-object.js';

export const EVENT_TYPE = defineEnumeration('ScriptApp.EventType', [
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
]);
export const TRIGGER_SOURCE = defineEnumeration('ScriptApp.TriggerSource', [
  'SPREADSHEETS',
  'CLOCK',
  'FORMS',
  'DOCUMENTS',
  'CALENDAR',
]);

export class Trigger extends ServiceObject {
  override readonly serviceName = 'ScriptApp.Trigger';

  constructor(
    execution: Execution,
    private readonly data: TriggerData,
  ) {
    super(execution);
  }

  getUniqueId(): string {
    return this.data.id;
  }

  getHandlerFunction(): string {
    return this.data.handler;
  }

  getEventType(): EnumValue {
    return EVENT_TYPE[this.data.eventType];
  }

  getTriggerSource(): EnumValue {
    return TRIGGER_SOURCE[this.data.source];
  }

  /** The spreadsheet's id; null for a time-driven trigger. */
  getTriggerSourceId(): string | null {
    return this.data.sourceId;
  }
}
