/** Records of an invented school, with everything filled in that a test does not care about. */
import { DEFAULT_ALERT_STEPS, DEFAULT_POLICIES } from '../../src/domain/config/defaults.ts';
import { SETTINGS } from '../../src/domain/config/settings.ts';
import type { Loan } from '../../src/domain/custody/loan.ts';
import type { Device } from '../../src/domain/fleet/device.ts';
import type { OutboxMail } from '../../src/domain/mail/outbox-mail.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Room } from '../../src/domain/rooms/room.ts';
import { MemoryStore } from './memory-store.ts';

export function device(fields: Partial<Device> = {}): Device {
  return {
    deviceId: 'D-000001',
    assetTag: 'LF-0412',
    serial: 'SN0412QX',
    make: 'Lumen',
    model: 'Lumen Book 11',
    kind: 'Chromebook',
    school: 'Larkfield Middle',
    deployment: '1:1',
    status: 'Available',
    condition: 'Good',
    homeRoom: '',
    holder: '',
    openLoan: '',
    due: '',
    lastSeen: '',
    bought: '',
    cost: null,
    warrantyUntil: '',
    updatesUntil: '',
    providerRef: '',
    notes: '',
    ...fields,
  };
}

export function person(fields: Partial<Person> = {}): Person {
  return {
    personId: 'p-wren',
    idNumber: '90017',
    givenName: 'Wren',
    familyName: 'Applegarth',
    role: 'Student',
    school: 'Larkfield Middle',
    grade: '07',
    email: 'wren.applegarth@larkfield.example',
    homeroom: '7B',
    guardianEmails: 'sorrel.applegarth@home.example',
    language: '',
    tier: '',
    agreementSigned: '',
    active: true,
    openLoans: 0,
    balance: 0,
    depositHeld: 0,
    claims: 0,
    ...fields,
  };
}

export function loan(fields: Partial<Loan> = {}): Loan {
  return {
    loanId: 'L-000001',
    deviceId: 'D-000001',
    assetTag: 'LF-0412',
    holder: 'p-wren',
    holderName: 'Wren Applegarth',
    kind: 'Assigned',
    status: 'Open',
    out: '2026-09-01',
    due: '2026-11-20',
    in: '',
    conditionOut: 'Good',
    conditionIn: '',
    accessories: 'Charger, Case',
    outBy: 'desk@quill.example',
    inBy: '',
    renewals: 0,
    alertsSent: '',
    ...fields,
  };
}

export function room(fields: Partial<Room> = {}): Room {
  return {
    roomId: 'LMS-207',
    school: 'Larkfield Middle',
    code: '207',
    name: 'Room 207',
    kind: 'Classroom',
    responsible: 'tansy.quillfeather@larkfield.example',
    countDays: 'Mon, Thu',
    lastCount: '',
    formLink: '',
    slots: null,
    ...fields,
  };
}

export function mail(fields: Partial<OutboxMail> = {}): OutboxMail {
  return {
    key: 'overdue/abc/2026-11-23',
    to: 'sorrel.applegarth@home.example',
    template: 'overdue',
    language: 'en',
    subject: 'Please bring back LF-0412',
    data: '{}',
    about: 'L-000001',
    urgency: 100,
    state: 'Queued',
    attempts: 0,
    error: '',
    claim: '',
    queuedAt: '2026-11-23T02:00:00',
    settledAt: '',
    ...fields,
  };
}

/** A store with the default tables of a school and nothing else. */
export function school(): MemoryStore {
  const store = new MemoryStore();
  store.put('Policies', ...DEFAULT_POLICIES);
  store.put('Alert steps', ...DEFAULT_ALERT_STEPS);
  store.put('Settings', ...SETTINGS.map((setting) => ({ ...setting })));
  store.edit('Settings', 'School year ends', { value: '2027-06-10' });
  store.edit('Settings', 'School name', { value: 'Larkfield Middle School' });
  return store;
}
