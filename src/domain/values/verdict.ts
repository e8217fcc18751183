/** Rules return verdicts; bugs throw. A refusal is a code from a closed list plus the facts a person needs. */

/** Facts are wire values: the sidebar puts the words to them. */
export type Facts = {
  readonly [name: string]: string | number | boolean | null | readonly string[];
};

export interface Refusal<C extends string = string> {
  readonly ok: false;
  readonly code: C;
  readonly facts: Facts;
}

export interface Accepted<V> {
  readonly ok: true;
  readonly value: V;
}

export type Verdict<V, C extends string = string> = Accepted<V> | Refusal<C>;

/** Accepts with a value. */
export function accept<V>(value: V): Accepted<V> {
  return { ok: true, value };
}

/** Refuses with a code and the facts that explain it. */
export function refuse<C extends string>(code: C, facts: Facts = {}): Refusal<C> {
  return { ok: false, code, facts };
}
