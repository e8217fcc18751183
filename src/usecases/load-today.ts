/** What needs a person today. History's newest lines and warnings are added by the server. */
import type { Today, TodayItem } from '../contract/find.ts';
import { missingCount } from '../domain/rooms/count-due.ts';
import { daysBetween, dayWords, type Day } from '../domain/values/day.ts';
import type { ColumnReader, Lines } from './ports/column-reader.ts';

/** A longer list helps nobody today; the tab has the rest. */
const MOST = 200;

const WANTS = {
  Loans: ['loanId', 'deviceId', 'assetTag', 'holder', 'holderName', 'status', 'due'],
  Findings: ['findingId', 'roomId', 'deviceId', 'written', 'kind', 'detail', 'status', 'at'],
  Rooms: ['roomId', 'name', 'countDays', 'lastCount'],
  Outbox: ['key', 'to', 'subject', 'state', 'error'],
} as const;

/** Commands by which the jobs keep their own books; nobody asks for them at the counter. */
const HOUSEKEEPING: ReadonlySet<string> = new Set([
  'form links',
  'nightly',
  'repair',
  'send mail',
  'tidy',
]);

/** Whether a command belongs under "Handled last": what people did, and letters that were written. */
export function isHandled(command: string): boolean {
  return !HOUSEKEEPING.has(command);
}

/** One read of a few columns. */
export function loadToday(columns: ColumnReader, today: Day): Omit<Today, 'recent' | 'warnings'> {
  const lines = columns.read(WANTS);
  return {
    today,
    overdue: overdue(lines, today),
    roomsNotCounted: roomsNotCounted(lines, today),
    findings: findings(lines),
    failedMail: failedMail(lines),
  };
}

function overdue({ Loans }: Lines<typeof WANTS>, today: Day): TodayItem[] {
  return Loans.filter((loan) => loan.status === 'Open' && loan.due !== '' && loan.due < today)
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .slice(0, MOST)
    .map((loan) => {
      const late = daysBetween(loan.due, today);
      return {
        title: `${loan.assetTag || loan.deviceId}, ${loan.holderName || loan.holder}`,
        detail: `${late} ${late === 1 ? 'day' : 'days'} late, due ${dayWords(loan.due)}`,
        deviceId: loan.deviceId,
        personId: loan.holder,
        tab: 'Loans',
        row: loan.row,
      };
    });
}

function roomsNotCounted({ Rooms }: Lines<typeof WANTS>, today: Day): TodayItem[] {
  return Rooms.flatMap((room): TodayItem[] => {
    const missing = missingCount(room, today);
    if (missing === null) return [];
    const last = room.lastCount === '' ? 'never counted' : `last ${dayWords(room.lastCount)}`;
    return [
      {
        title: room.name || room.roomId,
        detail: `Count of ${dayWords(missing)} not in, ${last}`,
        tab: 'Rooms',
        row: room.row,
      },
    ];
  }).slice(0, MOST);
}

function findings({ Findings }: Lines<typeof WANTS>): TodayItem[] {
  return Findings.filter((finding) => finding.status === 'Open')
    .sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0))
    .slice(0, MOST)
    .map((finding) => ({
      title: `${finding.kind}: ${finding.written || finding.deviceId || finding.roomId}`,
      detail: [finding.roomId, finding.at.slice(0, 10), finding.detail]
        .filter((part) => part !== '')
        .join(', '),
      findingId: finding.findingId,
      ...(finding.deviceId === '' ? {} : { deviceId: finding.deviceId }),
      tab: 'Findings',
      row: finding.row,
    }));
}

function failedMail({ Outbox }: Lines<typeof WANTS>): TodayItem[] {
  return Outbox.filter((mail) => mail.state === 'Failed' || mail.state === 'Unknown')
    .slice(0, MOST)
    .map((mail) => ({
      title: mail.subject || mail.key,
      detail:
        mail.state === 'Unknown'
          ? `Nobody can say whether it went to ${mail.to}`
          : `Not sent to ${mail.to || 'anyone'}: ${mail.error}`,
      tab: 'Outbox',
      row: mail.row,
    }));
}
