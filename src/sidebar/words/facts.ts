/** Reads the facts of a refusal for a sentence; a fact that is not there leaves a plain word. */
import type { RefusalFacts } from '../../contract/wire.ts';

export interface Said {
  /** The first fact that is there, as text; otherwise the plain word. */
  text(names: string, otherwise?: string): string;
  number(names: string): number | null;
  list(name: string): readonly string[];
}

/** `names` are separated by a blank, best first. */
export function read(facts: RefusalFacts): Said {
  const first = (names: string): RefusalFacts[string] | undefined =>
    names
      .split(' ')
      .map((name) => facts[name])
      .find((fact) => fact !== undefined && fact !== null && fact !== '');
  return {
    text(names, otherwise = '') {
      const fact = first(names);
      if (typeof fact === 'object' && fact !== null) return fact.join(', ');
      return fact === undefined || fact === null ? otherwise : String(fact);
    },
    number(names) {
      const fact = first(names);
      return typeof fact === 'number' ? fact : null;
    },
    list(name) {
      const fact = facts[name];
      if (Array.isArray(fact)) return fact as readonly string[];
      return typeof fact === 'string' && fact !== '' ? [fact] : [];
    },
  };
}
