/** Reads the fields of a request, and says in words which one is missing or of the wrong kind. */
import { Problem } from './problem.ts';

export type Body = { readonly [name: string]: unknown };

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : typeof value;
}

function refuse(name: string, wanted: string, found: unknown): never {
  const what = found === undefined ? 'is missing' : `is ${kindOf(found)}`;
  throw new Problem(400, `"${name}" ${what}; it must be ${wanted}.`);
}

/** A text that must be there and not blank. */
export function textField(body: Body, name: string): string {
  const value = body[name];
  if (typeof value !== 'string' || value === '') return refuse(name, 'a text', value);
  return value;
}

/** A text, or undefined where the field is left out. */
export function optionalText(body: Body, name: string): string | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : refuse(name, 'a text', value);
}

/** A whole number of at least `least`. */
export function wholeField(body: Body, name: string, least = 1): number {
  const value = body[name];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least)
    return refuse(name, `a whole number of at least ${least}`, value);
  return value;
}

/** True or false; left out it is `otherwise`. */
export function flagField(body: Body, name: string, otherwise: boolean): boolean {
  const value = body[name];
  if (value === undefined) return otherwise;
  return typeof value === 'boolean' ? value : refuse(name, 'true or false', value);
}

/** A list, or an empty one where the field is left out. */
export function listField(body: Body, name: string): unknown[] {
  const value = body[name];
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as unknown[]) : refuse(name, 'a list', value);
}

/** An object with names. */
export function objectField(body: Body, name: string): Body {
  const value = body[name];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(name, 'an object', value);
  return value as Body;
}

/** Rows of cells as a person would type them; numbers and truth values become what Sheets shows. */
export function gridField(body: Body, name: string): string[][] {
  const value = body[name];
  const rows = Array.isArray(value) ? (value as unknown[]) : refuse(name, 'a list of rows', value);
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (width === 0) return refuse(name, 'a list of rows', value);
  return rows.map((row) => {
    if (!Array.isArray(row) || row.length !== width)
      throw new Problem(400, `"${name}" must have rows of the same length.`);
    return row.map((cell) => cellText(name, cell));
  });
}

function cellText(name: string, cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'string' || typeof cell === 'number') return String(cell);
  return refuse(name, 'rows of texts', cell);
}
