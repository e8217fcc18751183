/** Staging of imports in memory. */
import type { Staging } from '../../src/usecases/ports/staging.ts';

export class MemoryStaging implements Staging {
  private importId = '';
  private lines: readonly string[] = [];

  begin(importId: string, lines: readonly string[]): void {
    this.importId = importId;
    this.lines = [...lines];
  }

  read(importId: string, from: number, count: number): readonly string[] {
    return this.importId === importId ? this.lines.slice(from, from + count) : [];
  }

  clear(importId: string): void {
    if (this.importId === importId) this.lines = [];
  }
}
