/** The card of one room: how many devices belong there and how they are. */
import { openEntry } from '../desk/navigate.ts';
import { Heading } from '../parts/controls.tsx';
import { useDesk } from '../parts/desk-context.tsx';
import { EntryLine } from '../parts/entry-line.tsx';
import { count } from '../words/format.ts';
import { CardTop } from './card-top.tsx';

const SHOWN = 60;

/** The screen, drawn from the index alone. */
export function Room({ id, from }: { id: string; from: string }) {
  const { desk, state } = useDesk();
  const { catalog } = state;
  const room = catalog?.roomById.get(id);
  if (!catalog || !room) return null;
  const here = catalog.devices.filter((device) => device.homeRoom === id || device.holder === id);
  const byStatus = new Map<string, number>();
  for (const device of here) byStatus.set(device.status, (byStatus.get(device.status) ?? 0) + 1);
  const summary = [...byStatus].map(([status, many]) => `${many} ${status.toLowerCase()}`);
  return (
    <>
      <CardTop
        title={room.name || room.roomId}
        mark={null}
        detail={[room.roomKind, count(here.length, 'device')].filter(Boolean).join(' · ')}
        from={from}
        tab="Rooms"
        row={room.row}
      />
      <p class="gutter">{summary.join(', ') || 'No device has this as its home room.'}</p>
      {here.length > 0 ? <Heading>Belong here</Heading> : null}
      {here.slice(0, SHOWN).map((device) => (
        <button
          key={device.deviceId}
          type="button"
          class="row"
          onClick={() => openEntry(desk, device)}
        >
          <EntryLine entry={device} parts={[]} />
        </button>
      ))}
      {here.length > SHOWN ? <p class="more">and {here.length - SHOWN} more</p> : null}
    </>
  );
}
