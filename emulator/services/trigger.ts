/** An installed trigger as its owner's scripts see it, and how one is installed. */
import type { Emulated } from '../execution/emulated.ts';
import { enumeration, type EnumValue } from '../execution/enum-value.ts';
import type { Execution } from '../execution/execution.ts';
import { scriptClass } from '../execution/script-class.ts';
import { ServiceError } from '../execution/service-error.ts';
import type { TriggerState } from '../execution/world-core.ts';

export const triggerSources = enumeration('ScriptApp.TriggerSource', [
  'SPREADSHEETS',
  'CLOCK',
  'FORMS',
  'DOCUMENTS',
  'CALENDAR',
]);
export const eventTypes = enumeration('ScriptApp.EventType', [
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
]);

/** Per user and script ("Quotas for Google Services"). */
const MOST_TRIGGERS = 20;

type TriggerMethods =
  'getEventType' | 'getHandlerFunction' | 'getTriggerSource' | 'getTriggerSourceId' | 'getUniqueId';

export class TriggerFacade implements Emulated<GoogleAppsScript.Script.Trigger, TriggerMethods> {
  constructor(private readonly state: TriggerState) {}

  getEventType(): EnumValue {
    return eventTypes[this.state.type];
  }

  getHandlerFunction(): string {
    return this.state.handler;
  }

  getTriggerSource(): EnumValue {
    return triggerSources[this.state.source];
  }

  getTriggerSourceId(): string | null {
    return this.state.sourceId;
  }

  getUniqueId(): string {
    return this.state.id;
  }
}
scriptClass(TriggerFacade, 'ScriptApp.Trigger', {
  getEventType: { takes: [[]], kind: 'local' },
  getHandlerFunction: { takes: [[]], kind: 'local' },
  getTriggerSource: { takes: [[]], kind: 'local' },
  getTriggerSourceId: { takes: [[]], kind: 'local' },
  getUniqueId: { takes: [[]], kind: 'local' },
});

/** Installs a trigger for whoever runs the script. */
export function installTrigger(
  execution: Execution,
  wanted: Omit<TriggerState, 'id' | 'owner'>,
): TriggerFacade {
  const { project, request, world } = execution;
  if (project.triggers.filter(({ owner }) => owner === request.as).length >= MOST_TRIGGERS) {
    throw new ServiceError(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const id = String(Math.floor(world.random() * 9e15) + 1e15);
  const trigger: TriggerState = { ...wanted, id, owner: request.as };
  project.triggers.push(trigger);
  return new TriggerFacade(trigger);
}
