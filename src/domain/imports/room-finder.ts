/** Finds the room that a place in a file names. */
import type { Room } from '../rooms/room.ts';
import { scanKey } from '../values/text.ts';

export type KnownRoom = Pick<Room, 'roomId' | 'school' | 'code' | 'name'>;

export class RoomFinder {
  /** Places that are no room of the Sheet, to tell people. */
  readonly unknown = new Set<string>();

  /** @param school of the import, if it has one: a bare code counts only within it. */
  constructor(
    private readonly rooms: readonly KnownRoom[],
    private readonly school: string | undefined,
  ) {}

  /** By its ID, its name, or its code, where only one room fits; else `''`. */
  find(place: string): string {
    const key = scanKey(place);
    if (key === '') return '';
    const room =
      this.rooms.find((known) => scanKey(known.roomId) === key) ??
      this.only((known) => scanKey(known.name) === key) ??
      this.only((known) => scanKey(known.code) === key && this.isHere(known));
    if (!room) this.unknown.add(place);
    return room?.roomId ?? '';
  }

  private isHere(room: KnownRoom): boolean {
    return this.school === undefined || room.school === this.school;
  }

  private only(fits: (room: KnownRoom) => boolean): KnownRoom | undefined {
    const found = this.rooms.filter(fits);
    return found.length === 1 ? found[0] : undefined;
  }
}
