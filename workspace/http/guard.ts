/** Keeps other sites' pages away from the control API: it listens on this computer only, for us only. */
import type { IncomingMessage } from 'node:http';
import { Problem } from '../problem.ts';

const OUR_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Name without port, such as `localhost`. */
function nameOf(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}

/**
 * Refuses what another site's page could send. A foreign name in Host is DNS rebinding; a foreign Origin
 * is a page elsewhere; a body that is not JSON is a form, which browsers send without asking first.
 */
export function guard(request: IncomingMessage): void {
  const host = request.headers.host ?? '';
  if (!OUR_NAMES.has(nameOf(host)))
    throw new Problem(403, 'This workspace answers only to localhost and 127.0.0.1.');
  const origin = request.headers.origin;
  if (origin !== undefined && origin !== `http://${host}`)
    throw new Problem(403, 'This workspace does not answer pages of other sites.');
  const site = request.headers['sec-fetch-site'];
  const isApi = (request.url ?? '').startsWith('/api/');
  if (isApi && site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new Problem(403, 'This workspace does not answer pages of other sites.');
  const method = request.method ?? 'GET';
  if (method === 'GET' || method === 'HEAD') return;
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json')
    throw new Problem(415, 'Send JSON with the header Content-Type: application/json.');
}
