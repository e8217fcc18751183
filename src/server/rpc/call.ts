/** What a function of the server is made of, once its request has the right shape. */
import type { Api } from '../../contract/api.ts';
import type { Store } from '../../usecases/ports/store.ts';
import type { StoreTools } from '../sheets/open-store.ts';
import type { Wiring } from '../wiring.ts';
import type { Request } from './schemas.ts';

/** One request being served. */
export interface Turn {
  wiring: Wiring;
  /** Refuses on its own where the account lacks the right; see guarded-store.ts. */
  store: Store;
  /** The golden source beyond rows; `permit` first, because it does not ask for rights. */
  tools: StoreTools;
  /** Address of who asks; blank where Google does not say. */
  account: string;
}

export interface Call<N extends keyof Api> {
  /** Commands hold the document lock so that desks queue; questions never wait. */
  locked: boolean;
  run(turn: Turn, request: Request<N>): ReturnType<Api[N]>;
}

export type Calls<N extends keyof Api> = { readonly [Name in N]: Call<Name> };
