/** A form as scripts see and change it. */
import type { Emulated } from '../execution/emulated.ts';
import type { EnumValue } from '../execution/enum-value.ts';
import { scriptClass, type CallSpec } from '../execution/script-class.ts';
import { ServiceError } from '../execution/service-error.ts';
import { destinationTypes } from './form-enums.ts';
import type { FormHandle } from './form-file.ts';
import { FormResponseFacade } from './form-response.ts';
import { publishedUrl, type FormState } from './form-state.ts';
import { FormItems } from './form-items.ts';
import { itemArguments, needs } from './item.ts';
import { addResponsesTab } from './responses-tab.ts';

type FormMethods =
  | 'canEditResponse'
  | 'collectsEmail'
  | 'createResponse'
  | 'getConfirmationMessage'
  | 'getCustomClosedFormMessage'
  | 'getDescription'
  | 'getDestinationId'
  | 'getDestinationType'
  | 'getEditUrl'
  | 'getId'
  | 'getPublishedUrl'
  | 'getResponse'
  | 'getResponses'
  | 'getTitle'
  | 'hasLimitOneResponsePerUser'
  | 'hasProgressBar'
  | 'isAcceptingResponses'
  | 'removeDestination'
  | 'requiresLogin'
  | 'setAcceptingResponses'
  | 'setAllowResponseEdits'
  | 'setCollectEmail'
  | 'setConfirmationMessage'
  | 'setCustomClosedFormMessage'
  | 'setDescription'
  | 'setDestination'
  | 'setLimitOneResponsePerUser'
  | 'setProgressBar'
  | 'setRequireLogin'
  | 'setTitle';

export class FormFacade
  extends FormItems
  implements Emulated<GoogleAppsScript.Forms.Form, FormMethods>
{
  constructor(form: FormHandle) {
    super(form);
  }

  getId = () => this.form.id;
  getTitle = () => this.state.title;
  getDescription = () => this.state.description;
  getConfirmationMessage = () => this.state.confirmationMessage;
  getCustomClosedFormMessage = () => this.state.customClosedMessage;
  getPublishedUrl = () => publishedUrl(this.state);
  getEditUrl = () => `https://docs.google.com/forms/d/${this.form.id}/edit`;
  isPublished = () => this.state.published;
  isAcceptingResponses = () => this.state.published && this.state.acceptingResponses;
  collectsEmail = () => this.state.collectsEmail;
  canEditResponse = () => this.state.allowsResponseEdits;
  hasLimitOneResponsePerUser = () => this.state.limitsToOneResponse;
  hasProgressBar = () => this.state.progressBar;
  requiresLogin = () => this.state.requiresLogin;

  setTitle = (title: string) => this.change({ title });
  setDescription = (description: string) => this.change({ description });
  setConfirmationMessage = (message: string) => this.change({ confirmationMessage: message });
  setCustomClosedFormMessage = (message: string) => this.change({ customClosedMessage: message });
  setPublished = (published: boolean) => this.change({ published });
  setAcceptingResponses = (enabled: boolean) => this.change({ acceptingResponses: enabled });
  setCollectEmail = (collect: boolean) => this.change({ collectsEmail: collect });
  setAllowResponseEdits = (enabled: boolean) => this.change({ allowsResponseEdits: enabled });
  setLimitOneResponsePerUser = (on: boolean) => this.change({ limitsToOneResponse: on });
  setProgressBar = (enabled: boolean) => this.change({ progressBar: enabled });
  setRequireLogin = (required: boolean) => this.change({ requiresLogin: required });

  /** Throws while there is none (gas-fakes). */
  getDestinationId(): string {
    const id = this.state.destinationId;
    if (id === null) throw new ServiceError('The form currently has no response destination.');
    return id;
  }

  getDestinationType(): EnumValue {
    this.getDestinationId();
    return destinationTypes.SPREADSHEET;
  }

  removeDestination(): this {
    return this.change({ destinationId: null, destinationSheetId: null, headers: {} });
  }

  /** Adds a tab for the answers to the spreadsheet. */
  setDestination(_type: EnumValue, id: string): this {
    const { world } = this.form.execution;
    if (!world.hasSpreadsheet(id)) {
      throw new ServiceError('The destination spreadsheet could not be found.');
    }
    addResponsesTab(world, this.state, id);
    return this;
  }

  createResponse(): FormResponseFacade {
    return new FormResponseFacade(this.form, null);
  }

  getResponse(responseId: string): FormResponseFacade {
    const found = this.state.responses.find(({ id }) => id === responseId);
    if (!found) throw new ServiceError('Invalid response ID.');
    return new FormResponseFacade(this.form, structuredClone(found));
  }

  /** All, or those handed in after a moment, oldest first. */
  getResponses(after?: Date | null): FormResponseFacade[] {
    const since = after ? after.getTime() : -Infinity;
    return this.state.responses
      .filter(({ at }) => at > since)
      .sort((a, b) => a.at - b.at)
      .map((response) => new FormResponseFacade(this.form, structuredClone(response)));
  }

  private change(change: Partial<FormState>): this {
    Object.assign(this.state, change);
    return this;
  }
}

const get: CallSpec = { takes: [[]], kind: 'local' };
const set = (...takes: CallSpec['takes']): CallSpec => ({ takes, kind: 'other', needs });
const text = set(['String']);
const flag = set(['Boolean']);
const add = set([]);
scriptClass(FormFacade, 'FormApp.Form', {
  addCheckboxItem: add,
  addDateItem: add,
  addListItem: add,
  addMultipleChoiceItem: add,
  addPageBreakItem: add,
  addParagraphTextItem: add,
  addSectionHeaderItem: add,
  addTextItem: add,
  canEditResponse: get,
  collectsEmail: get,
  createResponse: get,
  deleteItem: set(['Integer'], ...itemArguments),
  getConfirmationMessage: get,
  getCustomClosedFormMessage: get,
  getDescription: get,
  getDestinationId: get,
  getDestinationType: get,
  getEditUrl: get,
  getId: get,
  getItemById: { takes: [['Integer']], kind: 'other', needs },
  getItems: { takes: [[], ['FormApp.ItemType']], kind: 'other', needs },
  getPublishedUrl: get,
  getResponse: { takes: [['String']], kind: 'other', needs },
  getResponses: { takes: [[], ['Date']], kind: 'other', needs },
  getTitle: get,
  hasLimitOneResponsePerUser: get,
  hasProgressBar: get,
  isAcceptingResponses: get,
  isPublished: get,
  moveItem: set(
    ['Integer', 'Integer'],
    ...itemArguments.map(([item]) => [item, 'Integer'] as const),
  ),
  removeDestination: set([]),
  requiresLogin: get,
  setAcceptingResponses: flag,
  setAllowResponseEdits: flag,
  setCollectEmail: flag,
  setConfirmationMessage: text,
  setCustomClosedFormMessage: text,
  setDescription: text,
  setDestination: set(['FormApp.DestinationType', 'String']),
  setLimitOneResponsePerUser: flag,
  setProgressBar: flag,
  setPublished: flag,
  setRequireLogin: flag,
  setTitle: text,
});
