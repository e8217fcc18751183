/** Rooms on the count form: the list to choose from, and a link per room with the answers filled in. */
import { roomChoice } from '../../domain/rooms/room-choice.ts';
import type { CountFormFile } from './count-form.ts';
import { NO_ROOMS_YET } from './count-form-words.ts';

export interface RoomOnForm {
  roomId: string;
  name: string;
}

/** Brings the list of rooms up to date; leaves it alone when it already is. */
export function offerRooms(file: CountFormFile, rooms: readonly RoomOnForm[]): void {
  const id = file.items.room;
  if (id === undefined) return;
  const wanted = rooms.length === 0 ? [NO_ROOMS_YET] : [...new Set(rooms.map(roomChoice))];
  const item = file.form.getItemById(id).asListItem();
  const offered = item.getChoices().map((choice) => choice.getValue());
  if (offered.join('\n') !== wanted.join('\n')) item.setChoiceValues(wanted);
}

export interface PrefilledRoom {
  room: RoomOnForm;
  /** What the question "Expected here today" is filled with. */
  expected: string;
}

/**
 * Links that open the form with room and expectation filled in, in the order given. Google makes the
 * first one; the others are the same address with other answers, because a school has hundreds of rooms
 * and each answer would be some calls.
 */
export function prefilledLinks(file: CountFormFile, rooms: readonly PrefilledRoom[]): string[] {
  const [first] = rooms;
  if (!first) return [];
  const sample = prefilledLink(file, first);
  return rooms.map((one) => refilled(sample, first, one) ?? prefilledLink(file, one));
}

function prefilledLink(file: CountFormFile, { room, expected }: PrefilledRoom): string {
  const response = file.form.createResponse();
  const { room: roomItem, expected: expectedItem } = file.items;
  if (roomItem !== undefined)
    response.withItemResponse(
      file.form.getItemById(roomItem).asListItem().createResponse(roomChoice(room)),
    );
  if (expectedItem !== undefined)
    response.withItemResponse(
      file.form.getItemById(expectedItem).asTextItem().createResponse(expected),
    );
  return response.toPrefilledUrl();
}

/** The sample's address with another room's answers; null where the answers are not found in it. */
function refilled(sample: string, first: PrefilledRoom, other: PrefilledRoom): string | null {
  const answers = new Map([
    [roomChoice(first.room), roomChoice(other.room)],
    [first.expected, other.expected],
  ]);
  let replaced = 0;
  const link = sample.replace(/([?&]entry\.\d+=)([^&#]*)/g, (part, name: string, value: string) => {
    const answer = answers.get(decoded(value));
    if (answer === undefined) return part;
    replaced += 1;
    return `${name}${encodeURIComponent(answer).replace(/%20/g, '+')}`;
  });
  return replaced === answers.size ? link : null;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replace(/\+/g, ' '));
  } catch {
    return '';
  }
}
