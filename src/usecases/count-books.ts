/** What earlier counts left in the books, found by columns and kept up to date within one sweep. */
import type { Finding } from '../domain/audit/count.ts';
import { TagIndex, type DeviceIdentity } from '../domain/audit/tag-index.ts';
import { roomOfChoice } from '../domain/rooms/room-choice.ts';
import type { ColumnReader } from './ports/column-reader.ts';
import type { RowRef } from './ports/store.ts';

export interface CountLine {
  countId: string;
  responseId: string;
  digest: string;
  state: string;
  row?: number;
}

export type FindingLine = Pick<
  Finding,
  'findingId' | 'countId' | 'roomId' | 'deviceId' | 'written' | 'kind' | 'status'
> & { row?: number };

/** One read of columns serves all answers of a sweep. */
export class CountBooks {
  readonly fleet: readonly DeviceIdentity[];
  readonly tags: TagIndex;
  private readonly rooms: readonly { roomId: string; name: string; row: number }[];
  private readonly counts: CountLine[];
  private readonly findings: FindingLine[];

  constructor(columns: ColumnReader) {
    const lines = columns.read({
      Devices: ['deviceId', 'assetTag', 'serial', 'homeRoom'],
      Rooms: ['roomId', 'name'],
      Counts: ['countId', 'responseId', 'digest', 'state'],
      Findings: ['findingId', 'countId', 'roomId', 'deviceId', 'written', 'kind', 'status'],
    });
    this.fleet = lines.Devices;
    this.tags = new TagIndex(lines.Devices);
    this.rooms = lines.Rooms;
    this.counts = lines.Counts.map((line) => ({ ...line }));
    this.findings = lines.Findings.filter((line) => line.status === 'Open').map((line) => ({
      ...line,
    }));
  }

  /** The room that an answer means; undefined where there is none. */
  room(written: string): RowRef | undefined {
    const found = roomOfChoice(written, this.rooms);
    return found && { key: found.roomId, row: found.row };
  }

  /** The count that stands for a response: the one no later answer has corrected. */
  standing(responseId: string): CountLine | undefined {
    return this.counts.find((line) => line.responseId === responseId && line.state === 'Counted');
  }

  /** How many answers of one response are in the books. */
  answersOf(responseId: string): number {
    return this.counts.filter((line) => line.responseId === responseId).length;
  }

  openFindings(which: (line: FindingLine) => boolean): FindingLine[] {
    return this.findings.filter(which);
  }

  /** Notes what a commit has done, so that the next answer of this sweep knows. */
  note(
    count: CountLine,
    corrected: string,
    closed: ReadonlySet<string>,
    opened: FindingLine[],
  ): void {
    for (const line of this.counts) if (line.countId === corrected) line.state = 'Corrected';
    this.counts.push(count);
    const stillOpen = this.findings.filter((line) => !closed.has(line.findingId));
    this.findings.length = 0;
    this.findings.push(...stillOpen, ...opened);
  }
}
