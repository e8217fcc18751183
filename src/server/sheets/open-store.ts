/** The door to the golden source: what the wiring opens once per execution. */
import type { Store } from '../../usecases/ports/store.ts';
import { Books, type BooksParts } from './books.ts';
import { ensureTabs, type EnsureOptions, type EnsureReport } from './ensure-tabs.ts';
import { sheetStore } from './sheet-store.ts';

export interface StoreTools {
  ensureTabs(options?: EnsureOptions): EnsureReport;
}

export interface OpenStore {
  store: Store;
  tools: StoreTools;
}

/** Opens the books of one spreadsheet for one execution. Touches nothing until it is asked. */
export function openStore(parts: BooksParts): OpenStore {
  const books = new Books(parts);
  return {
    store: sheetStore(books),
    tools: {
      ensureTabs: (options) => ensureTabs(parts, options),
    },
  };
}
