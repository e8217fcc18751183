/** The highest commit known to be written and checked; kept outside the Sheet, so that no restore lowers it. */
import type { BooksParts } from './books-parts.ts';

const PROPERTY = 'rollcall.highWater';

export class HighWater {
  private known: number | null = null;

  constructor(private readonly properties: BooksParts['properties']) {}

  /** The mark as this run first saw it, or moved it: it never lies ahead of a head that is read later. */
  mark(): number {
    return (this.known ??= this.read());
  }

  /** Whether a commit was checked, by this run or by the one that made it. */
  covers(number: number): boolean {
    // Another desk may have moved the mark since we read it.
    return this.mark() >= number || this.read() >= number;
  }

  /** Notes that a commit was checked. The mark is never lowered. */
  raise(number: number): void {
    if (this.known === null || this.known < number) this.set(number);
  }

  /** Sets the mark, also lower: only an admin who adopts a restored version may. */
  set(number: number): void {
    this.known = number;
    this.properties.set(PROPERTY, String(number));
  }

  private read(): number {
    return Number(this.properties.get(PROPERTY) ?? 0);
  }
}
