import { nearMatches, slip } from '../../../src/sidebar/find/near.ts';
import { buildCatalog } from '../../../src/sidebar/find/catalog.ts';
import { anIndex, larkfield } from '../an-index.ts';

const near = (query: string): [string, string][] =>
  nearMatches(larkfield(), query).map(({ entry, how }) => [
    entry.kind === 'device'
      ? entry.assetTag || entry.serial
      : entry.kind === 'person'
        ? entry.name
        : '',
    how,
  ]);

test('the letter O for a zero is offered first, then neighbours that change places', () => {
  expect(near('LF-O412')).toEqual([
    ['LF-0412', 'look-alike'],
    ['LF-0421', 'swapped'],
  ]);
});

test('one slip is near, two are not', () => {
  expect(slip('lf0412', 'lf0421')).toBe('swapped');
  expect(slip('lf0412', 'lf0413')).toBe('one-off');
  expect(slip('lf0412', 'lf04122')).toBe('one-off');
  expect(slip('lf0412', 'lf412')).toBe('one-off');
  expect(slip('lf0412', 'lf0433')).toBeNull();
  expect(slip('aab', 'aba')).toBe('swapped');
});

test('one character off is offered where nothing is likelier', () => {
  expect(near('LF-0532')).toEqual([['LF-0533', 'one-off']]);
});

test('a misspelt name is offered', () => {
  expect(near('quilfeather tansy')).toEqual([['Tansy Quillfeather', 'one-off']]);
  expect(near('Aplegarth')).toEqual([['Wren Applegarth', 'one-off']]);
});

test('too little to go by offers nothing', () => {
  expect(near('LF')).toEqual([]);
  expect(near('zzzzzz')).toEqual([]);
});

test('what is near among 25,000 devices is found while one waits for nothing', () => {
  const devices = Array.from({ length: 25_000 }, (_, at) => ({
    deviceId: `D-${at}`,
    assetTag: `LF-${String(at).padStart(5, '0')}`,
    serial: `7312E${at}`,
  }));
  const catalog = buildCatalog(anIndex(devices));
  const before = performance.now();
  expect(nearMatches(catalog, 'LF-O0412')[0]?.entry).toMatchObject({ assetTag: 'LF-00412' });
  expect(performance.now() - before).toBeLessThan(250);
});
