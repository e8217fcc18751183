/**
 * What is known about Google, as data: a claim, where it comes from, and a script function that shows it.
 * `run` stands alone (its text becomes part of a script), so the same facts can be run inside real Google.
 */

export interface Fact {
  /** Unique: `lock/held-again`. */
  id: string;
  /** The claim in one sentence. */
  says: string;
  /** Documentation, a test run against Google, a public report; `from memory` where none was found. */
  source: string;
  /** Uses nothing but Google's globals; gives a value that may cross google.script.run. */
  run: () => unknown;
  /** What `run` gives; for claims about errors use `throws`. */
  returns?: unknown;
  /** The message `run` fails with. */
  throws?: string;
}

/** A claim that the emulator does not keep yet. When it begins to, the suite asks for this entry to go. */
export interface KnownGap {
  id: string;
  why: string;
}

/** The facts as the code of one script: a function for each, called `fact_0`, `fact_1` and so on. */
export function factScript(facts: readonly Fact[]): string {
  return facts
    .map(({ run, says }, i) => `// ${says}\nfunction fact_${i}() { return (${run.toString()})(); }`)
    .join('\n');
}
