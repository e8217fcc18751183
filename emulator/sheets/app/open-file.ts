/** A spreadsheet as one execution has it open: its current contents, and the objects made for the script. */
import type { Execution } from '../../execution/execution.ts';
import { ServiceError } from '../../execution/service-error.ts';
import type { Box } from '../model/grid-range.ts';
import { yearNow } from '../model/serial.ts';
import type { SpreadsheetModel } from '../model/spreadsheet-model.ts';
import type { Tab } from '../model/tab.ts';
import { openModel } from '../open-model.ts';
import type { ProtectionFacade } from './protection-facade.ts';
import type { RangeFacade } from './range-facade.ts';
import type { SheetFacade } from './sheet-facade.ts';
import type { SpreadsheetFacade } from './spreadsheet-facade.ts';

/** Classes that give out each other; put together in spreadsheet-app.ts, so that none imports the next. */
export interface Makers {
  spreadsheet(file: OpenFile): SpreadsheetFacade;
  sheet(file: OpenFile, sheetId: number): SheetFacade;
  range(file: OpenFile, sheetId: number, box: Box): RangeFacade;
  protection(file: OpenFile, sheetId: number, protectionId: number): ProtectionFacade;
}

export class OpenFile {
  constructor(
    readonly execution: Execution,
    readonly id: string,
    private readonly makers: Makers,
  ) {}

  get model(): SpreadsheetModel {
    return openModel(this.execution.world, this.id);
  }

  /** Throws where the tab is gone by now. */
  tab(sheetId: number): Tab {
    const tab = this.model.tabById(sheetId);
    if (!tab) throw new ServiceError(`Sheet ${sheetId} not found`);
    return tab;
  }

  /** The current year, for days typed without one. */
  get year(): number {
    return yearNow(this.execution.world.now(), this.model.timeZone);
  }

  /** Whose selection counts. */
  get keyboard(): string {
    return this.execution.request.activeUser;
  }

  count(direction: 'read' | 'write', cells: number): void {
    this.execution.gate.countCells(direction, cells);
  }

  spreadsheet(): SpreadsheetFacade {
    return this.makers.spreadsheet(this);
  }

  sheet(sheetId: number): SheetFacade {
    return this.makers.sheet(this, sheetId);
  }

  range(sheetId: number, box: Box): RangeFacade {
    return this.makers.range(this, sheetId, box);
  }

  protection(sheetId: number, protectionId: number): ProtectionFacade {
    return this.makers.protection(this, sheetId, protectionId);
  }
}
