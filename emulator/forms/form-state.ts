/** A form as plain data: its questions, settings and the answers handed in. */

export type ItemType =
  | 'TEXT'
  | 'PARAGRAPH_TEXT'
  | 'MULTIPLE_CHOICE'
  | 'LIST'
  | 'CHECKBOX'
  | 'SECTION_HEADER'
  | 'DATE'
  | 'PAGE_BREAK';

export interface ItemState {
  id: number;
  type: ItemType;
  title: string;
  helpText: string;
  required: boolean;
  choices: string[];
  otherOption: boolean;
}

/** A text, a date as `yyyy-MM-dd`, or the ticked boxes. */
export type Answer = string | string[];

export interface ResponseState {
  id: string;
  /** Handed in, or last changed (switch editsMoveTimestamps). */
  at: number;
  email: string;
  /** By item ID; unanswered items are left out. */
  answers: Record<string, Answer>;
  /** The moment its row in the linked sheet bears, by which the row is found again. */
  landedAt: number;
}

export interface FormState {
  id: string;
  /** Name of the file; `title` stays blank until set. */
  fileName: string;
  owner: string;
  title: string;
  description: string;
  confirmationMessage: string;
  published: boolean;
  acceptingResponses: boolean;
  collectsEmail: boolean;
  allowsResponseEdits: boolean;
  limitsToOneResponse: boolean;
  requiresLogin: boolean;
  progressBar: boolean;
  customClosedMessage: string;
  /** The file handed out to people: another ID than the form's own. */
  publishedId: string;
  destinationId: string | null;
  destinationSheetId: number | null;
  /** Headers in the linked tab, as last written, by item ID, `timestamp` or `email`. */
  headers: Record<string, string>;
  items: ItemState[];
  responses: ResponseState[];
}

/** Items that ask for something. */
export function isQuestion({ type }: ItemState): boolean {
  return type !== 'SECTION_HEADER' && type !== 'PAGE_BREAK';
}

export function isChoice({ type }: ItemState): boolean {
  return type === 'MULTIPLE_CHOICE' || type === 'LIST' || type === 'CHECKBOX';
}

/** `create(title)` names the file only: the form's own title stays blank (issue tracker 442747794). */
export function blankForm(
  identity: Pick<FormState, 'id' | 'publishedId' | 'fileName' | 'owner' | 'published'>,
): FormState {
  return {
    ...identity,
    title: '',
    description: '',
    confirmationMessage: '',
    acceptingResponses: true,
    collectsEmail: false,
    allowsResponseEdits: false,
    limitsToOneResponse: false,
    requiresLogin: false,
    progressBar: false,
    customClosedMessage: '',
    destinationId: null,
    destinationSheetId: null,
    headers: {},
    items: [],
    responses: [],
  };
}

export function publishedUrl(form: FormState): string {
  return `https://docs.google.com/forms/d/e/${form.publishedId}/viewform`;
}

/** Each answer is an `entry.ITEM` parameter; ticked boxes repeat theirs. */
export function prefilledUrl(form: FormState, answers: Record<string, Answer>): string {
  const entries = Object.entries(answers).flatMap(([id, answer]) =>
    [answer].flat().map((text) => [`entry.${id}`, text]),
  );
  return `${publishedUrl(form)}?${new URLSearchParams([['usp', 'pp_url'], ...entries]).toString()}`;
}
