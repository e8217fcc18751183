/** Field masks, such as `userEnteredValue,userEnteredFormat(numberFormat,textFormat.bold)` and `*`. */
import { SheetRefusal } from '../model/limits.ts';

/** A path of field names; `*` alone stands for everything. */
export type Path = readonly string[];

/** The paths of a mask; refuses an empty one, as the requests do that need it. */
export function parseMask(mask: string | undefined): Path[] {
  const paths = expand(mask ?? '');
  if (paths.length === 0) {
    throw new SheetRefusal(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  }
  return paths;
}

/** `a,b(c,d/e)` as `a`, `b.c`, `b.d.e`. */
function expand(mask: string): Path[] {
  const paths: Path[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= mask.length; i += 1) {
    const letter = mask[i];
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if ((letter === ',' && depth === 0) || i === mask.length) {
      paths.push(...expandOne(mask.slice(from, i).trim()));
      from = i + 1;
    }
  }
  return paths;
}

function expandOne(text: string): Path[] {
  if (text === '') return [];
  const open = text.indexOf('(');
  const head = (open < 0 ? text : text.slice(0, open)).split(/[./]/).filter(Boolean);
  if (open < 0) return [head];
  return expand(text.slice(open + 1, text.lastIndexOf(')'))).map((tail) => [...head, ...tail]);
}

export function isAll(path: Path): boolean {
  return path.length === 1 && path[0] === '*';
}

type Tree = Readonly<Record<string, unknown>>;

/** A copy of `target` whose field at the path is as in `source`: set there, or gone there. */
export function copyField(target: Tree, source: Tree, path: Path): Tree {
  const [name, ...rest] = path;
  if (name === undefined || name === '*') return source;
  const { [name]: old, ...others } = target;
  const given = source[name];
  if (rest.length === 0) return given === undefined ? others : { ...others, [name]: given };
  const inner = copyField(asTree(old), asTree(given), rest);
  return Object.keys(inner).length === 0 ? others : { ...others, [name]: inner };
}

function asTree(value: unknown): Tree {
  return typeof value === 'object' && value !== null ? (value as Tree) : {};
}

/** Only what a partial-response mask asks for; lists are looked through. */
export function pick(value: unknown, paths: readonly Path[]): unknown {
  if (paths.some((path) => path.length === 0 || path[0] === '*')) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => pick(item, paths));
  if (typeof value !== 'object' || value === null) return value;
  const tree = value as Tree;
  const result: Record<string, unknown> = {};
  for (const name of new Set(paths.map((path) => path[0] ?? ''))) {
    if (tree[name] === undefined) continue;
    const inner = paths.filter((path) => path[0] === name).map((path) => path.slice(1));
    result[name] = pick(tree[name], inner);
  }
  return result;
}

export function parseFields(mask: string): Path[] {
  return expand(mask);
}
