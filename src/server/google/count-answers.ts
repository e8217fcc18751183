/**
 * Answers to the count form, read from the form itself: events come zero, one or many times, late, or
 * blank, and the responses tab is for people to sort as they like.
 */
import type { CountAnswer, CountForm } from '../../usecases/ports/forms.ts';
import type { Clock } from './spreadsheet-clock.ts';
import type { CountFormFile } from './count-form.ts';
import { saysAllHere, QUESTIONS, type Question } from './count-form-words.ts';

type Response = GoogleAppsScript.Forms.FormResponse;

/** The count form as a port; `open` gives the form, or null where there is none to read. */
export function countAnswers(open: () => CountFormFile | null, clock: Clock): CountForm {
  return {
    answersSince: (since) => {
      const file = open();
      if (file === null) return [];
      return file.form
        .getResponses(new Date(clock.epochOf(since)))
        .map((response) => ({ response, texts: textsOf(response, file) }))
        .filter(({ texts }) => QUESTIONS.some((question) => (texts[question] ?? '') !== ''))
        .map(({ response, texts }) => answerOf(response, texts, clock))
        .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
    },
  };
}

type Texts = { [Q in Question]?: string };

function textsOf(response: Response, file: CountFormFile): Texts {
  const questionOf = new Map(
    QUESTIONS.flatMap((question) => {
      const id = file.items[question];
      return id === undefined ? [] : [[id, question] as const];
    }),
  );
  const texts: Texts = {};
  for (const itemResponse of response.getItemResponses()) {
    const question = questionOf.get(itemResponse.getItem().getId());
    if (question === undefined) continue;
    const answer: unknown = itemResponse.getResponse();
    // A grid or a tick list cannot be one of our questions; text is all there is.
    texts[question] = typeof answer === 'string' ? answer.trim() : '';
  }
  return texts;
}

function answerOf(response: Response, texts: Texts, clock: Clock): CountAnswer {
  return {
    responseId: response.getId(),
    digest: digestOf(QUESTIONS.map((question) => texts[question] ?? '')),
    at: clock.momentOf(response.getTimestamp().getTime()),
    respondent: response.getRespondentEmail(),
    room: texts.room ?? '',
    allHere: saysAllHere(texts.allHere ?? ''),
    missing: texts.missing ?? '',
    needRepair: texts.repair ?? '',
    needReplacing: texts.replace ?? '',
    extra: texts.extra ?? '',
    note: texts.note ?? '',
  };
}

function digestOf(parts: readonly string[]): string {
  const bytes = Utilities.computeDigest(
    Utilities.DigestAlgorithm.SHA_256,
    JSON.stringify(parts),
    Utilities.Charset.UTF_8,
  );
  return Utilities.base64EncodeWebSafe(bytes).slice(0, 22);
}
