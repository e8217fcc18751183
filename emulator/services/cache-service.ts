/** CacheService: strings that expire, and that a full cache drops, oldest first. */
import type { Emulated } from '../execution/emulated.ts';
import type { Execution } from '../execution/execution.ts';
import { registerService, scriptClass } from '../execution/script-class.ts';
import { ServiceError } from '../execution/service-error.ts';
import type { CacheEntry } from '../execution/world-core.ts';

/** REF Cache. */
const KEY_CHARACTERS = 250;
const VALUE_BYTES = 100 * 1024;
const STANDING_SECONDS = 600;
const LONGEST_SECONDS = 21_600;
const ITEMS = 1000;
/** How many go when the cache overflows (JP exploring-apps-script-cacheservice-limits). */
const EVICTED = 100;

type CacheMethods = 'get' | 'getAll' | 'put' | 'putAll' | 'remove' | 'removeAll';

class CacheFacade implements Emulated<GoogleAppsScript.Cache.Cache, CacheMethods> {
  constructor(
    private readonly execution: Execution,
    private readonly name: string,
  ) {}

  get(key: string | null): string | null {
    return this.read(checkedKey(key));
  }

  getAll(keys: unknown[]): Record<string, string> {
    const found = keys
      .map((key) => [String(key), this.read(checkedKey(key))] as const)
      .filter((entry): entry is readonly [string, string] => entry[1] !== null);
    return Object.fromEntries(found);
  }

  put(key: string | null, value: string, expirationInSeconds = STANDING_SECONDS): void {
    this.write(checkedKey(key), value, expirationInSeconds);
  }

  putAll(values: Record<string, unknown>, expirationInSeconds = STANDING_SECONDS): void {
    for (const [key, value] of Object.entries(values)) {
      this.write(checkedKey(key), textOf(value), expirationInSeconds);
    }
  }

  remove(key: string | null): void {
    this.removeAll([key]);
  }

  removeAll(keys: unknown[]): void {
    const gone = new Set(keys.map(checkedKey));
    const kept = Object.entries(this.items).filter(([key]) => !gone.has(key));
    this.execution.project.caches[this.name] = Object.fromEntries(kept);
  }

  private get items(): Record<string, CacheEntry> {
    return (this.execution.project.caches[this.name] ??= {});
  }

  private read(key: string): string | null {
    const entry = Object.hasOwn(this.items, key) ? this.items[key] : undefined;
    return entry && this.execution.world.now() < entry.expires ? entry.value : null;
  }

  private write(key: string, value: string, seconds: number): void {
    if (Buffer.byteLength(value) > VALUE_BYTES) throw new ServiceError('Argument too large: value');
    const created = this.execution.world.now();
    const expires = created + Math.min(seconds, LONGEST_SECONDS) * 1000;
    this.items[key] = { value, created, expires };
    const all = Object.entries(this.items);
    if (all.length <= ITEMS) return;
    all.sort(([, a], [, b]) => a.created - b.created);
    this.execution.project.caches[this.name] = Object.fromEntries(all.slice(EVICTED));
  }
}
scriptClass(CacheFacade, 'CacheService.Cache', {
  get: { takes: [['String?']], kind: 'other' },
  getAll: { takes: [['Array']], kind: 'other' },
  put: {
    takes: [
      ['String?', 'Text'],
      ['String?', 'Text', 'Integer'],
    ],
    kind: 'other',
  },
  putAll: { takes: [['Object'], ['Object', 'Integer']], kind: 'other' },
  remove: { takes: [['String?']], kind: 'other' },
  removeAll: { takes: [['Array']], kind: 'other' },
});

type StoreMethods = 'getDocumentCache' | 'getScriptCache' | 'getUserCache';

class CacheServiceFacade implements Emulated<GoogleAppsScript.Cache.CacheService, StoreMethods> {
  constructor(private readonly execution: Execution) {}

  getDocumentCache(): CacheFacade {
    return new CacheFacade(this.execution, 'document');
  }

  getScriptCache(): CacheFacade {
    return new CacheFacade(this.execution, 'script');
  }

  getUserCache(): CacheFacade {
    return new CacheFacade(this.execution, `user:${this.execution.request.as}`);
  }
}
scriptClass(CacheServiceFacade, 'CacheService', {
  getDocumentCache: { takes: [[]], kind: 'local' },
  getScriptCache: { takes: [[]], kind: 'local' },
  getUserCache: { takes: [[]], kind: 'local' },
});
registerService('CacheService', (execution) => new CacheServiceFacade(execution));

function checkedKey(key: unknown): string {
  if (key === null || key === '') throw new ServiceError('Invalid argument: key');
  const text = textOf(key);
  if (text.length > KEY_CHARACTERS) throw new ServiceError('Argument too large: key');
  return text;
}

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? '[object Object]' : String(value);
}
