/** A form as people see it: they read the questions, hand in answers and change them. */
import type { FormFile, FormItem } from '../api.ts';
import type { WorldCore } from '../execution/world-core.ts';
import { publishedUrl, type Answer, type FormState } from './form-state.ts';
import { changeAnswers, handIn } from './hand-in.ts';
import type { Landed } from './responses-tab.ts';

export class FormDoor implements FormFile {
  constructor(
    private readonly world: WorldCore,
    readonly id: string,
  ) {}

  get title(): string {
    return this.form.title;
  }

  set title(title: string) {
    this.form.title = title;
  }

  get description(): string {
    return this.form.description;
  }

  set description(description: string) {
    this.form.description = description;
  }

  get published(): boolean {
    return this.form.published;
  }

  set published(published: boolean) {
    this.form.published = published;
  }

  get acceptingResponses(): boolean {
    return this.form.acceptingResponses;
  }

  set acceptingResponses(accepting: boolean) {
    this.form.acceptingResponses = accepting;
  }

  get collectsEmail(): boolean {
    return this.form.collectsEmail;
  }

  set collectsEmail(collects: boolean) {
    this.form.collectsEmail = collects;
  }

  get destinationId(): string | null {
    return this.form.destinationId;
  }

  get url(): string {
    return publishedUrl(this.form);
  }

  items(): FormItem[] {
    return this.form.items.map(({ id, type, title, helpText, required, choices }) => ({
      id,
      type,
      title,
      helpText,
      required,
      choices: [...choices],
    }));
  }

  responses(): ReturnType<FormFile['responses']> {
    return this.form.responses.map(({ id, at, email, answers }) => ({
      id,
      at,
      email,
      answers: Object.fromEntries(
        Object.entries(answers).map(([item, answer]) => [item, [answer].flat().join(', ')]),
      ),
    }));
  }

  submit(answers: { [itemId: string]: string }, as: string): string {
    const email = this.form.collectsEmail ? this.world.account(as).email : '';
    const { response, landed } = handIn(this.world, this.form, this.ticked(answers), email);
    this.fire(response.id, landed, as);
    return response.id;
  }

  editResponse(responseId: string, answers: { [itemId: string]: string }, as: string): void {
    const given = this.ticked(answers);
    const { landed } = changeAnswers(this.world, this.form, responseId, given);
    if (this.world.switches.editedAnswersRefireTriggers) this.fire(responseId, landed, as);
  }

  private get form(): FormState {
    const form = this.world.state.forms[this.id];
    if (!form) throw new Error(`no form ${this.id} in this world`);
    return form;
  }

  /** People write ticked boxes as `A, B`. Blank answers count as none. */
  private ticked(answers: { [itemId: string]: string }): Record<string, Answer> {
    return Object.fromEntries(
      Object.entries(answers).map(([id, text]): [string, Answer] => {
        const boxes = this.form.items.some(
          (item) => String(item.id) === id && item.type === 'CHECKBOX',
        );
        return [id, boxes ? text.split(', ').filter((part) => part !== '') : text];
      }),
    );
  }

  private fire(responseId: string, landed: Landed | null, as: string): void {
    this.world.fireEvent({ type: 'formSubmit', formId: this.id, responseId, as, landed });
  }
}

/** Copies the forms that answer into a spreadsheet; the copies answer into its copy, without answers so far. */
export function copyLinkedForms(
  world: WorldCore,
  fromId: string,
  toId: string,
  owner: string,
): void {
  for (const form of Object.values(world.state.forms)) {
    if (form.destinationId !== fromId) continue;
    const id = world.newFileId('1');
    world.state.forms[id] = {
      ...structuredClone(form),
      id,
      publishedId: world.newFileId('1FAIpQL'),
      fileName: `Copy of ${form.fileName}`,
      owner,
      destinationId: toId,
      responses: [],
    };
  }
}
