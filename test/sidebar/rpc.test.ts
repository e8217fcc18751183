import { rpc } from '../../src/sidebar/rpc.ts';

type Handler = (value: unknown) => void;

/** Google's runner as the sandbox has it: immutable, chained, answering later. */
function runner(answer: (name: string, args: unknown[]) => { reply?: unknown; thrown?: string }) {
  const make = (done: Handler, failed: Handler): object =>
    new Proxy(
      {},
      {
        get: (_target, name: string) => {
          if (name === 'withSuccessHandler') return (next: Handler) => make(next, failed);
          if (name === 'withFailureHandler') return (next: Handler) => make(done, next);
          return (...args: unknown[]) => {
            const { reply, thrown } = answer(name, args);
            if (thrown === undefined) done(reply);
            else failed({ message: thrown });
          };
        },
      },
    );
  return {
    script: {
      run: make(
        () => undefined,
        () => undefined,
      ),
    },
  };
}

const put = (google: unknown): void => {
  (globalThis as { google?: unknown }).google = google;
};

afterEach(() => put(undefined));

test('a call answers with the server’s reply', async () => {
  const asked: unknown[] = [];
  put(
    runner((name, args) => {
      asked.push([name, args]);
      return { reply: { ok: true, value: null } };
    }),
  );
  await expect(rpc.showRow({ tab: 'Devices', row: 3 })).resolves.toEqual({ ok: true, value: null });
  expect(asked).toEqual([['showRow', [{ tab: 'Devices', row: 3 }]]]);
});

test('a field that is undefined is not sent, because Google would make it null', async () => {
  let sent: unknown;
  put(
    runner((_name, args) => {
      [sent] = args;
      return { reply: { ok: true, value: null } };
    }),
  );
  await rpc.loadDevice({ deviceId: 'D-000001', row: undefined });
  expect(Object.keys(sent as object)).toEqual(['deviceId']);
});

test.each([
  [{ thrown: 'We are sorry, a server problem occurred.' }, /server problem/],
  [{ reply: null }, /no reply/],
])('a failed transport is a refusal, never a rejection (%#)', async (answer, message) => {
  put(runner(() => answer));
  const reply = await rpc.loadIndex();
  expect(reply).toMatchObject({ ok: false, code: 'google-failed' });
  expect(!reply.ok && reply.facts['message']).toMatch(message);
});

test('outside Google a call is refused like any other', async () => {
  await expect(rpc.loadIndex()).resolves.toMatchObject({ ok: false, code: 'google-failed' });
});

test('a misspelt call does not compile', () => {
  // @ts-expect-error The contract has no such function.
  expect(typeof rpc.chekOut).toBe('function');
});
