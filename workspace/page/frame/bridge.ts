/**
 * google.script.run and google.script.host, as a page inside a sandboxed frame finds them. `bridge` is put
 * into that page as text, so it must not use anything outside itself. Rules: "HTML Service: Communicate with
 * Server Functions" (legal values, handlers, user objects, ten calls at once).
 */

export interface BridgeConfig {
  /** Names that google.script.run offers. */
  functions: string[];
  /** Tells this frame's messages from those of an older one. */
  frame: string;
}

export interface FrameMessage {
  rollcall: string;
  what: 'run' | 'close' | 'height' | 'width';
  id: number;
  name: string;
  args: unknown[];
  value: number;
}

export interface FrameReply {
  rollcall: string;
  id: number;
  ok: boolean;
  value: unknown;
  message: string;
}

/** Installs `google` in the frame's window. */
export function bridge(config: BridgeConfig): void {
  const MOST_CALLS = 10;
  interface Waiting {
    message: object;
    success: ((value: unknown, user: unknown) => void) | null;
    failure: ((error: Error, user: unknown) => void) | null;
    user: unknown;
  }
  const running = new Map<number, Waiting>();
  const queue: [number, Waiting][] = [];
  let next = 1;

  /** A copy as the wire makes it; throws on what is illegal. */
  const legal = (value: unknown, path: string, above: unknown[]): unknown => {
    const illegal = () => new TypeError(`Failed due to illegal value in property: ${path}`);
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
    if (value === undefined) return null;
    if (typeof value !== 'object' || above.includes(value)) throw illegal();
    const inside = [...above, value];
    if (Array.isArray(value)) return value.map((one, at) => legal(one, String(at), inside));
    if (value instanceof HTMLFormElement) return fields(value);
    const kind = Object.prototype.toString.call(value);
    if (kind !== '[object Object]') throw illegal();
    const copy: { [name: string]: unknown } = {};
    for (const [name, one] of Object.entries(value))
      if (one !== undefined) copy[name] = legal(one, name, inside);
    return copy;
  };
  const fields = (form: HTMLFormElement) => {
    const copy: { [name: string]: string } = {};
    new FormData(form).forEach((value, name) => {
      if (typeof value === 'string') copy[name] = value;
    });
    return copy;
  };
  const post = (message: object) =>
    window.parent.postMessage({ rollcall: config.frame, ...message }, '*');
  const drain = () => {
    while (running.size < MOST_CALLS) {
      const first = queue.shift();
      if (!first) return;
      running.set(first[0], first[1]);
      post(first[1].message);
    }
  };
  const call = (state: Omit<Waiting, 'message'>, name: string, args: unknown[]) => {
    const id = next;
    next += 1;
    const copies = args.map((one, at) => legal(one, String(at), []));
    queue.push([id, { ...state, message: { what: 'run', id, name, args: copies } }]);
    drain();
  };
  const runner = (state: Omit<Waiting, 'message'>) => {
    const made: { [name: string]: unknown } = {
      withSuccessHandler: (success: Waiting['success']) => runner({ ...state, success }),
      withFailureHandler: (failure: Waiting['failure']) => runner({ ...state, failure }),
      withUserObject: (user: unknown) => runner({ ...state, user }),
    };
    for (const name of config.functions)
      made[name] = (...args: unknown[]) => call(state, name, args);
    return Object.freeze(made);
  };
  window.addEventListener('message', (event) => {
    const reply = event.data as FrameReply | null;
    if (event.source !== window.parent || reply?.rollcall !== config.frame) return;
    const waiting = running.get(reply.id);
    running.delete(reply.id);
    drain();
    if (!waiting) return;
    if (reply.ok) waiting.success?.(reply.value, waiting.user);
    else if (waiting.failure) waiting.failure(new Error(reply.message), waiting.user);
    else console.error(`Uncaught at server: ${reply.message}`);
  });
  const google = {
    script: {
      run: runner({ success: null, failure: null, user: undefined }),
      host: {
        close: () => post({ what: 'close' }),
        setHeight: (value: number) => post({ what: 'height', value }),
        setWidth: (value: number) => post({ what: 'width', value }),
        editor: { focus: () => post({ what: 'focus' }) },
      },
    },
  };
  Object.defineProperty(window, 'google', { value: google });
}

/** The built HTML with the bridge as its first script. */
export function withBridge(html: string, config: BridgeConfig): string {
  const json = JSON.stringify(config).replaceAll('<', '\\u003c');
  const script = `<script>(${bridge.toString()})(${json})</script>`;
  // A function, since the script's text may hold the $ signs that a replacement would read.
  const head = /<head[^>]*>/i;
  return head.test(html)
    ? html.replace(head, (tag) => tag + script)
    : `<!doctype html>${script}${html}`;
}
