/** ScriptApp: the project's installable triggers, and what the script is allowed. */
import type { Emulated } from '../execution/emulated.ts';
import { enumeration, type EnumValue } from '../execution/enum-value.ts';
import type { Execution } from '../execution/execution.ts';
import { authModes } from '../execution/permissions.ts';
import { registerService, scriptClass } from '../execution/script-class.ts';
import { ServiceError } from '../execution/service-error.ts';
import { ClockTriggerBuilderFacade, weekdays } from './clock-trigger-builder.ts';
import { FileTriggerBuilderFacade, FormTriggerBuilderFacade } from './file-trigger-builder.ts';
import { eventTypes, TriggerFacade, triggerSources } from './trigger.ts';

const needs = ['script.scriptapp'];

type BuilderMethods = 'forForm' | 'forSpreadsheet' | 'timeBased';

class TriggerBuilderFacade implements Emulated<
  GoogleAppsScript.Script.TriggerBuilder,
  BuilderMethods
> {
  constructor(
    private readonly execution: Execution,
    private readonly handler: string,
  ) {}

  forForm(form: string | { getId(): string }): FormTriggerBuilderFacade {
    const id = typeof form === 'string' ? form : form.getId();
    if (!this.execution.world.state.forms[id]) throw notFound();
    return new FormTriggerBuilderFacade(this.execution, this.handler, id);
  }

  forSpreadsheet(spreadsheet: string | { getId(): string }): FileTriggerBuilderFacade {
    const id = typeof spreadsheet === 'string' ? spreadsheet : spreadsheet.getId();
    if (!this.execution.world.hasSpreadsheet(id)) throw notFound();
    return new FileTriggerBuilderFacade(this.execution, this.handler, id);
  }

  timeBased(): ClockTriggerBuilderFacade {
    return new ClockTriggerBuilderFacade(this.execution, this.handler);
  }
}
scriptClass(TriggerBuilderFacade, 'ScriptApp.TriggerBuilder', {
  forForm: { takes: [['String'], ['FormApp.Form']], kind: 'local' },
  forSpreadsheet: { takes: [['String'], ['SpreadsheetApp.Spreadsheet']], kind: 'local' },
  timeBased: { takes: [[]], kind: 'local' },
});

function notFound(): ServiceError {
  return new ServiceError(
    'The file could not be found, or you do not have permission to access it.',
  );
}

type InfoMethods = 'getAuthorizationStatus' | 'getAuthorizationUrl';

class AuthorizationInfoFacade implements Emulated<
  GoogleAppsScript.Script.AuthorizationInfo,
  InfoMethods
> {
  constructor(private readonly status: EnumValue) {}

  /** Whoever runs a script here has agreed to its scopes. */
  getAuthorizationStatus(): EnumValue {
    return this.status;
  }

  getAuthorizationUrl(): string {
    return '';
  }
}
scriptClass(AuthorizationInfoFacade, 'ScriptApp.AuthorizationInfo', {
  getAuthorizationStatus: { takes: [[]], kind: 'local' },
  getAuthorizationUrl: { takes: [[]], kind: 'local' },
});

type ScriptAppMethods =
  | 'AuthMode'
  | 'AuthorizationStatus'
  | 'EventType'
  | 'TriggerSource'
  | 'WeekDay'
  | 'deleteTrigger'
  | 'getAuthorizationInfo'
  | 'getProjectTriggers'
  | 'getScriptId'
  | 'newTrigger';

class ScriptAppFacade implements Emulated<GoogleAppsScript.Script.ScriptApp, ScriptAppMethods> {
  readonly AuthMode = authModes;
  readonly AuthorizationStatus = enumeration('ScriptApp.AuthorizationStatus', [
    'REQUIRED',
    'NOT_REQUIRED',
  ]);
  readonly EventType = eventTypes;
  readonly TriggerSource = triggerSources;
  readonly WeekDay = weekdays;

  constructor(private readonly execution: Execution) {}

  deleteTrigger(trigger: TriggerFacade): void {
    const { project } = this.execution;
    const id = trigger.getUniqueId();
    project.triggers = project.triggers.filter((kept) => kept.id !== id);
  }

  getAuthorizationInfo(_authMode: EnumValue): AuthorizationInfoFacade {
    return new AuthorizationInfoFacade(this.AuthorizationStatus.NOT_REQUIRED);
  }

  /** Those of the account that asks; others' triggers stay unseen (REF ScriptApp). */
  getProjectTriggers(): TriggerFacade[] {
    const { project, request } = this.execution;
    return project.triggers
      .filter(({ owner }) => owner === request.as)
      .map((trigger) => new TriggerFacade(trigger));
  }

  getScriptId(): string {
    return this.execution.project.scriptId;
  }

  newTrigger(functionName: string): TriggerBuilderFacade {
    return new TriggerBuilderFacade(this.execution, functionName);
  }
}
scriptClass(
  ScriptAppFacade,
  'ScriptApp',
  {
    deleteTrigger: { takes: [['ScriptApp.Trigger']], kind: 'other', needs },
    getAuthorizationInfo: { takes: [['ScriptApp.AuthMode']], kind: 'local' },
    getProjectTriggers: { takes: [[]], kind: 'other', needs },
    getScriptId: { takes: [[]], kind: 'local' },
    newTrigger: { takes: [['String']], kind: 'local', needs },
  },
  ['AuthMode', 'AuthorizationStatus', 'EventType', 'TriggerSource', 'WeekDay'],
);
registerService('ScriptApp', (execution) => new ScriptAppFacade(execution));
