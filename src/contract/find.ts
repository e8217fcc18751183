/** The index that the sidebar searches as one types or scans, and the cards it opens. */

/**
 * Columns rather than objects: 25,000 devices must cross in one go. `row` is where the row was, as a hint.
 * Every array has one item per device (person, room).
 */
export interface Index {
  head: number;
  today: string;
  school: string;
  /** Who is at the keyboard and what they may do. */
  me: { email: string; right: 'Admin' | 'Desk' | 'Read-only' };
  devices: {
    row: number[];
    deviceId: string[];
    assetTag: string[];
    serial: string[];
    model: string[];
    deployment: string[];
    status: string[];
    homeRoom: string[];
    holder: string[];
    due: string[];
  };
  people: {
    row: number[];
    personId: string[];
    idNumber: string[];
    name: string[];
    role: string[];
    grade: string[];
    homeroom: string[];
    email: string[];
    active: boolean[];
  };
  rooms: { row: number[]; roomId: string[]; name: string[]; kind: string[] };
}

/** One line of a card's history. */
export interface HistoryLine {
  number: number;
  at: string;
  by: string;
  summary: string;
}

export interface DeviceCard {
  row: number;
  deviceId: string;
  assetTag: string;
  serial: string;
  make: string;
  model: string;
  kind: string;
  school: string;
  deployment: string;
  status: string;
  condition: string;
  homeRoom: string;
  holder: string;
  holderName: string;
  holderDetail: string;
  due: string;
  /** Negative before the due day, 0 on it; null without one. */
  daysLate: number | null;
  accessories: string;
  lastSeen: string;
  warrantyUntil: string;
  updatesUntil: string;
  notes: string;
  openFindings: string[];
}

export interface HeldDevice {
  row: number;
  deviceId: string;
  assetTag: string;
  model: string;
  due: string;
  daysLate: number | null;
}

export interface PersonCard {
  row: number;
  personId: string;
  idNumber: string;
  name: string;
  role: string;
  school: string;
  grade: string;
  homeroom: string;
  email: string;
  guardianEmails: string;
  active: boolean;
  /** Cents. */
  balance: number;
  depositHeld: number;
  depositAsked: number | null;
  depositRule: string;
  devices: HeldDevice[];
}

/** What needs a person today; a line of the home screen opens its list. */
export interface Today {
  today: string;
  overdue: TodayItem[];
  roomsNotCounted: TodayItem[];
  findings: TodayItem[];
  failedMail: TodayItem[];
  recent: HistoryLine[];
  /** Warnings such as a late heartbeat or a copied file, as refusal codes with facts. */
  warnings: { code: string; facts: { readonly [name: string]: string | number } }[];
}

export interface TodayItem {
  title: string;
  detail: string;
  /** What a click opens. */
  deviceId?: string;
  personId?: string;
  /** An open finding that can be resolved from the list. */
  findingId?: string;
  tab?: string;
  row?: number;
}
