/** A form as a teacher meets it, with the answers that its link has filled in. */
import { useEffect, useState } from 'preact/hooks';
import type { FormItemShape, FormShape } from '../../shapes.ts';
import { get, pathOf, send } from '../api.ts';
import { Question } from './question.tsx';

type FormAnswer = FormShape & { account: string; confirmation?: string };
type Answers = { [itemId: string]: string };

/** `entry.123=LF-0612` of a prefilled link, for the questions that there are. */
export function prefilled(items: FormItemShape[], query: URLSearchParams): Answers {
  const answers: Answers = {};
  for (const item of items) {
    const value = query.get(`entry.${item.id}`);
    if (value !== null) answers[item.id] = value;
  }
  return answers;
}

export function FormPage({ id }: { id: string }) {
  const [form, setForm] = useState<FormAnswer | null>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const [trouble, setTrouble] = useState('');
  const [open, setOpen] = useState('');
  const [done, setDone] = useState('');
  const [sending, setSending] = useState(false);
  useEffect(() => {
    get<FormAnswer>(pathOf('forms', id)).then(
      (found) => {
        setForm(found);
        setAnswers(prefilled(found.items, new URLSearchParams(location.search)));
        document.title = found.title;
      },
      (thrown: unknown) => setTrouble(thrown instanceof Error ? thrown.message : String(thrown)),
    );
  }, [id]);
  if (!form) return <p class="opening">{trouble === '' ? 'Opening the form' : trouble}</p>;
  const submit = async (event: Event) => {
    event.preventDefault();
    const missing = form.items.find(
      (item) => item.required && (answers[item.id] ?? '').trim() === '',
    );
    setOpen(missing ? String(missing.id) : '');
    if (missing) return document.getElementById(`question-${missing.id}`)?.focus();
    setSending(true);
    try {
      const path = `${pathOf('forms', id)}/responses`;
      const body = { answers, as: form.account };
      if (done === '') setDone((await send<{ responseId: string }>(path, body)).responseId);
      else await send(`${path}/${encodeURIComponent(done)}`, body, 'PUT');
      setTrouble('sent');
    } catch (thrown) {
      setTrouble(thrown instanceof Error ? thrown.message : String(thrown));
    } finally {
      setSending(false);
    }
  };
  if (trouble === 'sent') return <Thanks form={form} again={() => setTrouble('')} />;
  return (
    <main class="form-page">
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Head form={form} />
        {form.items.map((item) => (
          <Question
            key={item.id}
            item={item}
            value={answers[item.id] ?? ''}
            open={open === String(item.id)}
            onChange={(value) => setAnswers({ ...answers, [item.id]: value })}
          />
        ))}
        {trouble !== '' && (
          <p class="card trouble" role="alert">
            {trouble}
          </p>
        )}
        <div class="foot">
          <button type="submit" class="filled" disabled={sending || !form.acceptingResponses}>
            {done === '' ? 'Submit' : 'Submit the change'}
          </button>
          <span>
            {form.acceptingResponses
              ? 'You can change your answer afterwards.'
              : 'This form takes no answers now.'}
          </span>
        </div>
      </form>
    </main>
  );
}

function Head({ form }: { form: FormAnswer }) {
  return (
    <header class="card intro">
      <h1>{form.title}</h1>
      {form.description && <p>{form.description}</p>}
      <p class="who">
        {form.collectsEmail ? `Signed in as ${form.account} · ` : ''}
        <b aria-hidden="true">*</b> needs an answer
      </p>
    </header>
  );
}

function Thanks({ form, again }: { form: FormAnswer; again: () => void }) {
  return (
    <main class="form-page">
      <header class="card intro">
        <h1>{form.title}</h1>
        <p role="status">Your answer has been recorded. Thank you.</p>
        <p>
          <button type="button" class="link" onClick={again}>
            Change your answer
          </button>
        </p>
      </header>
    </main>
  );
}
