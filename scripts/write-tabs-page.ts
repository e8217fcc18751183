/** `npm run docs:tabs`: writes docs/tabs.md anew. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { SCHEMAS } from '../src/server/sheets/schema/schemas.ts';
import { tabsPage } from './tabs-page.ts';

declare const __ROOT__: string;

const page = await format(tabsPage(SCHEMAS), { parser: 'markdown', printWidth: 100 });
writeFileSync(path.join(__ROOT__, 'docs', 'tabs.md'), page);
