import { fold, lookAlike, partsOf, squeeze } from '../../../src/sidebar/find/keys.ts';
import { underline } from '../../../src/sidebar/find/underline.ts';

test('case and accents do not matter', () => {
  expect(fold('Zoë NÚÑEZ-Ångström')).toBe('zoe nunez-angstrom');
  expect(fold('Zoe\u0308')).toBe('zoe');
});

test('folding keeps positions, so that the right letters are underlined', () => {
  const name = 'İlkay Straße Æsop Zoë';
  expect(fold(name)).toHaveLength(name.normalize('NFC').length);
});

test.each([['LF-0412'], ['lf 0412'], ['LF0412 '], [' Lf_0412']])(
  'a tag is the same however it is printed: %s',
  (text) => expect(squeeze(text)).toBe('lf0412'),
);

test('letters that look like digits on labels compare alike', () => {
  expect(lookAlike(squeeze('LF-O4I2'))).toBe(lookAlike(squeeze('LF-0412')));
});

test('a query is cut at blanks and commas, as in "Quillfeather, Tansy"', () => {
  expect(partsOf(' Quillfeather,  Tansy ')).toEqual(['quillfeather', 'tansy']);
});

test('the match is underlined at the beginning of a word if there is one', () => {
  expect(underline('Tansy Quillfeather', ['quill'])).toEqual([
    { text: 'Tansy ', hit: false },
    { text: 'Quill', hit: true },
    { text: 'feather', hit: false },
  ]);
  expect(underline('Zoë Núñez', ['nun']).find((segment) => segment.hit)?.text).toBe('Núñ');
  expect(underline('', ['a'])).toEqual([]);
});
