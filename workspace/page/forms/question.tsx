/** One question of a form, by its type: list, choice, line or paragraph. */
import type { FormItemShape } from '../../shapes.ts';

interface Props {
  item: FormItemShape;
  value: string;
  /** Set where it was left open though it needs an answer. */
  open: boolean;
  onChange: (value: string) => void;
}

export function Question(props: Props) {
  const { item, open } = props;
  const title = `title-${item.id}`;
  const help = `help-${item.id}`;
  return (
    <div class={open ? 'card open' : 'card'}>
      <h2 id={title}>
        {item.title}
        {item.required && (
          <b class="needs" aria-label="needs an answer">
            {' '}
            *
          </b>
        )}
      </h2>
      {item.helpText && <p id={help}>{item.helpText}</p>}
      <Field {...props} title={title} help={item.helpText ? help : undefined} />
      {open && (
        <p class="needs" role="alert">
          This question needs an answer.
        </p>
      )}
    </div>
  );
}

function Field({
  item,
  value,
  open,
  onChange,
  title,
  help,
}: Props & { title: string; help?: string }) {
  const shared = {
    id: `question-${item.id}`,
    'aria-labelledby': title,
    'aria-describedby': help,
    'aria-required': item.required,
    'aria-invalid': open,
  };
  const type = item.type.toUpperCase();
  if (type.includes('PARAGRAPH'))
    return (
      <textarea
        {...shared}
        rows={1}
        value={value}
        onInput={(event) => {
          const box = event.currentTarget;
          box.style.height = 'auto';
          box.style.height = `${box.scrollHeight}px`;
          onChange(box.value);
        }}
      />
    );
  if (type.includes('LIST'))
    return (
      <select {...shared} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">Choose</option>
        {!item.choices.includes(value) && value !== '' && <option value={value}>{value}</option>}
        {item.choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    );
  if (type.includes('MULTIPLE'))
    return (
      <div role="radiogroup" {...shared} tabIndex={-1}>
        {item.choices.map((choice) => (
          <label key={choice} class="choice">
            <input
              type="radio"
              name={`entry.${item.id}`}
              checked={value === choice}
              onChange={() => onChange(choice)}
            />
            <span>{choice}</span>
          </label>
        ))}
      </div>
    );
  return (
    <input
      {...shared}
      type="text"
      value={value}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  );
}
