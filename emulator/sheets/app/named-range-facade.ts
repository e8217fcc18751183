/** SpreadsheetApp.NamedRange. */
import type { Emulated } from '../../execution/emulated.ts';
import { scriptClass } from '../../execution/script-class.ts';
import { clip } from '../model/grid-range.ts';
import { SheetRefusal } from '../model/limits.ts';
import type { NamedRange } from '../model/spreadsheet-model.ts';
import { local, writes } from './calls.ts';
import type { OpenFile } from './open-file.ts';
import type { RangeFacade } from './range-facade.ts';

type Methods = 'getName' | 'getRange' | 'remove' | 'setName' | 'setRange';

export class NamedRangeFacade implements Emulated<
  GoogleAppsScript.Spreadsheet.NamedRange,
  Methods
> {
  constructor(
    private readonly file: OpenFile,
    private readonly id: string,
  ) {}

  getName(): string {
    return this.known.name;
  }

  getRange(): RangeFacade {
    const { range } = this.known;
    if (!range) throw new SheetRefusal('Range not found');
    return this.file.range(range.sheetId, clip(range, this.file.tab(range.sheetId).fields));
  }

  setName(name: string): this {
    return this.change({ name });
  }

  setRange({ sheetId, box }: RangeFacade): this {
    return this.change({
      range: {
        sheetId,
        startRowIndex: box.top,
        endRowIndex: box.bottom,
        startColumnIndex: box.left,
        endColumnIndex: box.right,
      },
    });
  }

  remove(): void {
    const { model } = this.file;
    model.namedRanges = model.namedRanges.filter((each) => each.namedRangeId !== this.id);
  }

  private get known(): NamedRange {
    const found = this.file.model.namedRanges.find((each) => each.namedRangeId === this.id);
    if (!found) throw new SheetRefusal('Range not found');
    return found;
  }

  private change(changes: Partial<NamedRange>): this {
    const { known } = this;
    const { model } = this.file;
    model.namedRanges = model.namedRanges.map((each) =>
      each === known ? { ...known, ...changes } : each,
    );
    return this;
  }
}
scriptClass(NamedRangeFacade, 'SpreadsheetApp.NamedRange', {
  getName: local(),
  getRange: local(),
  remove: writes(),
  setName: writes(['String']),
  setRange: writes(['SpreadsheetApp.Range']),
});
