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
  /** Handed in or last changed. */
  at: number;
  email: string;
  /** By item ID; unanswered items are left out. */
  answers: Record<string, Answer>;
  /** Its row in the linked sheet (1-based) as it landed; people may move it later. */
  editToken: string;
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
  /** Tab of the destination, and which column (1-based) belongs to which item. */
  destinationSheetId: number | null;
  items: ItemState[];
  responses: ResponseState[];
}
