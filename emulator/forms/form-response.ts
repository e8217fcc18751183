/** A response to a form as scripts see it: one handed in, or one being filled in. */
import type { Emulated } from '../execution/emulated.ts';
import { scriptClass, type CallSpec } from '../execution/script-class.ts';
import { ServiceError } from '../execution/service-error.ts';
import type { FormHandle } from './form-file.ts';
import {
  isQuestion,
  prefilledUrl,
  publishedUrl,
  type Answer,
  type ItemState,
  type ResponseState,
} from './form-state.ts';
import { handIn } from './hand-in.ts';
import { itemArguments, ItemResponseFacade, type ItemFacade } from './item.ts';

type ResponseMethods =
  | 'getEditResponseUrl'
  | 'getId'
  | 'getItemResponses'
  | 'getRespondentEmail'
  | 'getResponseForItem'
  | 'getTimestamp'
  | 'submit'
  | 'toPrefilledUrl'
  | 'withItemResponse';

/** Unanswered items of these types give a blank answer, others none (REF FormResponse). */
const BLANK_TYPES = ['TEXT', 'PARAGRAPH_TEXT', 'DATE'];

export class FormResponseFacade implements Emulated<
  GoogleAppsScript.Forms.FormResponse,
  ResponseMethods
> {
  private readonly draft: Record<string, Answer> = {};

  constructor(
    private readonly form: FormHandle,
    private readonly state: ResponseState | null,
  ) {}

  getEditResponseUrl(): string {
    return `${publishedUrl(this.form.state)}?edit2=${this.handedIn().id}`;
  }

  /** Null while it is not handed in. */
  getId(): string | null {
    return this.state && this.state.id;
  }

  getItemResponses(): ItemResponseFacade[] {
    return this.form.state.items.flatMap((item) => this.answerTo(item) ?? []);
  }

  getResponseForItem(item: ItemFacade): ItemResponseFacade | null {
    return this.answerTo(this.form.item(item.id));
  }

  /** Blank unless the form collects addresses. */
  getRespondentEmail(): string {
    return this.state?.email ?? '';
  }

  getTimestamp(): Date | null {
    return this.state && new Date(this.state.at);
  }

  /** Fires no trigger ("Installable Triggers"). */
  submit(): FormResponseFacade {
    if (this.state) throw new ServiceError('This response has already been submitted.');
    const { execution } = this.form;
    const { response } = handInAsScript(this.form, this.draft, execution.request.as);
    return new FormResponseFacade(this.form, response);
  }

  toPrefilledUrl(): string {
    return prefilledUrl(this.form.state, this.draft);
  }

  withItemResponse(response: ItemResponseFacade): this {
    this.draft[response.itemId] = response.answer;
    return this;
  }

  private answerTo(item: ItemState): ItemResponseFacade | null {
    if (!isQuestion(item)) return null;
    const answer = (this.state?.answers ?? this.draft)[item.id];
    const missing = answer === undefined || answer.length === 0;
    if (missing && !BLANK_TYPES.includes(item.type)) return null;
    return new ItemResponseFacade(this.form, item.id, answer ?? '');
  }

  private handedIn(): ResponseState {
    if (!this.state) throw new ServiceError('The response has not been submitted.');
    return this.state;
  }
}

function handInAsScript(form: FormHandle, draft: Record<string, Answer>, as: string) {
  const email = form.state.collectsEmail ? as : '';
  try {
    return handIn(form.execution.world, form.state, draft, email);
  } catch (error) {
    throw new ServiceError((error as Error).message);
  }
}

const get: CallSpec = { takes: [[]], kind: 'local' };
const needs = ['forms.currentonly', 'forms'];
scriptClass(FormResponseFacade, 'FormApp.FormResponse', {
  getEditResponseUrl: get,
  getId: get,
  getItemResponses: get,
  getRespondentEmail: get,
  getResponseForItem: { takes: itemArguments, kind: 'local' },
  getTimestamp: get,
  submit: { takes: [[]], kind: 'other', needs },
  toPrefilledUrl: { takes: [[]], kind: 'other', needs },
  withItemResponse: { takes: [['FormApp.ItemResponse']], kind: 'local' },
});
