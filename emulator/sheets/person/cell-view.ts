/** One cell with everything a drawn grid shows of it. */
import type { CellView } from '../../api.ts';
import { backgroundOf, fontColorOf } from '../model/color.ts';
import type { Tab } from '../model/tab.ts';
import { choicesOf } from '../model/validation.ts';

export function cellView(tab: Tab, row: number, column: number): CellView {
  const { format, note, validation } = tab.style(row, column);
  return {
    raw: tab.value(row, column) ?? '',
    shown: tab.shown(row, column),
    format: format?.numberFormat?.pattern ?? 'General',
    note: note ?? '',
    background: backgroundOf(format),
    fontColor: fontColorOf(format),
    bold: format?.textFormat?.bold === true,
    choices: choicesOf(validation),
    strict: validation?.strict === true,
  };
}
