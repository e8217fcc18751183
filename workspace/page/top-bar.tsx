/** The head of the page: the Sheet's title and menus in light, our clock and account in dark. */
import { useState } from 'preact/hooks';
import { send, pathOf } from './api.ts';
import { useDesk } from './desk.ts';
import { Ask } from './parts/ask.tsx';
import type { Question } from './parts/ask.tsx';
import { Icon } from './parts/icon.tsx';
import { Menu } from './parts/menu.tsx';
import type { MenuItem } from './parts/menu.tsx';
import { clockTime, initials, longDay } from './words.ts';

/** A menu of the Sheet's own: its name and what it does. */
export interface SheetMenu {
  title: string;
  items: (MenuItem | null)[];
}

export function TopBar({ menus }: { menus: SheetMenu[] }) {
  const { workspace, ui, act } = useDesk();
  const click = (functionName: string, label: string) =>
    void act(label, () => send(pathOf('menu', functionName), { as: ui.as }));
  return (
    <header class="top">
      <div class="logo" aria-hidden="true">
        <svg viewBox="0 0 16 16" width="20" height="20">
          <path d="M3 3h10v10H3zM3 6.500h10M3 9.800h10M6.500 3v10M9.800 3v10" />
        </svg>
      </div>
      <div class="names">
        <div class="title">
          <h1>{workspace.title}</h1>
          <span class="badge">Practice copy</span>
        </div>
        <nav class="menus" aria-label="Menus">
          {menus.map((menu) => (
            <Menu key={menu.title} name={menu.title} label={menu.title} items={menu.items} />
          ))}
          {ui.menus.map((menu) => (
            <Menu
              key={menu.title}
              name={menu.title}
              label={menu.title}
              class="menu-button ours"
              items={menu.items.map(({ label, functionName }) =>
                functionName === null ? null : { label, run: () => click(functionName, label) },
              )}
            />
          ))}
        </nav>
      </div>
      <Clock />
      <Account />
    </header>
  );
}

function Clock() {
  const { workspace, act, busy } = useDesk();
  const [question, setQuestion] = useState<Question | null>(null);
  const turn = (body: object) => void act('Turning the clock', () => send('/api/clock', body));
  const goTo = () =>
    setQuestion({
      title: 'Go to a day and time',
      text: 'What falls due on the way is run in its order: the nightly job, reminders, the form sweep.',
      label: 'Day and time',
      type: 'datetime-local',
      value: `${workspace.localNow.slice(0, 10)}T${workspace.localNow.slice(11, 16)}`,
      min: workspace.localNow.slice(0, 16),
      button: 'Turn the clock',
      run: (now) => turn({ now }),
    });
  return (
    <div class="dark-box" role="group" aria-label="Clock">
      <Icon name="clock" />
      <strong class="day">{longDay(workspace.localNow)}</strong>
      <span class="soft">{clockTime(workspace.localNow)}</span>
      <button
        type="button"
        class="dark"
        disabled={busy !== ''}
        onClick={() => turn({ advanceDays: 1 })}
      >
        +1 day
      </button>
      <button type="button" class="dark" disabled={busy !== ''} onClick={goTo}>
        Go to…
      </button>
      {question && <Ask question={question} close={() => setQuestion(null)} />}
    </div>
  );
}

function Account() {
  const { workspace, act } = useDesk();
  const now = workspace.accounts.find((one) => one.email === workspace.account);
  const items = workspace.accounts.map((account) => ({
    label: account.name,
    hint: account.email,
    run: () => void act('Switching', () => send('/api/account', { email: account.email })),
  }));
  return (
    <div class="account">
      <Menu
        name={`Account: ${now?.name ?? workspace.account}`}
        class="dark-box account-button"
        items={items}
        label={
          <>
            <span class="face" data-initials={initials(now?.name ?? workspace.account)} />
            <strong>{now?.name ?? workspace.account}</strong>
            <Icon name="down" size={14} />
          </>
        }
      />
    </div>
  );
}
