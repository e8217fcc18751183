/** Finds the handler of a request by method and path; `:name` in a path stands for one part of it. */
import type { Body } from '../fields.ts';
import type { Office } from '../office.ts';
import { Problem } from '../problem.ts';

export interface Call {
  office: Office;
  params: { readonly [name: string]: string };
  query: URLSearchParams;
  body: Body;
}

/** Answers with what becomes the JSON of the reply. */
export type Handler = (call: Call) => unknown;

/** `GET /api/tabs/:tab` to its handler. */
export type Routes = { readonly [methodAndPath: string]: Handler };

export interface Match {
  handler: Handler;
  params: { [name: string]: string };
}

/** Looks a route up; throws Problem 404 or, where the path has other methods, 405. */
export function match(routes: Routes, method: string, path: string): Match {
  const methods: string[] = [];
  for (const [pattern, handler] of Object.entries(routes)) {
    const [wanted = '', shape = ''] = pattern.split(' ');
    const params = paramsOf(shape, path);
    if (!params) continue;
    if (wanted === method) return { handler, params };
    methods.push(wanted);
  }
  if (methods.length > 0) throw new Problem(405, `${path} takes ${methods.join(', ')}.`);
  throw new Problem(404, `There is nothing at ${path}.`);
}

function paramsOf(shape: string, path: string): { [name: string]: string } | null {
  const wanted = shape.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: { [name: string]: string } = {};
  for (const [index, part] of wanted.entries()) {
    const found = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decoded(found);
    else if (part !== found) return null;
  }
  return params;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Problem(400, `The address has a broken % sign: ${part}`);
  }
}
