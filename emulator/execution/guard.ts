/**
 * Stands between the script and the emulated classes: the script only ever holds guarded objects.
 *
 * How to write a service class
 * 1. A plain class, one instance per object the script can hold, whose constructor takes what it needs
 *    (usually the Execution and a model). Its public methods work with OUR values: arguments arrive
 *    already unwrapped, checked and copied into our realm (`undefined` is null by then); results may be
 *    primitives, Dates, arrays, plain objects, EnumValues and instances of other registered classes, in any
 *    nesting. The guard copies and wraps them. Never hand out a Proxy or a realm value yourself.
 *      export class LockFacade implements Emulated<GoogleAppsScript.Lock.Lock, 'tryLock' | 'hasLock'> {…}
 *    `Emulated` (emulated.ts) holds the names and arguments against @types/google-apps-script.
 * 2. Below the class, name what scripts may touch; the rest is `not emulated: Class.method`:
 *      scriptClass(LockFacade, 'LockService.Lock', {
 *        tryLock: { takes: [['Integer']], kind: 'other' },
 *      });
 *    A third argument lists plain properties (enumerations made by `enumeration`, sub-services such as
 *    `Sheets.Spreadsheets`); reading one is free. `takes` is a list of accepted argument lists
 *    (signature.ts), `kind` feeds the meter (script-class.ts), `needs` names scopes of which one must be in
 *    the manifest. `needs: ['spreadsheets.currentonly']` is what simple triggers have too; any other scope
 *    refuses them. Calls are named `Class.method` (`SpreadsheetApp.Range.setValues`), also for faults.
 *    Costs go into costs.ts by that name; `execution.gate.countCells('read', n)` counts cells, before the
 *    effect.
 * 3. Refuse by `throw new ServiceError('Google's text')` or `throw apiError('sheets.spreadsheets.get', …)`.
 *    Anything else that is thrown is a fault of the emulator: it ends the execution and surfaces in the test.
 * 4. A global: `registerService('LockService', (execution) => new LockServiceFacade(execution))` at the foot
 *    of the file, which must be imported by a services list (services/all.ts, sheets/services.ts).
 *    Advanced services add `{ advanced: 'sheets' }` and exist only where the manifest enables them.
 * A class may have `toJSON()` (not named in the calls): JSON.stringify uses it, free of charge. A class that
 * lets scripts hang properties on its objects (HtmlTemplate) has setScriptProperty and getScriptProperty.
 */
import { EnumValue } from './enum-value.ts';
import type { Gate } from './gate.ts';
import type { Realm, Translator } from './realm.ts';
import { scriptClassOf, type CallSpec, type ScriptClass } from './script-class.ts';
import { ExecutionEnded, ServiceError } from './service-error.ts';
import { checkArguments } from './signature.ts';

/** Names that languages and printers probe for on any object. */
const HARMLESS = new Set([
  'then',
  'constructor',
  'valueOf',
  'inspect',
  'nodeType',
  '$$typeof',
  'asymmetricMatch',
  'hasOwnProperty',
  'isPrototypeOf',
]);

/** An object on which scripts may hang properties of their own; the values stay the script's. */
interface Open {
  setScriptProperty(name: string, value: unknown): void;
  getScriptProperty(name: string): unknown;
}
const isOpen = (instance: object): instance is Open => 'setScriptProperty' in instance;

type Method = (...args: unknown[]) => unknown;
type Members = Record<string, unknown>;

export class Guard implements Translator {
  private readonly instances = new WeakMap<object, object>();
  private readonly proxies = new WeakMap<object, object>();

  constructor(
    private readonly realm: Realm,
    private readonly gate: Gate,
    /** Told of faults of the emulator itself, which no script may swallow. */
    private readonly onHostFailure: (failure: unknown) => void,
  ) {}

  fromScript(value: object): object {
    return this.instances.get(value) ?? value;
  }

  /** The guarded object for an instance: always the same one within an execution. */
  toScript(instance: object): object {
    const known = this.proxies.get(instance);
    if (known) return known;
    const made =
      instance instanceof EnumValue ? this.enumObject(instance as EnumValue) : this.proxy(instance);
    this.proxies.set(instance, made);
    this.instances.set(made, instance);
    return made;
  }

  private enumObject(value: EnumValue): object {
    const members: Members = {
      toString: this.realm.callable(() => value.key),
      name: this.realm.callable(() => value.key),
      toJSON: this.realm.callable(() => value.key),
      ordinal: this.realm.callable(() => value.ordinal),
    };
    return Object.freeze(Object.assign(this.realm.object(), members));
  }

  private proxy(instance: object): object {
    const declared = scriptClassOf(instance);
    if (!declared) throw new Error(`${instance.constructor.name} is no class that scripts may see`);
    const methods = new Map<string, unknown>();
    return new Proxy(this.realm.object(), {
      get: (_target, property) => {
        if (typeof property === 'symbol') return undefined;
        const known = methods.get(property);
        if (known) return known;
        const member = this.member(instance, declared, property);
        if (declared.calls.has(property)) methods.set(property, member);
        return member;
      },
      has: (_target, property) =>
        typeof property === 'string' &&
        (declared.calls.has(property) || declared.properties.has(property)),
      set: (_target, property, value: unknown) => {
        if (!isOpen(instance)) return this.unknown(declared, `${String(property)} =`);
        instance.setScriptProperty(String(property), value);
        return true;
      },
      deleteProperty: (_target, property) => this.unknown(declared, `delete ${String(property)}`),
    });
  }

  private member(instance: object, declared: ScriptClass, property: string): unknown {
    if (declared.properties.has(property)) {
      return this.realm.toScript((instance as Members)[property]);
    }
    const spec = declared.calls.get(property);
    if (spec) return this.method(instance, `${declared.name}.${property}`, property, spec);
    if (property === 'toString') {
      return this.realm.callable(() => declared.name.split('.').at(-1));
    }
    if (property === 'toJSON') {
      const toJSON = (instance as Members).toJSON as Method | undefined;
      return toJSON && this.realm.callable(() => this.realm.toScript(toJSON.call(instance)));
    }
    if (isOpen(instance)) return instance.getScriptProperty(property);
    return HARMLESS.has(property) ? undefined : this.unknown(declared, property);
  }

  private unknown(declared: ScriptClass, property: string): never {
    throw this.realm.error(`not emulated: ${declared.name}.${property}`, 'Error');
  }

  private method(instance: object, call: string, property: string, spec: CallSpec): unknown {
    return this.realm.callable((_self, given) => {
      try {
        this.gate.enter(call, spec);
        const args = given.map((arg) => this.realm.fromScript(arg));
        const checked = checkArguments(call, spec.takes, args);
        const result = ((instance as Members)[property] as Method).apply(instance, checked);
        this.gate.leave(call);
        return this.realm.toScript(result);
      } catch (error) {
        throw this.translated(error);
      }
    });
  }

  private translated(error: unknown): Error {
    if (error instanceof ServiceError) return this.realm.error(error.message, error.name);
    if (error instanceof ExecutionEnded) return this.realm.error(error.message, 'Error');
    this.onHostFailure(error);
    return this.realm.error(`The emulator failed: ${String(error)}`, 'Error');
  }
}
