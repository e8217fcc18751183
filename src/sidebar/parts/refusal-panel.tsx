/** A refusal: what happened, that nothing was changed, its rule, and what to do next. */
import type { ComponentChildren } from 'preact';
import { showRow } from '../desk/load.ts';
import type { Doing, Refusal } from '../desk/state.ts';
import type { Place } from '../words/refusals.ts';
import { refusalWords } from '../words/refusals.ts';
import { useDesk } from './desk-context.tsx';
import { Icon } from './icon.tsx';
import { Panel } from './panel.tsx';

interface Props {
  refusal: Refusal;
  doing: Doing;
  actions?: ComponentChildren;
}

/** The panel for a refusal; one by a rule takes the focus. */
export function RefusalPanel({ refusal, doing, actions }: Props) {
  const { desk, state } = useDesk();
  const today = state.catalog?.today ?? '';
  const words = refusalWords(refusal.code, refusal.facts, doing, today);
  return (
    <Panel
      tone={words.tone}
      title={words.title}
      focused={words.tone === 'rule'}
      icon={refusal.code === 'sheet-unreadable' ? 'rows' : undefined}
      actions={actions}
    >
      <p>
        {words.what}
        {words.nothingChanged && words.tone !== 'rule' ? ' Nothing was changed.' : ''}
      </p>
      {words.nothingChanged && words.tone === 'rule' ? <p>Nothing was changed.</p> : null}
      {words.place ? (
        <PlaceLink
          place={words.place}
          onClick={(place) => void showRow(desk, place.tab, place.row)}
        />
      ) : null}
    </Panel>
  );
}

function PlaceLink({ place, onClick }: { place: Place; onClick: (place: Place) => void }) {
  return (
    <button type="button" class="place" onClick={() => onClick(place)}>
      <Icon name="rows" size={18} />
      <span class="row-text">
        <span class="place-name">
          {place.tab}, row {place.row}
        </span>
        {place.text ? <span class="row-detail">{place.text}</span> : null}
      </span>
      <Icon name="next" size={18} />
    </button>
  );
}
