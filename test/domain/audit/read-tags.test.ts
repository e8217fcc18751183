/** What teachers write into the count form, and what is understood. */
import fc from 'fast-check';
import { readTags } from '../../../src/domain/audit/read-tags.ts';
import { scanKey } from '../../../src/domain/values/text.ts';

const KNOWN = new Set(['LF-0412', 'LF-0413', 'LF-0612', 'SN0412QX', 'D-000001'].map(scanKey));
const read = (text: string): [string, string][] =>
  readTags(text, (tag) => KNOWN.has(scanKey(tag))).map(({ tag, problem }) => [tag, problem]);

test.each<[string, string, [string, string][]]>([
  ['a tag', 'LF-0412', [['LF-0412', '']]],
  ['small letters and blanks around it', '  lf-0412  ', [['lf-0412', '']]],
  ['a number without its prefix', '612', [['612', '']]],
  ['a blank where the dash belongs', 'lf 0412', [['lf 0412', '']]],
  ['a dash with blanks around it', 'LF - 0412', [['LF-0412', '']]],
  [
    'several on a line',
    'LF-0412 lf-0413 612',
    [
      ['LF-0412', ''],
      ['lf-0413', ''],
      ['612', ''],
    ],
  ],
  [
    'commas, semicolons and lines between',
    'LF-0412, lf-0413;612\r\n\r\nLF-9999',
    [
      ['LF-0412', ''],
      ['lf-0413', ''],
      ['612', ''],
      ['LF-9999', ''],
    ],
  ],
  ['words after the tag', 'LF-0412 screen cracked', [['LF-0412', 'screen cracked']]],
  ['a colon', 'LF-0412: screen cracked', [['LF-0412', 'screen cracked']]],
  ['a dash before the words', 'LF-0412 - screen cracked', [['LF-0412', 'screen cracked']]],
  ['brackets', 'LF-0412 (hinge loose)', [['LF-0412', 'hinge loose']]],
  [
    'a comma inside the problem',
    'LF-0412 screen cracked, key missing',
    [['LF-0412', 'screen cracked, key missing']],
  ],
  ['a small number inside the problem', 'LF-0412 2 keys missing', [['LF-0412', '2 keys missing']]],
  [
    'two devices with problems on one line',
    'LF-0412 no sound LF-0413 hinge',
    [
      ['LF-0412', 'no sound'],
      ['LF-0413', 'hinge'],
    ],
  ],
  ['words before the tag', 'Chromebook #612: will not charge', [['612', 'will not charge']]],
  ['a full stop', 'LF-0412.', [['LF-0412', '']]],
  ['the same device twice', 'LF-0412\nlf-0412 hinge', [['LF-0412', 'hinge']]],
  ['none', 'None.', []],
  ['n/a', ' n/a ', []],
  ['nothing at all', ' \n ', []],
  ['words without a tag', 'The one with the cat sticker', [['', 'The one with the cat sticker']]],
  ['a number that stands alone', '7', [['7', '']]],
])('reads %s', (_title, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('reads any text without failing, and every tag it gives was written there', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const { tag, problem } of readTags(text, () => false)) {
        expect(problem.length).toBeLessThanOrEqual(500);
        if (/^[\x20-\x7e]*$/.test(text)) {
          expect(scanKey(text)).toContain(scanKey(tag));
        }
      }
    }),
    { seed: 2026, numRuns: 500 },
  );
});
