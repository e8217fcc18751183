/** The card of one person: what they have, what is paid, and how to reach the family. */
import { useState } from 'preact/hooks';
import type { PersonCard } from '../../contract/find.ts';
import { begin, newCheckOut, newDeposit } from '../desk/drafts.ts';
import { openEntry } from '../desk/navigate.ts';
import { mayAct } from '../desk/state.ts';
import type { Catalog, PersonEntry } from '../find/catalog.ts';
import { Button, Heading, Link, Row } from '../parts/controls.tsx';
import { useDesk } from '../parts/desk-context.tsx';
import { personDetail } from '../parts/entry-line.tsx';
import { Fact, HiddenAmount } from '../parts/facts.tsx';
import { History } from '../parts/history.tsx';
import { Icon } from '../parts/icon.tsx';
import { StatusMark } from '../parts/mark.tsx';
import { RefusalPanel } from '../parts/refusal-panel.tsx';
import { useCard } from '../parts/use-card.ts';
import { count, money } from '../words/format.ts';
import { deviceMark, personMark } from '../words/status.ts';
import { CardTop } from './card-top.tsx';

/** The screen. */
export function Person({ id, from }: { id: string; from: string }) {
  const { desk, state } = useDesk();
  const { catalog } = state;
  const entry = catalog?.personById.get(id);
  const asked = useCard<PersonCard>(
    id,
    () => desk.rpc.loadPerson({ personId: id, row: entry?.row || undefined }),
    // Whether a deposit is still asked must not be old.
    false,
  );
  if (!catalog || !entry) return null;
  const reply = asked?.reply;
  const card = reply?.ok ? reply.value : null;
  const held = catalog.held.get(id) ?? [];
  return (
    <>
      <CardTop
        title={entry.name}
        mark={personMark(held, entry.active, catalog.today)}
        detail={personDetail(entry)}
        from={from}
        tab="People"
        row={card?.row ?? entry.row}
      />
      <Actions entry={entry} asked={card?.depositAsked ?? 0} />
      {reply && !reply.ok ? <RefusalPanel refusal={reply} doing="load" /> : null}
      <Devices catalog={catalog} id={id} />
      {card ? <Facts card={card} /> : null}
      {asked === null ? <p class="gutter quiet">Looking up the rest…</p> : null}
      <History tab="People" id={id} />
    </>
  );
}

function Actions({ entry, asked }: { entry: PersonEntry; asked: number }) {
  const { desk, state } = useDesk();
  if (!mayAct(state)) return null;
  const { personId } = entry;
  return (
    <div class="actions">
      {entry.active ? (
        <Button
          look="filled"
          wide
          hotkey="O"
          onClick={() => begin(desk, newCheckOut({ personId }))}
        >
          Check out
        </Button>
      ) : null}
      <Button wide onClick={() => begin(desk, newDeposit(personId))}>
        {asked > 0 ? `Take deposit, ${money(asked)}` : 'Take deposit'}
      </Button>
    </div>
  );
}

function Devices({ catalog, id }: { catalog: Catalog; id: string }) {
  const { desk } = useDesk();
  const held = catalog.held.get(id) ?? [];
  if (held.length === 0) return <p class="gutter quiet">Has no device.</p>;
  return (
    <section>
      <Heading>Has now</Heading>
      {held.map((device) => (
        <Row
          key={device.deviceId}
          icon={<Icon name="laptop" />}
          title={device.assetTag || device.serial || device.deviceId}
          detail={device.model}
          end={<StatusMark mark={deviceMark(device, catalog.today)} />}
          onClick={() => openEntry(desk, device)}
        />
      ))}
    </section>
  );
}

function depositWord(card: PersonCard): string {
  if (card.depositAsked) return 'Asked';
  return card.depositHeld > 0 ? 'Paid' : 'None';
}

function balanceWord(cents: number): string {
  if (cents > 0) return 'Owes';
  return cents < 0 ? 'In credit' : 'Settled';
}

function Facts({ card }: { card: PersonCard }) {
  const [shown, setShown] = useState(false);
  const guardians = card.guardianEmails.split(/[,;]\s*/).filter((address) => address !== '');
  return (
    <dl class="facts">
      <Fact name="Deposit" detail={card.depositAsked ? 'not paid in full yet' : ''}>
        <HiddenAmount
          word={depositWord(card)}
          cents={card.depositHeld > 0 ? card.depositHeld : (card.depositAsked ?? 0)}
        />
      </Fact>
      <Fact name="Balance">
        <HiddenAmount word={balanceWord(card.balance)} cents={card.balance} />
      </Fact>
      <Fact name="E-mail">{card.email}</Fact>
      <Fact name="Family">
        {guardians.length > 0 ? (
          <>
            <Link onClick={() => setShown(!shown)}>
              {count(guardians.length, 'address', 'addresses')}
            </Link>
            {shown ? guardians.map((address) => <div key={address}>{address}</div>) : null}
          </>
        ) : (
          ''
        )}
      </Fact>
      <Fact name="School">{card.school}</Fact>
      <Fact name="Roster">{card.active ? '' : 'No longer active'}</Fact>
    </dl>
  );
}
