/** Home: what needs a person today, what can be started, what was handled last. */
import type { Today, TodayItem } from '../../contract/find.ts';
import { begin, newCheckIn, newCheckOut, newDeposit } from '../desk/drafts.ts';
import { loadToday } from '../desk/load.ts';
import { open, openSelection, selectedEntry } from '../desk/navigate.ts';
import type { ListName } from '../desk/state.ts';
import { mayAct } from '../desk/state.ts';
import { Heading, Key, Link, Row } from '../parts/controls.tsx';
import { useDesk } from '../parts/desk-context.tsx';
import { Lines } from '../parts/history.tsx';
import { Icon } from '../parts/icon.tsx';
import { ShapeMark } from '../parts/mark.tsx';
import { RefusalPanel } from '../parts/refusal-panel.tsx';
import type { Colour, Shape } from '../words/status.ts';
import { Warnings } from './warnings.tsx';

interface Need {
  list: ListName;
  name: string;
  shape: Shape;
  colour: Colour;
}

/** What can need a person, most urgent first. */
export const NEEDS: readonly Need[] = [
  { list: 'overdue', name: 'Overdue', shape: 'late', colour: 'bad' },
  { list: 'roomsNotCounted', name: 'Rooms not counted yet', shape: 'due', colour: 'warn' },
  { list: 'findings', name: 'Findings to resolve', shape: 'missing', colour: 'bad' },
  { list: 'failedMail', name: 'Mail that did not go out', shape: 'repair', colour: 'warn' },
];

/** The screen. */
export function Home() {
  const { state } = useDesk();
  const { today } = state;
  return (
    <>
      <Selection />
      <Warnings />
      <Heading>Needs a person today</Heading>
      {today ? <Needs today={today} /> : <NoCounts />}
      <Start />
      {today && today.recent.length > 0 ? (
        <>
          <Heading>Handled last</Heading>
          <Lines lines={today.recent} />
        </>
      ) : null}
    </>
  );
}

function NoCounts() {
  const { desk, state } = useDesk();
  if (!state.todayRefusal) return <p class="gutter quiet">Looking…</p>;
  return (
    <RefusalPanel
      refusal={state.todayRefusal}
      doing="load"
      actions={<Link onClick={() => void loadToday(desk)}>Look again</Link>}
    />
  );
}

function Selection() {
  const { desk, state } = useDesk();
  const entry = selectedEntry(desk);
  if (!entry || !state.selection) return null;
  return (
    <button type="button" class="selection" onClick={() => openSelection(desk)}>
      <Icon name="rows" size={18} />
      <span>
        <b>{state.selection.title}</b> is selected in {state.selection.tab}
      </span>
      <Key>↵</Key>
    </button>
  );
}

/** The server lists at most so many; the tab has the rest. */
const LISTED = 200;

function howMany(items: readonly TodayItem[]): string {
  return items.length < LISTED ? String(items.length) : `${LISTED}+`;
}

function such(items: readonly TodayItem[]): string {
  const [first] = items;
  if (!first) return '';
  return items.length > 1 ? `${first.title} and ${items.length - 1} more` : first.title;
}

function Needs({ today }: { today: Today }) {
  const { desk, state } = useDesk();
  const needs = NEEDS.filter((need) => today[need.list].length > 0);
  if (needs.length === 0 && state.catalog?.devices.length === 0)
    return (
      <p class="gutter quiet">
        No devices yet. Rollcall &gt; Import… brings in the roster and the devices.
      </p>
    );
  if (needs.length === 0)
    return (
      <p class="gutter all-well">
        <ShapeMark shape="done" colour="good" size={14} /> Nothing. Counts, reminders and returns
        are in order.
      </p>
    );
  return (
    <>
      {needs.map((need) => (
        <Row
          key={need.list}
          icon={<ShapeMark shape={need.shape} colour={need.colour} />}
          title={need.name}
          detail={such(today[need.list])}
          end={
            <>
              <span class="count">{howMany(today[need.list])}</span>
              <Icon name="next" size={18} />
            </>
          }
          onClick={() => open(desk, { at: 'list', list: need.list })}
        />
      ))}
    </>
  );
}

function Start() {
  const { desk, state } = useDesk();
  if (!state.catalog) return null;
  if (!mayAct(state))
    return (
      <p class="gutter quiet">
        Your account may look, not change. An Admin can add you in the Staff tab.
      </p>
    );
  return (
    <>
      <Heading>Start</Heading>
      <Row
        icon={<Icon name="laptop" />}
        title="Check out"
        hotkey="O"
        onClick={() => begin(desk, newCheckOut())}
      />
      <Row
        icon={<Icon name="check" />}
        title="Check in"
        hotkey="I"
        onClick={() => begin(desk, newCheckIn())}
      />
      <Row
        icon={<Icon name="money" />}
        title="Take a deposit"
        onClick={() => begin(desk, newDeposit())}
      />
    </>
  );
}
