/** Draws docs/tabs.md from the schemas, so that the page and the Sheet cannot disagree. */
import type { Column, Schema } from '../src/server/sheets/schema/column.ts';

const TYPES: { [T in Column['type']]: string } = {
  text: 'text',
  day: 'day (`yyyy-mm-dd`)',
  moment: 'day and time',
  money: 'amount',
  number: 'number',
  flag: 'TRUE or FALSE',
};

/** The whole page as Markdown (unformatted; the formatter aligns its tables). */
export function tabsPage(schemas: readonly Schema[]): string {
  const shown = schemas.filter((schema) => !schema.hidden);
  const hidden = schemas.filter((schema) => schema.hidden);
  return [
    '# The tabs and their columns',
    '',
    'Made from the schemas by `npm run docs:tabs`; do not edit by hand. Columns are found by their header, so they may be moved, and columns of your own are left alone. “By hand” says which ones a person may edit; the rest is kept by Rollcall, and a change there is noticed and told.',
    ...shown.flatMap(section),
    '',
    '## Hidden tabs',
    '',
    ...hidden.map((schema) => `- \`${schema.tab}\`: ${schema.about}`),
    '',
  ].join('\n');
}

function section(schema: Schema): string[] {
  return [
    '',
    `## ${schema.tab}`,
    '',
    schema.about,
    '',
    '| Column | Holds | By hand | What it means |',
    '| --- | --- | --- | --- |',
    ...schema.columns.map((column) => row(schema, column)),
  ];
}

function row(schema: Schema, column: Column): string {
  const name = column.field === schema.key ? `**${column.header}** (key)` : column.header;
  const holds = column.list ? column.list.join(', ') : TYPES[column.type];
  const cells = [name, holds, column.byHand ? 'yes' : '', column.note];
  return `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
}
