/** Forms: made by scripts, answered by people, landing in the linked sheet. */
import type { FormFile } from '../../emulator/api.ts';
import { NOW, OTHER, OWNER, removeScriptFolders, scriptedWorld } from './support/scripted-world.ts';

const SCRIPT = `
  function make() {
    const form = FormApp.create('Room count').setTitle('Room count').setCollectEmail(true).setAllowResponseEdits(true);
    const room = form.addListItem().setTitle('Room').setRequired(true).setChoiceValues(['R-101', 'R-102']);
    form.addTextItem().setTitle('Missing');
    form.addCheckboxItem().setTitle('Broken').setChoices([room.createChoice('Screen'), room.createChoice('Keys')]);
    form.addSectionHeaderItem().setTitle('Thanks');
    form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet().getId());
    form.setPublished(true);
    ScriptApp.newTrigger('landed').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onFormSubmit().create();
    ScriptApp.newTrigger('answered').forForm(form).onFormSubmit().create();
    return form.getId();
  }
  function landed(e) {
    console.log(JSON.stringify([e.values.slice(1), e.namedValues.Missing, e.range.getRow(), e.authMode.toString()]));
  }
  function answered(e) {
    console.log(JSON.stringify([e.source.getTitle(), e.response.getRespondentEmail(),
      e.response.getItemResponses().map((r) => [r.getItem().getTitle(), r.getResponse()])]));
  }
  function open(id) { return FormApp.openById(id); }
  function rename(id) { open(id).getItems(FormApp.ItemType.TEXT)[0].setTitle('What is missing?'); }
  function prefill(id) {
    const form = open(id);
    const [room, missing] = form.getItems();
    return form.createResponse()
      .withItemResponse(room.asListItem().createResponse('R-102'))
      .withItemResponse(missing.asTextItem().createResponse('a & b'))
      .toPrefilledUrl();
  }
  function submit(id) {
    const form = open(id);
    const made = form.createResponse()
      .withItemResponse(form.getItems()[0].asListItem().createResponse('R-101')).submit();
    return [made.getId() === form.getResponses()[0].getId(), made.getTimestamp().getTime()];
  }
  function since(id, ms) { return open(id).getResponses(new Date(ms)).map((r) => r.getTimestamp().getTime()); }
  function wrongItem(id) { open(id).getItems()[0].asTextItem(); }
  function wrongChoice(id) { open(id).getItems()[0].asListItem().createResponse('R-999'); }
  function close(id) { open(id).setAcceptingResponses(false).setCustomClosedFormMessage('Closed for summer.'); }
  function reshape(id) {
    const form = open(id);
    form.moveItem(form.getItems()[1], 0);
    form.deleteItem(3);
    return form.getItems().map((item) => item.getTitle() + ' ' + item.getType());
  }
  function unlink(id) { return open(id).removeDestination().getDestinationId(); }
  function fresh() {
    const form = FormApp.create('Blank');
    return [form.getTitle(), form.addListItem().getChoices().map((c) => c.getValue()), form.isPublished(), form.getItemById(1)];
  }
  function urls(id) {
    const form = open(id);
    return [form.getPublishedUrl(), FormApp.openByUrl(form.getPublishedUrl()).getId() === id, FormApp.openByUrl(form.getEditUrl()).getId() === id];
  }
`;
afterAll(removeScriptFolders);

function counted() {
  const scripted = scriptedWorld(SCRIPT);
  const id = scripted.value('make') as string;
  const form = scripted.world.form(id);
  const item = (title: string) => String(form.items().find((one) => one.title === title)?.id);
  const file = scripted.world.spreadsheet(scripted.spreadsheetId);
  const heard = () =>
    scripted.world
      .executions()
      .filter(({ kind }) => kind === 'TRIGGER')
      .map(({ functionName, logs }) => [functionName, JSON.parse(logs[0] ?? 'null')] as const);
  return { ...scripted, id, form, item, file, heard };
}

