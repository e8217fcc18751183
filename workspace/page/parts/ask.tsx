/** A small dialog of the workspace's own: one question, a field or none, and what the button will do. */
import { useEffect, useRef, useState } from 'preact/hooks';

export interface Question {
  title: string;
  text?: string;
  /** The field's label; left out, nothing is typed. */
  label?: string;
  type?: 'text' | 'datetime-local';
  value?: string;
  min?: string;
  button: string;
  run: (value: string) => void;
}

export function Ask({ question, close }: { question: Question; close: () => void }) {
  const [value, setValue] = useState(question.value ?? '');
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    box.current?.showModal();
  }, []);
  const submit = (event: Event) => {
    event.preventDefault();
    close();
    question.run(value);
  };
  return (
    <dialog class="ask" ref={box} onClose={close} aria-label={question.title}>
      <form onSubmit={submit}>
        <h2>{question.title}</h2>
        {question.text && <p>{question.text}</p>}
        {question.label && (
          <label>
            <span>{question.label}</span>
            <input
              {...(question.type === 'datetime-local'
                ? { type: 'datetime-local', min: question.min }
                : { type: 'text' })}
              value={value}
              required
              onInput={(event) => setValue(event.currentTarget.value)}
            />
          </label>
        )}
        <div class="buttons">
          <button type="button" class="quiet" onClick={close}>
            Cancel
          </button>
          <button type="submit" class="filled">
            {question.button}
          </button>
        </div>
      </form>
    </dialog>
  );
}
