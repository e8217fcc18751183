/** The global SpreadsheetApp: opens files, and puts together the classes that give out each other. */
import type { Emulated } from '../../execution/emulated.ts';
import type { Execution } from '../../execution/execution.ts';
import {
  registerEventObjects,
  registerService,
  scriptClass,
} from '../../execution/script-class.ts';
import { ServiceError } from '../../execution/service-error.ts';
import { SpreadsheetModel } from '../model/spreadsheet-model.ts';
import { asks, local } from './calls.ts';
import { DataValidationBuilderFacade } from './data-validation.ts';
import * as enums from './enums.ts';
import { OpenFile } from './open-file.ts';
import type { Makers } from './open-file.ts';
import { ProtectionFacade } from './protection-facade.ts';
import './range-calls.ts';
import { RangeFacade } from './range-facade.ts';
import './sheet-calls.ts';
import { SheetFacade } from './sheet-facade.ts';
import './spreadsheet-calls.ts';
import { SpreadsheetFacade } from './spreadsheet-facade.ts';
import { UiFacade } from './ui-facade.ts';

const makers: Makers = {
  spreadsheet: (file) => new SpreadsheetFacade(file),
  sheet: (file, sheetId) => new SheetFacade(file, sheetId),
  range: (file, sheetId, box) => new RangeFacade(file, sheetId, box),
  protection: (file, sheetId, id) => new ProtectionFacade(file, sheetId, id),
};

type Methods =
  | 'create'
  | 'flush'
  | 'getActive'
  | 'getActiveRange'
  | 'getActiveSheet'
  | 'getActiveSpreadsheet'
  | 'getUi'
  | 'newDataValidation'
  | 'openById'
  | 'openByUrl';

class SpreadsheetAppFacade implements Emulated<
  GoogleAppsScript.Spreadsheet.SpreadsheetApp,
  Methods
> {
  readonly BorderStyle = enums.BorderStyle;
  readonly CopyPasteType = enums.CopyPasteType;
  readonly DataValidationCriteria = enums.DataValidationCriteria;
  readonly Dimension = enums.Dimension;
  readonly ProtectionType = enums.ProtectionType;
  readonly WrapStrategy = enums.WrapStrategy;

  constructor(private readonly execution: Execution) {}

  getActive(): SpreadsheetFacade {
    return openFile(this.execution, this.execution.project.spreadsheetId).spreadsheet();
  }

  getActiveSpreadsheet(): SpreadsheetFacade {
    return this.getActive();
  }

  getActiveSheet(): SheetFacade {
    return this.getActive().getActiveSheet();
  }

  getActiveRange(): RangeFacade {
    return this.getActive().getActiveRange();
  }

  openById(id: string): SpreadsheetFacade {
    if (!this.execution.world.hasSpreadsheet(id)) {
      throw new ServiceError(
        'Unexpected error while getting the method or property openById on object SpreadsheetApp.',
      );
    }
    return openFile(this.execution, id).spreadsheet();
  }

  openByUrl(url: string): SpreadsheetFacade {
    return this.openById(/\/d\/([\w-]+)/.exec(url)?.[1] ?? '');
  }

  create(name: string, rows = 1000, columns = 26): SpreadsheetFacade {
    const { world, request, project } = this.execution;
    const model = new SpreadsheetModel({
      id: world.newFileId('1'),
      title: name,
      owner: request.as,
      timeZone: project.timeZone,
      locale: 'en_US',
    });
    const [first] = model.tabs;
    if (first) Object.assign(first.fields, { rowCount: rows, columnCount: columns });
    world.addSpreadsheetModel(model);
    return openFile(this.execution, model.id).spreadsheet();
  }

  /** Writes take effect at once here, so there is nothing to wait for. */
  flush(): void {}

  getUi(): UiFacade {
    const { ui } = this.execution;
    if (!ui) throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
    return new UiFacade(this.execution, ui);
  }

  newDataValidation(): DataValidationBuilderFacade {
    return new DataValidationBuilderFacade();
  }
}

function openFile(execution: Execution, id: string): OpenFile {
  return new OpenFile(execution, id, makers);
}

const anyFile = ['spreadsheets'];
scriptClass(
  SpreadsheetAppFacade,
  'SpreadsheetApp',
  {
    getActive: local(),
    getActiveSpreadsheet: local(),
    getActiveSheet: asks(),
    getActiveRange: asks(),
    openById: { takes: [['String']], kind: 'other', needs: anyFile },
    openByUrl: { takes: [['String']], kind: 'other', needs: anyFile },
    create: {
      takes: [['String'], ['String', 'Integer', 'Integer']],
      kind: 'other',
      needs: anyFile,
    },
    flush: asks(),
    getUi: { takes: [[]], kind: 'local' },
    newDataValidation: local(),
  },
  [
    'BorderStyle',
    'CopyPasteType',
    'DataValidationCriteria',
    'Dimension',
    'ProtectionType',
    'WrapStrategy',
  ],
);

registerService('SpreadsheetApp', (execution) => new SpreadsheetAppFacade(execution));

registerEventObjects({
  spreadsheet: (execution, id) => openFile(execution, id).spreadsheet(),
  range: (execution, id, { sheetId, row, column, rows, columns }) =>
    openFile(execution, id).range(sheetId, {
      top: row - 1,
      left: column - 1,
      bottom: row - 1 + rows,
      right: column - 1 + columns,
    }),
});
