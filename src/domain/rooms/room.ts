/** A place that devices belong to: a classroom, a cart, a lab, an office. */
import type { DayOrBlank } from '../values/day.ts';
import type { OneOf } from '../values/closed-list.ts';

export const ROOM_KINDS = ['Classroom', 'Cart', 'Lab', 'Office'] as const;
export type RoomKind = OneOf<typeof ROOM_KINDS>;

export interface Room {
  /** Unique over all schools, such as `LMS-207`. */
  roomId: string;
  school: string;
  code: string;
  name: string;
  kind: RoomKind | '';
  /** E-mail addresses of who answers for it, separated by a comma and a blank. */
  responsible: string;
  /** Weekdays on which it is counted: `Tue, Thu`. */
  countDays: string;
  lastCount: DayOrBlank;
  /** Prefilled link to the count form. */
  formLink: string;
  /** Slots of a cart, seats of a lab. */
  slots: number | null;
}
