/** Turns a template into code: `<? ?>` runs, `<?= ?>` prints escaped, `<?!= ?>` prints as it is ("Templated HTML"). */

const SCRIPTLET = /<\?(!=|=)?([\s\S]*?)\?>/g;

const PRELUDE =
  'let output = "";' +
  'const escape_ = (value) => String(value).replace(/[&<>"\']/g,' +
  ' (char) => "&#" + char.charCodeAt(0) + ";");';

/** The body of a function that returns the page. */
export function templateCode(template: string): string {
  let code = PRELUDE;
  let at = 0;
  for (const match of template.matchAll(SCRIPTLET)) {
    code += print(template.slice(at, match.index));
    at = match.index + match[0].length;
    const inner = (match[2] ?? '').trim().replace(/;$/, '');
    if (match[1] === '=') code += `output += escape_(${inner});\n`;
    else if (match[1] === '!=') code += `output += (${inner});\n`;
    else code += `${match[2] ?? ''}\n`;
  }
  return `${code}${print(template.slice(at))}return output;`;
}

function print(text: string): string {
  return text === '' ? '' : `output += ${JSON.stringify(text)};\n`;
}
