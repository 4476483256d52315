/** ScriptApp: the script's own triggers, rights and identity. */
import { NotEmulatedError, ServiceError } from '../boundary/errors.js';
import type { Execution } from '../boundary/execution.js';
import { defineEnumeration, type EnumValue, ServiceObject } from '../boundary/service-object.js';
import { ClockTriggerBuilder } from './clock-trigger-builder.js';
import { SpreadsheetTriggerBuilder } from './spreadsheet-trigger-builder.js';
import { EVENT_TYPE, TRIGGER_SOURCE, Trigger } from './trigger.js';
import { ownTriggers, removeTrigger } from './trigger-store.js';

const AUTH_MODE = defineEnumeration('ScriptApp.AuthMode', [
  'NONE',
  'CUSTOM_FUNCTION',
  'LIMITED',
  'FULL',
]);
const AUTHORIZATION_STATUS = defineEnumeration('ScriptApp.AuthorizationStatus', [
  'REQUIRED',
  'NOT_REQUIRED',
]);
const INSTALLATION_SOURCE = defineEnumeration('ScriptApp.InstallationSource', [
  'APPS_MARKETPLACE_DOMAIN_ADD_ON',
  'NONE',
  'WEB_STORE_ADD_ON',
]);
const WEEK_DAY = defineEnumeration('Base.Weekday', [
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
]);

/** A spreadsheet as far as triggers need it. */
interface Identified extends ServiceObject {
  getId(): string;
}

class TriggerBuilder extends ServiceObject {
  override readonly serviceName = 'ScriptApp.TriggerBuilder';

  constructor(
    execution: Execution,
    private readonly handler: string,
  ) {
    super(execution);
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.execution, this.handler);
  }

  /** By id or by object; an add-on may name only the file in use. */
  forSpreadsheet(spreadsheet: string | Identified): SpreadsheetTriggerBuilder {
    const id = typeof spreadsheet === 'string' ? spreadsheet : spreadsheet.getId();
    const { active, open } = this.execution.spreadsheets;
    if (active?.id !== id && (this.execution.asAddOn || !open(id))) {
      throw new NotEmulatedError(`a trigger on the spreadsheet ${id}, which is not open here`);
    }
    return new SpreadsheetTriggerBuilder(this.execution, this.handler, id);
  }
}

class AuthorizationInfo extends ServiceObject {
  override readonly serviceName = 'ScriptApp.AuthorizationInfo';

  /** Whoever runs a script here has granted what the execution lists. */
  getAuthorizationStatus(): EnumValue {
    return AUTHORIZATION_STATUS.NOT_REQUIRED;
  }

  getAuthorizationUrl(): string | null {
    return null;
  }
}

class ScriptAppObject extends ServiceObject {
  override readonly serviceName = 'ScriptApp';
  readonly AuthMode = AUTH_MODE;
  readonly AuthorizationStatus = AUTHORIZATION_STATUS;
  readonly EventType = EVENT_TYPE;
  readonly InstallationSource = INSTALLATION_SOURCE;
  readonly TriggerSource = TRIGGER_SOURCE;
  readonly WeekDay = WEEK_DAY;

  newTrigger(functionName: string): TriggerBuilder {
    this.execution.meter.bridge();
    return new TriggerBuilder(this.execution, functionName);
  }

  getProjectTriggers(): Trigger[] {
    this.execution.meter.other();
    return ownTriggers(this.execution).map((data) => new Trigger(this.execution, data));
  }

  getUserTriggers(spreadsheet: Identified): Trigger[] {
    this.execution.meter.other();
    const id = spreadsheet.getId();
    return ownTriggers(this.execution)
      .filter((data) => data.sourceId === id)
      .map((data) => new Trigger(this.execution, data));
  }

  deleteTrigger(trigger: Trigger): void {
    this.execution.meter.other();
    removeTrigger(this.execution, trigger.getUniqueId());
  }

  getScriptId(): string {
    this.execution.meter.bridge();
    return this.execution.scriptId;
  }

  getInstallationSource(): EnumValue {
    this.execution.meter.bridge();
    return this.execution.asAddOn ? INSTALLATION_SOURCE.WEB_STORE_ADD_ON : INSTALLATION_SOURCE.NONE;
  }

  getAuthorizationInfo(_authMode: EnumValue): AuthorizationInfo {
    this.execution.meter.bridge();
    return new AuthorizationInfo(this.execution);
  }

  /** Google ends the execution and asks the person; here the missing consent is an error. */
  requireScopes(_authMode: EnumValue, oAuthScopes: readonly string[]): void {
    this.execution.meter.bridge();
    const { scopes } = this.execution;
    if (scopes !== null && !oAuthScopes.every((scope) => scopes.includes(scope))) {
      throw new ServiceError('Authorization is required to perform that action.');
    }
  }

  requireAllScopes(_authMode: EnumValue): void {
    this.execution.meter.bridge();
  }
}

export function createScriptApp(execution: Execution): ServiceObject {
  return new ScriptAppObject(execution);
}
