/** google.script.run as a frame finds it. Rules: "HTML Service: Communicate with Server Functions". */
import vm from 'node:vm';
import { bridge, withBridge } from '../../../workspace/page/frame/bridge.ts';
import type { FrameMessage, FrameReply } from '../../../workspace/page/frame/bridge.ts';

interface Runner {
  withSuccessHandler(handler: (value: unknown, user: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error, user: unknown) => void): Runner;
  withUserObject(user: unknown): Runner;
  echo: (...args: unknown[]) => void;
}

/** A window with a parent that keeps what is posted, and answers when told. */
function frame() {
  const posted: FrameMessage[] = [];
  const listeners: ((event: { source: unknown; data: unknown }) => void)[] = [];
  const parent = {
    postMessage: (message: object) => posted.push(structuredClone(message) as FrameMessage),
  };
  const errors: string[] = [];
  const window = {
    parent,
    addEventListener: (_type: string, listener: (typeof listeners)[0]) => listeners.push(listener),
  };
  const context = vm.createContext({
    window,
    HTMLFormElement: class {},
    FormData,
    console: { error: (text: string) => errors.push(text) },
  });
  const config = JSON.stringify({ functions: ['echo'], frame: 'frame-1' });
  vm.runInContext(`(${bridge.toString()})(${config})`, context);
  const { google } = window as unknown as {
    google: { script: { run: Runner; host: { close(): void } } };
  };
  const answer = (reply: Partial<FrameReply> & { id: number }, source: unknown = parent) =>
    listeners.forEach((listen) => listen({ source, data: { rollcall: 'frame-1', ...reply } }));
  return { run: google.script.run, host: google.script.host, posted, answer, errors, context };
}

test('a call crosses as a copy, undefined in a list as null and in an object not at all', () => {
  const { run, posted } = frame();
  run.echo({ a: [1, undefined], b: undefined });
  expect(posted).toEqual([
    { rollcall: 'frame-1', what: 'run', id: 1, name: 'echo', args: [{ a: [1, null] }] },
  ]);
});

test.each([
  ['a Date', 'new Date()'],
  ['a function', '(function () {})'],
  ['a cycle', '(function () { const a = {}; a.a = a; return a; })()'],
  ['a Map', 'new Map()'],
])('%s is refused at once', (_name, code) => {
  const { run, context, posted } = frame();
  expect(() => run.echo(vm.runInContext(code, context))).toThrow('illegal value in property');
  expect(posted).toEqual([]);
});

test('success and failure reach their own handlers, with the user object of their call', () => {
  const { run, answer, errors } = frame();
  const heard: unknown[] = [];
  const first = run.withSuccessHandler((value, user) => heard.push([value, user]));
  first.withUserObject('a').echo(1);
  first.withFailureHandler((error, user) => heard.push([error.message, user])).echo(2);
  run.echo(3);
  answer({ id: 2, ok: false, message: 'It broke' });
  answer({ id: 1, ok: true, value: 'one' });
  answer({ id: 3, ok: false, message: 'Unheard' });
  expect(heard).toEqual([
    ['It broke', undefined],
    ['one', 'a'],
  ]);
  expect(errors).toEqual(['Uncaught at server: Unheard']);
});

test('ten calls run at once; the rest waits its turn', () => {
  const { run, posted, answer } = frame();
  for (let call = 0; call < 12; call += 1) run.echo(call);
  expect(posted).toHaveLength(10);
  answer({ id: 4, ok: true, value: null });
  expect(posted).toHaveLength(11);
});

test('a message that is not from the workspace is not heard', () => {
  const { run, answer } = frame();
  const heard: unknown[] = [];
  run.withSuccessHandler((value) => heard.push(value)).echo();
  answer({ id: 1, ok: true, value: 'forged' }, {});
  expect(heard).toEqual([]);
});

test('a runner cannot be changed, and an unknown function is not there', () => {
  const { run, host, posted } = frame();
  expect(Object.isFrozen(run)).toBe(true);
  expect((run as unknown as { nowhere?: unknown }).nowhere).toBeUndefined();
  host.close();
  expect(posted).toEqual([{ rollcall: 'frame-1', what: 'close' }]);
});

test('the bridge stands first in the page, whatever the page holds', () => {
  const html = withBridge('<html><head><title>$& $1</title></head></html>', {
    functions: ['</script>'],
    frame: 'f',
  });
  expect(html).toMatch(/^<html><head><script>/);
  expect(html).toContain('<title>$& $1</title>');
  expect(html.match(/<\/script>/g)).toHaveLength(1);
});
