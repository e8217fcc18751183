/** Words for what is wrong with a line or a file: what it is, and what to do; where stands beside it. */
import type { PreviewLine } from '../../contract/imports.ts';
import type { IMPORT_NOTES, IMPORT_PROBLEMS } from '../../contract/imports.ts';
import { count, listText } from '../words/format.ts';
import type { Said } from '../words/facts.ts';
import { read } from '../words/facts.ts';

type Facts = NonNullable<PreviewLine['problem']>['facts'];
type Problem = (typeof IMPORT_PROBLEMS)[number];
type Note = (typeof IMPORT_NOTES)[number];

const value = (said: Said): string => `“${said.text('value')}”`;
const above = (said: Said): string =>
  said.text('line') ? `; it stands in line ${said.text('line')} too` : '';

const PROBLEMS: Readonly<Record<Problem, (said: Said) => string>> = {
  'id-missing': () => 'No ID, so there is nothing to know the person by. Add the sourcedId',
  'id-twice': (said) => `The ID ${value(said)} is not the only one${above(said)}. Keep one line`,
  'id-damaged': (said) =>
    `A spreadsheet turned the ID into a number: ${said.text('value')}. Export the file again and do not open it before`,
  'id-twice-on-sheet': (said) =>
    `Two rows of People have the ID ${said.text('value')}. Clear one of them there first`,
  'name-missing': (said) => `${value(said)} has no name. Add it where the roster is kept`,
  'role-unknown': (said) =>
    `The role ${value(said)} is not known. Students, teachers and staff are`,
  'email-bad': (said) => `${value(said)} is no e-mail address. Mend it in the roster`,
  'email-twice': (said) => `Two people have the address ${said.text('value')}${above(said)}`,
  'id-number-twice': (said) => `Two people have the ID number ${said.text('value')}${above(said)}`,
  'serial-missing': (said) =>
    said.text('value')
      ? `${value(said)} has no serial. Add it, since a tag can change`
      : 'No tag and no serial: nothing to know the device by',
  'serial-damaged': (said) =>
    `A spreadsheet turned the serial into a number: ${said.text('value')}. Take it from the export or the lid`,
  'serial-twice': (said) => `The serial ${said.text('value')} is not the only one${above(said)}`,
  'serial-twice-on-sheet': (said) =>
    `Two rows of Devices have the serial ${said.text('value')}. Clear one of them there first`,
  'tag-twice': (said) =>
    `Another device of the file has the tag ${said.text('value')}${above(said)}; neither gets it`,
  'tag-on-sheet': (said) =>
    `The tag ${said.text('value')} belongs to ${said.text('serial deviceId', 'another device')} on the sheet`,
  'date-unreadable': (said) =>
    `${said.text('field', 'A date')} ${value(said)} can be read in two ways or none. Write it as 2031-06-30`,
  'tag-damaged': (said) =>
    `A spreadsheet turned the asset tag into a number: ${said.text('value')}. Type it from the sticker`,
  'line-quote': () =>
    'A quotation mark (") in this line has no partner, so its cells can’t be told apart. Take the mark out',
  'line-too-long': (said) =>
    `The line has ${said.text('cells', 'more')} cells, but the header only ${said.text('headers', 'fewer')}. ` +
    'Put quotation marks around the cell that has a comma in it',
  'line-cut': () => 'The file ends in the middle of this line. Export it again',
  'status-but-out': (said) =>
    `The file says “${said.text('status')}”, but ${said.text('value', 'it')} is out to somebody. ` +
    'Check it in first',
};

const NOTES: Readonly<Record<Note, (said: Said) => string>> = {
  'letters-lost': (said) =>
    `${file(said)}: accents were lost before in ${count(said.number('count') ?? 1, 'line')}, the first is line ` +
    `${said.text('line')}. Export the file again as UTF-8 to have them back.`,
  'column-repeated': (said) =>
    `${file(said)} has the column “${said.text('column')}” more than once. The first of them is read.`,
  'file-cut': (said) =>
    `${file(said)} ends in the middle of line ${said.text('line')}, so it was cut off. ` +
    'What is there can go in; export it again for the rest. Nobody counts as leaving for being missing from it.',
  'lines-torn': (said) =>
    `${file(said)}: nothing is taken from ${count(said.number('count') ?? 1, 'line')} whose cells ` +
    `can’t be told apart, the first is line ${said.text('line')}. Look for commas and quotation marks there.`,
  'file-lacks-columns': (said) =>
    `${file(said)} has no column “${said.text('missing')}”, so nothing is taken from it. ` +
    'Export it again with that column; the other files can go in without it.',
  'file-second': (said) =>
    `${file(said)} holds the same as ${said.text('first', 'another file')}, and only one can be read. ` +
    'Take one away, or put the lines of both into one file.',
  'file-unknown': (said) =>
    `${file(said)} has columns that are not known, so nothing is taken from it.`,
  'file-not-needed': (said) => `${file(said)} is not needed; nothing is taken from it.`,
  'file-header-only': (said) => `${file(said)} has a header and no lines.`,
  'schools-unnamed': () => 'Schools have no names without orgs.csv. Add that file to see them.',
  'guardians-not-found': (said) =>
    `${count(said.number('count') ?? 0, 'student')} name guardians who are not in the file. ` +
    'Their families get no mail until the addresses are there.',
  'other-schools': (said) =>
    `Left alone: ${count(said.number('count') ?? 0, 'person', 'people')} of other schools.`,
  'only-changes': () =>
    'The file holds only what changed, so nobody counts as leaving for being missing from it.',
  'rooms-unknown': (said) =>
    `${count(said.number('count') ?? 0, 'place')} in the file are no room of the sheet` +
    `${said.text('first') ? `, such as “${said.text('first')}”` : ''}. Those devices get no home room.`,
};

/** The sentence for a problem of a line. One without words is told with its facts, unpolished. */
export function problemWords(code: string, facts: Facts): string {
  const said = read(facts);
  const sentence = (PROBLEMS as Record<string, ((said: Said) => string) | undefined>)[code];
  if (!sentence) return unpolished(code, facts);
  return `${sentence(said)}${facts['taken'] === 1 ? '; the rest of the line goes in' : ''}.`;
}

/** The sentence for a note on a whole file. */
export function noteWords(code: string, facts: Facts): string {
  const sentence = (NOTES as Record<string, ((said: Said) => string) | undefined>)[code];
  return sentence ? sentence(read(facts)) : unpolished(code, facts);
}

const file = (said: Said): string => said.text('file', 'The file');

function unpolished(code: string, facts: Facts): string {
  const told = Object.entries(facts)
    .filter(([name]) => name !== 'taken')
    .map(([name, fact]) => `${name} ${fact}`);
  const about = told.length > 0 ? ` (${listText(told)})` : '';
  return `Worth a look: “${code.replace(/-/g, ' ')}”${about}.`;
}
