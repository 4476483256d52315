/** Builds triggers on events of a spreadsheet. */
import { ServiceError } from '../boundary/errors.js';
import type { Execution, TriggerData } from '../boundary/execution.js';
import { ServiceObject } from '../boundary/service-object.js';
import { Trigger } from './trigger.js';
import { installTrigger } from './trigger-store.js';

export class SpreadsheetTriggerBuilder extends ServiceObject {
  override readonly serviceName = 'ScriptApp.SpreadsheetTriggerBuilder';
  private eventType: TriggerData['eventType'] | null = null;

  constructor(
    execution: Execution,
    private readonly handler: string,
    private readonly spreadsheetId: string,
  ) {
    super(execution);
  }

  onOpen(): this {
    return this.on('ON_OPEN');
  }

  onEdit(): this {
    return this.on('ON_EDIT');
  }

  onChange(): this {
    return this.on('ON_CHANGE');
  }

  onFormSubmit(): this {
    return this.on('ON_FORM_SUBMIT');
  }

  /** @throws ServiceError where no event was chosen; the wording is ours. */
  create(): Trigger {
    this.execution.meter.other();
    if (!this.eventType) {
      throw new ServiceError(`The trigger for ${this.handler} needs an event, e.g. onEdit().`);
    }
    return new Trigger(
      this.execution,
      installTrigger(this.execution, {
        handler: this.handler,
        eventType: this.eventType,
        source: 'SPREADSHEETS',
        sourceId: this.spreadsheetId,
        schedule: {},
      }),
    );
  }

  private on(eventType: TriggerData['eventType']): this {
    this.eventType = eventType;
    return this;
  }
}
