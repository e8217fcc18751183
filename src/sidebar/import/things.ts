/** What an import counts, in words. */
import type { ImportKind } from '../../contract/imports.ts';
import { count } from '../words/format.ts';

/** `314 devices`, `1 person`. */
export function thing(kind: ImportKind | null, many: number): string {
  return kind === 'roster' ? count(many, 'person', 'people') : count(many, 'device');
}
