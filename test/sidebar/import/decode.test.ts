import { countLines, decode } from '../../../src/sidebar/import/decode.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
  );
const textOf = (content: Uint8Array): string => {
  const decoded = decode(content);
  return decoded.ok ? `${decoded.encoding}: ${decoded.text}` : decoded.kind;
};

test('UTF-8 with and without a byte order mark', () => {
  expect(textOf(bytes([0xef, 0xbb, 0xbf], 'name'))).toBe('utf-8: name');
  expect(textOf(new Uint8Array(Buffer.from('Zoë')))).toBe('utf-8: Zoë');
});

test('Latin-1 bytes of an old program are read, not turned into question marks', () => {
  expect(textOf(bytes('N\xfa\xf1ez'))).toBe('windows-1252: Núñez');
});

test('UTF-16 with a byte order mark, and without one', () => {
  expect(textOf(bytes([0xff, 0xfe, 0x61, 0, 0x62, 0]))).toBe('utf-16le: ab');
  expect(textOf(bytes([0xfe, 0xff, 0, 0x61, 0, 0x62]))).toBe('utf-16be: ab');
  expect(textOf(bytes([0x61, 0, 0x62, 0]))).toBe('utf-16le: ab');
});

test.each([
  [bytes([0x89], 'PNG\r\n'), 'a picture (PNG)'],
  [bytes([0xff, 0xd8, 0xff, 0xe0]), 'a picture (JPEG)'],
  [bytes('%PDF-1.7'), 'a PDF document'],
  [bytes('PK\x03\x04', '....xl/workbook.xml'), 'an Excel workbook'],
  [bytes('PK\x03\x04', '....users.csv'), 'a packed file (zip)'],
  [bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'an old Excel or Word file'],
  [bytes('a', [0, 0, 0, 1, 0, 7], 'b'), 'a file for a program'],
  [bytes('<!DOCTYPE html><html>'), 'a web page, perhaps the sign-in page'],
])('what is no list is told at once (%#)', (content, kind) => {
  expect(textOf(content)).toBe(kind);
});

test('an empty file is text; the server says that it has no lines', () => {
  expect(decode(new Uint8Array())).toMatchObject({ ok: true, text: '' });
});

test('lines are counted whatever ends them', () => {
  expect(countLines('a\r\nb\r\n')).toBe(2);
  expect(countLines('a\rb')).toBe(2);
  expect(countLines('a\nb\n\n')).toBe(2);
  expect(countLines('')).toBe(0);
});
