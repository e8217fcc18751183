/** What is known about the V8 runtime of Apps Script. */
import type { Fact } from '../fact.ts';

const OVERVIEW = '"V8 runtime overview" (documentation)';

export const runtimeFacts: readonly Fact[] = [
  {
    id: 'runtime/missing',
    says: 'Browser and Node globals are missing.',
    source: `${OVERVIEW}; jpoehnelt, apps-script-runtime-limitations-wintercg`,
    run: () =>
      [
        'setTimeout',
        'setInterval',
        'fetch',
        'URL',
        'URLSearchParams',
        'TextEncoder',
        'TextDecoder',
        'Blob',
        'FormData',
        'atob',
        'btoa',
        'crypto',
        'performance',
        'process',
        'window',
        'DOMException',
        'structuredClone',
        'queueMicrotask',
        'AbortController',
        'EventTarget',
        'Headers',
      ].filter((name) => name in globalThis),
    returns: [],
  },
  {
    id: 'runtime/present',
    says: 'console, Promise, Intl, Map, WeakMap, Proxy, Symbol and BigInt are there.',
    source: `${OVERVIEW} (console, Promise); the rest from memory`,
    run: () =>
      ['console', 'Promise', 'Intl', 'Map', 'WeakMap', 'Proxy', 'Symbol', 'BigInt'].filter(
        (name) => !(name in globalThis),
      ),
    returns: [],
  },
  {
    id: 'runtime/undefined-is-null',
    says: 'undefined given to a service acts as null.',
    source: '"Migrate scripts to V8" (documentation)',
    run: () => {
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
      const cell = sheet?.getRange('A1');
      cell?.setValue('text').setValue(undefined);
      return cell?.getValue() as unknown;
    },
    returns: '',
  },
  {
    id: 'runtime/dates-in-script-zone',
    says: 'Local date fields are in the zone of the script.',
    source: 'REF Session.getScriptTimeZone; public reports',
    run: () => {
      const noon = new Date(2026, 6, 1, 12);
      return [noon.toISOString(), noon.getHours(), noon.getTimezoneOffset()];
    },
    returns: ['2026-07-01T16:00:00.000Z', 12, 240],
  },
  {
    id: 'runtime/error-names',
    says: 'Errors of services are called Exception.',
    source: 'public reports; gas-fakes',
    run: () => {
      try {
        CacheService.getScriptCache().get('');
        return '';
      } catch (error) {
        return String(error);
      }
    },
    returns: 'Exception: Invalid argument: key',
  },
];
