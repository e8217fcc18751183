/** Reads the bytes of a file as text, whatever program saved it, or says at once that it is no list. */

export type Decoded =
  | { ok: true; text: string; encoding: string }
  /** `kind` completes "… is KIND, not a list"; `cure` says how to get a list from it. */
  | { ok: false; kind: string; cure: string };

const AGAIN = 'Choose the CSV file instead.';
const SAVE_AS = 'Open it, choose File > Save as > CSV, and choose that file.';
const UNPACK = 'Unpack it first, then choose the CSV files in it.';

const MAGIC: readonly { bytes: readonly number[]; kind: string; cure: string }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: 'a picture (PNG)', cure: AGAIN },
  { bytes: [0xff, 0xd8, 0xff], kind: 'a picture (JPEG)', cure: AGAIN },
  { bytes: [0x47, 0x49, 0x46, 0x38], kind: 'a picture (GIF)', cure: AGAIN },
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: 'a PDF document', cure: AGAIN },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: 'an old Excel or Word file', cure: SAVE_AS },
  { bytes: [0x1f, 0x8b], kind: 'a packed file (gzip)', cure: UNPACK },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], kind: 'a packed file (7z)', cure: UNPACK },
  { bytes: [0x52, 0x61, 0x72, 0x21], kind: 'a packed file (RAR)', cure: UNPACK },
];
const ZIP = [0x50, 0x4b];

/** Decodes: byte order marks first, then strict UTF-8, else Windows-1252, which old programs write. */
export function decode(bytes: Uint8Array): Decoded {
  const known = MAGIC.find((magic) => starts(bytes, magic.bytes));
  if (known) return { ok: false, kind: known.kind, cure: known.cure };
  if (starts(bytes, ZIP)) return zipped(bytes);
  if (starts(bytes, [0xff, 0xfe])) return text(bytes.subarray(2), 'utf-16le');
  if (starts(bytes, [0xfe, 0xff])) return text(bytes.subarray(2), 'utf-16be');
  if (starts(bytes, [0xef, 0xbb, 0xbf])) return utf8OrOld(bytes.subarray(3));
  const zeros = zerosAt(bytes);
  if (zeros === 'odd') return text(bytes, 'utf-16le');
  if (zeros === 'even') return text(bytes, 'utf-16be');
  if (zeros === 'both') return { ok: false, kind: 'a file for a program', cure: AGAIN };
  return utf8OrOld(bytes);
}

function starts(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** Excel's and Google's workbooks are zip files; their parts are named near the beginning or the end. */
function zipped(bytes: Uint8Array): Decoded {
  const ends = [bytes.subarray(0, 4096), bytes.subarray(Math.max(0, bytes.length - 8192))];
  const names = ends.map((part) => new TextDecoder('windows-1252').decode(part)).join('');
  if (names.includes('xl/')) return { ok: false, kind: 'an Excel workbook', cure: SAVE_AS };
  if (names.includes('mimetypeapplication/vnd.oasis'))
    return { ok: false, kind: 'an OpenDocument file', cure: SAVE_AS };
  return { ok: false, kind: 'a packed file (zip)', cure: UNPACK };
}

/** Where zero bytes stand: text in UTF-16 has them at every other place, other files anywhere. */
function zerosAt(bytes: Uint8Array): 'none' | 'odd' | 'even' | 'both' {
  let odd = 0;
  let even = 0;
  const end = Math.min(bytes.length, 4096);
  for (let at = 0; at < end; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 1) odd += 1;
    else even += 1;
  }
  if (odd === 0 && even === 0) return 'none';
  if (even === 0 && odd > end / 8) return 'odd';
  return odd === 0 && even > end / 8 ? 'even' : 'both';
}

function text(bytes: Uint8Array, encoding: string): Decoded {
  const decoded = new TextDecoder(encoding).decode(bytes);
  if (/^\s*<(!doctype html|html)\b/i.test(decoded))
    return {
      ok: false,
      kind: 'a web page, perhaps the sign-in page',
      cure: 'Sign in there and download the list again.',
    };
  return { ok: true, text: decoded, encoding };
}

function utf8OrOld(bytes: Uint8Array): Decoded {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text(bytes, 'utf-8');
  } catch {
    return text(bytes, 'windows-1252');
  }
}

/** How many lines a text has, whatever ends them; a last line end adds none. */
export function countLines(content: string): number {
  const trimmed = content.replace(/[\r\n]+$/, '');
  return trimmed === '' ? 0 : trimmed.split(/\r\n|\r|\n/).length;
}
