/** The Rooms tab: places that devices belong to and that are counted. */
import type { Room } from '../../../domain/rooms/room.ts';
import { ROOM_KINDS } from '../../../domain/rooms/room.ts';
import { defineTab } from './column.ts';

export const ROOMS = defineTab<Room>({
  tab: 'Rooms',
  key: 'roomId',
  about: 'Classrooms, carts, labs and offices, one per row.',
  guarded: true,
  startRows: 100,
  columns: {
    roomId: {
      header: 'Room ID',
      type: 'text',
      width: 100,
      byHand: true,
      note: 'Unique over all schools, such as LMS-207. Devices refer to it as their home room.',
    },
    name: { header: 'Name', type: 'text', width: 150, byHand: true, note: 'What people call it.' },
    kind: {
      header: 'Kind',
      type: 'text',
      list: ROOM_KINDS,
      width: 115,
      byHand: true,
      note: 'A cart can be signed out as a whole.',
    },
    school: { header: 'School', type: 'text', width: 90, byHand: true, note: 'Where it is.' },
    code: { header: 'Code', type: 'text', width: 80, byHand: true, note: 'What is on the door.' },
    responsible: {
      header: 'Responsible',
      type: 'text',
      width: 220,
      byHand: true,
      note: 'E-mail addresses of who counts it, separated by commas.',
    },
    countDays: {
      header: 'Count days',
      type: 'text',
      width: 100,
      byHand: true,
      note: 'Weekdays on which it is counted, such as Tue, Thu.',
    },
    slots: {
      header: 'Slots',
      type: 'number',
      width: 60,
      byHand: true,
      note: 'Slots of a cart, seats of a lab.',
    },
    lastCount: {
      header: 'Last count',
      type: 'day',
      width: 95,
      note: 'Day of the newest count. Kept by Rollcall.',
    },
    formLink: {
      header: 'Form link',
      type: 'text',
      width: 220,
      note: 'The count form with this room filled in. Kept by Rollcall.',
    },
  },
});
