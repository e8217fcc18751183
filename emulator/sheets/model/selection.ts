/** Which cells each person has selected; kept beside the contents, since it is nobody's data. */
import type { Box } from './grid-range.ts';
import type { SpreadsheetModel } from './spreadsheet-model.ts';
import type { Tab } from './tab.ts';

interface Selection {
  sheetId: number;
  box: Box;
}

const selections = new WeakMap<SpreadsheetModel, Map<string, Selection>>();

export function select(model: SpreadsheetModel, account: string, tab: Tab, box: Box): void {
  const known = selections.get(model) ?? new Map<string, Selection>();
  selections.set(model, known);
  known.set(account, { sheetId: tab.sheetId, box });
}

/** The first visible tab's first cell, where nothing was selected or the tab is gone. */
export function selectionOf(model: SpreadsheetModel, account: string): { tab: Tab; box: Box } {
  const known = selections.get(model)?.get(account);
  const tab = known && model.tabById(known.sheetId);
  if (tab) return { tab, box: known.box };
  const first = model.tabs.find((each) => !each.fields.hidden) ?? model.tabs[0];
  if (!first) throw new Error(`${model.title} has no tab`);
  return { tab: first, box: { top: 0, left: 0, bottom: 1, right: 1 } };
}
