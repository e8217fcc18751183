/** The find box on top of every screen: a combobox that also takes what a scanner types. */
import { useEffect, useRef } from 'preact/hooks';
import { choose, enter, escape, openSelection, results, scan, type } from '../desk/navigate.ts';
import type { DeskState } from '../desk/state.ts';
import { currentDraft } from '../desk/state.ts';
import { addKey, endsScan, ENTER_GAP, NO_BURST } from '../find/scan.ts';
import { Key } from './controls.tsx';
import { useDesk } from './desk-context.tsx';
import { Icon } from './icon.tsx';

/** ID of the box, for the keys that lead to it. */
export const FIND_ID = 'find';

function hint(state: DeskState): string {
  const draft = currentDraft(state);
  if (!draft) return 'Scan or type tag, name';
  if (draft.kind === 'deposit') return 'Scan or type a person';
  if (draft.kind === 'check-in') return 'Scan or type a device';
  if (draft.deviceId && draft.personId) return 'Scan to change either';
  return draft.deviceId ? 'Scan or type a person' : 'Scan or type a device';
}

/** The box. Enter opens a whole code at once; otherwise the chosen result. */
export function FindBox({ onEmptyEnter }: { onEmptyEnter: () => void }) {
  const { desk, state } = useDesk();
  const box = useRef<HTMLInputElement>(null);
  const burst = useRef(NO_BURST);
  const enteredAt = useRef(-Infinity);
  const shown = results(desk).length > 0 && state.query !== '';
  useEffect(() => box.current?.focus(), []);
  // What led nowhere is selected, so that the next scan replaces it and is not written behind it.
  useEffect(() => {
    if (state.notice && document.activeElement === box.current) box.current?.select();
  }, [state.notice]);

  const onEnter = (at: number): void => {
    const twice = at - enteredAt.current < ENTER_GAP;
    enteredAt.current = at;
    if (twice) return;
    const scanned = endsScan(burst.current, at);
    burst.current = NO_BURST;
    if (state.query.trim() === '') {
      if (!openSelection(desk)) onEmptyEnter();
    } else if (scanned) scan(desk, state.query);
    else enter(desk);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') choose(desk, 1);
    else if (event.key === 'ArrowUp') choose(desk, -1);
    else if (event.key === 'Enter') onEnter(event.timeStamp);
    else if (event.key === 'Escape') escape(desk);
    else {
      if (event.key.length === 1) {
        burst.current = addKey(burst.current, event.key, event.timeStamp);
        enteredAt.current = -Infinity;
      }
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="find" role="search">
      <Icon name="search" />
      <input
        id={FIND_ID}
        ref={box}
        type="text"
        role="combobox"
        aria-label="Find by tag, serial, name or number"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls="results"
        aria-activedescendant={shown ? `result-${state.chosen}` : undefined}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        placeholder={hint(state)}
        value={state.query}
        onInput={(event) => type(desk, event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {state.query === '' ? (
        <Key>/</Key>
      ) : (
        <button
          type="button"
          class="icon-button"
          aria-label="Empty the find box"
          onClick={() => {
            type(desk, '');
            box.current?.focus();
          }}
        >
          <Icon name="close" size={18} />
        </button>
      )}
    </div>
  );
}
