/** Days as families read them: weekday with date, without the year, in their language. */
import { WEEKDAYS, weekdayOf, type Day } from '../../../domain/values/day.ts';

export type MailLanguage = 'en' | 'es';

const ENGLISH_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const SPANISH_DAYS = 'dom lun mar mié jue vie sáb'.split(' ');
const SPANISH_MONTHS = 'ene feb mar abr may jun jul ago sep oct nov dic'.split(' ');

/** `Tue, Nov 10` or `mar, 10 nov`. */
export function dayInWords(day: Day, language: MailLanguage): string {
  const month = Number(day.slice(5, 7)) - 1;
  const date = Number(day.slice(8, 10));
  const weekday = weekdayOf(day);
  return language === 'es'
    ? `${SPANISH_DAYS[WEEKDAYS.indexOf(weekday)]}, ${date} ${SPANISH_MONTHS[month]}`
    : `${weekday}, ${ENGLISH_MONTHS[month]} ${date}`;
}

/** The language we write in for a language code: Spanish where asked, else English. */
export function mailLanguage(code: string): MailLanguage {
  return /^es\b/i.test(code.trim()) ? 'es' : 'en';
}

/** `Tansy`, `Tansy and Basil`, `Tansy, Basil and Wren`. */
export function namesInWords(names: readonly string[], language: MailLanguage): string {
  const last = names[names.length - 1] ?? '';
  if (names.length < 2) return last;
  // Spanish says `e` before the sound of an i: "Ana e Inés".
  const and = language === 'en' ? 'and' : /^h?[ií]/i.test(last) ? 'e' : 'y';
  return `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}
