/** One list of the home screen, each line opening what it speaks of. */
import type { TodayItem } from '../../contract/find.ts';
import { showRow } from '../desk/load.ts';
import { openEntry } from '../desk/navigate.ts';
import { labelOf } from '../find/catalog.ts';
import type { ListName } from '../desk/state.ts';
import { Row } from '../parts/controls.tsx';
import { useDesk } from '../parts/desk-context.tsx';
import { FormTitle } from '../parts/form.tsx';
import { ShapeMark } from '../parts/mark.tsx';
import { withDays } from '../words/format.ts';
import { NEEDS } from './home.tsx';
import { Resolve } from './resolve.tsx';

const SHOWN = 200;

/** The screen. */
export function List({ list }: { list: ListName }) {
  const { desk, state } = useDesk();
  const need = NEEDS.find((one) => one.list === list);
  const items = state.today?.[list] ?? [];
  const go = (item: TodayItem): void => {
    const { catalog } = desk.get();
    const entry =
      catalog?.deviceById.get(item.deviceId ?? '') ?? catalog?.personById.get(item.personId ?? '');
    if (entry) openEntry(desk, entry);
    else if (item.tab && item.row) void showRow(desk, item.tab, item.row);
  };
  /** A teacher writes `lf 629`; the label says which device that is. */
  const titleOf = (item: TodayItem): string => {
    const device = item.findingId && state.catalog?.deviceById.get(item.deviceId ?? '');
    return device ? item.title.replace(/: .*$/, `: ${labelOf(device)}`) : item.title;
  };
  return (
    <>
      <FormTitle>{need?.name ?? ''}</FormTitle>
      {items.slice(0, SHOWN).map((item, at) => (
        <div key={at}>
          <Row
            icon={need ? <ShapeMark shape={need.shape} colour={need.colour} /> : null}
            title={titleOf(item)}
            detail={withDays(item.detail, state.catalog?.today ?? '')}
            onClick={() => go(item)}
          />
          {item.findingId ? <Resolve findingId={item.findingId} /> : null}
        </div>
      ))}
      {items.length > SHOWN ? <p class="more">and {items.length - SHOWN} more</p> : null}
      {items.length === 0 ? <p class="gutter quiet">Nothing is left here.</p> : null}
    </>
  );
}
