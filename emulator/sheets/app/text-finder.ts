/** SpreadsheetApp.TextFinder: looks at displayed text, ignoring case, anywhere in the cell. */
import type { Emulated } from '../../execution/emulated.ts';
import { scriptClass } from '../../execution/script-class.ts';
import { isFormula } from '../model/cell.ts';
import { area } from '../model/grid-range.ts';
import type { Box } from '../model/grid-range.ts';
import type { Tab } from '../model/tab.ts';
import { eachCell } from './cell-values.ts';
import { local, reads } from './calls.ts';
import type { OpenFile } from './open-file.ts';
import type { RangeFacade } from './range-facade.ts';

type Methods =
  | 'findAll'
  | 'findNext'
  | 'matchCase'
  | 'matchEntireCell'
  | 'matchFormulaText'
  | 'useRegularExpression';

export class TextFinderFacade implements Emulated<
  GoogleAppsScript.Spreadsheet.TextFinder,
  Methods
> {
  private caseMatters = false;
  private wholeCell = false;
  private inFormulas = false;
  private pattern = false;
  private found: RangeFacade[] | null = null;
  private next = 0;

  constructor(
    private readonly file: OpenFile,
    private readonly sheetId: number,
    private readonly box: Box,
    private readonly text: string,
  ) {}

  findAll(): RangeFacade[] {
    this.file.count('read', area(this.box));
    const tab = this.file.tab(this.sheetId);
    const found: RangeFacade[] = [];
    eachCell(this.box, (row, column) => {
      if (!this.matches(this.textAt(tab, row, column))) return;
      const box = { top: row, left: column, bottom: row + 1, right: column + 1 };
      found.push(this.file.range(this.sheetId, box));
    });
    return found;
  }

  /** One after the other; null after the last. */
  findNext(): RangeFacade | null {
    this.found ??= this.findAll();
    const match = this.found[this.next] ?? null;
    this.next += 1;
    return match;
  }

  matchCase(matchCase: boolean): this {
    this.caseMatters = matchCase;
    return this;
  }

  matchEntireCell(matchEntireCell: boolean): this {
    this.wholeCell = matchEntireCell;
    return this;
  }

  matchFormulaText(matchFormulaText: boolean): this {
    this.inFormulas = matchFormulaText;
    return this;
  }

  useRegularExpression(useRegEx: boolean): this {
    this.pattern = useRegEx;
    return this;
  }

  private textAt(tab: Tab, row: number, column: number): string {
    const content = tab.content(row, column);
    return this.inFormulas && isFormula(content) ? content.formula : tab.shown(row, column);
  }

  private matches(shown: string): boolean {
    if (shown === '') return false;
    const source = this.pattern ? this.text : this.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const flags = this.caseMatters ? 'u' : 'iu';
    return new RegExp(this.wholeCell ? `^(?:${source})$` : source, flags).test(shown);
  }
}
scriptClass(TextFinderFacade, 'SpreadsheetApp.TextFinder', {
  findAll: reads(),
  findNext: reads(),
  matchCase: local(['Boolean']),
  matchEntireCell: local(['Boolean']),
  matchFormulaText: local(['Boolean']),
  useRegularExpression: local(['Boolean']),
});
