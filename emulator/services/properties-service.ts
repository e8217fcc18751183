/** PropertiesService: strings per script, document or user. Missing is null; stores have limits. */
import type { Emulated } from '../execution/emulated.ts';
import type { Execution } from '../execution/execution.ts';
import { registerService, scriptClass } from '../execution/script-class.ts';
import { ServiceError } from '../execution/service-error.ts';

/** 9 KB a value, 500 KB a store ("Quotas for Google Services"). */
const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

type PropertiesMethods =
  | 'getProperty'
  | 'getProperties'
  | 'getKeys'
  | 'setProperty'
  | 'setProperties'
  | 'deleteProperty'
  | 'deleteAllProperties';

class PropertiesFacade implements Emulated<
  GoogleAppsScript.Properties.Properties,
  PropertiesMethods
> {
  constructor(
    private readonly execution: Execution,
    private readonly name: string,
  ) {}

  getProperty(key: string): string | null {
    this.count();
    return this.has(key) ? (this.store[key] ?? null) : null;
  }

  getProperties(): Record<string, string> {
    this.count();
    return { ...this.store };
  }

  getKeys(): string[] {
    this.count();
    return Object.keys(this.store);
  }

  setProperty(key: string, value: string): this {
    this.count();
    this.keep({ ...this.store, [key]: value }, [value]);
    return this;
  }

  setProperties(properties: Record<string, unknown>, deleteAllOthers = false): this {
    this.count();
    const given = Object.entries(properties).map(([key, value]) => [key, String(value)] as const);
    const base = deleteAllOthers ? {} : this.store;
    this.keep(
      { ...base, ...Object.fromEntries(given) },
      given.map(([, value]) => value),
    );
    return this;
  }

  deleteProperty(key: string): this {
    this.count();
    const kept = Object.entries(this.store).filter(([name]) => name !== key);
    this.execution.project.properties[this.name] = Object.fromEntries(kept);
    return this;
  }

  deleteAllProperties(): this {
    this.count();
    this.execution.project.properties[this.name] = {};
    return this;
  }

  private get store(): Record<string, string> {
    return (this.execution.project.properties[this.name] ??= {});
  }

  private has(key: string): boolean {
    return Object.hasOwn(this.store, key);
  }

  private keep(next: Record<string, string>, written: readonly string[]): void {
    if (written.some((value) => Buffer.byteLength(value) > VALUE_BYTES)) {
      throw new ServiceError('Argument too large: value');
    }
    const bytes = Object.entries(next).reduce(
      (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value),
      0,
    );
    if (bytes > STORE_BYTES) {
      throw new ServiceError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.execution.project.properties[this.name] = next;
  }

  private count(): void {
    const { world, request } = this.execution;
    world.quotas.takeProperty(world.account(request.as));
  }
}
scriptClass(PropertiesFacade, 'PropertiesService.Properties', {
  getProperty: { takes: [['String']], kind: 'other' },
  getProperties: { takes: [[]], kind: 'other' },
  getKeys: { takes: [[]], kind: 'other' },
  setProperty: { takes: [['String', 'Text']], kind: 'other' },
  setProperties: { takes: [['Object'], ['Object', 'Boolean']], kind: 'other' },
  deleteProperty: { takes: [['String']], kind: 'other' },
  deleteAllProperties: { takes: [[]], kind: 'other' },
});

type StoreMethods = 'getDocumentProperties' | 'getScriptProperties' | 'getUserProperties';

class PropertiesServiceFacade implements Emulated<
  GoogleAppsScript.Properties.PropertiesService,
  StoreMethods
> {
  constructor(private readonly execution: Execution) {}

  getDocumentProperties(): PropertiesFacade {
    return new PropertiesFacade(this.execution, 'document');
  }

  getScriptProperties(): PropertiesFacade {
    return new PropertiesFacade(this.execution, 'script');
  }

  getUserProperties(): PropertiesFacade {
    return new PropertiesFacade(this.execution, `user:${this.execution.request.as}`);
  }
}
scriptClass(PropertiesServiceFacade, 'PropertiesService', {
  getDocumentProperties: { takes: [[]], kind: 'local' },
  getScriptProperties: { takes: [[]], kind: 'local' },
  getUserProperties: { takes: [[]], kind: 'local' },
});
registerService('PropertiesService', (execution) => new PropertiesServiceFacade(execution));
