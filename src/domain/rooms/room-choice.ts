/** How a room reads in the list on the count form, and which room an answer from that list means. */
import { cleanLine, scanKey } from '../values/text.ts';
import type { Room } from './room.ts';

type Named = Pick<Room, 'roomId' | 'name'>;

/** `LMS-207, Ms. Cricklewood`: the room ID stands first, so that an answer leads back to it. */
export function roomChoice(room: Named): string {
  const name = room.name.trim();
  return name === '' || name === room.roomId ? room.roomId : `${room.roomId}, ${name}`;
}

/**
 * The room that an answer means, also after the room was renamed, and with case and punctuation aside;
 * undefined where there is none. A room ID may hold a comma itself, so the longest that fits is meant.
 */
export function roomOfChoice<R extends Named>(choice: string, rooms: readonly R[]): R | undefined {
  const text = cleanLine(choice);
  const same = rooms.find((room) => cleanLine(roomChoice(room)) === text || room.roomId === text);
  if (same) return same;
  const [longest] = rooms
    .filter(({ roomId }) => roomId !== '' && text.startsWith(`${roomId}, `))
    .sort((one, other) => other.roomId.length - one.roomId.length);
  if (longest) return longest;
  const keys = [text, writtenRoomId(text)].map(scanKey).filter((key) => key !== '');
  return rooms.find(({ roomId }) => keys.includes(scanKey(roomId)));
}

/** What stands where the room ID does, for an answer that means no room we have. */
export function writtenRoomId(choice: string): string {
  return cleanLine(choice).split(', ')[0] ?? '';
}
