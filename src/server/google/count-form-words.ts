/** What a teacher reads on the count form. Questions are known by item ID; a school may reword them. */

export const COUNT_FORM_TITLE = 'Room count';
export const COUNT_FORM_DESCRIPTION =
  'Twice a week, about one minute. Nothing moves and nobody is charged because of this form: ' +
  'you say what you see, and the device desk looks into the rest.';
export const COUNT_FORM_THANKS = 'Thank you. You can change your answer afterwards.';

export const ALL_HERE = 'Yes, everything';
export const NOT_ALL_HERE = 'No, something is missing or broken';

/** Shown until there are rooms, because a list question must offer something. */
export const NO_ROOMS_YET = 'No rooms yet';

export const QUESTIONS = [
  'room',
  'expected',
  'allHere',
  'missing',
  'repair',
  'replace',
  'extra',
  'note',
] as const;
export type Question = (typeof QUESTIONS)[number];

interface Wording {
  kind: 'list' | 'text' | 'choice' | 'paragraph';
  title: string;
  help: string;
  required: boolean;
}

/** In the order in which they stand on the form. */
export const WORDING: { readonly [Q in Question]: Wording } = {
  room: { kind: 'list', title: 'Room', help: '', required: true },
  expected: {
    kind: 'text',
    title: 'Expected here today',
    help: 'Filled in for you. Leave it as it is.',
    required: false,
  },
  allHere: {
    kind: 'choice',
    title: 'Is everything here and working?',
    help: '',
    required: true,
  },
  missing: {
    kind: 'paragraph',
    title: 'What is missing?',
    help: 'One tag a line, as you read it: LF-0612 or just 612.',
    required: false,
  },
  repair: {
    kind: 'paragraph',
    title: 'What needs repair?',
    help: 'The tag, then what is wrong. One device a line.',
    required: false,
  },
  replace: {
    kind: 'paragraph',
    title: 'What needs replacing?',
    help: 'Beyond repair, in your eyes. Leave blank if nothing.',
    required: false,
  },
  extra: {
    kind: 'paragraph',
    title: 'What is here that belongs elsewhere?',
    help: 'One tag a line. Leave blank if nothing.',
    required: false,
  },
  note: {
    kind: 'paragraph',
    title: 'Anything else?',
    help: 'For the device desk.',
    required: false,
  },
};

/** Whether an answer says that all is well, also where a school rewords or translates the choice. */
export function saysAllHere(answer: string): boolean {
  return /^(yes|sí|si)(?![a-z])/i.test(answer.trim());
}
