/** Builders of triggers that listen to a spreadsheet or a form. */
import type { Emulated } from '../execution/emulated.ts';
import type { Execution } from '../execution/execution.ts';
import { scriptClass } from '../execution/script-class.ts';
import { ServiceError } from '../execution/service-error.ts';
import type { TriggerType } from '../execution/world-core.ts';
import { installTrigger, type TriggerFacade } from './trigger.ts';

const create = { takes: [[]], kind: 'other', needs: ['script.scriptapp'] } as const;
const choose = { takes: [[]], kind: 'local' } as const;

class EventTriggerBuilder {
  protected type: TriggerType | null = null;

  constructor(
    private readonly execution: Execution,
    private readonly handler: string,
    private readonly sourceId: string,
    private readonly source: 'SPREADSHEETS' | 'FORMS',
  ) {}

  onOpen(): this {
    return this.choose('ON_OPEN');
  }

  onFormSubmit(): this {
    return this.choose('ON_FORM_SUBMIT');
  }

  create(): TriggerFacade {
    if (!this.type) throw new ServiceError('The trigger has no event type.');
    const { handler, sourceId, source, type } = this;
    return installTrigger(this.execution, {
      handler,
      sourceId,
      source,
      type,
      schedule: null,
      nextRun: null,
    });
  }

  protected choose(type: TriggerType): this {
    this.type = type;
    return this;
  }
}

type FileMethods = 'create' | 'onChange' | 'onEdit' | 'onFormSubmit' | 'onOpen';

export class FileTriggerBuilderFacade
  extends EventTriggerBuilder
  implements Emulated<GoogleAppsScript.Script.SpreadsheetTriggerBuilder, FileMethods>
{
  constructor(execution: Execution, handler: string, spreadsheetId: string) {
    super(execution, handler, spreadsheetId, 'SPREADSHEETS');
  }

  onChange(): this {
    return this.choose('ON_CHANGE');
  }

  onEdit(): this {
    return this.choose('ON_EDIT');
  }
}
scriptClass(FileTriggerBuilderFacade, 'ScriptApp.SpreadsheetTriggerBuilder', {
  create,
  onChange: choose,
  onEdit: choose,
  onFormSubmit: choose,
  onOpen: choose,
});

export class FormTriggerBuilderFacade
  extends EventTriggerBuilder
  implements
    Emulated<GoogleAppsScript.Script.FormTriggerBuilder, 'create' | 'onFormSubmit' | 'onOpen'>
{
  constructor(execution: Execution, handler: string, formId: string) {
    super(execution, handler, formId, 'FORMS');
  }
}
scriptClass(FormTriggerBuilderFacade, 'ScriptApp.FormTriggerBuilder', {
  create,
  onFormSubmit: choose,
  onOpen: choose,
});
