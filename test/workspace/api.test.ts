/** The control API over HTTP: what it answers, and what it refuses in which words. */
import { OWNER, startWorkspace, TEACHER } from './support/http-workspace.ts';
import type { HttpWorkspace } from './support/http-workspace.ts';

const SCRIPT = `
function echo(value) { return value; }
function boom() { throw new Error('It broke'); }
function hidden_() { return 'secret'; }
function who() { return Session.getActiveUser().getEmail(); }
`;

let workspace: HttpWorkspace;
beforeAll(async () => {
  workspace = await startWorkspace(SCRIPT);
});
afterAll(() => workspace.close());

describe('GET /api/workspace', () => {
  test('tells the time twice: for machines, and as the school clock shows it', async () => {
    const { status, body } = await workspace.ask('GET', '/api/workspace');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      title: 'Larkfield, devices',
      now: '2026-11-17T13:42:00.000Z',
      localNow: '2026-11-17T08:42:00',
      account: OWNER,
    });
    expect(body.tabs).toEqual([expect.objectContaining({ name: 'Sheet1', hidden: false })]);
  });
});

describe('the sheet by hand', () => {
  test('what is typed is read as Sheets reads it', async () => {
    const values = [
      ['Tag', 'Due'],
      ['LF-2', '11/20/2026'],
      ['LF-1', 'x'],
    ];
    const range = 'A1:B3';
    const done = await workspace.ask('PUT', '/api/tabs/Sheet1/cells', { range, values, as: OWNER });
    expect(done).toEqual({ status: 200, body: { ok: true } });
    const { body } = await workspace.ask('GET', '/api/tabs/Sheet1');
    expect(body.values).toEqual(values);
    expect(workspace.office.file.rawValues('Sheet1')[1]?.[1]).toBe(46346);
  });

  test('one cell named takes a whole block, as pasting does', async () => {
    const values = [['a', 'b']];
    await workspace.ask('PUT', '/api/tabs/Sheet1/cells', { range: 'D1', values });
    expect(workspace.office.file.cell('Sheet1', 'E1').shown).toBe('b');
  });

  test('a column to sort by may be named by its header', async () => {
    await workspace.ask('POST', '/api/tabs/Sheet1/rows', { insert: { at: 4, count: 2 } });
    await workspace.ask('POST', '/api/tabs/Sheet1/rows', { delete: [4, 5] });
    const done = await workspace.ask('POST', '/api/tabs/Sheet1/sort', {
      column: 'Tag',
      ascending: true,
    });
    expect(done.status).toBe(200);
  });

  test.each([
    ['PUT', '/api/tabs/Nowhere/cells', { range: 'A1', values: [['x']] }, 404, 'no tab named'],
    ['PUT', '/api/tabs/Sheet1/cells', { range: 'A', values: [['x']] }, 400, '"range" must look'],
    ['PUT', '/api/tabs/Sheet1/cells', { range: 'A1:B1', values: [['x']] }, 400, 'shape of A1:B1'],
    ['PUT', '/api/tabs/Sheet1/cells', { range: 'A1' }, 400, '"values" is missing'],
    ['POST', '/api/tabs/Sheet1/sort', { column: 'Nope!' }, 404, 'no column "Nope!"'],
    ['POST', '/api/tabs/Sheet1/rows', {}, 400, 'Say "delete" or "insert"'],
    ['POST', '/api/tabs/Sheet1/cells', {}, 405, 'takes PUT'],
    ['GET', '/api/nothing', undefined, 404, 'nothing at /api/nothing'],
    [
      'PUT',
      '/api/tabs/Sheet1/cells',
      { range: 'A1', values: [['x']], as: 'no@one' },
      404,
      'no@one',
    ],
  ])('%s %s %j is refused with %d', async (method, where, body, status, words) => {
    const answer = await workspace.ask(method, where, body);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toContain(words);
  });
});

describe('POST /api/run', () => {
  test('does what google.script.run does', async () => {
    const { status, body } = await workspace.ask('POST', '/api/run/echo', { args: [{ a: [1] }] });
    expect([status, body.value]).toEqual([200, { a: [1] }]);
  });

  test('runs as whoever is named', async () => {
    const { body } = await workspace.ask('POST', '/api/run/who', { as: TEACHER });
    expect(body.value).toBe(TEACHER);
  });

  test('what a script throws comes as an error with its message alone', async () => {
    const { status, body } = await workspace.ask('POST', '/api/run/boom', {});
    expect(status).toBe(500);
    expect(body).toMatchObject({ error: expect.stringContaining('It broke') as string });
  });

  test.each(['hidden_', 'nowhere', 'constructor'])('%s is not to be called', async (name) => {
    const { status, body } = await workspace.ask('POST', `/api/run/${name}`, {});
    expect([status, body.error]).toEqual([404, `Script function not found: ${name}`]);
  });
});

describe('the clock', () => {
  test('takes a wall clock of the school, and never goes back', async () => {
    const { body } = await workspace.ask('POST', '/api/clock', { now: '2026-11-18T08:00' });
    expect(body.localNow).toBe('2026-11-18T08:00:00');
    const back = await workspace.ask('POST', '/api/clock', { now: '2026-11-17T08:00' });
    expect([back.status, back.body.error]).toEqual([409, expect.stringContaining('only goes')]);
    const next = await workspace.ask('POST', '/api/clock', { advanceDays: 1 });
    expect(next.body.localNow).toBe('2026-11-19T08:00:00');
  });

  test.each([{ advanceDays: -1 }, { advanceDays: 9999 }, { now: 'tomorrow' }, {}])(
    '%j is refused',
    async (body) => {
      expect((await workspace.ask('POST', '/api/clock', body)).status).toBe(400);
    },
  );
});

describe('faults and meter', () => {
  test('a run can be killed on order, and the meter shows it', async () => {
    await workspace.ask('POST', '/api/faults', { kind: 'killAt', n: 1, functionName: 'who' });
    const killed = await workspace.ask('POST', '/api/run/who', {});
    expect(killed.body).toMatchObject({ killed: true, outcome: 'killed' });
    const { body } = await workspace.ask('GET', '/api/meter?functionName=who&limit=1');
    expect(body.last).toMatchObject({
      functionName: 'who',
      outcome: 'killed',
      reads: 0,
      writes: 0,
    });
    await workspace.ask('POST', '/api/faults', { kind: 'clear' });
  });

  test('an unknown kind is refused with the ones that there are', async () => {
    const { status, body } = await workspace.ask('POST', '/api/faults', { kind: 'explode' });
    expect([status, body.error]).toEqual([400, expect.stringContaining('killAt')]);
  });
});
