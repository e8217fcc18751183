/** Handing in and changing answers, with the checks a form makes before it takes them. */
import type { WorldCore } from '../execution/world-core.ts';
import { isChoice, isQuestion } from './form-state.ts';
import type { Answer, FormState, ItemState, ResponseState } from './form-state.ts';
import { landResponse, type Landed } from './responses-tab.ts';

export interface HandedIn {
  response: ResponseState;
  landed: Landed | null;
}

/** Takes an answer. Throws in the words a person reads when the form does not take it. */
export function handIn(
  world: WorldCore,
  form: FormState,
  answers: Record<string, Answer>,
  email: string,
): HandedIn {
  checkOpen(form);
  if (form.limitsToOneResponse && form.responses.some((response) => response.email === email)) {
    throw new Error("You've already responded. You can only fill out this form once.");
  }
  checkAnswers(form, answers);
  const at = momentFor(world, form);
  const response: ResponseState = {
    id: world.newFileId('2_'),
    at,
    email,
    answers: { ...answers },
    landedAt: at,
  };
  form.responses.push(response);
  return { response, landed: landResponse(world, form, response) };
}

/** Changes some answers of a response; those not named stay. */
export function changeAnswers(
  world: WorldCore,
  form: FormState,
  responseId: string,
  answers: Record<string, Answer>,
): HandedIn {
  checkOpen(form);
  const response = form.responses.find(({ id }) => id === responseId);
  if (!response) throw new Error(`no response ${responseId} to this form`);
  if (!form.allowsResponseEdits) throw new Error('This form does not let answers be changed.');
  const all = { ...response.answers, ...answers };
  checkAnswers(form, all);
  const changed = Object.keys(answers).filter(
    (id) => String(answers[id]) !== String(response.answers[id] ?? ''),
  );
  response.answers = all;
  if (world.switches.editsMoveTimestamps) response.at = momentFor(world, form);
  return { response, landed: landResponse(world, form, response, new Set(changed)) };
}

/** Now, or a moment later: no two answers to a form bear the same time. */
function momentFor(world: WorldCore, form: FormState): number {
  return Math.max(world.now(), ...form.responses.map(({ at }) => at + 1));
}

function checkOpen(form: FormState): void {
  if (!form.published || !form.acceptingResponses) {
    const { customClosedMessage, title } = form;
    throw new Error(customClosedMessage || `The form ${title} is no longer accepting responses.`);
  }
}

/** Throws for unknown items, missing answers and choices that are not offered. */
export function checkAnswers(form: FormState, answers: Record<string, Answer>): void {
  const known = new Set(form.items.filter(isQuestion).map(({ id }) => String(id)));
  const stray = Object.keys(answers).find((id) => !known.has(id));
  if (stray !== undefined) throw new Error(`no question ${stray} on this form`);
  for (const item of form.items.filter(isQuestion)) {
    const given = [answers[item.id] ?? ''].flat().filter((text) => text !== '');
    if (item.required && given.length === 0) {
      throw new Error(`This is a required question: ${item.title}`);
    }
    const odd = given.find((text) => !fits(item, text));
    if (odd !== undefined) throw new Error(`"${odd}" cannot be answered to: ${item.title}`);
  }
}

export function fits(item: ItemState, text: string): boolean {
  if (item.type === 'DATE') return /^\d{4}-\d{2}-\d{2}$/.test(text);
  return !isChoice(item) || item.otherOption || item.choices.includes(text);
}
