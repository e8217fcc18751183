/** The left side: the files, whose lines are taken, and how their columns are used. */
import { useState } from 'preact/hooks';
import type { Preview } from '../../contract/imports.ts';
import { IconButton, Link } from '../parts/controls.tsx';
import { Icon } from '../parts/icon.tsx';
import { count } from '../words/format.ts';
import { useImport } from './context.tsx';
import { DropZone } from './drop-zone.tsx';
import { look, removeFile } from './steps.ts';

const DEPLOYMENTS = ['1:1', 'Lab', 'Cart', 'Loaner', 'Staff', 'Spare'] as const;
const SHOWN_COLUMNS = 9;

/** The side. */
export function Aside() {
  const { desk, state } = useImport();
  const { preview } = state;
  return (
    <aside>
      {state.files.map((file) => (
        <div key={file.name} class="file">
          <Icon name="file" />
          <span class="row-text">
            <b>{file.name}</b>
            <span class="row-detail">
              {count(file.lines, 'line')}
              {file.encoding === 'utf-8' ? '' : `, read as ${file.encoding}`}
            </span>
          </span>
          <IconButton
            icon="close"
            label={`Take ${file.name} away`}
            onClick={() => void removeFile(desk, file.name)}
          />
        </div>
      ))}
      <DropZone small />
      {state.kind === 'devices' ? <ForDevices /> : null}
      {preview && state.kind === 'roster' && preview.schools.length > 0 ? (
        <Schools preview={preview} />
      ) : null}
      {preview && preview.columns.length > 0 ? <Columns preview={preview} /> : null}
      {state.kind === 'devices' ? (
        <p class="quiet aside-note">
          Holder is never taken from a file. Loans say who has a device.
        </p>
      ) : null}
    </aside>
  );
}

function ForDevices() {
  const { desk, state } = useImport();
  const known = state.preview?.schools ?? [];
  const change = (patch: { deployment?: string; school?: string }): void => {
    desk.set(patch);
    void look(desk);
  };
  return (
    <div class="aside-fields">
      <label class="field">
        <span class="label">Deployment of new devices</span>
        <select
          class="text-field"
          value={state.deployment}
          onChange={(event) => change({ deployment: event.currentTarget.value })}
        >
          <option value="">As the file says</option>
          {DEPLOYMENTS.map((deployment) => (
            <option key={deployment}>{deployment}</option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="label">School, where the file names none</span>
        {known.length > 0 ? (
          <select
            class="text-field"
            value={state.school}
            onChange={(event) => change({ school: event.currentTarget.value })}
          >
            <option value="">None</option>
            {known.map((school) => (
              <option key={school.id} value={school.name}>
                {school.name}
              </option>
            ))}
          </select>
        ) : (
          <input
            class="text-field"
            value={state.school}
            maxLength={200}
            onChange={(event) => change({ school: event.currentTarget.value })}
          />
        )}
      </label>
    </div>
  );
}

function Schools({ preview }: { preview: Preview }) {
  const { desk, state } = useImport();
  const toggle = (id: string): void => {
    const chosen = preview.schools.filter((school) => school.chosen).map((school) => school.id);
    const now = state.schools ?? chosen;
    desk.set({ schools: now.includes(id) ? now.filter((one) => one !== id) : [...now, id] });
    void look(desk);
  };
  const some = preview.schools.some(
    (school) => state.schools?.includes(school.id) ?? school.chosen,
  );
  const all = (): void => {
    desk.set({ schools: some ? [] : preview.schools.map((school) => school.id) });
    void look(desk);
  };
  return (
    <fieldset class="schools">
      <legend class="label">Schools to take</legend>
      {preview.schools.length > 2 ? (
        <Link onClick={all}>{some ? 'Untick all' : 'Tick all'}</Link>
      ) : null}
      {preview.schools.map((school) => (
        <label key={school.id} class="tick-line">
          <input
            type="checkbox"
            checked={state.schools ? state.schools.includes(school.id) : school.chosen}
            onChange={() => toggle(school.id)}
          />
          <span class="row-text">{school.name || school.id}</span>
          <span class="quiet number">{school.people.toLocaleString('en-US')}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Columns({ preview }: { preview: Preview }) {
  const [all, setAll] = useState(false);
  const used = preview.columns.filter((column) => column.field !== '');
  const unused = preview.columns.filter((column) => column.field === '');
  const shown = all ? [...used, ...unused] : [...used, ...unused].slice(0, SHOWN_COLUMNS);
  const more = preview.columns.length - shown.length;
  const many = new Set(preview.columns.map((column) => column.file)).size > 1;
  return (
    <div class="columns">
      <div class="heading">
        <h2>Columns</h2>
        {more > 0 || all ? (
          <Link onClick={() => setAll(!all)}>
            {all ? 'Fewer' : `All ${preview.columns.length}`}
          </Link>
        ) : null}
      </div>
      <dl>
        {shown.map((column, at) => (
          <div key={at}>
            <dt title={column.file}>
              {many ? `${column.file.replace(/\.csv$/i, '')}: ` : ''}
              {column.column || 'no header'}
            </dt>
            <dd class={column.field ? '' : 'quiet'}>{column.field || 'not used'}</dd>
          </div>
        ))}
      </dl>
      {more > 0 ? <p class="quiet">{more} more</p> : null}
    </div>
  );
}
