/** Turns a count that was held against its room into rows. */
import type { Count, Finding } from '../domain/audit/count.ts';
import type { CountedTags, HeldCount } from '../domain/audit/hold-count.ts';
import type { Device } from '../domain/fleet/device.ts';
import type { Room } from '../domain/rooms/room.ts';
import { isDay, type Day } from '../domain/values/day.ts';
import { cleanLine, cleanNote } from '../domain/values/text.ts';
import type { CountLine, FindingLine } from './count-books.ts';
import type { CountAnswer } from './ports/forms.ts';
import type { Accepted, Change, Rows } from './ports/store.ts';

/** An answer and what the books knew of it. */
export interface CountInBooks {
  answer: CountAnswer;
  roomId: string;
  counted: CountedTags;
  standing: CountLine | undefined;
  /** Open findings that it may overtake. */
  before: readonly FindingLine[];
}

export interface CountHeld {
  held: HeldCount;
  devices: ReadonlyMap<string, Device>;
  room: Room | undefined;
}

export interface CountCommitted {
  count: CountLine;
  closed: ReadonlySet<string>;
  opened: FindingLine[];
}

/** The count, its findings, what it overtakes, when devices and room were last seen. */
export function countChanges(
  rows: Rows,
  facts: CountInBooks,
  result: CountHeld,
): Accepted<CountCommitted> {
  const { answer } = facts;
  const day = isDay(answer.at.slice(0, 10)) ? answer.at.slice(0, 10) : rows.today;
  const count = countOf(rows, facts, result.held);
  const findings = result.held.found.map((found): Finding => ({
    findingId: rows.newId('Findings'),
    countId: count.countId,
    roomId: facts.roomId,
    ...found,
    written: cleanLine(found.written),
    status: 'Open',
    at: answer.at,
    resolution: '',
    resolvedBy: '',
    resolvedOn: '',
  }));
  const overtaken = overtake(rows, facts, result.held, findings, day);
  const { standing } = facts;
  const changes: Change[] = [
    { do: 'add', tab: 'Counts', record: count },
    ...findings.map((record): Change => ({ do: 'add', tab: 'Findings', record })),
    ...(standing && rows.one('Counts', standing.countId)
      ? [{ do: 'set', tab: 'Counts', key: standing.countId, set: { state: 'Corrected' } } as const]
      : []),
    ...overtaken,
    ...seenChanges(result, day),
    ...(result.room && result.room.lastCount < day
      ? [{ do: 'set', tab: 'Rooms', key: result.room.roomId, set: { lastCount: day } } as const]
      : []),
  ];
  return {
    ok: true,
    changes,
    summary: summaryOf(facts, result.held, findings.length),
    value: {
      count: {
        countId: count.countId,
        responseId: count.responseId,
        digest: count.digest,
        state: 'Counted',
      },
      closed: new Set(overtaken.map((change) => (change.do === 'set' ? change.key : ''))),
      opened: findings,
    },
  };
}

function countOf(rows: Rows, facts: CountInBooks, held: HeldCount): Count {
  const { answer } = facts;
  return {
    countId: rows.newId('Counts'),
    roomId: facts.roomId,
    at: answer.at,
    by: cleanLine(answer.respondent) || 'unknown',
    responseId: answer.responseId,
    digest: answer.digest,
    state: 'Counted',
    expected: held.expected,
    verified: held.verified,
    missing: held.missing,
    needRepair: held.needRepair,
    needReplacing: held.needReplacing,
    extra: held.extra,
    note: cleanNote(answer.note),
  };
}

/**
 * One finding per device, room and kind stays open: the newest. What a corrected answer said is
 * superseded, and a device that was seen is not missing any more.
 */
function overtake(
  rows: Rows,
  facts: CountInBooks,
  held: HeldCount,
  findings: readonly Finding[],
  day: Day,
): Change[] {
  const named = new Set(findings.map(nameOf));
  const seen = new Set(held.seen);
  const superseded = (line: FindingLine): boolean =>
    (facts.standing !== undefined && line.countId === facts.standing.countId) ||
    named.has(nameOf(line));
  const seenAgain = (line: FindingLine): boolean =>
    line.kind === 'Missing' && seen.has(line.deviceId);
  const touched = facts.before.filter((line) => superseded(line) || seenAgain(line));
  if (touched.length === 0) return [];
  rows.load([
    {
      tab: 'Findings',
      keys: touched.map(({ findingId, row }) => ({
        key: findingId,
        row: row ?? rows.likelyRow('Findings', findingId),
      })),
    },
  ]);
  return touched.flatMap((line): Change[] => {
    // Someone may have resolved it since the columns were read.
    if (rows.one('Findings', line.findingId)?.status !== 'Open') return [];
    const set: Partial<Finding> = superseded(line)
      ? { status: 'Superseded' }
      : {
          status: 'Resolved',
          resolution: `Seen again in the count of ${facts.roomId}`,
          resolvedBy: cleanLine(facts.answer.respondent) || 'unknown',
          resolvedOn: day,
        };
    return [{ do: 'set', tab: 'Findings', key: line.findingId, set }];
  });
}

function nameOf(line: Pick<Finding, 'roomId' | 'deviceId' | 'written' | 'kind'>): string {
  const what = line.deviceId || line.written.toUpperCase();
  return `${line.roomId}|${line.kind}|${what}`;
}

function seenChanges({ held, devices }: CountHeld, day: Day): Change[] {
  return held.seen.flatMap((deviceId): Change[] => {
    const device = devices.get(deviceId);
    return device && device.lastSeen < day
      ? [{ do: 'set', tab: 'Devices', key: deviceId, set: { lastSeen: day } }]
      : [];
  });
}

function summaryOf(facts: CountInBooks, held: HeldCount, findings: number): string {
  const what = facts.standing ? 'Corrected count' : 'Count';
  const by = cleanLine(facts.answer.respondent);
  const from = by === '' ? '' : ` by ${by}`;
  const told = findings === 1 ? '1 finding' : `${findings} findings`;
  return `${what} of ${facts.roomId || 'an unnamed room'}${from}: ${held.verified} of ${held.expected} here, ${told}`;
}
