/** The tabs at the foot of the sheet; a menu lists all of them, hidden ones too. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { pathOf, send } from './api.ts';
import { useDesk } from './desk.ts';
import { Ask } from './parts/ask.tsx';
import type { Question } from './parts/ask.tsx';
import { Icon } from './parts/icon.tsx';
import { Menu } from './parts/menu.tsx';

interface Props {
  tab: string;
  open: (tab: string) => void;
}

export function SheetTabs({ tab, open }: Props) {
  const { workspace, ui, act } = useDesk();
  const [question, setQuestion] = useState<Question | null>(null);
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    strip.current
      ?.querySelector('[aria-selected=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [tab]);
  const shown = workspace.tabs.filter((one) => !one.hidden || one.name === tab);
  const add = () =>
    setQuestion({
      title: 'New tab',
      label: 'Name',
      value: `Sheet${workspace.tabs.length + 1}`,
      button: 'Add the tab',
      run: (name) =>
        void act('Adding', () => send('/api/tabs', { name, as: ui.as })).then(
          (done) => done && open(name),
        ),
    });
  const rename = () =>
    setQuestion({
      title: `Rename ${tab}`,
      label: 'Name',
      value: tab,
      button: 'Rename the tab',
      run: (newName) =>
        void act('Renaming', () =>
          send(pathOf('tabs', tab, 'rename'), { newName, as: ui.as }),
        ).then((done) => done && open(newName)),
    });
  const remove = () =>
    setQuestion({
      title: `Delete ${tab}?`,
      text: 'All its rows go with it, as they would in Sheets.',
      button: 'Delete the tab',
      run: () => void act('Deleting', () => send(pathOf('tabs', tab, 'delete'), { as: ui.as })),
    });
  return (
    <div class="sheet-tabs">
      <button type="button" class="plain" aria-label="Add a tab" title="Add a tab" onClick={add}>
        <Icon name="plus" />
      </button>
      <Menu
        name="All tabs"
        class="plain"
        label={<Icon name="list" />}
        items={[
          ...workspace.tabs.map((one) => ({
            label: one.name,
            hint: one.hidden ? 'hidden' : one.name === tab ? 'open' : '',
            run: () => open(one.name),
          })),
          null,
          { label: `Rename ${tab}…`, run: rename },
          { label: `Delete ${tab}…`, run: remove },
        ]}
      />
      <div class="strip" role="tablist" aria-label="Tabs" ref={strip}>
        {shown.map((one) => (
          <button
            key={one.sheetId}
            type="button"
            role="tab"
            aria-selected={one.name === tab}
            onClick={() => open(one.name)}
          >
            {one.name}
          </button>
        ))}
      </div>
      {question && <Ask question={question} close={() => setQuestion(null)} />}
    </div>
  );
}
