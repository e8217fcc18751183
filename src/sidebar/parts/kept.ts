/**
 * What was looked up last, for a screen that comes back: it is drawn at once, and asked for again only
 * after a while, because Google counts reads and whoever goes on scanning needs them for the next family.
 */
import type { Desk } from '../desk/state.ts';

interface Kept {
  head: number | undefined;
  value: unknown;
}

const MOST = 40;
/** How long a screen stays before what it shows is asked for again. In milliseconds. */
export const DWELL_AGAIN = 3_000;

const byDesk = new WeakMap<Desk, Map<string, Kept>>();

/** What was looked up under this name; null when nothing was. */
export function recall<V>(desk: Desk, name: string): { head: number | undefined; value: V } | null {
  // Each name is used with one type only.
  return (
    (byDesk.get(desk)?.get(name) as { head: number | undefined; value: V } | undefined) ?? null
  );
}

/** Keeps it, and forgets the oldest when there are many. */
export function keep(desk: Desk, name: string, kept: Kept): void {
  const all = byDesk.get(desk) ?? new Map<string, Kept>();
  byDesk.set(desk, all);
  all.delete(name);
  all.set(name, kept);
  const [oldest] = all.keys();
  if (all.size > MOST && oldest !== undefined) all.delete(oldest);
}
