/** Talks to the control API of the workspace; failures become a Refused with the server's sentence. */

export class Refused extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

async function reply<V>(response: Response): Promise<V> {
  const value = (await response.json().catch(() => ({}))) as { error?: string };
  if (response.ok) return value as V;
  throw new Refused(value.error ?? `The workspace answered ${response.status}.`, response.status);
}

async function ask(path: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch {
    throw new Refused('The workspace does not answer. Is npm start still running?', 0);
  }
}

/** Reads something. */
export async function get<V>(path: string): Promise<V> {
  return reply<V>(await ask(path));
}

/** Does something. */
export async function send<V>(
  path: string,
  body: object,
  method: 'POST' | 'PUT' = 'POST',
): Promise<V> {
  return reply<V>(
    await ask(path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
}

/** A path made safe, part by part. */
export function pathOf(...parts: (string | number)[]): string {
  return `/api/${parts.map((part) => encodeURIComponent(part)).join('/')}`;
}

/** Calls back with the revision whenever something changed; returns how to stop. */
export function onChange(tell: (revision: number) => void): () => void {
  const source = new EventSource('/api/events');
  source.onmessage = (event: MessageEvent<string>) => tell(Number(event.data));
  return () => source.close();
}
