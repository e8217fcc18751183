/** Takes teachers' counts into the books: one commit per answer, whatever the triggers do. */
import type { Reply } from '../contract/wire.ts';
import { holdCount, type CountedTags, type MatchedTag } from '../domain/audit/hold-count.ts';
import { readTags } from '../domain/audit/read-tags.ts';
import type { DeviceIdentity } from '../domain/audit/tag-index.ts';
import { writtenRoomId } from '../domain/rooms/room-choice.ts';
import { CountBooks, type CountLine, type FindingLine } from './count-books.ts';
import { countChanges, type CountCommitted, type CountInBooks } from './count-changes.ts';
import type { ColumnReader } from './ports/column-reader.ts';
import type { CountAnswer } from './ports/forms.ts';
import type { Decision, RowRef, Rows, Store, Want } from './ports/store.ts';
import { answered, done } from './reply.ts';

export interface CountTaken {
  /** `known`: this very answer is in the books already, nothing was written. */
  outcome: 'counted' | 'corrected' | 'known';
  countId: string;
  findings: number;
}

export interface CountsTaken {
  counted: number;
  corrected: number;
  known: number;
  findings: number;
  /** Answers that time did not allow; the next sweep finds them again. */
  left: number;
  /** Answers that could not be taken in, with the reason; they are tried again by the next sweep. */
  refused: { responseId: string; code: string }[];
}

/** Takes in one answer. */
export function ingestCount(
  store: Store,
  columns: ColumnReader,
  answer: CountAnswer,
): Reply<CountTaken> {
  return ingestWith(store, new CountBooks(columns), answer);
}

/** Takes in the answers of a sweep, oldest first, as long as `mayGoOn` allows. */
export function ingestCounts(
  store: Store,
  columns: ColumnReader,
  answers: readonly CountAnswer[],
  mayGoOn: () => boolean,
): CountsTaken {
  const taken: CountsTaken = {
    counted: 0,
    corrected: 0,
    known: 0,
    findings: 0,
    left: answers.length,
    refused: [],
  };
  if (answers.length === 0) return taken;
  const books = new CountBooks(columns);
  for (const answer of answers) {
    if (!mayGoOn()) break;
    const reply = ingestWith(store, books, answer);
    taken.left -= 1;
    if (!reply.ok) {
      taken.refused.push({ responseId: answer.responseId, code: reply.code });
      continue;
    }
    taken[reply.value.outcome] += 1;
    taken.findings += reply.value.findings;
  }
  return taken;
}

function ingestWith(store: Store, books: CountBooks, answer: CountAnswer): Reply<CountTaken> {
  const standing = books.standing(answer.responseId);
  if (standing?.digest === answer.digest) {
    return done({ outcome: 'known', countId: standing.countId, findings: 0 });
  }
  const room = books.room(answer.room);
  const roomId = room?.key ?? writtenRoomId(answer.room);
  const counted = matchTags(answer, roomId, books);
  const before = findingsToReview(books, standing, roomId);
  const facts: CountInBooks = { answer, roomId, counted, standing, before };
  // A digest may come back after two corrections, hence the number of answers before it.
  const nth = books.answersOf(answer.responseId);
  const commandId = `count/${answer.responseId}/${answer.digest}/${nth}`;
  const devices = devicesToRead(books, counted, room);
  const outcome = store.command(
    { name: 'ingest count', commandId },
    wantsOf(facts, devices, room),
    (rows) => decide(rows, facts, devices, room),
  );
  if (outcome.ok && !outcome.repeated) {
    const { count, closed, opened } = outcome.value;
    books.note(count, standing?.countId ?? '', closed, opened);
  }
  return answered<CountCommitted, CountTaken>(
    outcome,
    ({ count, opened }) => ({
      outcome: standing ? 'corrected' : 'counted',
      countId: count.countId,
      findings: opened.length,
    }),
    () => done({ outcome: 'known', countId: '', findings: 0 }),
  );
}

function matchTags(answer: CountAnswer, roomId: string, books: CountBooks): CountedTags {
  const match = (text: string): MatchedTag[] =>
    readTags(text, (tag) => books.tags.knows(tag)).map((written) => ({
      written,
      match:
        written.tag === '' ? { found: 'none', near: [] } : books.tags.find(written.tag, roomId),
    }));
  return {
    missing: match(answer.missing),
    needRepair: match(answer.needRepair),
    needReplacing: match(answer.needReplacing),
    extra: match(answer.extra),
  };
}

/** Open findings that this answer may overtake: of the corrected answer, of this room, or `Missing`. */
function findingsToReview(
  books: CountBooks,
  standing: CountLine | undefined,
  roomId: string,
): FindingLine[] {
  return books.openFindings(
    (line) =>
      (standing !== undefined && line.countId === standing.countId) ||
      line.roomId === roomId ||
      line.kind === 'Missing',
  );
}

/** Devices named in the answer, and those whose home is the room. */
function devicesToRead(
  books: CountBooks,
  counted: CountedTags,
  room: RowRef | undefined,
): DeviceIdentity[] {
  const named = [counted.missing, counted.needRepair, counted.needReplacing, counted.extra]
    .flat()
    .flatMap(({ match }) => (match.found === 'one' ? [match.device] : []));
  const atHome = room ? books.fleet.filter((device) => device.homeRoom === room.key) : [];
  return [...new Set([...atHome, ...named])];
}

function wantsOf(
  facts: CountInBooks,
  devices: readonly DeviceIdentity[],
  room: RowRef | undefined,
): Want[] {
  const { standing } = facts;
  return [
    { tab: 'Rooms', keys: room ? [room] : [] },
    { tab: 'Devices', keys: devices.map(({ deviceId, row }) => ({ key: deviceId, row })) },
    { tab: 'Counts', keys: standing ? [{ key: standing.countId, row: standing.row }] : [] },
    { tab: 'Findings', keys: [] },
  ];
}

function decide(
  rows: Rows,
  facts: CountInBooks,
  lookAt: readonly DeviceIdentity[],
  roomRef: RowRef | undefined,
): Decision<CountCommitted> {
  const room = roomRef && rows.one('Rooms', roomRef.key);
  const devices = new Map(
    lookAt.flatMap(({ deviceId }) => {
      const device = rows.one('Devices', deviceId);
      return device ? [[deviceId, device] as const] : [];
    }),
  );
  const held = holdCount({
    roomId: facts.roomId,
    roomKnown: room !== undefined,
    allHere: facts.answer.allHere,
    counted: facts.counted,
    devices,
  });
  return countChanges(rows, facts, { held, devices, room });
}
