/** Which tabs were made again and do not have all their rows back; outlives an execution that dies. */
import type { TabName } from '../../usecases/ports/store.ts';
import type { BooksParts } from './books-parts.ts';

const PROPERTY = 'rollcall.tabsToFill';
const BETWEEN = ',';

export function tabsToFill({ properties }: Pick<BooksParts, 'properties'>): TabName[] {
  const text = properties.get(PROPERTY) ?? '';
  return text === '' ? [] : (text.split(BETWEEN) as TabName[]);
}

export function writeTabsToFill(
  { properties }: Pick<BooksParts, 'properties'>,
  tabs: readonly TabName[],
): void {
  properties.set(PROPERTY, tabs.join(BETWEEN));
}
