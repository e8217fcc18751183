/** How the page writes days, times and money spent; all from wall-clock text, none from this machine's zone. */

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Tue, Nov 17, 2026` of `2026-11-17T08:42:00`. */
export function longDay(local: string): string {
  return `${shortDay(local)}, ${local.slice(0, 4)}`;
}

/** `Tue, Nov 17`. */
export function shortDay(local: string): string {
  const [year = 0, month = 1, day = 1] = local.slice(0, 10).split('-').map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return `${DAYS[weekday]}, ${MONTHS[month - 1]} ${day}`;
}

/** `8:42 AM`. */
export function clockTime(local: string): string {
  const [hours = 0, minutes = 0] = local.slice(11, 16).split(':').map(Number);
  const half = hours < 12 ? 'AM' : 'PM';
  return `${hours % 12 || 12}:${String(minutes).padStart(2, '0')} ${half}`;
}

/** Time on the day itself, else the day. */
export function when(local: string, now: string): string {
  return local.slice(0, 10) === now.slice(0, 10) ? clockTime(local) : shortDay(local).slice(5);
}

/** `Nov 17, 8:42 AM`. */
export function moment(local: string): string {
  return `${shortDay(local).slice(5)}, ${clockTime(local)}`;
}

/** Initials for a round badge: `OF`. */
export function initials(name: string): string {
  const parts = name.split(/[\s.@]+/).filter(Boolean);
  return parts
    .slice(0, 2)
    .map((part) => part[0]?.toUpperCase() ?? '')
    .join('');
}

/** `1 cell`, `2 cells`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
