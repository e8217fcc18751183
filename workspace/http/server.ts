/** The HTTP server of the workspace: the page, the control API and its stream of changes. */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Body } from '../fields.ts';
import type { Office } from '../office.ts';
import { messageOf, Problem } from '../problem.ts';
import { guard } from './guard.ts';
import { match } from './router.ts';
import type { Routes } from './router.ts';

/** A roster of 50,000 lines is some 15 MB; beyond this something is wrong. */
const LARGEST_BODY = 64 * 1024 * 1024;

/** Nothing may be fetched from elsewhere: what the page shows comes from this computer. */
const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'self'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; " +
    "img-src 'self' data: blob:; connect-src 'self'; frame-ancestors 'self'; form-action 'none'",
};

/**
 * Makes the server; `page` is the built HTML, read anew for each visit so that a rebuild shows, and
 * `beforeDoing` is called before whatever may change something.
 */
export function makeServer(
  office: Office,
  routes: Routes,
  page: () => string,
  beforeDoing: () => void = () => undefined,
): Server {
  return createServer((request, response) => {
    answer(office, routes, page, beforeDoing, request, response).catch((thrown: unknown) => {
      sendProblem(response, thrown);
    });
  });
}

async function answer(
  office: Office,
  routes: Routes,
  page: () => string,
  beforeDoing: () => void,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  guard(request);
  const url = new URL(request.url ?? '/', 'http://localhost');
  const method = request.method ?? 'GET';
  if (url.pathname === '/api/events') return stream(office, response);
  if (!url.pathname.startsWith('/api/')) return sendPage(url.pathname, page, response);
  const { handler, params } = match(routes, method, url.pathname);
  const body = method === 'GET' ? {} : await readBody(request);
  if (method !== 'GET') beforeDoing();
  sendJson(response, 200, handler({ office, params, query: url.searchParams, body }));
}

function sendPage(path: string, page: () => string, response: ServerResponse): void {
  if (path === '/favicon.ico') {
    response.writeHead(204).end();
    return;
  }
  if (path !== '/' && !/^\/forms\/[^/]+$/.test(path))
    throw new Problem(404, `There is no page at ${path}.`);
  response.writeHead(200, PAGE_HEADERS).end(page());
}

/** Tells a page that something changed, by the number of the revision. */
function stream(office: Office, response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    connection: 'keep-alive',
  });
  response.write(`data: ${office.revision}\n\n`);
  const stop = office.onChange((revision) => response.write(`data: ${revision}\n\n`));
  response.on('close', stop);
}

async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new Problem(413, 'That is more than 64 MB.');
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  if (text.trim() === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    throw new Problem(400, `The body is not JSON: ${messageOf(thrown)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Problem(400, 'The body must be a JSON object.');
  return value as Body;
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const text = JSON.stringify(value ?? {});
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .end(text);
}

function sendProblem(response: ServerResponse, thrown: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (thrown instanceof Problem)
    return sendJson(response, thrown.status, { error: thrown.message, ...thrown.facts });
  console.error(thrown);
  sendJson(response, 500, { error: messageOf(thrown) });
}
