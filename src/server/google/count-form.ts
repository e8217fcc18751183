/** The form on which teachers count their rooms: made once, then repaired without losing what a school changed. */
import type { Marks } from './marks.ts';
import {
  ALL_HERE,
  COUNT_FORM_DESCRIPTION,
  COUNT_FORM_THANKS,
  COUNT_FORM_TITLE,
  NO_ROOMS_YET,
  NOT_ALL_HERE,
  QUESTIONS,
  WORDING,
  type Question,
} from './count-form-words.ts';

type Form = GoogleAppsScript.Forms.Form;

/** Publishing came to FormApp after its type definitions were written. */
export type PublishableForm = Form & { isPublished(): boolean; setPublished(on: boolean): Form };

/** Where the form and its questions are found again. */
export interface FormPlace {
  formId: string;
  items: { [Q in Question]?: number };
}

export interface CountFormFile {
  form: PublishableForm;
  items: { [Q in Question]?: number };
}

/** What Setup did, for the sentence it ends with. */
export interface FormRepair {
  file: CountFormFile;
  created: boolean;
  /** Questions that had to be put back. */
  questionsAdded: number;
}

/** The form's place as remembered; Settings helps when the memory is lost. */
export function rememberedPlace(marks: Marks, formIdInSettings: () => string): FormPlace | null {
  const text = marks.read('countForm');
  if (text !== null) {
    try {
      const place = JSON.parse(text) as FormPlace;
      if (typeof place.formId === 'string' && typeof place.items === 'object') return place;
    } catch (cause) {
      console.error('The place of the count form is unreadable and is found anew', cause);
    }
  }
  const formId = formIdInSettings();
  return formId === '' ? null : { formId, items: {} };
}

/** Why a form that is remembered cannot be used. */
export type NoForm =
  /** Gone, or not shared with this account: Google does not tell these apart. */
  | 'not-open'
  /** A copied spreadsheet remembers the original's form in its Settings; answers there are not ours. */
  | 'of-another-file';

/** Opens the form that is remembered. */
export function openCountForm(place: FormPlace, spreadsheetId: string): CountFormFile | NoForm {
  let form: PublishableForm;
  try {
    form = FormApp.openById(place.formId) as PublishableForm;
  } catch (cause) {
    console.error(`The count form ${place.formId} cannot be opened`, cause);
    return 'not-open';
  }
  const destination = destinationOf(form);
  if (destination !== null && destination !== spreadsheetId) return 'of-another-file';
  return { form, items: { ...itemsByTitle(form), ...standingItems(form, place.items) } };
}

/**
 * Makes sure that the form exists, is this spreadsheet's, has every question and is published. Null where
 * there is one that this account may not open: only the owner of the triggers may put another in its place.
 */
export function repairCountForm(
  marks: Marks,
  place: FormPlace | null,
  spreadsheetId: string,
  mayReplace: boolean,
): FormRepair | null {
  const opened = place && openCountForm(place, spreadsheetId);
  if (opened === 'not-open' && !mayReplace) return null;
  const standing = opened === null || typeof opened === 'string' ? null : opened;
  const file = standing ?? createForm(marks);
  dress(file.form);
  if (standing) removeHalfMade(file);
  const added = addMissingQuestions(file);
  remember(marks, file);
  if (destinationOf(file.form) === null)
    file.form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheetId);
  if (!file.form.isPublished()) file.form.setPublished(true);
  return { file, created: standing === null, questionsAdded: standing === null ? 0 : added };
}

function createForm(marks: Marks): CountFormFile {
  const form = FormApp.create(COUNT_FORM_TITLE) as PublishableForm;
  // Remembered before anything else, so that a run that dies here does not leave a second form behind.
  marks.write('countForm', JSON.stringify({ formId: form.getId(), items: {} }));
  return { form, items: {} };
}

/** The title comes last, and a school may change it but not leave it blank: without one, this was never done. */
function dress(form: Form): void {
  if (form.getTitle() !== '') return;
  form
    .setDescription(COUNT_FORM_DESCRIPTION)
    .setConfirmationMessage(COUNT_FORM_THANKS)
    .setCollectEmail(true)
    .setAllowResponseEdits(true)
    .setTitle(COUNT_FORM_TITLE);
}

function remember(marks: Marks, file: CountFormFile): void {
  const place: FormPlace = { formId: file.form.getId(), items: file.items };
  const text = JSON.stringify(place);
  if (marks.read('countForm') !== text) marks.write('countForm', text);
}

/** Google throws where no destination is set. */
function destinationOf(form: Form): string | null {
  try {
    return form.getDestinationId() || null;
  } catch {
    return null;
  }
}

function addMissingQuestions(file: CountFormFile): number {
  let added = 0;
  for (const question of QUESTIONS) {
    if (file.items[question] !== undefined) continue;
    file.items[question] = addQuestion(file.form, question);
    added += 1;
  }
  return added;
}

/** The title comes last, so that a question without one is known to be half made. */
function addQuestion(form: Form, question: Question): number {
  const { kind, title, help, required } = WORDING[question];
  if (kind === 'list' || kind === 'choice') {
    const item = kind === 'list' ? form.addListItem() : form.addMultipleChoiceItem();
    item.setChoiceValues(kind === 'list' ? [NO_ROOMS_YET] : [ALL_HERE, NOT_ALL_HERE]);
    return item.setRequired(required).setTitle(title).getId();
  }
  const item = kind === 'text' ? form.addTextItem() : form.addParagraphTextItem();
  return item.setHelpText(help).setRequired(required).setTitle(title).getId();
}

/** What a Setup that died left half made. A person's question has a title: Google's editor gives it one. */
function removeHalfMade({ form, items }: CountFormFile): void {
  const ours = Object.values(items);
  form
    .getItems()
    .filter((item) => item.getTitle() === '' && !ours.includes(item.getId()))
    .forEach((item) => form.deleteItem(item));
}

/** Of the remembered questions, those that the form still has. */
function standingItems(form: Form, items: FormPlace['items']): FormPlace['items'] {
  const there = new Set(form.getItems().map((item) => item.getId()));
  return Object.fromEntries(
    Object.entries(items).filter(([, id]) => id !== undefined && there.has(id)),
  );
}

/** Questions found by the words we gave them: for a form whose item IDs were lost. */
function itemsByTitle(form: Form): FormPlace['items'] {
  const found: FormPlace['items'] = {};
  for (const item of form.getItems()) {
    const title = item.getTitle();
    const question = QUESTIONS.find((one) => WORDING[one].title === title);
    if (question !== undefined && found[question] === undefined) found[question] = item.getId();
  }
  return found;
}
