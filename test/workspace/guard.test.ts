/** Other sites' pages cannot use the control API, though a browser on this machine can reach it. */
import { request } from 'node:http';
import { startWorkspace } from './support/http-workspace.ts';
import type { HttpWorkspace } from './support/http-workspace.ts';

let workspace: HttpWorkspace;
beforeAll(async () => {
  workspace = await startWorkspace('function echo(value) { return value; }');
});
afterAll(() => workspace.close());

/** Status of a request with headers that fetch would not let through. */
function statusOf(method: string, headers: { [name: string]: string }, body = '{}') {
  return new Promise<number>((resolve, reject) => {
    const where = { host: '127.0.0.1', port: workspace.port, path: '/api/workspace' };
    const path = method === 'POST' ? '/api/run/echo' : '/api/workspace';
    const sent = request({ ...where, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(method === 'POST' ? body : undefined);
  });
}

const json = { 'content-type': 'application/json' };

test('a name that was pointed at this computer (DNS rebinding) is refused', async () => {
  expect(await statusOf('GET', { host: 'evil.example:4173' })).toBe(403);
  expect(await statusOf('POST', { ...json, host: 'evil.example' })).toBe(403);
  expect(await statusOf('GET', { host: `localhost:${workspace.port}` })).toBe(200);
});

test("another site's page is refused, and so is a sandboxed frame", async () => {
  expect(await statusOf('POST', { ...json, origin: 'https://evil.example' })).toBe(403);
  expect(await statusOf('POST', { ...json, origin: 'null' })).toBe(403);
  expect(await statusOf('POST', { ...json, origin: 'http://localhost:9999' })).toBe(403);
  expect(await statusOf('GET', { 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await statusOf('POST', { ...json, origin: workspace.url })).toBe(200);
});

test('a form of another page could post text, never JSON: only JSON is taken', async () => {
  expect(await statusOf('POST', { 'content-type': 'text/plain' })).toBe(415);
  expect(await statusOf('POST', { 'content-type': 'application/x-www-form-urlencoded' })).toBe(415);
  expect(await statusOf('POST', {})).toBe(415);
  expect(await statusOf('POST', { 'content-type': 'application/json; charset=utf-8' })).toBe(200);
});

test('what is not JSON, or no object, is refused in words', async () => {
  expect(await statusOf('POST', json, '{"args":')).toBe(400);
  expect(await statusOf('POST', json, '[1]')).toBe(400);
});

test('the page may load nothing from elsewhere', async () => {
  const response = await fetch(workspace.url);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect((await fetch(`${workspace.url}/elsewhere`)).status).toBe(404);
});
