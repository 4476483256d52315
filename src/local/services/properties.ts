/** PropertiesService: small texts that outlive executions, per document, script or user. */
import { ServiceError } from '../boundary/errors.js';
import type { Execution } from '../boundary/execution.js';
import { ServiceObject } from '../boundary/service-object.js';

/** Bytes of all keys and values of one store. Source: measured by K. Tanaike, 22 May 2023. */
const STORE_BYTES = 524_288;

/** Bytes of one value. Source: quotas page (9 kB). */
const VALUE_BYTES = 9 * 1024;

const QUOTA_EXCEEDED =
  'You have exceeded the property storage quota. Please remove some properties and try again.';

type Store = Record<string, string>;

function bytesOf(store: Store): number {
  let bytes = 0;
  for (const [key, value] of Object.entries(store)) {
    bytes += Buffer.byteLength(key) + Buffer.byteLength(value);
  }
  return bytes;
}

/** One store. Values are texts: numbers and the rest are converted as a script would. */
class Properties extends ServiceObject {
  override readonly serviceName: string = 'PropertiesService.Properties';

  constructor(
    execution: Execution,
    private readonly storeName: string,
  ) {
    super(execution);
  }

  getProperty(key: string): string | null {
    this.execution.meter.property('get');
    const store = this.store();
    return Object.hasOwn(store, key) ? (store[key] ?? null) : null;
  }

  getProperties(): Store {
    this.execution.meter.property('get');
    return { ...this.store() };
  }

  getKeys(): string[] {
    this.execution.meter.property('get');
    return Object.keys(this.store());
  }

  setProperty(key: string, value: unknown): this {
    return this.write({ ...this.store(), [key]: String(value) });
  }

  setProperties(properties: Record<string, unknown>, deleteAllOthers: unknown = false): this {
    const texts = Object.entries(properties).map(([key, value]) => [key, String(value)]);
    const kept = deleteAllOthers === true ? {} : this.store();
    return this.write({ ...kept, ...Object.fromEntries(texts) });
  }

  deleteProperty(key: string): this {
    const { [key]: _removed, ...rest } = this.store();
    return this.write(rest);
  }

  deleteAllProperties(): this {
    return this.write({});
  }

  private store(): Store {
    return this.execution.surroundings.properties[this.storeName] ?? {};
  }

  private write(store: Store): this {
    this.execution.meter.property('set');
    if (Object.values(store).some((value) => Buffer.byteLength(value) > VALUE_BYTES)) {
      throw new ServiceError('Argument too large: value');
    }
    if (bytesOf(store) > STORE_BYTES) throw new ServiceError(QUOTA_EXCEEDED);
    this.execution.surroundings.properties[this.storeName] = store;
    return this;
  }
}

/** The script's store as older scripts name it. */
class ScriptProperties extends Properties {
  override readonly serviceName = 'ScriptProperties';
}

/** The user's store as older scripts name it. */
class UserProperties extends Properties {
  override readonly serviceName = 'UserProperties';
}

class PropertiesServiceObject extends ServiceObject {
  override readonly serviceName = 'PropertiesService';

  getDocumentProperties(): Properties | null {
    if (!this.execution.spreadsheets.active) return null;
    return new Properties(this.execution, 'document');
  }

  getScriptProperties(): Properties {
    return new Properties(this.execution, 'script');
  }

  /** In a custom function it is the store of the spreadsheet's owner. Source: "Custom functions". */
  getUserProperties(): Properties {
    const { authMode, effectiveUser, spreadsheets } = this.execution;
    const owner = spreadsheets.active?.owner ?? effectiveUser;
    return new Properties(
      this.execution,
      `user:${authMode === 'CUSTOM_FUNCTION' ? owner : effectiveUser}`,
    );
  }
}

export function createPropertiesService(execution: Execution): ServiceObject {
  return new PropertiesServiceObject(execution);
}

export function createScriptProperties(execution: Execution): ServiceObject {
  return new ScriptProperties(execution, 'script');
}

export function createUserProperties(execution: Execution): ServiceObject {
  return new UserProperties(execution, `user:${execution.effectiveUser}`);
}
