/**
 * How a letter to a family or a teacher looks: one column to 560 px, 16 px text, no images, styles inside,
 * and the same in plain text. What it says is decided by whoever fills in a Letter.
 */
import Mustache from 'mustache';

export interface LetterItem {
  /** Whose it is, in bold. */
  who: string;
  /** `Chromebook, with charger and case`. */
  what: string;
  /** `Tag LF-0412 on the lid`. */
  tag: string;
  state: 'late' | 'due';
  /** `5 days late`. */
  stateText: string;
  /** `was due Tue, Nov 10`. */
  when: string;
}

export interface Letter {
  language: string;
  subject: string;
  greeting: string;
  opening: string;
  items: LetterItem[];
  /** Where, what if. */
  answers: { label: string; text: string }[];
  nextLabel: string;
  next: string;
  thanks: string;
  signature: string;
  /** Small print at the end. */
  small: string[];
}

export interface RenderedMail {
  subject: string;
  body: string;
  htmlBody: string;
}

const LINE = 'border-top:1px solid #dfe3e9';
const SMALL = 'font-size:14px;line-height:20px;color:#5b6067';

const HTML = `<!doctype html><html lang="{{language}}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;padding:16px;background:#ffffff;color:#1c1e21;font-family:Roboto,system-ui,Arial,sans-serif;font-size:16px;line-height:24px">
<div style="max-width:560px;margin:0 auto">
<p style="margin:0 0 16px">{{greeting}}</p>
<p style="margin:0 0 16px">{{opening}}</p>
<table role="presentation" cellpadding="0" cellspacing="0" style="width:100%;border-collapse:collapse;border-bottom:1px solid #dfe3e9">
{{#items}}<tr>
<td style="padding:12px 8px 12px 0;${LINE};vertical-align:top"><b>{{who}}</b> {{what}}<br><span style="${SMALL}">{{tag}}</span></td>
<td style="padding:12px 0;${LINE};vertical-align:top;text-align:right"><b style="color:{{colour}}">{{mark}} {{stateText}}</b><br><span style="${SMALL}">{{when}}</span></td>
</tr>{{/items}}
</table>
<table role="presentation" cellpadding="0" cellspacing="0" style="width:100%;margin:16px 0;background:#f5f7fb;border-collapse:collapse">
{{#answers}}<tr>
<th scope="row" style="padding:8px 16px;text-align:left;vertical-align:top;font-weight:600;width:30%">{{label}}</th>
<td style="padding:8px 16px 8px 0;vertical-align:top">{{text}}</td>
</tr>{{/answers}}
</table>
{{#hasNext}}<p style="margin:0 0 16px"><b>{{nextLabel}}</b> {{next}}</p>{{/hasNext}}
<p style="margin:0 0 16px">{{thanks}}<br>{{signature}}</p>
<p style="margin:0;padding-top:12px;${LINE};${SMALL}">{{#small}}{{.}}<br>{{/small}}</p>
</div></body></html>`;

const TEXT = `{{greeting}}

{{opening}}

{{#items}}
- {{who}}: {{what}}. {{tag}}.
  {{stateText}} ({{when}})
{{/items}}

{{#answers}}
{{plainLabel}} {{text}}
{{/answers}}

{{#hasNext}}
{{nextLabel}} {{next}}

{{/hasNext}}
{{thanks}}
{{signature}}

--
{{#small}}
{{.}}
{{/small}}
`;

/** The letter as an e-mail; everything in it is text, and stays text in HTML. */
export function renderLetter(letter: Letter): RenderedMail {
  const view = {
    ...letter,
    hasNext: letter.next !== '',
    // Without the columns of a table, "Where" and its answer need a colon between them.
    answers: letter.answers.map((answer) => ({
      ...answer,
      plainLabel: answer.label.endsWith('?') ? answer.label : `${answer.label}:`,
    })),
    items: letter.items.map((item) => ({
      ...item,
      // Shape and word say it too: colour alone is lost on many readers.
      mark: item.state === 'late' ? '▲' : '◑',
      colour: item.state === 'late' ? '#b3231b' : '#7a4700',
    })),
  };
  return {
    subject: letter.subject,
    body: Mustache.render(TEXT, view, {}, { escape: (value: unknown) => String(value) }),
    htmlBody: Mustache.render(HTML, view),
  };
}
