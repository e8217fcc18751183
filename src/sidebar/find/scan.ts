/** Tells a scanner from fingers: a scanner is a keyboard whose keys follow each other within 50 ms. */

/** Longest pause between two keys of a scan, in milliseconds. */
export const SCAN_GAP = 50;
/** Some scanners end a code with two Enters; a second one this soon (ms) is not a person's. */
export const ENTER_GAP = 100;
/** Shorter bursts are two fingers at once rather than a code. */
const SHORTEST = 3;

export interface Burst {
  text: string;
  lastAt: number;
}

export const NO_BURST: Burst = { text: '', lastAt: -Infinity };

/** Adds a key that came at a time (ms); a pause begins a new burst. */
export function addKey(burst: Burst, key: string, at: number): Burst {
  const goesOn = at - burst.lastAt <= SCAN_GAP;
  return { text: goesOn ? burst.text + key : key, lastAt: at };
}

/** Whether Enter at this time ends a scan. */
export function endsScan(burst: Burst, at: number): boolean {
  return burst.text.length >= SHORTEST && at - burst.lastAt <= SCAN_GAP;
}
