/** What an overdue letter says, as facts for its template: no amounts, no tiers, no other family. */
import type { Settings } from '../config/settings.ts';
import { isOverdue, overtakenStep } from '../custody/overdue.ts';
import type { Loan } from '../custody/loan.ts';
import { daysBetween, type Day } from '../values/day.ts';
import { joinList } from '../values/text.ts';
import type { OutboxMail } from './outbox-mail.ts';

/** The template's name, and the facts it may use. Everything is plain text or a number. */
export const OVERDUE_TEMPLATE = 'overdue';

export interface OverdueMailData {
  school: string;
  deskName: string;
  deskEmail: string;
  deskPlace: string;
  deskPhone: string;
  /** More than one device. */
  several: boolean;
  devices: OverdueMailDevice[];
}

export interface OverdueMailDevice {
  loanId: string;
  stepId: string;
  /** Whose addresses are asked for again just before the letter goes. */
  personId: string;
  /** Who has it: `Wren Applegarth`. */
  name: string;
  tag: string;
  /** `yyyy-mm-dd`. */
  due: Day;
  daysLate: number;
  /** Such as `Charger, Case`; blank when nothing else belongs to it. */
  accessories: string;
}

/** A device line of a letter. */
export function overdueDevice(loan: Loan, stepId: string, today: Day): OverdueMailDevice {
  return {
    loanId: loan.loanId,
    stepId,
    personId: loan.holder,
    name: loan.holderName,
    tag: loan.assetTag || loan.deviceId,
    due: loan.due,
    daysLate: daysBetween(loan.due, today),
    accessories: loan.accessories,
  };
}

/** The facts of one family's letter. */
export function overdueData(settings: Settings, devices: OverdueMailDevice[]): OverdueMailData {
  return {
    school: settings.schoolName,
    deskName: settings.deskName,
    deskEmail: settings.deskEmail,
    deskPlace: settings.deskPlace,
    deskPhone: settings.deskPhone,
    several: devices.length > 1,
    devices,
  };
}

/** The subject in English; a template may word it anew in another language. */
export function overdueSubject(devices: readonly OverdueMailDevice[]): string {
  const [first] = devices;
  return first && devices.length === 1
    ? `Please bring back ${first.tag}`
    : `Please bring back ${devices.length} devices`;
}

/** The later, the more urgent; beyond a year it makes no difference. */
export function overdueUrgency(devices: readonly OverdueMailDevice[]): number {
  return 100 + Math.min(365, Math.max(0, ...devices.map((device) => device.daysLate)));
}

export type StillOverdue =
  | {
      readonly send: true;
      readonly set: Pick<OutboxMail, 'subject' | 'data' | 'about'>;
      /** What the letter still tells of. */
      readonly devices: readonly OverdueMailDevice[];
    }
  | { readonly send: false; readonly state: 'Dropped' | 'Superseded'; readonly why: string };

/**
 * Looks at the reason of a letter again just before it goes: what came back, was renewed or is the
 * matter of a later letter is taken out; days late are counted anew.
 */
export function stillOverdue(
  mail: Pick<OutboxMail, 'data'>,
  loanOf: (loanId: string) => Loan | undefined,
  today: Day,
): StillOverdue {
  const data = readData(mail.data);
  if (!data) return { send: false, state: 'Dropped', why: 'its facts cannot be read' };
  let overtaken = false;
  const devices = data.devices.flatMap((line): OverdueMailDevice[] => {
    const loan = loanOf(line.loanId);
    if (!loan || !isOverdue(loan, today)) return [];
    if (overtakenStep(loan, line.stepId)) {
      overtaken = true;
      return [];
    }
    return [overdueDevice(loan, line.stepId, today)];
  });
  if (devices.length === 0) {
    return overtaken
      ? { send: false, state: 'Superseded', why: 'a later letter took its place' }
      : { send: false, state: 'Dropped', why: 'nothing is overdue any more' };
  }
  return {
    send: true,
    devices,
    set: {
      subject: overdueSubject(devices),
      data: JSON.stringify({ ...data, several: devices.length > 1, devices }),
      about: joinList(devices.map((device) => device.loanId)),
    },
  };
}

/** The people whose devices a queued letter tells of. */
export function peopleTold(mail: Pick<OutboxMail, 'data'>): string[] {
  const told = readData(mail.data)?.devices ?? [];
  return [...new Set(told.map(({ personId }) => personId))].filter(
    (personId) => typeof personId === 'string' && personId !== '',
  );
}

/** The facts back from the cell; undefined where a person has spoilt them. */
function readData(text: string): OverdueMailData | undefined {
  try {
    const data = JSON.parse(text) as Partial<OverdueMailData> | null;
    const devices = data?.devices;
    if (!Array.isArray(devices)) return undefined;
    const whole = devices.every(
      (line: unknown) =>
        typeof line === 'object' &&
        line !== null &&
        typeof (line as OverdueMailDevice).loanId === 'string' &&
        typeof (line as OverdueMailDevice).stepId === 'string',
    );
    return whole ? (data as OverdueMailData) : undefined;
  } catch {
    return undefined;
  }
}
