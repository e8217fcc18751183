import type { CheckOutOffer, CustodyDone } from '../../../src/contract/custody.ts';
import {
  checkInFirst,
  missing,
  retry,
  send,
  undoLast,
} from '../../../src/sidebar/desk/commands.ts';
import {
  begin,
  edit,
  newCheckIn,
  newCheckOut,
  newDeposit,
} from '../../../src/sidebar/desk/drafts.ts';
import { choose, enter, escape, open, scan, type } from '../../../src/sidebar/desk/navigate.ts';
import type { CheckOutDraft, Desk } from '../../../src/sidebar/desk/state.ts';
import { createDesk, currentDraft, currentScreen } from '../../../src/sidebar/desk/state.ts';
import { larkfield } from '../an-index.ts';
import { fakeRpc } from '../fake-rpc.ts';

const OFFER: CheckOutOffer = {
  due: '2027-06-04',
  dueRule: 'Policies row 2, 1:1: until the school year ends on 2027-06-04',
  accessories: ['Charger', 'Case'],
  depositAsked: 5000,
  depositRule: 'Policies row 2, 1:1: $50.00',
  policyRow: 2,
};

const done = (head: number, status: string, holder: string): CustodyDone => ({
  head,
  loanId: 'L-000001',
  device: {
    row: 7,
    deviceId: 'D-000006',
    assetTag: 'LF-0533',
    model: '300e Gen 4',
    due: holder ? '2027-06-04' : '',
    daysLate: null,
    status,
    holder,
  },
  personId: 'p2',
  personName: 'Wren Applegarth',
  balance: 0,
  depositHeld: 0,
  summary: 'LF-0533 checked out to Wren Applegarth',
});

function aDesk() {
  const fake = fakeRpc({ offerCheckOut: OFFER, loadHistory: [] });
  const desk = createDesk(fake.rpc);
  desk.set({ catalog: larkfield(), loading: false });
  const sent = (name: string) =>
    fake.calls.filter(([called]) => called === name).map(([, request]) => request);
  return { desk, sent, ...fake };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function draftOf(desk: Desk): CheckOutDraft {
  const draft = currentDraft(desk.get());
  if (draft?.kind !== 'check-out') throw new Error('No check-out on the screen.');
  return draft;
}

async function filled() {
  const made = aDesk();
  begin(made.desk, newCheckOut());
  scan(made.desk, 'S-20419');
  scan(made.desk, 'LF-0533');
  await settled();
  return made;
}

test('scans fill the slots in any order, and the policy fills the rest', async () => {
  const { desk } = await filled();
  expect(draftOf(desk)).toMatchObject({
    deviceId: 'D-000006',
    personId: 'p2',
    due: '2027-06-04',
    accessories: ['Charger', 'Case'],
    paying: 'Later',
  });
  expect(missing(draftOf(desk))).toBe('');
});

test('another scan of the same kind changes its slot and asks the policy again', async () => {
  const { desk, sent } = await filled();
  scan(desk, 'LF-0421');
  await settled();
  expect(draftOf(desk)).toMatchObject({ deviceId: 'D-000002', personId: 'p2' });
  expect(sent('offerCheckOut')).toHaveLength(2);
});

test('a check-out sends row hints, takes the reply into the index and offers undo', async () => {
  const { desk, sent, answers } = await filled();
  answers.checkOut = [done(41, 'Out', 'p2')];
  edit(desk, draftOf(desk), { paying: 'Cash' });
  await send(desk, draftOf(desk));
  expect(sent('checkOut')[0]).toMatchObject({
    deviceId: 'D-000006',
    deviceRow: 7,
    personRow: 3,
    deposit: { cents: 5000, method: 'Cash' },
  });
  expect(sent('checkOut')[0]).not.toHaveProperty('due');
  expect(desk.get().catalog?.deviceById.get('D-000006')).toMatchObject({
    status: 'Out',
    holder: 'p2',
  });
  expect(desk.get().undo).toMatchObject({ number: 41, phase: 'offered' });
  expect(draftOf(desk)).toMatchObject({ deviceId: null, personId: null });
});

test('undo names the history number and puts the index back', async () => {
  const { desk, sent, answers } = await filled();
  answers.checkOut = [done(41, 'Out', 'p2')];
  answers.undo = [{ head: 42, summary: 'Undone' }];
  await send(desk, draftOf(desk));
  await undoLast(desk);
  expect(sent('undo')[0]).toMatchObject({ number: 41 });
  expect(desk.get().catalog?.deviceById.get('D-000006')).toMatchObject({
    status: 'Available',
    holder: '',
  });
  await undoLast(desk);
  expect(sent('undo')).toHaveLength(1);
});

test('a refused undo is told and stays on offer under the same ID', async () => {
  const { desk, sent, answers } = await filled();
  answers.checkOut = [done(41, 'Out', 'p2')];
  answers.undo = [{ refused: 'changed-since' }, { refused: 'changed-since' }];
  await send(desk, draftOf(desk));
  await undoLast(desk);
  expect(desk.get().trouble).toMatchObject({ doing: 'undo' });
  await undoLast(desk);
  const ids = sent('undo').map((request) => (request as { commandId: string }).commandId);
  expect(ids[0]).toBe(ids[1]);
});

test('trying again is the same intention; a changed form is another', async () => {
  const { desk, sent, answers } = await filled();
  answers.checkOut = [{ refused: 'google-failed' }, { refused: 'google-failed' }];
  await send(desk, draftOf(desk));
  await retry(desk, draftOf(desk));
  edit(desk, draftOf(desk), { condition: 'Fair' });
  answers.checkOut = [done(41, 'Out', 'p2')];
  await send(desk, draftOf(desk));
  const ids = sent('checkOut').map((request) => (request as { commandId: string }).commandId);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[2]).not.toBe(ids[0]);
});

