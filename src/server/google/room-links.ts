/** Keeps each room's prefilled link to the count form, and the form's list of rooms, up to date. */
import type { ColumnReader } from '../../usecases/ports/column-reader.ts';
import type { Change, CommandMeta, Decision, Rows, Store } from '../../usecases/ports/store.ts';
import type { CountFormFile } from './count-form.ts';
import { offerRooms, prefilledLinks } from './count-form-links.ts';

const WANTS = {
  Rooms: ['roomId', 'name', 'formLink'],
  Devices: ['deviceId', 'assetTag', 'homeRoom', 'status'],
} as const;

/** Devices that nobody looks for in their room. */
const GONE: readonly string[] = ['Retired', 'Lost', 'Stolen', 'Missing', 'Out', 'In repair'];

interface RoomLink {
  roomId: string;
  row: number;
  link: string;
}

/**
 * Writes the links that changed, in one commit for all rooms; answers how many. A link changes when the
 * room is renamed or other devices rest in it, so most nights few do.
 */
export function refreshRoomLinks(
  file: CountFormFile,
  columns: ColumnReader,
  store: Store,
  commandId: string,
  batch?: string,
): number {
  const { Rooms, Devices } = columns.read(WANTS);
  offerRooms(file, Rooms);
  const tagsByRoom = new Map<string, string[]>();
  for (const device of Devices) {
    if (device.homeRoom === '' || GONE.includes(device.status)) continue;
    const tags = tagsByRoom.get(device.homeRoom) ?? [];
    tags.push(device.assetTag || device.deviceId);
    tagsByRoom.set(device.homeRoom, tags);
  }
  const links = prefilledLinks(
    file,
    Rooms.map((room) => ({ room, expected: expectedInWords(tagsByRoom.get(room.roomId) ?? []) })),
  );
  const changed: RoomLink[] = Rooms.flatMap(({ roomId, row, formLink }, at) => {
    const link = links[at] ?? formLink;
    return link === formLink ? [] : [{ roomId, row, link }];
  });
  if (changed.length > 0) commitLinks(store, changed, { name: 'form links', commandId, batch });
  return changed.length;
}

/** `28: LF-0601 to LF-0628`; in words for a room without devices, where a blank would read as unknown. */
export function expectedInWords(tags: readonly string[]): string {
  const sorted = [...tags].sort();
  const [first = '', last = ''] = [sorted[0], sorted[sorted.length - 1]];
  if (sorted.length < 2) return sorted.length === 0 ? '0: nothing is expected here' : `1: ${first}`;
  return `${sorted.length}: ${first} to ${last}`;
}

function commitLinks(store: Store, links: readonly RoomLink[], meta: CommandMeta): void {
  const keys = links.map(({ roomId, row }) => ({ key: roomId, row }));
  store.command(meta, [{ tab: 'Rooms', keys }], (rows) => decide(rows, links));
}

function decide(rows: Rows, links: readonly RoomLink[]): Decision<null> {
  const changes: Change[] = links
    // A room that was deleted meanwhile needs no link.
    .filter(({ roomId, link }) => (rows.one('Rooms', roomId)?.formLink ?? link) !== link)
    .map(({ roomId, link }) => ({ do: 'set', tab: 'Rooms', key: roomId, set: { formLink: link } }));
  const count = changes.length;
  return {
    ok: true,
    changes,
    summary: `Links to the count form brought up to date for ${count} ${count === 1 ? 'room' : 'rooms'}`,
    value: null,
  };
}
