/** Which values a validation rule takes. Conditions that the add-on does not use are refused aloud. */
import type { Value } from './cell.ts';
import { formatOfPattern, shown, showsDates } from './number-format.ts';
import type { NumberFormat, ValidationRule } from './style-book.ts';
import { typedText } from './typed-text.ts';

/** Whether a cell under the rule may hold the value. A blank is always taken. */
export function obeys(
  rule: ValidationRule,
  value: Value | null,
  format: NumberFormat | undefined,
): boolean {
  if (value === null) return true;
  const wanted = (rule.condition.values ?? []).map((each) => each.userEnteredValue ?? '');
  switch (rule.condition.type) {
    case 'ONE_OF_LIST':
      return wanted.includes(shown(value, format)) || wanted.includes(shown(value, undefined));
    case 'BOOLEAN':
      return wanted.length > 0 ? wanted.includes(shown(value, format)) : typeof value === 'boolean';
    case 'DATE_IS_VALID':
      return typeof value === 'number' && (showsDates(format) || value >= 0);
    case 'NUMBER_BETWEEN':
      return typeof value === 'number' && value >= number(wanted[0]) && value <= number(wanted[1]);
    case 'NUMBER_GREATER':
      return typeof value === 'number' && value > number(wanted[0]);
    case 'NUMBER_GREATER_THAN_EQ':
      return typeof value === 'number' && value >= number(wanted[0]);
    case 'NUMBER_LESS_THAN_EQ':
      return typeof value === 'number' && value <= number(wanted[0]);
    case 'TEXT_IS_EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(shown(value, format));
    default:
      throw new Error(`not emulated: data validation ${rule.condition.type}`);
  }
}

function number(text: string | undefined): number {
  const typed = typedText(text ?? '', formatOfPattern(''), 1970).content;
  return typeof typed === 'number' ? typed : NaN;
}

/** The choices of a dropdown, null where the rule is none. */
export function choicesOf(rule: ValidationRule | undefined): string[] | null {
  if (rule?.condition.type !== 'ONE_OF_LIST') return null;
  return (rule.condition.values ?? []).map((each) => each.userEnteredValue ?? '');
}
