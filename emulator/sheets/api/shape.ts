/** Checks that a payload has only fields and types the Sheets API knows, in the words of its JSON reader. */
import { SheetRefusal } from '../model/limits.ts';

/** A list is written `[element]`; `any` is taken unseen. */
export type Shape =
  | 'string'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'any'
  | readonly [Shape]
  | { readonly [field: string]: Shape };

const PROTO_TYPES: Record<string, string> = {
  string: 'TYPE_STRING',
  number: 'TYPE_DOUBLE',
  integer: 'TYPE_INT32',
  boolean: 'TYPE_BOOL',
};

/**
 * Throws the API's refusal of the first thing that does not fit. Nulls count as missing and are taken out,
 * as the JSON reader does. `path` is where the value stands, such as `requests[0]`.
 */
export function checkShape(value: unknown, shape: Shape, path: string): void {
  if (shape === 'any') return;
  if (typeof shape === 'string') {
    if (!fitsPlain(value, shape)) refuseValue(value, PROTO_TYPES[shape] ?? shape, path);
  } else if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return refuseValue(value, 'list', path);
    value.forEach((item, i) => checkShape(item, (shape as readonly [Shape])[0], `${path}[${i}]`));
  } else {
    checkFields(value, shape as { readonly [field: string]: Shape }, path);
  }
}

function checkFields(value: unknown, shape: { readonly [field: string]: Shape }, path: string) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuseValue(value, 'message', path);
  }
  const fields = value as Record<string, unknown>;
  for (const name of Object.keys(fields)) {
    const known = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (known === undefined) {
      const at = path === '' ? '' : ` at '${snakeCase(path)}'`;
      throw new SheetRefusal(
        `Invalid JSON payload received. Unknown name "${name}"${at}: Cannot find field.`,
      );
    }
    if (fields[name] === null) delete fields[name];
    else checkShape(fields[name], known, path === '' ? name : `${path}.${name}`);
  }
}

function fitsPlain(value: unknown, shape: string): boolean {
  if (shape === 'string') return typeof value === 'string';
  if (shape === 'boolean') return typeof value === 'boolean';
  return typeof value === 'number' && (shape === 'number' || Number.isInteger(value));
}

function refuseValue(value: unknown, type: string, path: string): never {
  const given = typeof value === 'string' ? JSON.stringify(value) : String(value);
  throw new SheetRefusal(`Invalid value at '${snakeCase(path)}' (${type}), ${given}`);
}

/** Error paths use the names of the protocol: `requests[0].update_cells`. */
function snakeCase(path: string): string {
  return path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
