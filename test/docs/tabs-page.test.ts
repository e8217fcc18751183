import { readFileSync } from 'node:fs';
import path from 'node:path';
import { tabsPage } from '../../scripts/tabs-page.ts';
import { SCHEMAS } from '../../src/server/sheets/schema/schemas.ts';

/** Alignment is the formatter's business; words are ours. */
const words = (markdown: string) => markdown.replace(/[ -]+/g, ' ').replace(/\n\s*/g, '\n').trim();

test('docs/tabs.md says what the schemas say: run `npm run docs:tabs` after changing one', () => {
  const written = readFileSync(path.join(__dirname, '../../docs/tabs.md'), 'utf8');
  expect(words(written)).toBe(words(tabsPage(SCHEMAS)));
});
