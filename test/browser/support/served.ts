/** The workspace as `npm start` runs it, in a process of its own with a folder that is thrown away. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');

export interface Served {
  url: string;
  /** Reads from the control API. */
  get: <V>(path: string) => Promise<V>;
  /** Does something through the control API; throws with its sentence where it is refused. */
  send: <V>(path: string, body: object, method?: 'POST' | 'PUT') => Promise<V>;
  /** Ends the process as Ctrl+C does; the folder is thrown away unless it is to be kept. */
  stop: (keep?: boolean) => Promise<void>;
  folder: string;
}

/** Starts it with these arguments; build/ and dist/ must be built (test/build-once.cjs does). */
export async function serve(...args: string[]): Promise<Served> {
  const given = args.indexOf('--data');
  const data =
    given >= 0 ? (args[given + 1] ?? '') : mkdtempSync(path.join(tmpdir(), 'rollcall-served-'));
  const program = path.join(root, 'build', 'workspace.mjs');
  const child = spawn(process.execPath, [program, '--data', data, '--port', '0', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/localhost:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => reject(new Error(`The workspace did not start:\n${said}`)));
  });
  const reply = async <V>(response: Response, what: string): Promise<V> => {
    const body = (await response.json()) as V & { error?: string };
    if (!response.ok) throw new Error(`${what}: ${response.status} ${body.error ?? ''}`);
    return body;
  };
  return {
    url,
    get: async (where) => reply(await fetch(`${url}${where}`), where),
    send: async (where, body, method = 'POST') =>
      reply(
        await fetch(`${url}${where}`, {
          method,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
        where,
      ),
    folder: data,
    stop: async (keep = false) => {
      child.kill('SIGTERM');
      await ended;
      if (!keep) rmSync(data, { recursive: true, force: true });
    },
  };
}
