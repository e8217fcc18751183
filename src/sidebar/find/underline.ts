/** Splits a text into what matched the query and what did not, so that matches can be underlined. */
import { fold } from './keys.ts';

export interface Segment {
  text: string;
  hit: boolean;
}

/** Marks the first place of each part. `parts` are folded, as `partsOf` gives them. */
export function underline(text: string, parts: readonly string[]): Segment[] {
  const shown = text.normalize('NFC');
  const folded = fold(shown);
  const marked = new Array<boolean>(shown.length).fill(false);
  for (const part of parts) {
    const at = startOf(folded, part);
    if (at >= 0) marked.fill(true, at, at + part.length);
  }
  const segments: Segment[] = [];
  for (let at = 0; at < shown.length; at += 1) {
    const last = segments[segments.length - 1];
    const hit = marked[at] ?? false;
    if (last && last.hit === hit) last.text += shown.charAt(at);
    else segments.push({ text: shown.charAt(at), hit });
  }
  return segments;
}

/** The beginning of a word before the middle of one. */
function startOf(folded: string, part: string): number {
  const atWord = ` ${folded}`.indexOf(` ${part}`);
  return atWord >= 0 ? atWord : folded.indexOf(part);
}