test('a second press while it is being saved sends nothing', async () => {
  const { desk, sent, answers } = await filled();
  answers.checkOut = [done(41, 'Out', 'p2')];
  const draft = draftOf(desk);
  const first = send(desk, draft);
  await send(desk, draftOf(desk));
  await first;
  expect(sent('checkOut')).toHaveLength(1);
});

test('scanning goes on while one is being saved; its refusal waits for a person', async () => {
  const { desk, answers } = await filled();
  answers.checkOut = [{ refused: 'device-out', facts: { tag: 'LF-0533' } }];
  const first = draftOf(desk);
  const saving = send(desk, first);
  scan(desk, 'LF-0421');
  await saving;
  expect(draftOf(desk)).toMatchObject({ deviceId: 'D-000002', personId: null });
  expect(desk.get().drafts[first.id]?.phase.at).toBe('refused');
  expect(desk.get().say).toContain('Not checked out');
});

test('a refusal by the policy is told before anyone presses Enter', async () => {
  const { desk, answers } = aDesk();
  answers.offerCheckOut = [{ refused: 'too-many-devices', facts: { held: 1, most: 1 } }];
  begin(desk, newCheckOut({ deviceId: 'D-000006', personId: 'p1' }));
  await settled();
  const { phase } = draftOf(desk);
  expect(phase.at === 'refused' && phase.refusal.facts).toMatchObject({ holds: ['LF-0412'] });
});

test('"check in first" checks the other device in, and the check-out goes on by itself', async () => {
  const { desk, sent, answers } = aDesk();
  answers.offerCheckOut = [{ refused: 'too-many-devices' }, OFFER];
  begin(desk, newCheckOut({ deviceId: 'D-000006', personId: 'p1' }));
  await settled();
  const back = done(41, 'Available', '');
  answers.checkIn = [{ ...back, device: { ...back.device, deviceId: 'D-000001' } }];
  answers.checkOut = [done(42, 'Out', 'p1')];
  await checkInFirst(desk, draftOf(desk), 'D-000001');
  expect(sent('checkIn')[0]).toMatchObject({ deviceId: 'D-000001', deviceRow: 2 });
  expect(sent('checkOut')).toHaveLength(1);
  expect(desk.get().undo?.number).toBe(42);
});

