/** SpreadsheetApp.Protection. A fresh one restricts nobody until its editors change (REF Protection). */
import type { Emulated } from '../../execution/emulated.ts';
import type { EnumValue } from '../../execution/enum-value.ts';
import { scriptClass } from '../../execution/script-class.ts';
import { UserFacade } from '../../execution/user.ts';
import { clip } from '../model/grid-range.ts';
import { SheetRefusal } from '../model/limits.ts';
import type { ProtectedRange } from '../model/tab.ts';
import { asks, local, writes } from './calls.ts';
import { ProtectionType } from './enums.ts';
import type { OpenFile } from './open-file.ts';
import type { RangeFacade } from './range-facade.ts';

type Methods =
  | 'addEditor'
  | 'addEditors'
  | 'canEdit'
  | 'getDescription'
  | 'getEditors'
  | 'getProtectionType'
  | 'getRange'
  | 'isWarningOnly'
  | 'remove'
  | 'removeEditors'
  | 'setDescription'
  | 'setRange'
  | 'setWarningOnly';

export class ProtectionFacade implements Emulated<
  GoogleAppsScript.Spreadsheet.Protection,
  Methods
> {
  constructor(
    private readonly file: OpenFile,
    private readonly sheetId: number,
    private readonly id: number,
  ) {}

  addEditor(user: unknown): this {
    return this.addEditors([user] as string[]);
  }

  addEditors(users: unknown[]): this {
    return this.setEditors([...new Set([...this.editors, ...users.map(addressOf)])]);
  }

  removeEditors(users: unknown[]): this {
    const gone = new Set(users.map(addressOf));
    return this.setEditors(this.editors.filter((editor) => !gone.has(editor)));
  }

  /** The owner can edit, yet is not named here (gas-fakes, tests run live). */
  getEditors(): UserFacade[] {
    return this.editors.map((email) => new UserFacade(email));
  }

  canEdit(): boolean {
    const me = this.file.execution.request.as;
    const named = this.known.editors as { users?: string[] } | undefined;
    return me === this.file.model.owner || !named?.users || named.users.includes(me);
  }

  getDescription(): string {
    return this.known.description ?? '';
  }

  setDescription(description: string): this {
    return this.change({ description });
  }

  getProtectionType(): EnumValue {
    return isWholeSheet(this.known) ? ProtectionType.SHEET : ProtectionType.RANGE;
  }

  getRange(): RangeFacade {
    const { fields } = this.file.tab(this.sheetId);
    return this.file.range(this.sheetId, clip(this.known.range ?? {}, fields));
  }

  setRange(range: RangeFacade): this {
    const { top, left, bottom, right } = range.box;
    return this.change({
      range: {
        sheetId: range.sheetId,
        startRowIndex: top,
        endRowIndex: bottom,
        startColumnIndex: left,
        endColumnIndex: right,
      },
    });
  }

  isWarningOnly(): boolean {
    return this.known.warningOnly === true;
  }

  /** A protection that only warns has no editors (REF Protection). */
  setWarningOnly(warningOnly: boolean): this {
    return this.change(warningOnly ? { warningOnly, editors: undefined } : { warningOnly });
  }

  remove(): void {
    const { known } = this;
    const { fields } = this.file.tab(this.sheetId);
    fields.protections = fields.protections.filter((each) => each !== known);
  }

  private get known(): ProtectedRange {
    const { fields } = this.file.tab(this.sheetId);
    const found = fields.protections.find((each) => each.protectedRangeId === this.id);
    if (!found) throw new SheetRefusal('Protection not found.');
    return found;
  }

  private get editors(): string[] {
    return (this.known.editors as { users?: string[] } | undefined)?.users ?? [];
  }

  private setEditors(users: string[]): this {
    return this.change({ editors: { users } });
  }

  private change(changes: Partial<ProtectedRange>): this {
    const { known } = this;
    const { fields } = this.file.tab(this.sheetId);
    fields.protections = fields.protections.map((each) =>
      each === known ? { ...known, ...changes } : each,
    );
    return this;
  }
}
scriptClass(ProtectionFacade, 'SpreadsheetApp.Protection', {
  addEditor: writes(['String'], ['Session.User']),
  addEditors: writes(['Array']),
  canEdit: asks(),
  getDescription: local(),
  getEditors: asks(),
  getProtectionType: local(),
  getRange: local(),
  isWarningOnly: local(),
  remove: writes(),
  removeEditors: writes(['Array']),
  setDescription: writes(['String']),
  setRange: writes(['SpreadsheetApp.Range']),
  setWarningOnly: writes(['Boolean']),
});

/** Protects a whole tab rather than cells of it. */
export function isWholeSheet({ range }: ProtectedRange): boolean {
  return (
    range?.startRowIndex === undefined &&
    range?.endRowIndex === undefined &&
    range?.startColumnIndex === undefined &&
    range?.endColumnIndex === undefined
  );
}

function addressOf(user: unknown): string {
  return user instanceof UserFacade ? user.getEmail() : String(user);
}
