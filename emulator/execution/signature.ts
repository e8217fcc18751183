/** Checks a call's arguments the way Google does, and words the refusal as Google words it. */
import { types } from 'node:util';
import { EnumValue } from './enum-value.ts';
import { scriptClassOf } from './script-class.ts';
import { ServiceError } from './service-error.ts';

/**
 * One accepted argument list. `String` also takes numbers and booleans, `Text` anything (stringified, as
 * CacheService does), `Any` whatever there is; a trailing `?` also accepts null. Names with a dot are
 * emulated classes or enumerations (`SpreadsheetApp.Range`).
 */
export type ArgumentType =
  | 'String'
  | 'Text'
  | 'Number'
  | 'Integer'
  | 'Boolean'
  | 'Date'
  | 'Array'
  | 'Array2D'
  | 'Object'
  | 'Any'
  | 'Any...'
  | `${string}.${string}`;
export type Signature = readonly (ArgumentType | `${ArgumentType}?`)[];

type Accepts = (value: unknown) => boolean;
const isPlain: Accepts = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !types.isDate(value);

const plainTypes = new Map<string, Accepts>([
  ['String', (value) => ['string', 'number', 'boolean'].includes(typeof value)],
  ['Text', () => true],
  ['Number', (value) => typeof value === 'number'],
  ['Integer', (value) => typeof value === 'number'],
  ['Boolean', (value) => typeof value === 'boolean'],
  ['Date', (value) => types.isDate(value)],
  ['Array', (value) => Array.isArray(value)],
  ['Array2D', (value) => Array.isArray(value) && value.every((row) => Array.isArray(row))],
  ['Object', (value) => isPlain(value) && scriptClassOf(value as object) === undefined],
  ['Any', () => true],
]);

function accepts(type: string, value: unknown): boolean {
  if (type.endsWith('?')) return value === null || accepts(type.slice(0, -1), value);
  const plain = plainTypes.get(type);
  if (plain) return plain(value);
  return nameOf(value) === type;
}

function nameOf(value: unknown): string | undefined {
  if (value instanceof EnumValue) return value.typeName;
  return typeof value === 'object' && value !== null ? scriptClassOf(value)?.name : undefined;
}

function convert(type: string, value: unknown): unknown {
  const name = type.replace('?', '');
  if (value === null && name !== 'Text') return value;
  if (name === 'String' || name === 'Text') return textOf(value);
  if (name === 'Integer') return Math.trunc(value as number);
  return value;
}

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? '[object Object]'
    : String(value);
}

function matches(signature: Signature, args: readonly unknown[]): boolean {
  if (signature.at(-1) === 'Any...') return args.length >= signature.length - 1;
  return (
    signature.length === args.length && signature.every((type, i) => accepts(String(type), args[i]))
  );
}

/** As Google prints the type of an argument in its refusals: `String`, `number`, `Boolean`, `(class)`. */
function describe(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return value.length > 0 ? `${describe(value[0])}[]` : 'Array';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'number';
  if (types.isDate(value)) return 'Date';
  return nameOf(value) ?? '(class)';
}

/**
 * The arguments as the service takes them. Throws `The parameters (…) don't match the method signature for
 * X.` (gas-fakes, tests run live) when no signature fits.
 */
export function checkArguments(
  call: string,
  signatures: readonly Signature[],
  args: readonly unknown[],
): unknown[] {
  const signature = signatures.find((candidate) => matches(candidate, args));
  if (!signature) {
    const given = args.map(describe).join(',');
    throw new ServiceError(
      `The parameters (${given}) don't match the method signature for ${call}.`,
    );
  }
  return args.map((value, i) => convert(String(signature[i] ?? 'Any'), value));
}
