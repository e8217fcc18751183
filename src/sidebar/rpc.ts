/** Calls the server's functions through google.script.run as typed promises that never reject. */
import type { Api } from '../contract/api.ts';
import type { Reply } from '../contract/wire.ts';

/** The server as the sidebar sees it: the contract's functions, each answering with a promise. */
export type Rpc = {
  readonly [Name in keyof Api]: (
    ...args: Parameters<Api[Name]>
  ) => Promise<Awaited<ReturnType<Api[Name]>>>;
};

interface Runner {
  withSuccessHandler(done: (reply: unknown) => void): Runner;
  withFailureHandler(failed: (reason: { message?: string } | null) => void): Runner;
}
type Functions = Record<string, ((...args: unknown[]) => void) | undefined>;

interface GoogleHost {
  script: { run: Runner; host?: { close(): void } };
}

/** Google ends an execution after six minutes; what has not answered by then never will. */
const LONGEST = 400_000;

/** Google's object, looked up at each call because the page may be built before Google injects it. */
function host(): GoogleHost {
  return (globalThis as unknown as { google: GoogleHost }).google;
}

const failed = (message: string): Reply<never> => ({
  ok: false,
  code: 'google-failed',
  facts: { message },
});

/**
 * A failed transport becomes the refusal `google-failed`. So does a reply that is no reply: Google
 * silently hands over null where a value could not cross.
 */
export const rpc = new Proxy({} as Rpc, {
  get:
    (_target, name: string) =>
    (...args: unknown[]) =>
      new Promise((resolve) => {
        const late = setTimeout(() => resolve(failed('no answer')), LONGEST);
        const answered = (reply: unknown): void => {
          clearTimeout(late);
          resolve(reply !== null && typeof reply === 'object' ? reply : failed('no reply'));
        };
        try {
          const runner = host()
            .script.run.withSuccessHandler(answered)
            .withFailureHandler((reason) => answered(failed(reason?.message ?? '')));
          (runner as unknown as Functions)[name]?.(...args.map(asJson));
        } catch (reason) {
          answered(failed(String(reason)));
        }
      }),
});

/** Only what JSON has may cross: a field that is undefined is left out. */
function asJson(argument: unknown): unknown {
  return argument === undefined ? argument : JSON.parse(JSON.stringify(argument));
}

/** Closes the dialog or sidebar that this page stands in. */
export function closeHost(): void {
  host().script.host?.close();
}
