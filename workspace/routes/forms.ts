/** Forms as a teacher fills them in. */
import type { FormFile } from '../../emulator/api.ts';
import { objectField, optionalText } from '../fields.ts';
import type { Body } from '../fields.ts';
import { localFormLink } from '../form-link.ts';
import type { Call, Routes } from '../http/router.ts';
import type { Office } from '../office.ts';
import { messageOf, Problem } from '../problem.ts';
import { formShape } from './overview.ts';

/** By the form's ID, or by the one in the address that is given to those who fill it in. */
function formOf(office: Office, id: string): FormFile {
  const form = office.world.forms().find((one) => one.id === id || one.url.split('/').includes(id));
  if (!form) throw new Problem(404, `There is no form ${id}. GET /api/workspace lists them.`);
  return form;
}

function answerText(value: unknown, name: string): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new Problem(400, `The answer to "${name}" must be a text.`);
}

/** Answers may be given by item ID or by title; inside they go by ID, as Google keeps them. */
function answersById(form: FormFile, given: Body): { [itemId: string]: string } {
  const items = form.items();
  const answers: { [itemId: string]: string } = {};
  for (const [name, value] of Object.entries(given)) {
    const item = items.find((one) => String(one.id) === name) ?? titled(form, name);
    answers[String(item.id)] = answerText(value, name);
  }
  return answers;
}

function titled(form: FormFile, title: string) {
  const found = form.items().filter((item) => item.title === title);
  const [item] = found;
  if (item && found.length === 1) return item;
  const titles = form.items().map((one) => `"${one.title}"`);
  throw new Problem(
    item ? 409 : 404,
    item
      ? `"${title}" stands above more than one question; use the item ID.`
      : `The form has no question "${title}". It asks ${titles.join(', ')}.`,
  );
}

/** What Google Forms does before it sends: a required question needs an answer. */
function checkRequired(form: FormFile, answers: { [itemId: string]: string }): void {
  const open = form
    .items()
    .find((item) => item.required && (answers[String(item.id)] ?? '').trim() === '');
  if (open) throw new Problem(422, `"${open.title}" needs an answer.`);
}

function respond({ office, params, body }: Call) {
  const form = formOf(office, params.id ?? '');
  const as = office.actor(optionalText(body, 'as'));
  const answers = answersById(form, objectField(body, 'answers'));
  checkRequired(form, answers);
  try {
    return { responseId: form.submit(answers, as) };
  } catch (thrown) {
    throw new Problem(422, messageOf(thrown));
  } finally {
    office.changed();
  }
}

function correct({ office, params, body }: Call) {
  const form = formOf(office, params.id ?? '');
  const response = params.response ?? '';
  if (!form.responses().some((one) => one.id === response))
    throw new Problem(404, `The form has no response ${response}.`);
  const as = office.actor(optionalText(body, 'as'));
  const answers = answersById(form, objectField(body, 'answers'));
  checkRequired(form, answers);
  try {
    form.editResponse(response, answers, as);
  } catch (thrown) {
    throw new Problem(422, messageOf(thrown));
  } finally {
    office.changed();
  }
  return { responseId: response };
}

/** The tab whose rows carry prefilled links, and how that column is headed. */
const ROOMS_TAB = 'Rooms';
const LINK_HEADING = 'Form link';

/** A prefilled link for each room that has one in the sheet, leading to the workspace's own form page. */
function links({ office, params }: Call) {
  const form = formOf(office, params.id ?? '');
  if (!office.file.tabs().some((tab) => tab.name === ROOMS_TAB)) return { links: [] };
  const [header = [], ...rows] = office.file.values(ROOMS_TAB);
  const address = localFormLink(form.url);
  const at = (name: string) => header.indexOf(name);
  const found = rows.flatMap((cells) => {
    const link = localFormLink(cells[at(LINK_HEADING)] ?? '');
    if (link?.split('?')[0] !== address) return [];
    const cell = (name: string) => cells[at(name)] ?? '';
    return [{ name: cell('Name') || cell('Room ID'), detail: cell('Count days'), link }];
  });
  return { links: found };
}

export const formRoutes: Routes = {
  'GET /api/forms/:id': ({ office, params }) => ({
    ...formShape(formOf(office, params.id ?? '')),
    account: office.account,
  }),
  'GET /api/forms/:id/links': links,
  'GET /api/forms/:id/responses': ({ office, params }) => ({
    responses: formOf(office, params.id ?? '').responses(),
  }),
  'POST /api/forms/:id/responses': respond,
  'PUT /api/forms/:id/responses/:response': correct,
};