test('a check-in begun on a card leads back to it', async () => {
  const { desk, answers } = aDesk();
  open(desk, { at: 'device', id: 'D-000001', from: '' });
  begin(desk, newCheckIn('D-000001'));
  answers.checkIn = [done(41, 'Available', '')];
  const draft = currentDraft(desk.get());
  if (draft) await send(desk, draft);
  expect(currentScreen(desk.get())).toMatchObject({ at: 'device', id: 'D-000001' });
  expect(desk.get().drafts).toEqual({});
});

test('a deposit asks what the policy asks and shows the new balance', async () => {
  const { desk, sent, answers } = aDesk();
  answers.loadPerson = [{ depositAsked: 5000, depositRule: 'Policies row 2, 1:1: $50.00' }];
  begin(desk, newDeposit('p2'));
  await settled();
  const draft = currentDraft(desk.get());
  expect(draft).toMatchObject({ amount: '50.00' });
  const taken = {
    head: 41,
    entryId: 'E-000001',
    personId: 'p2',
    balance: 0,
    depositHeld: 5000,
    summary: 'Deposit taken',
  };
  answers.takeDeposit = [taken];
  if (draft) await send(desk, draft);
  expect(sent('takeDeposit')[0]).toMatchObject({ amount: 5000, method: 'Cash', personRow: 3 });
  expect(currentDraft(desk.get())).toMatchObject({ done: taken });
});

test('when others saved too, the index is loaded again', async () => {
  const { desk, sent, answers } = await filled();
  answers.checkOut = [done(55, 'Out', 'p2')];
  answers.loadIndex = [{ refused: 'busy' }];
  await send(desk, draftOf(desk));
  await settled();
  expect(sent('loadIndex')).toHaveLength(1);
});

test('what this desk did is told on the home screen without asking for the counts again', async () => {
  const { desk, sent, answers } = aDesk();
  const late = { title: 'LF-0412', detail: '', deviceId: 'D-000001' };
  const today = { today: '2026-11-17', roomsNotCounted: [], findings: [], failedMail: [] };
  desk.set({
    today: { ...today, overdue: [late], recent: [], warnings: [] },
    todayAt: Date.now(),
    loadedAt: Date.now(),
  });
  begin(desk, newCheckIn('D-000001'));
  const back = done(41, 'Available', '');
  answers.checkIn = [{ ...back, device: { ...back.device, deviceId: 'D-000001' } }];
  const draft = currentDraft(desk.get());
  if (draft) await send(desk, draft);
  escape(desk);
  expect(desk.get().today).toMatchObject({ overdue: [], recent: [{ number: 41, at: '' }] });
  expect(sent('loadToday')).toEqual([]);
});

test('two busy desks do not load the index at every step', async () => {
  const { desk, sent, answers } = await filled();
  desk.set({ loadedAt: Date.now() });
  answers.checkOut = [done(55, 'Out', 'p2')];
  await send(desk, draftOf(desk));
  await settled();
  expect(sent('loadIndex')).toEqual([]);
});

test('what was scanned and is not known is kept, with what is near', () => {
  const { desk } = aDesk();
  scan(desk, 'LF-O412');
  expect(desk.get().notice).toMatchObject({ is: 'none', text: 'LF-O412' });
  escape(desk);
  expect(desk.get()).toMatchObject({ notice: null, query: '' });
});

test('Enter on what is only near offers it; a second Enter takes it', () => {
  const { desk } = aDesk();
  type(desk, 'LF-O412');
  enter(desk);
  expect(currentScreen(desk.get()).at).toBe('home');
  expect(desk.get().notice?.is).toBe('none');
  enter(desk);
  expect(currentScreen(desk.get())).toMatchObject({ at: 'device', id: 'D-000001' });
});

test('Enter on a typed part of a name opens the chosen result', () => {
  const { desk } = aDesk();
  type(desk, 'quill');
  choose(desk, 1);
  enter(desk);
  expect(currentScreen(desk.get())).toMatchObject({ at: 'device', id: 'D-000001', from: 'quill' });
});

test('a form that was left after a refusal is forgotten', async () => {
  const { desk, answers } = await filled();
  answers.checkOut = [{ refused: 'device-out' }];
  await send(desk, draftOf(desk));
  escape(desk);
  expect(desk.get().drafts).toEqual({});
});
