/**
 * The commands that every fault suite runs. A new command is one entry: how it is called, who might come
 * in between on the same row, and what the school must look like before it.
 */
import type { School } from './fault-school.ts';

export interface FaultCommand {
  name: string;
  /** Function of the script, and its request without the command ID. */
  run: string;
  request: Record<string, unknown>;
  /** Another desk on the same row: when both are let run, only one may win. */
  rival: { run: string; request: Record<string, unknown> };
  prepare?: (school: School) => void;
}

export const COMMANDS: readonly FaultCommand[] = [
  {
    name: 'set a field',
    run: 'change',
    request: {
      wants: [{ tab: 'Devices', keys: [{ key: 'D-000003', row: 4 }] }],
      changes: [{ do: 'set', tab: 'Devices', key: 'D-000003', set: { condition: 'Poor' } }],
    },
    rival: { run: 'change', request: { wants: [], changes: [] } },
  },
  {
    name: 'add a row',
    run: 'change',
    request: {
      wants: [{ tab: 'Rooms', keys: [{ key: 'LMS-207' }] }],
      changes: [
        { do: 'add', tab: 'Rooms', record: { roomId: 'LMS-207', code: '207', name: 'Room 207' } },
      ],
    },
    rival: { run: 'change', request: { wants: [], changes: [] } },
  },
  {
    name: 'check out',
    run: 'checkOut',
    request: { deviceId: 'D-000002', deviceRow: 3, personId: 'p-wren', personRow: 2 },
    rival: { run: 'checkOut', request: { deviceId: 'D-000002', personId: 'p-tansy' } },
  },
  {
    name: 'check out with a deposit',
    run: 'checkOut',
    request: {
      deviceId: 'D-000002',
      deviceRow: 3,
      personId: 'p-wren',
      personRow: 2,
      deposit: { cents: 5000, method: 'Cash' },
    },
    rival: { run: 'checkOut', request: { deviceId: 'D-000002', personId: 'p-tansy' } },
  },
  {
    name: 'check in',
    run: 'checkIn',
    request: { deviceId: 'D-000005', deviceRow: 6, personRow: 4, condition: 'Fair' },
    rival: { run: 'checkIn', request: { deviceId: 'D-000005' } },
  },
  {
    name: 'take a deposit',
    run: 'takeDeposit',
    request: { personId: 'p-sorrel', personRow: 4, amount: 5000, method: 'Check' },
    rival: {
      run: 'takeDeposit',
      request: { personId: 'p-sorrel', amount: 5000, method: 'Cash' },
    },
  },
  {
    name: 'undo a check-out',
    run: 'undo',
    request: { number: 2 },
    rival: { run: 'checkIn', request: { deviceId: 'D-000005' } },
  },
];

/** Commands whose rival wants the same thing, so that one must lose. */
export const CONTESTED = COMMANDS.filter(({ rival }) => rival.run !== 'change');
