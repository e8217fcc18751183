/**
 * The JavaScript realm of one execution: its own Array, Object, Date and Error, made new each time. Values
 * are copied on their way in and out, so that `instanceof` and `Array.isArray` hold inside the script.
 */
import { types } from 'node:util';
import vm from 'node:vm';
import { virtualiseDate, type ScriptClock } from './script-clock.ts';

interface Intrinsics {
  array: ArrayConstructor;
  object: ObjectConstructor;
  date: DateConstructor;
  error: ErrorConstructor;
  math: Math;
  callable: (call: (self: unknown, args: IArguments) => unknown) => (...args: unknown[]) => unknown;
}

/** What to do with objects that are neither arrays, dates nor plain: wrap or unwrap them. */
export interface Translator {
  toScript(value: object): unknown;
  fromScript(value: object): unknown;
}

const INTRINSICS = `({
  array: Array, object: Object, date: Date, error: Error, math: Math,
  callable: (call) => function () { return call(this, arguments); },
})`;

export class Realm {
  readonly global: vm.Context;
  private readonly own: Intrinsics;
  private translator: Translator = { toScript: (value) => value, fromScript: (value) => value };

  constructor(clock: ScriptClock, random: () => number) {
    this.global = vm.createContext({});
    this.own = vm.runInContext(INTRINSICS, this.global) as Intrinsics;
    this.own.math.random = random;
    this.global.Date = virtualiseDate(this.own.date, clock);
  }

  translateWith(translator: Translator): void {
    this.translator = translator;
  }

  /** An empty object of the script's realm. */
  object(): object {
    return new this.own.object();
  }

  /** A function of the script's realm that calls into the emulator with its arguments. */
  callable(call: (self: unknown, args: unknown[]) => unknown): (...args: unknown[]) => unknown {
    return this.own.callable((self, args) => call(self, Array.from(args)));
  }

  /** A function of the script's global scope from its body, for templates. */
  compile(body: string, parameters: readonly string[]): (...args: unknown[]) => unknown {
    return vm.compileFunction(body, parameters, { parsingContext: this.global }) as (
      ...args: unknown[]
    ) => unknown;
  }

  error(message: string, name: string): Error {
    const error = new this.own.error(message);
    error.name = name;
    return error;
  }

  /** Copies a value of ours into the script's realm. */
  toScript(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return this.own.array.from(value, (item) => this.toScript(item));
    if (types.isDate(value)) return new this.own.date(value.getTime());
    if (!isPlainObject(value)) return this.translator.toScript(value);
    const copy = this.object() as Record<string, unknown>;
    for (const [key, item] of Object.entries(value)) copy[key] = this.toScript(item);
    return copy;
  }

  /** Copies a value of the script into ours; `undefined` acts as null ("Migrate scripts to V8"). */
  fromScript(value: unknown): unknown {
    if (value === undefined) return null;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return Array.from(value, (item) => this.fromScript(item));
    if (types.isDate(value)) return new Date(value.getTime());
    const given: object = value;
    if (types.isNativeError(given)) return copyError(given);
    const known = this.translator.fromScript(given);
    if (known !== given) return known;
    const copy: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(given)) {
      if (item !== undefined) copy[key] = this.fromScript(item);
    }
    return copy;
  }
}

function copyError(error: Error): Error {
  const copy = new Error(error.message);
  copy.name = error.name;
  copy.stack = error.stack;
  return copy;
}

function isPlainObject(value: object): boolean {
  const proto = Object.getPrototypeOf(value) as object | null;
  if (proto === null) return true;
  return Object.getPrototypeOf(proto) === null && Object.hasOwn(proto, 'hasOwnProperty');
}
