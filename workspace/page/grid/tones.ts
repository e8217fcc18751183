/**
 * Colours of dropdown chips. In Sheets a person picks one for each choice and no script can; these are the
 * ones that person would have picked here. Other words stay grey.
 */

const TONES: { [word: string]: string } = {
  Out: 'blue',
  Available: 'hollow',
  Active: 'blue',
  Open: 'blue',
  Queued: 'blue',
  Sent: 'green',
  Counted: 'green',
  Resolved: 'green',
  Payment: 'green',
  Claimed: 'amber',
  Unknown: 'amber',
  'In repair': 'amber',
  'Needs repair': 'amber',
  'Needs replacing': 'amber',
  Late: 'red',
  Missing: 'red',
  Lost: 'red',
  Stolen: 'red',
  Failed: 'red',
  Admin: 'blue',
};

export function toneOf(word: string): string {
  return TONES[word] ?? 'grey';
}

/** Lists whose words are shown without a chip: a plain word reads better where nearly all are the same. */
export function isQuiet(choices: string[]): boolean {
  return choices.includes('Good') && choices.includes('Broken');
}
