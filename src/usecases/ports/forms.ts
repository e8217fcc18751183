/** The count form as use cases see it. */
import type { Moment } from '../../domain/values/day.ts';

export interface CountAnswer {
  responseId: string;
  /** Digest of all answers: a changed one is a correction. */
  digest: string;
  at: Moment;
  respondent: string;
  /** What was chosen from the list of rooms, or typed: `LMS-207, Ms. Cricklewood`. */
  room: string;
  /** `yes` when everything is here and working. */
  allHere: boolean;
  missing: string;
  needRepair: string;
  needReplacing: string;
  extra: string;
  note: string;
}

export interface CountForm {
  /** Answers handed in or edited at or after a moment, oldest first. */
  answersSince(since: Moment): CountAnswer[];
}
