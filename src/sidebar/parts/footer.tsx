/** The footer: what is being saved, the keys, and more. */
import { begin, newDeposit } from '../desk/drafts.ts';
import { loadAll } from '../desk/load.ts';
import type { DeskState } from '../desk/state.ts';
import { mayAct } from '../desk/state.ts';
import { keep, pinTheme } from '../desk/preferences.ts';
import { count } from '../words/format.ts';
import { IconButton, Key } from './controls.tsx';
import { useDesk } from './desk-context.tsx';
import { ShapeMark } from './mark.tsx';

interface WorkState {
  text: string;
  shape: 'arc' | 'done' | 'late';
}

/** What the footer says of the work in hand. */
export function workState(state: DeskState): WorkState {
  const drafts = Object.values(state.drafts);
  const saving = drafts.filter((draft) => draft.phase.at === 'saving').length;
  const refused = drafts.filter((draft) => draft.phase.at === 'refused').length;
  if (saving > 0 || state.undo?.phase === 'saving')
    return { shape: 'arc', text: saving > 1 ? `Saving ${saving}` : 'Saving…' };
  if (state.loading) return { shape: 'arc', text: 'Loading the list…' };
  if (refused > 0) return { shape: 'late', text: `${count(refused, 'thing')} not saved` };
  if (!state.catalog) return { shape: 'late', text: 'Nothing loaded' };
  return { shape: 'done', text: 'Everything saved' };
}

/** The footer. */
export function Footer() {
  const { desk, state } = useDesk();
  const work = workState(state);
  const toggle = (what: 'keys' | 'menu') => () =>
    desk.set({ open: state.open === what ? null : what });
  return (
    <footer>
      {state.open === 'keys' ? <Keys /> : null}
      {state.open === 'menu' ? <Menu /> : null}
      <span class="work" role="status">
        {work.shape === 'arc' ? (
          <span class="arc" />
        ) : (
          <ShapeMark
            shape={work.shape}
            colour={work.shape === 'done' ? 'good' : 'warn'}
            size={14}
          />
        )}
        {work.text}
      </span>
      <IconButton
        icon="keyboard"
        label="Keys"
        pressed={state.open === 'keys'}
        onClick={toggle('keys')}
      />
      <IconButton
        icon="more"
        label="More"
        pressed={state.open === 'menu'}
        onClick={toggle('menu')}
      />
    </footer>
  );
}

const KEYS: [string, string][] = [
  ['/', 'Find box'],
  ['↑ ↓', 'Choose'],
  ['↵', 'Open or do'],
  ['Esc', 'Back'],
  ['1-9', 'What is offered after a refusal'],
  ['O', 'Check out'],
  ['I', 'Check in'],
  ['U', 'Undo'],
  ['?', 'These keys'],
];

function Keys() {
  const { desk, state } = useDesk();
  return (
    <div class="menu" role="dialog" aria-label="Keys">
      <dl class="keys">
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <Key>{key}</Key>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label class="menu-line">
        <input
          type="checkbox"
          checked={state.letters}
          onChange={() => {
            desk.set({ letters: !state.letters });
            keep('letters', state.letters ? 'off' : 'on');
          }}
        />
        Letters are keys
      </label>
    </div>
  );
}

function Menu() {
  const { desk, state } = useDesk();
  const item = (name: string, does: () => void) => (
    <button
      type="button"
      class="menu-line"
      onClick={() => {
        desk.set({ open: null });
        does();
      }}
    >
      {name}
    </button>
  );
  return (
    <div class="menu" role="group" aria-label="More">
      {mayAct(state) ? item('Take a deposit', () => begin(desk, newDeposit())) : null}
      {item('Load the list again', () => void loadAll(desk))}
      {item('Light', () => pinTheme('light'))}
      {item('Dark', () => pinTheme('dark'))}
      {item('Light or dark as this computer', () => pinTheme(''))}
      {state.catalog ? (
        <p class="menu-note">
          {state.catalog.me.email || 'Unknown account'} · {state.catalog.me.right}
        </p>
      ) : null}
    </div>
  );
}
