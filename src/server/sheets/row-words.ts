/** Words about rows and values for History, as people at the counter say them. */
import { dollars } from '../../domain/values/money.ts';
import { asText, type FieldValue, type Row } from './cells.ts';
import type { Column, Schema } from './schema/column.ts';

const MOST_SENTENCES = 5;

/** Longest name or value in a sentence: a cell may hold 50,000 characters, and so may the sentence. */
const MOST_CHARACTERS = 80;

/** What people call the row: a device by its tag, a person by name, anything else by its key. */
export function titleOf(schema: Schema, record: Row): string {
  return wholeTitle(schema, record).slice(0, MOST_CHARACTERS);
}

function wholeTitle(schema: Schema, record: Row): string {
  const said = (field: string) => asText(record[field] ?? '').trim();
  const key = said(schema.key);
  if (schema.tab === 'Devices') return said('assetTag') || said('serial') || key;
  if (schema.tab === 'People') return `${said('givenName')} ${said('familyName')}`.trim() || key;
  return `${schema.tab} ${key}`;
}

/** `Condition of LF-0412: Good → Fair` for each field that differs. */
export function changeWords(schema: Schema, before: Row, after: Row): string[] {
  const title = titleOf(schema, after);
  return schema.columns
    .filter(({ field }) => before[field] !== after[field])
    .map((column) => {
      const from = valueWords(column, before[column.field] ?? '');
      return `${column.header} of ${title}: ${from} → ${valueWords(column, after[column.field] ?? '')}`;
    });
}

/** One sentence out of many, the first few of them whole. */
export function inOneSentence(
  sentences: readonly string[],
  ending: string,
  between = '; ',
): string {
  const told = sentences.slice(0, MOST_SENTENCES).join(between);
  const more = sentences.length - MOST_SENTENCES;
  return `${told}${more > 0 ? `${between}and ${more} more` : ''}${ending}`;
}

function valueWords(column: Column, value: FieldValue): string {
  if (value === '' || value === null) return 'blank';
  if (column.type === 'money' && typeof value === 'number') return dollars(value);
  return asText(value).slice(0, MOST_CHARACTERS);
}
