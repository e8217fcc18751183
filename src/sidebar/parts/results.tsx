/** What was found: people, devices, rooms, with the match underlined; or what a scan could not decide. */
import type { ComponentChildren } from 'preact';
import { loadAll } from '../desk/load.ts';
import { openEntry, type } from '../desk/navigate.ts';
import type { ScanNotice } from '../desk/state.ts';
import { answersFor } from '../find/answers.ts';
import type { Entry } from '../find/catalog.ts';
import type { Near, Nearness } from '../find/near.ts';
import { partsOf } from '../find/keys.ts';
import type { Group } from '../find/search.ts';
import { Duplicate } from './duplicate.tsx';
import { Button, Key } from './controls.tsx';
import { useDesk } from './desk-context.tsx';
import { EntryLine } from './entry-line.tsx';
import { Icon } from './icon.tsx';

/** The list under the find box while something stands in it. */
export function Results() {
  const { state } = useDesk();
  const { catalog, query, notice } = state;
  if (!catalog) return null;
  if (notice?.is === 'duplicate') return <Duplicate notice={notice} />;
  if (notice?.is === 'several') return <Several entries={notice.entries} text={notice.text} />;
  if (notice?.is === 'none') return <NoMatch notice={notice} scanned />;
  const { found, near } = answersFor(catalog, query);
  if (found.people.total + found.devices.total + found.rooms.total === 0)
    return <NoMatch notice={{ is: 'none', text: query.trim(), near }} />;
  const afterPeople = found.people.hits.length;
  const afterDevices = afterPeople + found.devices.hits.length;
  return (
    <div class="results">
      <div id="results" role="listbox" aria-label="Found">
        <Hits name="People" group={found.people} first={0} parts={found.parts} />
        <Hits name="Devices" group={found.devices} first={afterPeople} parts={found.parts} />
        <Hits name="Rooms" group={found.rooms} first={afterDevices} parts={found.parts} />
      </div>
      <KeyHints />
    </div>
  );
}

function Hits(props: {
  name: string;
  group: Group<Entry>;
  first: number;
  parts: readonly string[];
}) {
  const { name, group, first, parts } = props;
  if (group.total === 0) return null;
  const more = group.total - group.hits.length;
  return (
    <div role="group" aria-label={name}>
      <ListHeading name={name} />
      {group.hits.map((entry, at) => (
        <Option key={keyOf(entry)} entry={entry} at={first + at} parts={parts} />
      ))}
      {more > 0 ? (
        <p class="more">{more.toLocaleString('en-US')} more; a few more letters narrow it down.</p>
      ) : null}
    </div>
  );
}

function Option({ entry, at, parts }: { entry: Entry; at: number; parts: readonly string[] }) {
  const { desk, state } = useDesk();
  const chosen = state.chosen === at;
  return (
    <div
      id={`result-${at}`}
      role="option"
      aria-selected={chosen}
      class={`row option${chosen ? ' chosen' : ''}`}
      ref={(element) => {
        if (chosen) element?.scrollIntoView({ block: 'nearest' });
      }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => openEntry(desk, entry)}
    >
      <EntryLine entry={entry} parts={parts} />
    </div>
  );
}

function keyOf(entry: Entry): string {
  if (entry.kind === 'device') return entry.deviceId;
  return entry.kind === 'person' ? entry.personId : entry.roomId;
}

const REASONS: Record<Nearness, string> = {
  'look-alike': 'The letter O and the digit 0, or I and 1, look alike on labels.',
  swapped: 'These differ by two characters that change places.',
  'one-off': 'These differ by one character.',
};

function NoMatch(props: { notice: ScanNotice & { is: 'none' }; scanned?: boolean }) {
  const { desk } = useDesk();
  const { text, near } = props.notice;
  const what = props.scanned || /\d/.test(text) ? 'No device or person has' : 'Nothing is called';
  const [first] = near;
  return (
    <div class="results">
      <Note title={`${what} ${props.scanned || /\d/.test(text) ? text : `“${text}”`}`}>
        {first
          ? REASONS[first.how]
          : 'If it came to the sheet a moment ago, load the list again. New devices come in by Rollcall > Import…'}
      </Note>
      <NearList near={near} />
      <div class="gutter stack">
        <Button icon="again" onClick={() => void loadAll(desk)}>
          Load the list again
        </Button>
        <Button look="plain" onClick={() => type(desk, '')}>
          Empty the find box
        </Button>
      </div>
    </div>
  );
}

function NearList({ near }: { near: readonly Near[] }) {
  if (near.length === 0) return null;
  return (
    <div id="results" role="listbox" aria-label="Did you mean">
      <ListHeading name="Did you mean" />
      {near.map(({ entry }, at) => (
        <Option key={keyOf(entry)} entry={entry} at={at} parts={[]} />
      ))}
    </div>
  );
}

function Several({ entries, text }: { entries: readonly Entry[]; text: string }) {
  return (
    <div class="results">
      <Note title={`${text} belongs to ${entries.length}`}>The scan can’t decide. Choose one.</Note>
      <div id="results" role="listbox" aria-label="Choose one">
        {entries.map((entry, at) => (
          <Option key={keyOf(entry)} entry={entry} at={at} parts={partsOf(text)} />
        ))}
      </div>
    </div>
  );
}

function Note({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="panel busy" role="status">
      <Icon name="search" />
      <div class="panel-text">
        <div class="panel-title">{title}</div>
        <p>{children}</p>
      </div>
    </div>
  );
}

/** Seen only: a list box holds options, and its groups have their names already. */
function ListHeading({ name }: { name: string }) {
  return (
    <div class="heading" aria-hidden="true">
      <span class="list-heading">{name}</span>
    </div>
  );
}

function KeyHints() {
  return (
    <p class="key-hints" aria-hidden="true">
      <Key>↑</Key>
      <Key>↓</Key> choose <Key>↵</Key> open <Key>Esc</Key> clear
    </p>
  );
}
