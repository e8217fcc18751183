/** Words for what is wrong with a line of a file: what, where is beside it, what to do. */
import type { PreviewLine } from '../../contract/imports.ts';
import { listText } from '../words/format.ts';
import type { Said } from '../words/facts.ts';
import { read } from '../words/facts.ts';

type Facts = NonNullable<PreviewLine['problem']>['facts'];

const SENTENCES: Readonly<Record<string, (said: Said) => string>> = {};

/** The sentence for a problem or a note; a code without words is told with its facts, unpolished. */
export function problemWords(code: string, facts: Facts): string {
  const sentence = SENTENCES[code];
  if (sentence) return sentence(read(facts));
  const told = Object.entries(facts).map(([name, fact]) => `${name} ${fact}`);
  const about = told.length > 0 ? ` (${listText(told)})` : '';
  return `Left out for the reason “${code.replace(/-/g, ' ')}”${about}.`;
}
