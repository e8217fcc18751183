/** The letters about late devices: one per family and day, once per step, none after the return. */
import { checkIn } from '../../src/usecases/check-in.ts';
import { drainOutbox } from '../../src/usecases/drain-outbox.ts';
import { queueOverdue } from '../../src/usecases/queue-overdue.ts';
import type { OverdueMailData } from '../../src/domain/mail/overdue-mail.ts';
import type { OutboxMail } from '../../src/domain/mail/outbox-mail.ts';
import type { MailSender, SendResult } from '../../src/usecases/ports/mail-sender.ts';
import { device, loan, mail, person, school } from '../support/records.ts';
import type { MemoryStore } from '../support/memory-store.ts';

class Post implements MailSender {
  sent: OutboxMail[] = [];
  remaining = 1000;
  answer: (mail: OutboxMail) => SendResult = (mail) => ({ sent: mail.subject });

  send(letter: OutboxMail): SendResult {
    const result = this.answer(letter);
    if (typeof result === 'object' && 'sent' in result) {
      this.sent.push(letter);
      this.remaining -= letter.to.split(', ').length;
    }
    return result;
  }

  remainingToday(): number {
    return this.remaining;
  }
}

/** Wren and Rowan share their guardians, Fern has her own; all three are three days late. */
function lateSchool(): MemoryStore {
  const store = school();
  store.by = 'nightly job';
  const names = [
    ['wren', 'Wren', 'sorrel.applegarth@home.example, ash.applegarth@home.example'],
    ['rowan', 'Rowan', 'Ash.Applegarth@home.example; sorrel.applegarth@home.example'],
    ['fern', 'Fern', 'hazel.tilbury@home.example'],
  ] as const;
  names.forEach(([id, givenName, guardianEmails], index) => {
    const n = index + 1;
    const holder = `p-${id}`;
    const email = `${id}@larkfield.example`;
    store.put(
      'People',
      person({ personId: holder, givenName, email, guardianEmails, openLoans: 1 }),
    );
    const tag = `LF-000${n}`;
    const ids = { deviceId: `D-00000${n}`, assetTag: tag };
    const openLoan = `L-00000${n}`;
    store.put('Devices', device({ ...ids, serial: `S${n}`, status: 'Out', holder, openLoan }));
    store.put('Loans', loan({ ...ids, loanId: openLoan, holder, holderName: `${givenName} A.` }));
  });
  return store;
}

let runs = 0;
const goOn = () => ({ runId: `run-${++runs}`, mayGoOn: () => true });
const queue = (store: MemoryStore) => queueOverdue(store, store, goOn());
const drain = (store: MemoryStore, post: Post) => drainOutbox(store, store, post, goOn());

test('a family gets one letter a day, to the students and their guardians', () => {
  const store = lateSchool();
  expect(queue(store)).toMatchObject({ queued: 2, finished: true, holderUnknown: [] });
  const [first, second] = store.all('Outbox');
  expect(first?.to.split(', ').sort()).toEqual([
    'ash.applegarth@home.example',
    'rowan@larkfield.example',
    'sorrel.applegarth@home.example',
    'wren@larkfield.example',
  ]);
  expect(second?.to).toBe('fern@larkfield.example, hazel.tilbury@home.example');
  const data = JSON.parse(first?.data ?? '') as OverdueMailData;
  expect(data).toMatchObject({ school: 'Larkfield Middle School', several: true });
  expect(data.devices.map((line) => [line.tag, line.name, line.daysLate])).toEqual([
    ['LF-0001', 'Wren A.', 3],
    ['LF-0002', 'Rowan A.', 3],
  ]);
  expect(store.get('Loans', 'L-000001').alertsSent).toBe('overdue-1');
  expect(store.head).toBe(1);
});

test('the same step is queued once, however often the job runs', () => {
  const store = lateSchool();
  queue(store);
  expect(queue(store)).toMatchObject({ queued: 0 });
  store.today = '2026-11-24';
  expect(queue(store)).toMatchObject({ queued: 0 });
  store.today = '2026-11-25';
  expect(queue(store)).toMatchObject({ queued: 2 });
  expect(store.get('Loans', 'L-000001').alertsSent).toBe('overdue-1, overdue-2');
});

