/**
 * Reads what teachers write into a box that asks for tags: any case, several per line, commas or new
 * lines between, words after a tag as its problem ("lf-412 screen cracked, 0613; Hinge of 614").
 */
import { cleanLine, cleanNote } from '../values/text.ts';

export interface WrittenTag {
  /** As the teacher wrote it; `''` where words stand without any tag. */
  tag: string;
  problem: string;
}

/** Longest answer that is read, and most tags in it: more is a pasted document, not a room. */
const MOST_TEXT = 20_000;
const MOST_TAGS = 500;

const NOTHING = new Set(
  'none|no|n/a|na|nil|nothing|no one|all here|all good|all present|ninguno|ninguna|nada|0|x'.split(
    '|',
  ),
);
const LABELS = /^(the|and|y|device|chromebook|laptop|ipad|tablet|tag|asset|number|no|nr|num|#|&)$/i;

/**
 * @param knows says whether a text is the name of a device; it decides where words could be tags.
 */
export function readTags(text: string, knows: (text: string) => boolean): WrittenTag[] {
  const found: WrittenTag[] = [];
  for (const line of cleanNote(text, MOST_TEXT).split('\n')) {
    let onLine: WrittenTag[] = [];
    for (const segment of line.split(/[,;]/)) onLine = readSegment(segment, onLine, knows);
    found.push(...onLine);
    if (found.length >= MOST_TAGS) break;
  }
  return merged(found).slice(0, MOST_TAGS);
}

/** A segment without a tag goes on with the problem of the tag before it on the same line. */
function readSegment(
  segment: string,
  before: readonly WrittenTag[],
  knows: (text: string) => boolean,
): WrittenTag[] {
  const words = cleanLine(segment);
  if (words === '' || NOTHING.has(words.toLowerCase().replace(/[.!]+$/, ''))) return [...before];
  const items = itemsOf(tokensOf(words), knows);
  const last = before[before.length - 1];
  const [first, ...rest] = items;
  if (first && first.tag === '' && last) {
    const problem = cleanLine(
      last.problem === '' ? first.problem : `${last.problem}, ${first.problem}`,
    );
    return [...before.slice(0, -1), { tag: last.tag, problem }, ...rest];
  }
  return [...before, ...items];
}

/** Blanks separate; so do colons, brackets and dashes that stand around a tag, not inside one. */
function tokensOf(segment: string): string[] {
  return segment
    .replace(/([A-Za-z])\s*[-–—_]\s*(?=\d)/g, '$1-')
    .replace(/[()[\]"“”:=]/g, ' ')
    .replace(/\s[-–—/|&+]+\s|\s[-–—]+(?=\w)/g, ' ')
    .split(' ')
    .map((token) => token.replace(/^[#.'’]+|[.!?'’]+$/g, ''))
    .filter((token) => token !== '');
}

function itemsOf(tokens: readonly string[], knows: (text: string) => boolean): WrittenTag[] {
  const items: WrittenTag[] = [];
  let problem: string[] = [];
  let leading: string[] = [];
  const close = (): void => {
    const last = items[items.length - 1];
    if (last) last.problem = cleanLine([...leading, ...problem].join(' '));
    problem = [];
    leading = [];
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as string;
    const next = tokens[at + 1];
    const joined = next === undefined ? '' : `${token} ${next}`;
    const asOne = joinsToTag(token, next, knows);
    const isTag = asOne || opensItem(token, { first: items.length === 0, problem }, knows);
    if (!isTag) {
      (items.length === 0 ? leading : problem).push(token);
      continue;
    }
    const kept = items.length === 0 ? leading.filter((word) => !LABELS.test(word)) : [];
    if (items.length > 0) close();
    leading = kept;
    items.push({ tag: asOne ? joined : token, problem: '' });
    if (asOne) at += 1;
  }
  if (items.length === 0) return [{ tag: '', problem: cleanLine(tokens.join(' ')) }];
  close();
  return items.map((item) => ({ ...item, problem: LABELS.test(item.problem) ? '' : item.problem }));
}

/** `LF 0412` is one tag; `LF` and `0412` alone are not what is on the sticker. */
function joinsToTag(
  token: string,
  next: string | undefined,
  knows: (text: string) => boolean,
): boolean {
  if (next === undefined || !/^[A-Za-z]{1,8}$/.test(token) || !/^\d+$/.test(next)) return false;
  return knows(`${token}${next}`) || (token === token.toUpperCase() && next.length >= 3);
}

/** Once words describe a problem, only a known name or a full tag begins the next device ("2 keys"). */
function opensItem(
  token: string,
  at: { first: boolean; problem: readonly string[] },
  knows: (text: string) => boolean,
): boolean {
  if (!/\d/.test(token)) return false;
  const full = /[A-Za-z]/.test(token) && /\d{3,}/.test(token);
  if (at.problem.length > 0) return full || (knows(token) && token.length >= 4);
  if (full || knows(token) || /^\d{3,}$/.test(token)) return true;
  return at.first && /^([A-Za-z]{1,8}-)?\d+$/.test(token);
}

/** The same tag twice in one box is one device; what is said of it is kept together. */
function merged(items: readonly WrittenTag[]): WrittenTag[] {
  const byTag = new Map<string, WrittenTag>();
  const result: WrittenTag[] = [];
  for (const item of items) {
    const key = item.tag.toUpperCase();
    const earlier = key === '' ? undefined : byTag.get(key);
    if (!earlier) {
      const kept = { ...item };
      byTag.set(key, kept);
      result.push(kept);
    } else if (item.problem !== '' && !earlier.problem.includes(item.problem)) {
      earlier.problem = cleanLine([earlier.problem, item.problem].filter(Boolean).join(', '));
    }
  }
  return result;
}