const TAB = 'Form Responses 1';

test('an answer lands as a row, and the triggers hear of it', () => {
  const { form, item, file, heard } = counted();
  form.submit(
    { [item('Room')]: 'R-101', [item('Missing')]: '612', [item('Broken')]: 'Screen, Keys' },
    OTHER,
  );
  expect(file.values(TAB)).toEqual([
    ['Timestamp', 'Email Address', 'Room', 'Missing', 'Broken'],
    [expect.stringMatching(/^9\/1\/2026 8:\d\d:\d\d$/), OTHER, 'R-101', '612', 'Screen, Keys'],
  ]);
  expect(heard()).toEqual([
    ['landed', [[OTHER, 'R-101', '612', 'Screen, Keys'], ['612'], 2, 'FULL']],
    [
      'answered',
      [
        'Room count',
        OTHER,
        [
          ['Room', 'R-101'],
          ['Missing', '612'],
          ['Broken', ['Screen', 'Keys']],
        ],
      ],
    ],
  ]);
});

test('unanswered text comes back blank, unanswered boxes not at all', () => {
  const { form, item, heard } = counted();
  form.submit({ [item('Room')]: 'R-101' }, OTHER);
  expect(heard()[1]?.[1]).toEqual([
    'Room count',
    OTHER,
    [
      ['Room', 'R-101'],
      ['Missing', ''],
    ],
  ]);
});

test('answers are inserted below the last answer, so rows typed by hand sink', () => {
  const { form, item, file } = counted();
  form.submit({ [item('Room')]: 'R-101' }, OTHER);
  file.edit(TAB, 'C3', [['typed by hand']], OWNER);
  form.submit({ [item('Room')]: 'R-102' }, OTHER);
  expect(file.values(TAB).map((row) => row[2])).toEqual([
    'Room',
    'R-101',
    'R-102',
    'typed by hand',
  ]);
});

test('a formula in an answer stays text', () => {
  const { form, item, file } = counted();
  form.submit({ [item('Room')]: 'R-101', [item('Missing')]: '=1+1' }, OTHER);
  expect(file.rawValues(TAB)[1]?.[3]).toBe('=1+1');
});

test('a changed answer changes its row wherever it was sorted to, and refires with the rest blank', () => {
  const { form, item, file, heard } = counted();
  const first = form.submit({ [item('Room')]: 'R-101' }, OTHER);
  form.submit({ [item('Room')]: 'R-102', [item('Missing')]: '7' }, OWNER);
  file.sort(TAB, 3, false, OWNER);
  form.editResponse(first, { [item('Missing')]: '612' }, OTHER);
  expect(file.values(TAB).map((row) => row.slice(1))).toEqual([
    ['Email Address', 'Room', 'Missing', 'Broken'],
    [OWNER, 'R-102', '7', ''],
    [OTHER, 'R-101', '612', ''],
  ]);
  expect(heard().filter(([name]) => name === 'landed')[2]?.[1]).toEqual([
    [OTHER, '', '612', ''],
    ['612'],
    3,
    'FULL',
  ]);
  expect(form.responses()[0]).toMatchObject({
    answers: { [item('Room')]: 'R-101', [item('Missing')]: '612' },
  });
});

test('changed answers fire nothing when that is switched off', () => {
  const { form, item, heard, world } = counted();
  const first = form.submit({ [item('Room')]: 'R-101' }, OTHER);
  world.switches.editedAnswersRefireTriggers = false;
  form.editResponse(first, { [item('Missing')]: '612' }, OTHER);
  expect(heard()).toHaveLength(2);
});

test('renamed questions rename their header, also after a column was inserted before them', () => {
  const { id, form, item, file, value } = counted();
  file.insertColumns(TAB, 1, 1, OWNER);
  value('rename', [id]);
  form.submit({ [item('Room')]: 'R-101', [item('What is missing?')]: '612' }, OTHER);
  expect(file.values(TAB).map((row) => row[4])).toEqual(['What is missing?', '612']);
});