test('after weeks without the job only the latest step is sent, never the ones before', () => {
  const store = lateSchool();
  store.today = '2026-12-20';
  queue(store);
  expect(store.get('Loans', 'L-000001').alertsSent).toBe('overdue-3');
  expect(queue(store)).toMatchObject({ queued: 0 });
});

test.each([
  ['on the due day', { due: '2026-11-23' }],
  ['without a due day', { due: '' }],
  ['when it is back', { status: 'Closed' }],
] as const)('no letter %s', (_title, fields) => {
  const store = lateSchool();
  for (const id of ['L-000001', 'L-000002', 'L-000003']) store.edit('Loans', id, fields);
  expect(queue(store)).toMatchObject({ queued: 0 });
  expect(store.head).toBe(0);
});

test('an address that cannot be one is left out and told; without any, an admin sees it', () => {
  const store = lateSchool();
  store.edit('People', 'p-fern', { email: 'fern at school', guardianEmails: 'hazel@, none' });
  expect(queue(store)).toMatchObject({ queued: 1, noAddress: 1 });
  expect(store.all('Outbox')[1]).toMatchObject({
    state: 'Failed',
    to: '',
    error: 'left out, not an address: fern at school, hazel@, none',
  });
});

test('a cart that a room has signed out is told, not written to', () => {
  const store = lateSchool();
  store.edit('Loans', 'L-000003', { holder: 'LMS-207' });
  expect(queue(store)).toMatchObject({ queued: 1, holderUnknown: ['L-000003'] });
});

test('letters go once', () => {
  const store = lateSchool();
  const post = new Post();
  queue(store);
  expect(drain(store, post)).toMatchObject({ sent: 2, left: 0 });
  expect(drain(store, post)).toMatchObject({ sent: 0, left: 0 });
  expect(post.sent).toHaveLength(2);
  expect(store.all('Outbox').map((line) => [line.state, line.attempts])).toEqual([
    ['Sent', 1],
    ['Sent', 1],
  ]);
});

test('returned meanwhile: the letter is dropped, or tells only of what is still out', () => {
  const store = lateSchool();
  const post = new Post();
  queue(store);
  checkIn(store, { commandId: 'in-1', deviceId: 'D-000001' });
  checkIn(store, { commandId: 'in-3', deviceId: 'D-000003' });
  expect(drain(store, post)).toMatchObject({ sent: 1, dropped: 1, left: 0 });
  expect(post.sent[0]?.subject).toBe('Please bring back LF-0002');
  expect(post.sent[0]?.data).not.toContain('LF-0001');
  expect(store.all('Outbox')[1]).toMatchObject({
    state: 'Dropped',
    error: 'nothing is overdue any more',
  });
});

test('a letter that waited too long is superseded by the next step', () => {
  const store = lateSchool();
  const post = new Post();
  queue(store);
  store.today = '2026-11-25';
  queue(store);
  expect(drain(store, post)).toMatchObject({ sent: 2, dropped: 2 });
  expect(store.all('Outbox').map((line) => line.state)).toEqual([
    'Superseded',
    'Superseded',
    'Sent',
    'Sent',
  ]);
});

test('a corrected address counts for a letter that waits, as does a changed language', () => {
  const store = lateSchool();
  const post = new Post();
  queue(store);
  const guardianEmails = 'hazel.tilbury@new.example, no address';
  store.edit('People', 'p-fern', { guardianEmails, language: 'es' });
  expect(drain(store, post)).toMatchObject({ sent: 2, left: 0 });
  const fern = { to: 'fern@larkfield.example, hazel.tilbury@new.example', language: 'es' };
  expect(post.sent[1]).toMatchObject(fern);
  expect(store.all('Outbox')[1]).toMatchObject({
    ...fern,
    state: 'Sent',
    error: 'left out, not an address: no address',
  });
});

