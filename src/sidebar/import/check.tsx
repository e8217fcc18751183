/** The page on which everything is checked before anything changes. */
import type { Preview } from '../../contract/imports.ts';
import { Button } from '../parts/controls.tsx';
import { Icon } from '../parts/icon.tsx';
import { Panel } from '../parts/panel.tsx';
import { refusalWords } from '../words/refusals.ts';
import { count, listText } from '../words/format.ts';
import { Aside } from './aside.tsx';
import { useImport } from './context.tsx';
import { Groups } from './groups.tsx';
import { noteWords } from './problems.ts';
import { leftOutOf } from './state.ts';
import { look, removeFile, start } from './steps.ts';

interface Part {
  id: string;
  word: string;
  many: number;
  colour: string;
}

function partsOf(preview: Preview): Part[] {
  const { counts } = preview;
  const out = leftOutOf(preview);
  const parts: Part[] = [
    { id: 'new', word: 'new', many: counts.new, colour: '' },
    { id: 'changed', word: 'changed', many: counts.changed, colour: '' },
    { id: 'leaving', word: 'leaving', many: counts.leaving, colour: 'warn' },
    { id: 'same', word: 'the same', many: counts.same, colour: '' },
    { id: 'wrong', word: 'left out', many: out, colour: 'bad' },
  ];
  return parts.filter((part) => part.many > 0);
}

/** The page: files on the left, lines on the right. */
export function Check() {
  const { state } = useImport();
  const { preview } = state;
  return (
    <div class="check">
      <Aside />
      <div class="check-main">
        <BadFiles />
        <Refused />
        {state.looking ? (
          <p class="looking" role="status">
            <span class="arc" /> Looking what would change…
          </p>
        ) : null}
        {preview && !state.refusal ? (
          <div class={state.looking ? 'stale' : ''}>
            <Bar preview={preview} />
            <Shrink preview={preview} />
            <Notes preview={preview} />
            <Groups preview={preview} />
          </div>
        ) : null}
      </div>
    </div>
  );
}

function nothingIn(preview: Preview): string {
  const unticked = preview.schools.length > 0 && !preview.schools.some((school) => school.chosen);
  return unticked
    ? 'No school is ticked. Tick those whose people you want.'
    : 'Nothing in the file can be taken or left out.';
}

function Bar({ preview }: { preview: Preview }) {
  const parts = partsOf(preview);
  return (
    <div class="counts">
      <div class="bar" aria-hidden="true">
        {parts.map((part) => (
          <span key={part.id} class={`part ${part.id}`} style={{ flexGrow: part.many }} />
        ))}
      </div>
      <p>
        {parts.map((part) => (
          <span key={part.id} class={part.colour}>
            <b>{part.many.toLocaleString('en-US')}</b> {part.word}
          </span>
        ))}
        {parts.length === 0 ? <span>{nothingIn(preview)}</span> : null}
      </p>
    </div>
  );
}

/** Files that are not needed are told in one line; they are no cause for worry. */
function Notes({ preview }: { preview: Preview }) {
  const needless = preview.notes.filter((note) => note.code === 'file-not-needed');
  const files = needless.map((note) => String(note.facts['file']));
  return (
    <>
      {preview.notes
        .filter((note) => note.code !== 'file-not-needed')
        .map((note, at) => (
          <p key={at} class="note">
            <Icon name="caution" size={16} /> {noteWords(note.code, note.facts)}
          </p>
        ))}
      {files.length > 0 ? (
        <p class="note calm">
          <Icon name="file" size={16} /> Nothing is taken from {listText(files)}.
        </p>
      ) : null}
    </>
  );
}

function BadFiles() {
  const { desk, state } = useImport();
  return (
    <>
      {state.badFiles.map((file) => (
        <Panel
          key={file.name}
          tone="rule"
          title="Not imported"
          actions={
            <Button onClick={() => void removeFile(desk, file.name)}>Take {file.name} away</Button>
          }
        >
          <p>
            “{file.name}” is {file.kind}, not a list. Nothing was changed. {file.cure}
          </p>
        </Panel>
      ))}
    </>
  );
}

/** Why the files could not be looked at, or why an import was refused. */
export function Refused() {
  const { desk, state } = useImport();
  if (!state.refusal) return null;
  const words = refusalWords(state.refusal.code, state.refusal.facts, 'import', '');
  const again = state.preview ? () => void start(desk) : () => void look(desk);
  return (
    <Panel
      tone={words.tone}
      title={words.title}
      focused={words.tone === 'rule'}
      actions={
        words.tone === 'rule' ? null : (
          <Button icon="again" onClick={again}>
            Try again
          </Button>
        )
      }
    >
      <p>
        {words.what}
        {words.nothingChanged ? ' Nothing was changed.' : ''}
      </p>
    </Panel>
  );
}

function Shrink({ preview }: { preview: Preview }) {
  const { desk, state } = useImport();
  const { shrink } = preview;
  if (!shrink) return null;
  return (
    <Panel tone="overtaken" title={`${count(shrink.leaving, 'person', 'people')} would leave`}>
      <p>
        The file has {count(shrink.inFile, 'person', 'people')}; the sheet has{' '}
        {shrink.onSheet.toLocaleString('en-US')}. It may have been cut off. Nothing was changed.
      </p>
      <div class="answers" role="radiogroup" aria-label="Who is missing from the file">
        <label class="tick-line">
          <input
            type="radio"
            name="leavers"
            checked={state.leavers === 'keep'}
            onChange={() => desk.set({ leavers: 'keep' })}
          />
          Keep them as they are
        </label>
        <label class="tick-line">
          <input
            type="radio"
            name="leavers"
            checked={state.leavers === 'deactivate'}
            onChange={() => desk.set({ leavers: 'deactivate' })}
          />
          The file is whole: mark {shrink.leaving.toLocaleString('en-US')} as left
        </label>
      </div>
    </Panel>
  );
}
