/** What is known about PropertiesService. */
import type { Fact } from '../fact.ts';

export const propertyFacts: readonly Fact[] = [
  {
    id: 'properties/missing',
    says: 'A property that is not there is null.',
    source: 'REF Properties',
    run: () => PropertiesService.getScriptProperties().getProperty('nothing'),
    returns: null,
  },
  {
    id: 'properties/copies',
    says: 'getProperties gives a copy.',
    source: 'REF Properties',
    run: () => {
      const store = PropertiesService.getUserProperties();
      store.setProperty('a', '1');
      store.getProperties().a = '2';
      return store.getProperty('a');
    },
    returns: '1',
  },
  {
    id: 'properties/strings',
    says: 'Values are stored as strings.',
    source: 'REF Properties',
    run: () => {
      const store = PropertiesService.getDocumentProperties();
      const loose = store as unknown as { setProperties(all: object): void };
      loose.setProperties({ a: true, b: null });
      return store.getProperties();
    },
    returns: { a: 'true', b: 'null' },
  },
  {
    id: 'properties/apart',
    says: 'Script, document and user stores are apart.',
    source: 'REF PropertiesService',
    run: () => {
      PropertiesService.getScriptProperties().setProperty('a', 'script');
      PropertiesService.getDocumentProperties().setProperty('a', 'document');
      return [
        PropertiesService.getScriptProperties().getProperty('a'),
        PropertiesService.getDocumentProperties().getProperty('a'),
        PropertiesService.getUserProperties().getProperty('a'),
      ];
    },
    returns: ['script', 'document', null],
  },
  {
    id: 'properties/replace-all',
    says: 'setProperties with true deletes all others.',
    source: 'REF Properties',
    run: () => {
      const store = PropertiesService.getScriptProperties();
      store.setProperties({ a: '1', b: '2' }).setProperties({ c: '3' }, true);
      store.deleteProperty('nothing');
      return store.getKeys();
    },
    returns: ['c'],
  },
  {
    id: 'properties/value-limit',
    says: 'A value over 9 KB is refused.',
    source: '"Quotas for Google Services" (limit); public reports (words)',
    run: () => PropertiesService.getScriptProperties().setProperty('a', 'x'.repeat(9300)),
    throws: 'Argument too large: value',
  },
  {
    id: 'properties/store-limit',
    says: 'A store over 500 KB is refused.',
    source: '"Quotas for Google Services" (limit); jpoehnelt, apps-script-key-value-stores (words)',
    run: () => {
      const store = PropertiesService.getScriptProperties();
      for (let i = 0; i < 60; i += 1) store.setProperty(`key${i}`, 'x'.repeat(9000));
    },
    throws:
      'You have exceeded the property storage quota. Please remove some properties and try again.',
  },
];
