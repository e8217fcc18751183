/**
 * Every google.script.run call comes through here: shape, right, lock, use case, reply. It holds no rules.
 */
import type { Api } from '../../contract/api.ts';
import type { Reply } from '../../contract/wire.ts';
import { refuse } from '../../domain/values/verdict.ts';
import { currentAccount } from '../google/account.ts';
import { wire, type Wiring } from '../wiring.ts';
import { ADMIN_CALLS } from './admin-calls.ts';
import type { Call, Calls } from './call.ts';
import { CUSTODY_CALLS } from './custody-calls.ts';
import { asReply, refusalOf } from './failure.ts';
import { FIND_CALLS } from './find-calls.ts';
import { guardedStore } from './guarded-store.ts';
import { IMPORT_CALLS } from './import-calls.ts';
import { readRequest, type Request } from './schemas.ts';

const CALLS: Calls<keyof Api> = {
  ...FIND_CALLS,
  ...CUSTODY_CALLS,
  ...IMPORT_CALLS,
  ...ADMIN_CALLS,
};

/** Serves one call; whatever happens, a reply comes back as plain JSON. */
export function dispatch<N extends keyof Api>(name: N, input: unknown): ReturnType<Api[N]> {
  return overTheWire(serve(name, input)) as ReturnType<Api[N]>;
}

function serve<N extends keyof Api>(name: N, input: unknown): Reply<unknown> {
  try {
    const read = readRequest(name, input);
    if (!read.ok) return asReply(refuse('bad-request', { doing: name, ...read.facts }));
    return answer(wire(), name, read.request);
  } catch (cause) {
    return asReply(refusalOf(cause, name));
  }
}

function answer<N extends keyof Api>(wiring: Wiring, name: N, request: Request<N>): Reply<unknown> {
  const call: Call<N> = CALLS[name];
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
