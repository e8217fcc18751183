/** A room's count as a teacher handed it in, and what it brought to light. */
import type { DayOrBlank, MomentOrBlank } from '../values/day.ts';
import type { OneOf } from '../values/closed-list.ts';

export const COUNT_STATES = ['Counted', 'Corrected'] as const;
export type CountState = OneOf<typeof COUNT_STATES>;

export interface Count {
  /** `C-000007`. */
  countId: string;
  roomId: string;
  at: MomentOrBlank;
  by: string;
  /** Where the answer came from; with `digest` it makes a second reading harmless. */
  responseId: string;
  digest: string;
  state: CountState | '';
  expected: number | null;
  verified: number | null;
  missing: number | null;
  needRepair: number | null;
  needReplacing: number | null;
  extra: number | null;
  note: string;
}

export const FINDING_KINDS = [
  'Missing',
  'Needs repair',
  'Needs replacing',
  'Extra',
  'Misplaced',
  'Found',
  'Out to a person',
  'Retired',
  'Unknown tag',
  'Ambiguous tag',
  'Unknown room',
] as const;
export type FindingKind = OneOf<typeof FINDING_KINDS>;

export const FINDING_STATUSES = ['Open', 'Resolved', 'Superseded'] as const;
export type FindingStatus = OneOf<typeof FINDING_STATUSES>;

export interface Finding {
  /** `F-000019`. */
  findingId: string;
  countId: string;
  roomId: string;
  /** Blank where the tag is not known. */
  deviceId: string;
  /** As the teacher wrote it. */
  written: string;
  kind: FindingKind | '';
  detail: string;
  status: FindingStatus | '';
  at: MomentOrBlank;
  resolution: string;
  resolvedBy: string;
  resolvedOn: DayOrBlank;
}
