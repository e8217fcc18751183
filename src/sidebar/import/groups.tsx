/** What would happen line by line: exceptions first, good lines folded away. */
import { useState } from 'preact/hooks';
import type { LineMark, Preview, PreviewLine } from '../../contract/imports.ts';
import { Link } from '../parts/controls.tsx';
import { Icon } from '../parts/icon.tsx';
import { useImport } from './context.tsx';
import { Line } from './line.tsx';
import { download, linesAsCsv } from './save-lines.ts';
import { goesInPartly, leaversOf, leftOutOf } from './state.ts';

interface GroupWords {
  id: string;
  mark: LineMark;
  name: string;
  about: string;
  /** Its lines can be unticked. */
  ticks: boolean;
  open: boolean;
}

const LEFT_OUT: GroupWords = {
  id: 'wrong',
  mark: 'wrong',
  name: 'Left out',
  about: 'The rest can go in without them',
  ticks: false,
  open: true,
};
const IN_PART: GroupWords = {
  id: 'in-part',
  mark: 'wrong',
  name: 'In part',
  about: 'These go in, without what is wrong',
  ticks: false,
  open: true,
};
const OTHERS: readonly GroupWords[] = [
  {
    id: 'changed',
    mark: 'changed',
    name: 'Changed',
    about: 'Ticked lines replace what the sheet says now',
    ticks: true,
    open: true,
  },
  {
    id: 'leaving',
    mark: 'leaving',
    name: 'Leaving',
    about: 'On the sheet, but not in the file',
    ticks: true,
    open: false,
  },
  { id: 'new', mark: 'new', name: 'New', about: '', ticks: true, open: false },
  {
    id: 'same',
    mark: 'same',
    name: 'The same',
    about: 'Nothing to do',
    ticks: false,
    open: false,
  },
  {
    id: 'only-here',
    mark: 'only-here',
    name: 'Only on the sheet',
    about: 'Not in the file; left as they are',
    ticks: false,
    open: false,
  },
];
const STEP = 50;

/** All groups that have lines. */
export function Groups({ preview }: { preview: Preview }) {
  const inPart = preview.lines.filter(goesInPartly);
  const out = preview.lines.filter((line) => line.mark === 'wrong' && !goesInPartly(line));
  return (
    <div class="groups">
      <Group words={LEFT_OUT} total={leftOutOf(preview)} lines={out} />
      <Group words={IN_PART} total={preview.inPart} lines={inPart} />
      {OTHERS.map((group) => (
        <Group
          key={group.id}
          words={group}
          total={preview.counts[group.mark]}
          lines={preview.lines.filter((line) => line.mark === group.mark)}
        />
      ))}
    </div>
  );
}

function Group(props: { words: GroupWords; total: number; lines: readonly PreviewLine[] }) {
  const { words, total, lines } = props;
  const [open, setOpen] = useState(words.open);
  const [shown, setShown] = useState(STEP);
  if (total === 0) return null;
  const about = words.mark === 'new' ? span(lines, total) : words.about;
  return (
    <section class={`group ${words.id}`}>
      <div class="group-head">
        <button
          type="button"
          class="group-fold"
          aria-expanded={open}
          disabled={lines.length === 0}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'down' : 'next'} size={18} />
          <b>{words.name}</b>
          <span class="badge">{total.toLocaleString('en-US')}</span>
          <span class="quiet">{about}</span>
        </button>
        {words.ticks ? <TickAll words={words} lines={lines} total={total} /> : null}
        {words.mark === 'leaving' ? <Leavers /> : null}
        {words.mark === 'wrong' ? (
          <Link
            icon="save"
            onClick={() =>
              download(words.id === 'wrong' ? 'left-out.csv' : 'in-part.csv', linesAsCsv(lines))
            }
          >
            Save these lines
          </Link>
        ) : null}
      </div>
      {open ? (
        <>
          {lines.slice(0, shown).map((line) => (
            <Line key={line.id} line={line} ticks={words.ticks} />
          ))}
          <More lines={lines} shown={shown} total={total} onMore={() => setShown(shown + 500)} />
        </>
      ) : null}
    </section>
  );
}

function More(props: {
  lines: readonly PreviewLine[];
  shown: number;
  total: number;
  onMore: () => void;
}) {
  const left = props.total - Math.min(props.shown, props.lines.length);
  if (left <= 0) return null;
  const text = `and ${left.toLocaleString('en-US')} more`;
  return (
    <p class="group-more quiet">
      {props.shown < props.lines.length ? <Link onClick={props.onMore}>{text}</Link> : text}
    </p>
  );
}

/** `LF-0720 to LF-1002`. */
function span(lines: readonly PreviewLine[], total: number): string {
  const [first] = lines;
  const last = lines[lines.length - 1];
  if (!first || !last || lines.length < total || first === last)
    return first ? `such as ${nameOf(first)}` : '';
  return `${nameOf(first)} to ${nameOf(last)}`;
}

const nameOf = (line: PreviewLine): string => line.title.split(',')[0] ?? line.title;

function TickAll({
  words,
  lines,
  total,
}: {
  words: GroupWords;
  lines: readonly PreviewLine[];
  total: number;
}) {
  const { desk, state } = useImport();
  // Lines beyond the preview have no ID here, so "all" would not be true of them.
  if (lines.length < total || lines.length < 2) return null;
  const anyTicked = lines.some((line) => !state.unticked.has(line.id));
  const change = (): void => {
    const unticked = new Set(state.unticked);
    for (const line of lines) {
      if (anyTicked) unticked.add(line.id);
      else unticked.delete(line.id);
    }
    desk.set({ unticked });
  };
  return (
    <Link label={`${anyTicked ? 'Untick' : 'Tick'} all: ${words.name}`} onClick={change}>
      {anyTicked ? 'Untick all' : 'Tick all'}
    </Link>
  );
}

function Leavers() {
  const { desk, state } = useImport();
  return (
    <select
      class="text-field leavers"
      aria-label="What happens to who is leaving"
      value={leaversOf(state)}
      onChange={(event) =>
        desk.set({ leavers: event.currentTarget.value === 'keep' ? 'keep' : 'deactivate' })
      }
    >
      <option value="deactivate">Mark as left</option>
      <option value="keep">Keep as they are</option>
    </select>
  );
}
