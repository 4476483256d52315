/** CacheService: texts that live for some hours at most, per document, script or user. */
import { NotEmulatedError, ServiceError } from '../boundary/errors.js';
import type { Execution } from '../boundary/execution.js';
import { ServiceObject } from '../boundary/service-object.js';

/** Limits. Source: reference of class Cache; the eviction as measured by J. Poehnelt. */
const MAX_KEY_LENGTH = 250;
const MAX_VALUE_BYTES = 102_400;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;
const MAX_ITEMS = 1000;
const EVICTED_AT_ONCE = 100;

/** One cache. Items over the limit push out the oldest; reading does not keep an item young. */
class Cache extends ServiceObject {
  override readonly serviceName = 'CacheService.Cache';

  constructor(
    execution: Execution,
    private readonly cacheName: string,
  ) {
    super(execution);
  }

  get(key: string): string | null {
    this.execution.meter.cache('get');
    return this.find(key);
  }

  getAll(keys: readonly string[]): Record<string, string> {
    this.execution.meter.cache('get');
    const found: Record<string, string> = {};
    for (const key of keys.map(String)) {
      const value = this.find(key);
      if (value !== null) found[key] = value;
    }
    return found;
  }

  put(key: string, value: string, expirationInSeconds = DEFAULT_SECONDS): null {
    this.execution.meter.cache('put');
    this.store(key, value, expirationInSeconds);
    return null;
  }

  putAll(values: Record<string, unknown>, expirationInSeconds = DEFAULT_SECONDS): null {
    this.execution.meter.cache('put');
    for (const [key, value] of Object.entries(values)) {
      this.store(key, String(value), expirationInSeconds);
    }
    return null;
  }

  remove(key: string): null {
    this.execution.meter.cache('remove');
    this.items().delete(key);
    return null;
  }

  removeAll(keys: readonly string[]): null {
    this.execution.meter.cache('remove');
    for (const key of keys) this.items().delete(String(key));
    return null;
  }

  private items(): Map<string, { value: string; expiresAt: number }> {
    const { caches } = this.execution.process;
    const known = caches.get(this.cacheName);
    if (known) return known;
    const made = new Map<string, { value: string; expiresAt: number }>();
    caches.set(this.cacheName, made);
    return made;
  }

  private find(key: string): string | null {
    const item = this.items().get(key);
    if (!item) return null;
    const gone =
      item.expiresAt <= this.execution.clock.now() ||
      this.execution.process.forgets?.(key) === true;
    if (gone) this.items().delete(key);
    return gone ? null : item.value;
  }

  private store(key: string, value: string, seconds: number): void {
    if (key === '') throw new ServiceError('Invalid argument: key');
    if (key.length > MAX_KEY_LENGTH) throw new ServiceError('Argument too large: key');
    if (Buffer.byteLength(value) > MAX_VALUE_BYTES) {
      throw new ServiceError('Argument too large: value');
    }
    if (seconds < 1 || seconds > MAX_SECONDS) {
      throw new NotEmulatedError(`a cache item that is to last ${seconds} seconds`);
    }
    const items = this.items();
    items.delete(key);
    items.set(key, { value, expiresAt: this.execution.clock.now() + seconds * 1000 });
    if (items.size > MAX_ITEMS) {
      for (const oldest of [...items.keys()].slice(0, EVICTED_AT_ONCE)) items.delete(oldest);
    }
  }
}

class CacheServiceObject extends ServiceObject {
  override readonly serviceName = 'CacheService';

  getDocumentCache(): Cache | null {
    const { active } = this.execution.spreadsheets;
    return active ? new Cache(this.execution, `document:${active.id}`) : null;
  }

  getScriptCache(): Cache {
    return new Cache(this.execution, 'script');
  }

  getUserCache(): Cache {
    return new Cache(this.execution, `user:${this.execution.effectiveUser}`);
  }
}

export function createCacheService(execution: Execution): ServiceObject {
  return new CacheServiceObject(execution);
}
