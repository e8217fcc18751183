import { addKey, endsScan, NO_BURST } from '../../../src/sidebar/find/scan.ts';

const typed = (text: string, gap: number, start = 1000) =>
  [...text].reduce((burst, key, at) => addKey(burst, key, start + at * gap), NO_BURST);

test('keys within 50 ms of each other are a scan', () => {
  const burst = typed('LF-0412', 12);
  expect(burst.text).toBe('LF-0412');
  expect(endsScan(burst, burst.lastAt + 12)).toBe(true);
});

test('fingers are slower: only the last key is left of what they type', () => {
  const burst = typed('LF-0412', 120);
  expect(burst.text).toBe('2');
  expect(endsScan(burst, burst.lastAt + 120)).toBe(false);
});

test('Enter pressed by hand after a burst is no scan', () => {
  const burst = typed('LF-0412', 12);
  expect(endsScan(burst, burst.lastAt + 400)).toBe(false);
});

test('two fingers at once are no scan', () => {
  const burst = typed('oi', 5);
  expect(endsScan(burst, burst.lastAt + 5)).toBe(false);
});
