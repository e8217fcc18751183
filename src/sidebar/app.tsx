/** The sidebar: find box on top, the current screen, the way back, the footer. */
import { useEffect, useRef } from 'preact/hooks';
import { keyListener, pressEnter } from './desk/keys.ts';
import { comeBack, loadAll } from './desk/load.ts';
import type { Desk, Draft, Screen } from './desk/state.ts';
import { currentScreen } from './desk/state.ts';
import { Button, Link } from './parts/controls.tsx';
import { DeskContext, useDesk } from './parts/desk-context.tsx';
import { FIND_ID, FindBox } from './parts/find-box.tsx';
import { Footer } from './parts/footer.tsx';
import { RefusalPanel } from './parts/refusal-panel.tsx';
import { Results } from './parts/results.tsx';
import { UndoBar } from './parts/undo-bar.tsx';
import { CheckIn } from './screens/check-in.tsx';
import { CheckOut } from './screens/check-out.tsx';
import { Deposit } from './screens/deposit.tsx';
import { Device } from './screens/device.tsx';
import { Home } from './screens/home.tsx';
import { List } from './screens/list.tsx';
import { NotLoaded } from './screens/not-loaded.tsx';
import { Person } from './screens/person.tsx';
import { Room } from './screens/room.tsx';
import { nameThing } from './words/refusals.ts';
import { count } from './words/format.ts';

const focusFind = (): void => document.getElementById(FIND_ID)?.focus();

/** The whole page. */
export function App({ desk }: { desk: Desk }) {
  useEffect(() => {
    void loadAll(desk);
    const onKey = keyListener(desk, {
      focusFind,
      pressCure: (number) =>
        document.querySelector<HTMLButtonElement>(`[data-cure="${number}"] button`)?.click(),
      after: (ms, then) => void setTimeout(then, ms),
    });
    const onFocus = (): void => void comeBack(desk);
    document.addEventListener('keydown', onKey);
    window.addEventListener('focus', onFocus);
    return () => {
      document.removeEventListener('keydown', onKey);
      window.removeEventListener('focus', onFocus);
    };
  }, [desk]);
  return (
    <DeskContext.Provider value={desk}>
      <Frame />
    </DeskContext.Provider>
  );
}

function Frame() {
  const { desk, state } = useDesk();
  const searching = state.query.trim() !== '' && state.catalog !== null;
  const main = useRef<HTMLElement>(null);
  const depth = state.stack.length;
  useEffect(() => {
    // What had the focus is gone with its screen: readers go on at the new one, keys still work.
    if (document.activeElement === document.body) main.current?.focus();
  }, [depth]);
  return (
    <div class="app">
      <FindBox onEmptyEnter={() => pressEnter(desk)} />
      <main ref={main} tabIndex={searching ? 0 : -1}>
        <Trouble />
        <SetAside />
        {searching ? <Results /> : <Current screen={currentScreen(state)} />}
      </main>
      <UndoBar />
      <Footer />
      <div class="spoken" role="status" aria-live="polite">
        {state.say}
      </div>
    </div>
  );
}

function Current({ screen }: { screen: Screen }) {
  const { state } = useDesk();
  if (!state.catalog) return <NotLoaded />;
  switch (screen.at) {
    case 'home':
      return <Home />;
    case 'list':
      return <List list={screen.list} />;
    case 'device':
      return <Device key={screen.id} id={screen.id} from={screen.from} />;
    case 'person':
      return <Person key={screen.id} id={screen.id} from={screen.from} />;
    case 'room':
      return <Room id={screen.id} from={screen.from} />;
    case 'draft': {
      const draft = state.drafts[screen.id];
      return draft ? <DraftScreen key={draft.id} draft={draft} /> : <Home />;
    }
  }
}

function DraftScreen({ draft }: { draft: Draft }) {
  if (draft.kind === 'check-out') return <CheckOut draft={draft} />;
  return draft.kind === 'check-in' ? <CheckIn draft={draft} /> : <Deposit draft={draft} />;
}

/** A refusal that belongs to no form, such as of an undo. */
function Trouble() {
  const { desk, state } = useDesk();
  if (!state.trouble) return null;
  return (
    <RefusalPanel
      refusal={state.trouble.refusal}
      doing={state.trouble.doing}
      actions={<Button onClick={() => desk.set({ trouble: null })}>All right</Button>}
    />
  );
}

/** Forms that were refused while another was on the screen wait here. */
function SetAside() {
  const { desk, state } = useDesk();
  const open = new Set(state.stack.map((screen) => (screen.at === 'draft' ? screen.id : '')));
  const waiting = Object.values(state.drafts).filter(
    (draft) => draft.phase.at === 'refused' && !open.has(draft.id),
  );
  const [first] = waiting;
  if (!first) return null;
  const look = (): void =>
    desk.set({ stack: [...state.stack, { at: 'draft', id: first.id }], query: '', notice: null });
  return (
    <div class="set-aside" role="status">
      <span>
        {waiting.length > 1 ? `${count(waiting.length, 'thing')} not saved` : nameThing(first.kind)}
        {waiting.length > 1 ? '' : slotsText(first, state.catalog)}
      </span>
      <Link onClick={look}>Look</Link>
    </div>
  );
}

function slotsText(draft: Draft, catalog: ReturnType<Desk['get']>['catalog']): string {
  const device = draft.kind === 'deposit' ? null : catalog?.deviceById.get(draft.deviceId ?? '');
  const person = draft.kind === 'check-in' ? null : catalog?.personById.get(draft.personId ?? '');
  const names = [device?.assetTag || device?.serial, person?.name].filter(Boolean);
  return names.length > 0 ? `: ${names.join(' to ')}` : '';
}
