/** Check-out: scans fill two slots, the policy fills the rest, a sentence says what Enter will do. */
import { edit } from '../desk/drafts.ts';
import type { CheckOutDraft } from '../desk/state.ts';
import { labelOf } from '../find/catalog.ts';
import { Cures } from '../parts/cures.tsx';
import { useDesk } from '../parts/desk-context.tsx';
import { Action, FormTitle } from '../parts/form.tsx';
import { RefusalPanel } from '../parts/refusal-panel.tsx';
import { Slot } from '../parts/slot.tsx';
import { dayText, firstName, money } from '../words/format.ts';
import { checkOutCures } from './check-out-cures.ts';
import { CheckOutFields } from './check-out-fields.tsx';

const HOW: Record<string, string> = { Cash: 'in cash', Check: 'by check', Online: 'online' };

/** The screen of one check-out. */
export function CheckOut({ draft }: { draft: CheckOutDraft }) {
  const { desk, state } = useDesk();
  const { catalog } = state;
  const device = catalog?.deviceById.get(draft.deviceId ?? '');
  const person = catalog?.personById.get(draft.personId ?? '');
  const free = draft.phase.at !== 'saving';
  const { phase } = draft;
  const ready = draft.offer !== null && phase.at !== 'refused';
  return (
    <>
      <FormTitle>Check out</FormTitle>
      <div class="slots">
        <Slot
          icon="laptop"
          name="Device"
          empty="Scan a device"
          value={device ? labelOf(device) : ''}
          detail={device?.model}
          onEmpty={free ? () => edit(desk, draft, { deviceId: null, offer: null }) : undefined}
        />
        <Slot
          icon="person"
          name="To"
          empty="Scan or find a person"
          value={person?.name ?? ''}
          detail={person?.homeroom || person?.role}
          onEmpty={free ? () => edit(desk, draft, { personId: null, offer: null }) : undefined}
        />
      </div>
      {phase.at === 'refused' ? (
        <>
          <RefusalPanel refusal={phase.refusal} doing={phase.doing} />
          <Cures cures={checkOutCures(desk, draft)} />
        </>
      ) : null}
      {ready && draft.offer ? <CheckOutFields draft={draft} offer={draft.offer} /> : null}
      <Action
        draft={draft}
        button="Check out"
        busy="Checking out…"
        sentence={<Sentence draft={draft} />}
      />
    </>
  );
}

function Sentence({ draft }: { draft: CheckOutDraft }) {
  const { state } = useDesk();
  const { catalog } = state;
  const device = catalog?.deviceById.get(draft.deviceId ?? '');
  const person = catalog?.personById.get(draft.personId ?? '');
  if (!catalog || !device || !person || !draft.offer) return null;
  const asked = draft.offer.depositAsked ?? 0;
  return (
    <>
      {firstName(person.name)} answers for {labelOf(device)}
      {draft.due ? ` until ${dayText(draft.due, catalog.today)}` : ''}.{' '}
      {asked > 0 && draft.paying !== 'Later' ? (
        <>
          You take{' '}
          <b>
            {money(asked)} {HOW[draft.paying]}
          </b>
          .
        </>
      ) : null}
      {asked > 0 && draft.paying === 'Later' ? 'The deposit stays open.' : null}
    </>
  );
}
