/** What is known about HtmlService. */
import type { Fact } from '../fact.ts';

const TEMPLATES = '"Templated HTML" (documentation)';

export const htmlFacts: readonly Fact[] = [
  {
    id: 'html/scriptlets',
    says: '`<? ?>` runs, `<?= ?>` prints escaped, `<?!= ?>` prints as it is.',
    source: TEMPLATES,
    run: () => {
      const template = HtmlService.createTemplate(
        '<? for (let i = 0; i < 2; i++) { ?><?= text ?><? } ?><?!= text ?>',
      );
      template.text = '<br>';
      return template.evaluate().getContent();
    },
    returns: '&#60;br&#62;&#60;br&#62;<br>',
  },
  {
    id: 'html/include',
    says: 'The content of a file can be included.',
    source: '"Best Practices" (documentation)',
    run: () => HtmlService.createHtmlOutputFromFile('Part').getContent(),
    returns: '<b>part</b>',
  },
  {
    id: 'html/settings',
    says: 'Title and size are kept.',
    source: 'REF HtmlOutput',
    run: () => {
      const page = HtmlService.createHtmlOutput('x').setTitle('Import').setWidth(700).setHeight(5);
      return [page.getTitle(), page.getWidth(), page.getHeight()];
    },
    returns: ['Import', 700, 5],
  },
];