test.each<[string, (form: FormFile, item: (title: string) => string) => unknown, string]>([
  [
    'a required answer',
    (form, item) => form.submit({ [item('Missing')]: '1' }, OTHER),
    'This is a required question: Room',
  ],
  [
    'a choice that is offered',
    (form, item) => form.submit({ [item('Room')]: 'R-9' }, OTHER),
    '"R-9" cannot be answered to: Room',
  ],
  [
    'questions it has',
    (form, item) => form.submit({ [item('Room')]: 'R-101', 5: 'x' }, OTHER),
    'no question 5',
  ],
])('the form insists on %s', (_what, submit, message) => {
  const { form, item } = counted();
  expect(() => submit(form, item)).toThrow(message);
  expect(form.responses()).toEqual([]);
});

test('a closed or unpublished form takes nothing', () => {
  const { id, form, item, value } = counted();
  value('close', [id]);
  expect(() => form.submit({ [item('Room')]: 'R-101' }, OTHER)).toThrow('Closed for summer.');
  form.acceptingResponses = true;
  form.published = false;
  expect(() => form.submit({ [item('Room')]: 'R-101' }, OTHER)).toThrow('Closed for summer.');
});

test('what a script submits lands too, and fires nothing', () => {
  const { id, value, file, heard } = counted();
  const [same, at] = value('submit', [id]) as [boolean, number];
  expect(same).toBe(true);
  expect(file.values(TAB)).toHaveLength(2);
  expect(heard()).toEqual([]);
  expect(value('since', [id, at - 1])).toEqual([at]);
  expect(value('since', [id, at])).toEqual([]);
});

test('answers given at the same moment bear different times', () => {
  const { id, form, item, value } = counted();
  for (let i = 0; i < 3; i += 1) form.submit({ [item('Room')]: 'R-101' }, OTHER);
  const times = value('since', [id, NOW]) as number[];
  expect(new Set(times).size).toBe(3);
});

test('the prefilled link carries an entry per item', () => {
  const { id, form, item, value } = counted();
  const url = new URL(value('prefill', [id]) as string);
  expect(url.origin + url.pathname).toBe(form.url);
  expect([...url.searchParams]).toEqual([
    ['usp', 'pp_url'],
    [`entry.${item('Room')}`, 'R-102'],
    [`entry.${item('Missing')}`, 'a & b'],
  ]);
});

test('forms are found by their addresses', () => {
  const { id, value, form } = counted();
  expect(value('urls', [id])).toEqual([form.url, true, true]);
});

test('items keep their kind, order and choices', () => {
  const { id, run, value } = counted();
  expect(run('wrongItem', [id])).toMatchObject({
    message: 'Invalid conversion for item type: LIST.',
  });
  expect(run('wrongChoice', [id])).toMatchObject({
    message: 'Invalid response submitted to item.',
  });
  expect(value('reshape', [id])).toEqual(['Missing TEXT', 'Room LIST', 'Broken CHECKBOX']);
});

test('a fresh form has no title, is unpublished, and a fresh list has one blank choice', () => {
  const { value, world } = scriptedWorld(SCRIPT);
  expect(value('fresh')).toEqual(['', [''], false, null]);
  world.switches.formsStartUnpublished = false;
  expect((value('fresh') as unknown[])[2]).toBe(true);
});

test('a form without a destination refuses to name one', () => {
  const { id, run } = counted();
  expect(run('unlink', [id])).toMatchObject({
    message: 'The form currently has no response destination.',
  });
});

test('forms that are not there, or not shared, cannot be opened', () => {
  const { id, run, world } = counted();
  const message = expect.stringContaining('No item with the given ID could be found.') as string;
  expect(run('open', ['1nowhere'])).toMatchObject({ message });
  world.switches.formsOpenToAllEditors = false;
  expect(run('rename', [id]).ok).toBe(true);
  expect(run('rename', [id], OTHER)).toMatchObject({ message });
});
