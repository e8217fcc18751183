/** The card of one device: what is true now, the likeliest action, facts, history. */
import type { ComponentChildren } from 'preact';
import type { DeviceCard } from '../../contract/find.ts';
import { begin, newCheckIn, newCheckOut } from '../desk/drafts.ts';
import { open } from '../desk/navigate.ts';
import type { Desk } from '../desk/state.ts';
import { mayAct } from '../desk/state.ts';
import type { Catalog, DeviceEntry } from '../find/catalog.ts';
import { holderName, labelOf, patchDevice } from '../find/catalog.ts';
import { Button, Link } from '../parts/controls.tsx';
import { useDesk } from '../parts/desk-context.tsx';
import { personDetail } from '../parts/entry-line.tsx';
import { Fact, Serial } from '../parts/facts.tsx';
import { History } from '../parts/history.tsx';
import { Panel } from '../parts/panel.tsx';
import { RefusalPanel } from '../parts/refusal-panel.tsx';
import { useCard } from '../parts/use-card.ts';
import { dayLong, dayText, withDays } from '../words/format.ts';
import { deviceMark } from '../words/status.ts';
import { CardTop } from './card-top.tsx';

const CAN_GO_OUT = new Set(['Available', 'In place', '']);

/** The screen; what the index knows is drawn at once, the rest when it has come. */
export function Device({ id, from }: { id: string; from: string }) {
  const { desk, state } = useDesk();
  const { catalog } = state;
  const entry = catalog?.deviceById.get(id);
  const load = async () => {
    const holder = catalog?.personById.get(entry?.holder ?? '');
    const answer = await desk.rpc.loadDevice({
      deviceId: id,
      row: entry?.row || undefined,
      holderRow: holder?.row || undefined,
    });
    // The card is newer than the index, so the index learns from it.
    if (answer.ok) learn(desk, answer.value);
    return answer;
  };
  const asked = useCard<DeviceCard>(id, load, true);
  const reply = asked?.reply;
  if (!catalog || !entry) return null;
  const card = reply?.ok ? reply.value : null;
  const model = card ? [card.make, card.model].filter(Boolean).join(' ') : entry.model;
  return (
    <>
      <CardTop
        title={labelOf(entry)}
        mark={deviceMark(entry, catalog.today)}
        detail={[model, entry.deployment].filter(Boolean).join(' · ')}
        from={from}
        tab="Devices"
        row={card?.row ?? entry.row}
      />
      <Actions entry={entry} status={entry.status} />
      {reply && !reply.ok ? <RefusalPanel refusal={reply} doing="load" /> : null}
      {card && card.openFindings.length > 0 ? (
        <Panel tone="overtaken" title="Open finding">
          {card.openFindings.map((finding) => (
            <p key={finding}>{withDays(finding, catalog.today)}</p>
          ))}
        </Panel>
      ) : null}
      <Facts catalog={catalog} entry={entry} card={card} old={asked?.old ?? false} />
      {asked === null ? <Quiet>Looking up the rest…</Quiet> : null}
      <History tab="Devices" id={id} />
    </>
  );
}

function learn(desk: Desk, card: DeviceCard): void {
  const { catalog } = desk.get();
  const { row, status, holder, due, homeRoom } = card;
  if (catalog) patchDevice(catalog, card.deviceId, { row, status, holder, due, homeRoom });
}

function Actions({ entry, status }: { entry: DeviceEntry; status: string }) {
  const { desk, state } = useDesk();
  if (!mayAct(state)) return null;
  const { deviceId } = entry;
  if (status === 'Out')
    return (
      <div class="actions">
        <Button look="filled" wide hotkey="I" onClick={() => begin(desk, newCheckIn(deviceId))}>
          Check in
        </Button>
      </div>
    );
  if (!CAN_GO_OUT.has(status)) return null;
  return (
    <div class="actions">
      <Button look="filled" wide hotkey="O" onClick={() => begin(desk, newCheckOut({ deviceId }))}>
        Check out
      </Button>
    </div>
  );
}

interface FactsProps {
  catalog: Catalog;
  entry: DeviceEntry;
  card: DeviceCard | null;
  /** Something was done since: what it may have changed is left out until it is known. */
  old: boolean;
}

function Facts({ catalog, entry, card, old }: FactsProps) {
  const { today } = catalog;
  const now = old ? null : card;
  const room = catalog.roomById.get(entry.homeRoom)?.name ?? entry.homeRoom;
  return (
    <dl class="facts">
      <Holder catalog={catalog} entry={entry} />
      <Fact name="Due">{entry.due ? dayText(entry.due, today) : ''}</Fact>
      <Fact name="With it">{now?.accessories ?? ''}</Fact>
      <Fact name="Condition">{now?.condition ?? ''}</Fact>
      <Fact name="Home room">{room}</Fact>
      <Fact name="Seen">{now?.lastSeen ? dayText(now.lastSeen, today) : ''}</Fact>
      <Fact name="Warranty">{card?.warrantyUntil ? `to ${dayLong(card.warrantyUntil)}` : ''}</Fact>
      <Fact name="Updates to">{card?.updatesUntil ? dayLong(card.updatesUntil) : ''}</Fact>
      <Fact name="Serial">{entry.serial ? <Serial text={entry.serial} /> : ''}</Fact>
      <Fact name="Notes">{now?.notes ?? ''}</Fact>
    </dl>
  );
}

function Holder({ catalog, entry }: { catalog: Catalog; entry: DeviceEntry }) {
  const { desk } = useDesk();
  if (entry.holder === '') return null;
  const person = catalog.personById.get(entry.holder);
  if (!person) return <Fact name="Holder">{holderName(catalog, entry.holder)}</Fact>;
  return (
    <Fact name="Holder" detail={personDetail(person)}>
      <Link onClick={() => open(desk, { at: 'person', id: person.personId, from: labelOf(entry) })}>
        {person.name}
      </Link>
    </Fact>
  );
}

function Quiet({ children }: { children: ComponentChildren }) {
  return <p class="gutter quiet">{children}</p>;
}
