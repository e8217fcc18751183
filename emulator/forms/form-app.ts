/** FormApp: makes and opens forms. */
import type { Emulated } from '../execution/emulated.ts';
import { registerFormEvent } from '../execution/events.ts';
import type { Execution } from '../execution/execution.ts';
import { registerService, scriptClass, type CallSpec } from '../execution/script-class.ts';
import { ServiceError } from '../execution/service-error.ts';
import { destinationTypes, itemTypes } from './form-enums.ts';
import { FormHandle, noSuchForm } from './form-file.ts';
import { blankForm } from './form-state.ts';
import { FormFacade } from './form.ts';

type FormAppMethods =
  'DestinationType' | 'ItemType' | 'create' | 'getActiveForm' | 'openById' | 'openByUrl';

class FormAppFacade implements Emulated<GoogleAppsScript.Forms.FormApp, FormAppMethods> {
  readonly DestinationType = destinationTypes;
  readonly ItemType = itemTypes;

  constructor(private readonly execution: Execution) {}

  /** `title` names the file; the form's own title is blank until it is set. */
  create(title: string): FormFacade {
    if (title.trim() === '') throw new ServiceError('Invalid argument: title');
    const { request, world } = this.execution;
    const id = world.newFileId('1');
    world.state.forms[id] = blankForm({
      id,
      publishedId: world.newFileId('1FAIpQL'),
      fileName: title,
      owner: request.as,
      published: !world.switches.formsStartUnpublished,
    });
    return this.handle(id);
  }

  /** Null in a script that is bound to a spreadsheet. */
  getActiveForm(): FormFacade | null {
    return null;
  }

  openById(id: string): FormFacade {
    const { request, world } = this.execution;
    const form = world.state.forms[id];
    if (!form) throw noSuchForm();
    if (!world.switches.formsOpenToAllEditors && form.owner !== request.as) throw noSuchForm();
    return this.handle(id);
  }

  openByUrl(url: string): FormFacade {
    const { forms } = this.execution.world.state;
    const found = Object.values(forms).find(
      ({ id, publishedId }) => url.includes(`/d/${id}/`) || url.includes(`/d/e/${publishedId}/`),
    );
    if (!found) throw noSuchForm();
    return this.openById(found.id);
  }

  private handle(id: string): FormFacade {
    return new FormFacade(new FormHandle(this.execution, id));
  }
}
const needs = ['forms'];
const open: CallSpec = { takes: [['String']], kind: 'other', needs };
scriptClass(
  FormAppFacade,
  'FormApp',
  {
    create: open,
    getActiveForm: { takes: [[]], kind: 'local' },
    openById: open,
    openByUrl: open,
  },
  ['DestinationType', 'ItemType'],
);
registerService('FormApp', (execution) => new FormAppFacade(execution));

registerFormEvent((execution, formId, responseId) => {
  const form = new FormFacade(new FormHandle(execution, formId));
  return { response: form.getResponse(responseId), source: form };
});