test('nobody is left to write to when the letter goes: it is failed, with the reason', () => {
  const store = lateSchool();
  const post = new Post();
  queue(store);
  store.edit('People', 'p-fern', { email: '', guardianEmails: '' });
  expect(drain(store, post)).toMatchObject({ sent: 1, failed: 1, dropped: 0, left: 0 });
  expect(store.all('Outbox')[1]).toMatchObject({
    state: 'Failed',
    error: 'nobody to write to: no address is known',
    settledAt: store.now,
  });
});

test('a letter about two children goes to neither household once they are no longer one family', () => {
  const store = lateSchool();
  const post = new Post();
  queue(store);
  store.edit('People', 'p-rowan', { guardianEmails: 'other.household@home.example' });
  expect(drain(store, post)).toMatchObject({ sent: 1, failed: 1, left: 0 });
  expect(store.all('Outbox')[0]).toMatchObject({
    state: 'Failed',
    error: 'the people it is about are no longer one family',
  });
});

test('a letter whose step was deleted goes to whom it was queued for', () => {
  const store = lateSchool();
  const post = new Post();
  queue(store);
  const [first] = store.all('Outbox');
  for (const step of store.all('Alert steps')) {
    store.edit('Alert steps', step.stepId, { stepId: `was-${step.stepId}` });
  }
  expect(drain(store, post)).toMatchObject({ sent: 2 });
  expect(post.sent[0]?.to).toBe(first?.to);
});

test('days late are counted on the day the letter goes', () => {
  const store = lateSchool();
  const post = new Post();
  queue(store);
  store.today = '2026-11-24';
  drain(store, post);
  expect(post.sent[0]?.data).toContain('"daysLate":4');
});

test('the quota counts recipients; what does not fit waits, the most urgent goes first', () => {
  const store = lateSchool();
  const post = new Post();
  store.edit('Loans', 'L-000003', { due: '2026-11-19' });
  queue(store);
  post.remaining = 4;
  expect(drain(store, post)).toMatchObject({ sent: 1, left: 1, quotaUsedUp: true });
  expect(post.sent[0]?.to).toContain('fern@');
  post.remaining = 100;
  expect(drain(store, post)).toMatchObject({ sent: 1, left: 0 });
});

test('Google says that the quota is used up: nothing is lost and nothing goes twice', () => {
  const store = lateSchool();
  const post = new Post();
  queue(store);
  post.answer = () => 'quota';
  expect(drain(store, post)).toMatchObject({ sent: 0, left: 2, quotaUsedUp: true });
  expect(store.all('Outbox').map((line) => [line.state, line.attempts])).toEqual([
    ['Queued', 0],
    ['Queued', 0],
  ]);
});

test('a letter that Google refuses is failed, with its words', () => {
  const store = lateSchool();
  const post = new Post();
  queue(store);
  post.answer = (letter) =>
    letter.to.includes('fern') ? { failed: 'Invalid email: x' } : { sent: letter.subject };
  expect(drain(store, post)).toMatchObject({ sent: 1, failed: 1, left: 0 });
  expect(store.all('Outbox')[1]).toMatchObject({ state: 'Failed', error: 'Invalid email: x' });
});

test('killed while sending: what was claimed is of unknown fate and never goes again by itself', () => {
  const store = lateSchool();
  const post = new Post();
  queue(store);
  post.answer = () => {
    throw new Error('killed');
  };
  expect(() => drain(store, post)).toThrow('killed');
  post.answer = (letter) => ({ sent: letter.subject });
  expect(drain(store, post)).toMatchObject({ sent: 0, unknown: 0 });
  store.now = '2026-11-23T10:30:00';
  expect(drain(store, post)).toMatchObject({ sent: 0, unknown: 2 });
  expect(store.all('Outbox').map((line) => line.state)).toEqual(['Unknown', 'Unknown']);
  expect(post.sent).toEqual([]);
});

test('killed before the claim is written: the next run sends everything once', () => {
  const store = lateSchool();
  const post = new Post();
  queue(store);
  store.killAtCommit = 1;
  expect(() => drain(store, post)).toThrow('Killed');
  expect(drain(store, post)).toMatchObject({ sent: 2 });
});

