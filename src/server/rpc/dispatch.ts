/**
 * Every google.script.run call comes through here: shape, right, lock, use case, reply. It holds no rules.
 */
import type { Api } from '../../contract/api.ts';
import type { Reply } from '../../contract/wire.ts';
import { refuse } from '../../domain/values/verdict.ts';
import { currentAccount } from '../google/account.ts';
import { wire, type Wiring } from '../wiring.ts';
import type { Call, Calls } from './call.ts';
import { asReply, refusalOf } from './failure.ts';
import { guardedStore } from './guarded-store.ts';
import { readRequest, type Request } from './schemas.ts';

export type Dispatch<N extends keyof Api> = <M extends N>(
  name: M,
  input: unknown,
) => ReturnType<Api[M]>;

/** Serves the calls of a table; whatever happens, a reply comes back as plain JSON. */
export function dispatcher<N extends keyof Api>(calls: Calls<N>): Dispatch<N> {
  return <M extends N>(name: M, input: unknown) =>
    overTheWire(serve<M>(calls[name], name, input)) as ReturnType<Api[M]>;
}

function serve<N extends keyof Api>(call: Call<N>, name: N, input: unknown): Reply<unknown> {
  try {
    const read = readRequest(name, input);
    if (!read.ok) return asReply(refuse('bad-request', { doing: name, ...read.facts }));
    return answer(wire(), call, name, read.request);
  } catch (cause) {
    return asReply(refusalOf(cause, name));
  }
}

function answer<N extends keyof Api>(
  wiring: Wiring,
  call: Call<N>,
  name: N,
  request: Request<N>,
): Reply<unknown> {
  const account = currentAccount();
  const { store, tools } = wiring.openFor(account);
  const guarded = guardedStore(store, account, name);
  const run = () => call.run({ wiring, store: guarded, tools, account }, request);
  if (!call.locked) return run();
  const held = wiring.locks.withDocument(run);
  return held === null ? asReply(refuse('busy', { doing: name, seconds: 10 })) : held.value;
}

/**
 * A Date anywhere in a reply would make Google deliver null instead of all of it, silently. So a reply is
 * made of JSON before it leaves.
 */
function overTheWire(reply: Reply<unknown>): unknown {
  return JSON.parse(JSON.stringify(reply));
}
