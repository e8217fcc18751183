/** What is known about CacheService. */
import type { Fact } from '../fact.ts';

const LIMITS = 'jpoehnelt, exploring-apps-script-cacheservice-limits';

export const cacheFacts: readonly Fact[] = [
  {
    id: 'cache/missing',
    says: 'What is not cached is null; getAll leaves it out.',
    source: 'REF Cache',
    run: () => {
      const cache = CacheService.getScriptCache();
      cache.put('a', '1');
      return [cache.get('b'), cache.getAll(['a', 'b'])];
    },
    returns: [null, { a: '1' }],
  },
  {
    id: 'cache/strings',
    says: 'Values become strings, objects `[object Object]`.',
    source: LIMITS,
    run: () => {
      const cache = CacheService.getUserCache();
      const loose = cache as unknown as { put(key: string, value: object): void };
      loose.put('a', { b: 1 });
      cache.putAll({ c: 7 });
      return [cache.get('a'), cache.get('c')];
    },
    returns: ['[object Object]', '7'],
  },
  {
    id: 'cache/empty-key',
    says: 'A null or empty key is refused.',
    source: LIMITS,
    run: () => CacheService.getScriptCache().get(''),
    throws: 'Invalid argument: key',
  },
  {
    id: 'cache/long-key',
    says: 'A key over 250 characters is refused.',
    source: 'REF Cache (limit); the words are from memory',
    run: () => CacheService.getScriptCache().put('k'.repeat(251), '1'),
    throws: 'Argument too large: key',
  },
  {
    id: 'cache/large-value',
    says: 'A value over 100 KB is refused.',
    source: LIMITS,
    run: () => CacheService.getScriptCache().put('a', 'x'.repeat(102_401)),
    throws: 'Argument too large: value',
  },
  {
    id: 'cache/expires',
    says: 'What is cached is gone when its time is over.',
    source: 'REF Cache',
    run: () => {
      const cache = CacheService.getScriptCache();
      cache.put('a', '1', 2);
      const before = cache.get('a');
      Utilities.sleep(3000);
      return [before, cache.get('a')];
    },
    returns: ['1', null],
  },
  {
    id: 'cache/overflow',
    says: 'Over a thousand items, about a hundred of the oldest go.',
    source: LIMITS,
    run: () => {
      const cache = CacheService.getScriptCache();
      for (let i = 0; i <= 1000; i += 1) cache.put(`k${i}`, 'x');
      return [cache.get('k0'), cache.get('k50'), cache.get('k1000')];
    },
    returns: [null, null, 'x'],
  },
  {
    id: 'cache/remove',
    says: 'remove and removeAll take items away.',
    source: 'REF Cache',
    run: () => {
      const cache = CacheService.getDocumentCache();
      cache?.putAll({ a: '1', b: '2', c: '3' });
      cache?.remove('a');
      cache?.removeAll(['b', 'z']);
      return cache?.getAll(['a', 'b', 'c']);
    },
    returns: { c: '3' },
  },
];