test('two runs at once send each letter once', () => {
  const store = lateSchool();
  const post = new Post();
  queue(store);
  store.meanwhile = () => drain(store, post);
  expect(drain(store, post)).toMatchObject({ sent: 0, left: 0 });
  expect(post.sent).toHaveLength(2);
});

test('fifty letters go in rounds of at most twenty, each settled with the next claim', () => {
  const store = school();
  const post = new Post();
  for (let n = 0; n < 50; n += 1) {
    store.put('Outbox', mail({ key: `k-${n}`, template: 'welcome', urgency: n }));
  }
  expect(drain(store, post)).toMatchObject({ sent: 50, left: 0 });
  expect(store.head).toBe(4);
  expect(post.sent[0]?.key).toBe('k-49');
});

test('when time is up the claimed rest goes back into the queue', () => {
  const store = school();
  const post = new Post();
  for (let n = 0; n < 5; n += 1) store.put('Outbox', mail({ key: `k-${n}`, template: 'welcome' }));
  const run = { runId: 'run-short', mayGoOn: () => post.sent.length < 2 };
  expect(drainOutbox(store, store, post, run)).toMatchObject({ sent: 2, left: 3 });
  expect(store.all('Outbox').filter((line) => line.state === 'Queued')).toHaveLength(3);
});

/** Refuses, as the Sheet does, every command that reads a row with a cell nobody can read. */
function withBadRow(store: MemoryStore, tab: string, key: string): MemoryStore {
  const command = store.command.bind(store);
  store.command = (meta, wants, decide) =>
    wants.some(
      (want) => want.tab === tab && 'keys' in want && want.keys.some((ref) => ref.key === key),
    )
      ? { ok: false, code: 'sheet-unreadable', facts: { tab } }
      : command(meta, wants, decide);
  return store;
}

test('one loan that cannot be read keeps only its own family without a letter', () => {
  const store = withBadRow(lateSchool(), 'Loans', 'L-000003');
  expect(queue(store)).toMatchObject({ queued: 1, unreadable: ['L-000003'], finished: true });
  expect(store.all('Outbox')).toHaveLength(1);
});

test('one letter that cannot be read keeps no other letter back', () => {
  const store = school();
  const post = new Post();
  for (let n = 0; n < 5; n += 1) store.put('Outbox', mail({ key: `k-${n}`, template: 'welcome' }));
  expect(drain(withBadRow(store, 'Outbox', 'k-2'), post)).toMatchObject({ sent: 4, left: 1 });
});

test('when another desk keeps the books, what was sent is told in a second try', () => {
  const store = school();
  const post = new Post();
  store.put('Outbox', mail({ template: 'welcome' }));
  const command = store.command.bind(store);
  let calls = 0;
  store.command = (meta, wants, decide) => {
    calls += 1;
    return calls === 2 ? { ok: false, code: 'busy', facts: {} } : command(meta, wants, decide);
  };
  expect(drain(store, post)).toMatchObject({ sent: 1, stopped: 'busy' });
  expect(store.all('Outbox')[0]?.state).toBe('Sent');
});

test('students who only share an address of the school are no family: none reads of another', () => {
  const store = school();
  for (let n = 1; n <= 12; n += 1) {
    const [holder, openLoan] = [`p-${n}`, `L-${String(n).padStart(6, '0')}`];
    const email = `student${n}@larkfield.example`;
    const guardianEmails = 'office@larkfield.example';
    store.put('People', person({ personId: holder, email, guardianEmails, openLoans: 1 }));
    store.put('Loans', loan({ loanId: openLoan, holder, deviceId: `D-${n}` }));
  }
  expect(queue(store)).toMatchObject({ queued: 12, finished: true });
  for (const letter of store.all('Outbox')) {
    expect((JSON.parse(letter.data) as OverdueMailData).devices).toHaveLength(1);
    expect(letter.to).toMatch(/^student\d+@larkfield\.example, office@larkfield\.example$/);
  }
});
