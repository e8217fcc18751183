/** Buttons for what one does to the sheet most, and the box that finds text in it. */
import { useRef, useState } from 'preact/hooks';
import { get, pathOf } from './api.ts';
import { useDesk } from './desk.ts';
import type { Selection } from './grid/selection.ts';
import { areaOf, single } from './grid/selection.ts';
import type { SheetActions } from './grid/sheet-actions.ts';
import { Icon } from './parts/icon.tsx';
import type { IconName } from './parts/icon.tsx';

interface Props {
  tab: string;
  selection: Selection;
  select: (selection: Selection) => void;
  actions: SheetActions;
}

function Tool(props: { icon: IconName; label: string; text?: string; run: () => void }) {
  return (
    <button
      type="button"
      class="tool"
      aria-label={props.label}
      title={props.label}
      onClick={props.run}
    >
      <Icon name={props.icon} />
      {props.text && <span>{props.text}</span>}
    </button>
  );
}

export function ToolBar({ tab, selection, select, actions }: Props) {
  const area = areaOf(selection);
  return (
    <div class="tools" role="toolbar" aria-label="Sheet">
      <Tool icon="undo" label="Undo typing" run={actions.undo} />
      <Tool icon="redo" label="Redo typing" run={actions.redo} />
      <i />
      <Tool
        icon="sortUp"
        label="Sort by this column, A to Z"
        run={() => actions.sort(selection.column, true)}
      />
      <Tool
        icon="sortDown"
        label="Sort by this column, Z to A"
        run={() => actions.sort(selection.column, false)}
      />
      <i />
      <Tool
        icon="plus"
        label="Row: insert one below"
        text="Row"
        run={() => actions.insertRows(area.row + area.rows)}
      />
      <Tool
        icon="close"
        label={area.rows > 1 ? `Delete ${area.rows} rows` : 'Delete row'}
        text={area.rows > 1 ? `Delete ${area.rows} rows` : 'Delete row'}
        run={() => actions.deleteRows(area.row, area.rows)}
      />
      <Find tab={tab} select={select} />
    </div>
  );
}

/** Enter goes to the next place, Shift+Enter to the one before. */
function Find({ tab, select }: Pick<Props, 'tab' | 'select'>) {
  const { act } = useDesk();
  const state = useRef({ text: '', hits: [] as { row: number; column: number }[], at: -1 });
  const [said, setSaid] = useState('');
  const find = async (text: string, back: boolean) => {
    const now = state.current;
    if (now.text !== `${tab} ${text}`) {
      const path = `${pathOf('tabs', tab, 'find')}?text=${encodeURIComponent(text)}`;
      const found = await act('Finding', () => get<{ hits: typeof now.hits }>(path));
      Object.assign(now, { text: `${tab} ${text}`, hits: found?.hits ?? [], at: back ? 0 : -1 });
    }
    if (now.hits.length === 0) return setSaid(text === '' ? '' : 'Not found');
    now.at = (now.at + (back ? -1 : 1) + now.hits.length) % now.hits.length;
    const hit = now.hits[now.at];
    if (hit) select(single(hit.row, hit.column));
    setSaid(`${now.at + 1} of ${now.hits.length}`);
  };
  return (
    <label class="find">
      <Icon name="find" />
      <input
        type="search"
        placeholder="Find in sheet"
        aria-label="Find in sheet"
        onInput={() => {
          state.current.text = '';
          setSaid('');
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          void find(event.currentTarget.value.trim(), event.shiftKey);
        }}
      />
      <span class="said" role="status">
        {said}
      </span>
    </label>
  );
}
