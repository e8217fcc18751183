/** The box in which one types into a cell, and the list of a dropdown. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { px } from '../parts/px.ts';
import { toneOf } from './tones.ts';

interface Place {
  left: number;
  top: number;
  width: number;
}

export function CellEditor(
  props: Place & {
    text: string;
    choices: string[] | null;
    onDone: (text: string, move: { rows?: number; columns?: number }) => void;
    onCancel: () => void;
  },
) {
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  // At once: the next key of a quick typist must land in here.
  useLayoutEffect(() => {
    const box = input.current;
    if (!box) return;
    box.value = props.text;
    box.focus();
    box.setSelectionRange(props.text.length, props.text.length);
  }, []);
  const finish = (move: { rows?: number; columns?: number }) => {
    if (done.current) return;
    done.current = true;
    props.onDone(input.current?.value ?? '', move);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter') finish({ rows: event.shiftKey ? -1 : 1 });
    else if (event.key === 'Tab') finish({ columns: event.shiftKey ? -1 : 1 });
    else if (event.key === 'Escape') {
      done.current = true;
      props.onCancel();
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        ref={input}
        class="editor"
        aria-label="Cell"
        list={props.choices ? 'cell-choices' : undefined}
        style={{ left: px(props.left), top: px(props.top), minWidth: px(props.width) }}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.stopPropagation()}
        onBlur={() => finish({})}
      />
      {props.choices && (
        <datalist id="cell-choices">
          {props.choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** Below the cell where there is room, else above it. */
function placeOf({ row, column }: { row: number; column: number }) {
  const cell = document.getElementById(`cell-${row}-${column}`)?.getBoundingClientRect();
  if (!cell) return {};
  const below = window.innerHeight - cell.bottom - 12;
  const shared = { left: px(cell.left), minWidth: px(Math.max(cell.width, 140)) };
  return below > 220
    ? { ...shared, top: px(cell.bottom + 2), maxHeight: px(Math.min(below, 320)) }
    : { ...shared, bottom: px(window.innerHeight - cell.top + 2), maxHeight: px(320) };
}

export function ChoiceList(
  props: { row: number; column: number } & {
    choices: string[];
    current: string;
    onChoose: (text: string) => void;
    onCancel: () => void;
  },
) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const wanted = list.current?.querySelector<HTMLElement>('[aria-selected=true]');
    (wanted ?? list.current?.querySelector<HTMLElement>('[role=option]'))?.focus();
    const away = (event: Event) => {
      if (!list.current?.contains(event.target as Node)) props.onCancel();
    };
    document.addEventListener('pointerdown', away, true);
    return () => document.removeEventListener('pointerdown', away, true);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const options = [...(list.current?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
    const at = options.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown') options[Math.min(at + 1, options.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') options[Math.max(at - 1, 0)]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') props.onCancel();
    else return;
    event.preventDefault();
  };
  return (
    <div
      class="choices"
      role="listbox"
      aria-label="Choices"
      ref={list}
      style={placeOf(props)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
    >
      {props.choices.map((choice) => (
        <button
          key={choice}
          type="button"
          role="option"
          aria-selected={choice === props.current}
          onClick={() => props.onChoose(choice)}
        >
          <span class={`chip ${toneOf(choice)}`}>{choice}</span>
        </button>
      ))}
      {props.choices.length === 0 && <p>This cell has no dropdown.</p>}
    </div>
  );
}
