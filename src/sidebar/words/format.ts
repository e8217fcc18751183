/** Days, times and money as people at the counter read them. Days are calendar days, never moments. */

const asDate = (day: string): Date => new Date(`${day}T00:00:00Z`);
const MS_PER_DAY = 86_400_000;

function format(day: string, options: Intl.DateTimeFormatOptions): string {
  const date = asDate(day);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...options }).format(date);
}

const otherYear = (day: string, today: string): boolean => day.slice(0, 4) !== today.slice(0, 4);

/** `Fri, Nov 20`; with the year when it is not this one. */
export function dayText(day: string, today: string): string {
  const year = otherYear(day, today) ? { year: 'numeric' as const } : {};
  return format(day, { weekday: 'short', month: 'short', day: 'numeric', ...year });
}

/** `Nov 20`; with the year when it is not this one. */
export function dayShort(day: string, today: string): string {
  const year = otherYear(day, today) ? { year: 'numeric' as const } : {};
  return format(day, { month: 'short', day: 'numeric', ...year });
}

/** `Jun 30, 2027`. */
export function dayLong(day: string): string {
  return format(day, { month: 'short', day: 'numeric', year: 'numeric' });
}

/** `8:31 AM` for today, else the day. The moment is local wall-clock text; blank for just now. */
export function momentText(at: string, today: string): string {
  if (at === '') return 'Now';
  const day = at.slice(0, 10);
  if (day !== today) return dayShort(day, today);
  return clockText(at);
}

/** `8:31 AM` of a moment. */
export function clockText(at: string): string {
  const [hours = 0, minutes = 0] = at.slice(11, 16).split(':').map(Number);
  const half = hours < 12 ? 'AM' : 'PM';
  return `${hours % 12 || 12}:${String(minutes).padStart(2, '0')} ${half}`;
}

/** Whole calendar days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((asDate(to).getTime() - asDate(from).getTime()) / MS_PER_DAY);
}

/** The day some calendar days later. */
export function addDays(day: string, days: number): string {
  return new Date(asDate(day).getTime() + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** `$50.00` of cents. */
export function money(cents: number): string {
  return new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(cents / 100);
}

/** Cents of what a person typed (`50`, `$1,250.5`); null when it is no amount. */
export function centsOf(text: string): number | null {
  const plain = text.replace(/[\s$,]/g, '');
  if (!/^\d{1,6}(\.\d{0,2})?$/.test(plain)) return null;
  return Math.round(Number(plain) * 100);
}

/** `1 device`, `2 devices`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listText(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** The name one is called by in a sentence. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

/** What a cited rule says, without the row it stands on (a link shows that) and with days as people read them. */
export function ruleText(rule: string, today: string): string {
  const said = rule
    .replace(/^.*?Policies row \d+, [^;]*?: (?=\S)/, '')
    .replace(/^Policies,? [^;]*?: /, '');
  return withDays(said, today);
}

/** A line of History for the counter: a queue reads along, so amounts stay in the sheet; rules by their row. */
export function lineText(summary: string, today: string): string {
  const short = summary
    .replace(/\(([^()]*; )?Policies row (\d+)[^()]*\)/g, '($1Policies, row $2)')
    .replace(/ ?-?\$[\d,]+(?:\.\d\d)?/g, '');
  return withDays(short, today);
}

const LONG_DAY =
  /\b((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)) ((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{1,2}), (\d{4})\b/g;

/** A text of the server with its days as people read them: `2026-11-20` and `Fri Nov 20, 2026` alike. */
export function withDays(text: string, today: string): string {
  return text
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => dayText(day, today))
    .replace(LONG_DAY, (_all, weekday: string, date: string, year: string) =>
      otherYear(year, today) ? `${weekday}, ${date}, ${year}` : `${weekday}, ${date}`,
    );
}
