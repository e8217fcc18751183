/** What the golden source needs from outside: Google, a clock, and a little chance. */
import type { Moment } from '../../domain/values/day.ts';
import type { SheetsGateway } from './gateway.ts';

export interface BooksParts {
  gateway: SheetsGateway;
  clock: { now(): Moment };
  /** SHA-256 as text. */
  digest: (text: string) => string;
  /** A text that nobody can guess, fresh each time. */
  newSalt: () => string;
  sleep: (ms: number) => void;
  /** Document properties. */
  properties: {
    get: (name: string) => string | null;
    set: (name: string, value: string) => void;
  };
  /** Who asks: an e-mail address, or `nightly job` and the like. */
  by: string;
}
