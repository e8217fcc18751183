/** Deposit: whose, how much, how it was paid; afterwards what the family owes now. */
import { retry } from '../desk/commands.ts';
import { edit, newDeposit, replaceWith } from '../desk/drafts.ts';
import { back } from '../desk/navigate.ts';
import type { DepositDraft, Desk } from '../desk/state.ts';
import { Button, Chip, Chips } from '../parts/controls.tsx';
import type { Cure } from '../parts/cures.tsx';
import { Cures } from '../parts/cures.tsx';
import { useDesk } from '../parts/desk-context.tsx';
import { personDetail } from '../parts/entry-line.tsx';
import { Action, FormTitle } from '../parts/form.tsx';
import { Panel } from '../parts/panel.tsx';
import { RefusalPanel } from '../parts/refusal-panel.tsx';
import { Slot } from '../parts/slot.tsx';
import { centsOf, firstName, money, ruleText } from '../words/format.ts';

const METHODS = ['Cash', 'Check', 'Online'] as const;
const HOW = { Cash: 'in cash', Check: 'by check', Online: 'online' } as const;

/** The screen of one deposit. */
export function Deposit({ draft }: { draft: DepositDraft }) {
  const { desk, state } = useDesk();
  const { phase } = draft;
  const person = state.catalog?.personById.get(draft.personId ?? '');
  const fixed = phase.at === 'saving' || draft.done !== null;
  const cents = centsOf(draft.amount);
  return (
    <>
      <FormTitle>Take deposit</FormTitle>
      <div class="slots">
        <Slot
          icon="person"
          name="From"
          empty="Scan or find a person"
          value={person?.name ?? ''}
          detail={person ? personDetail(person) : ''}
          onEmpty={
            fixed
              ? undefined
              : () => edit(desk, draft, { personId: null, amount: '', rule: '', settled: '' })
          }
        />
      </div>
      {phase.at === 'refused' ? (
        <>
          <RefusalPanel refusal={phase.refusal} doing={phase.doing} />
          <Cures cures={cures(desk, draft)} />
        </>
      ) : null}
      {draft.done ? <Done draft={draft} /> : null}
      {draft.done ? null : <Fields draft={draft} />}
      {draft.done ? null : (
        <Action
          draft={draft}
          button="Take deposit"
          busy="Saving the deposit…"
          sentence={
            person && cents
              ? `You take ${money(cents)} ${HOW[draft.paying]} for ${firstName(person.name)}.`
              : ''
          }
        />
      )}
    </>
  );
}

function Done({ draft }: { draft: DepositDraft }) {
  const { desk, state } = useDesk();
  if (!draft.done) return null;
  const name = firstName(state.catalog?.personById.get(draft.done.personId)?.name ?? '');
  const { balance, depositHeld } = draft.done;
  const owes =
    balance > 0
      ? `${name} still owes ${money(balance)}.`
      : balance < 0
        ? `The school owes ${name} ${money(-balance)}.`
        : `${name} owes nothing.`;
  return (
    <Panel
      tone="good"
      title={`${money(centsOf(draft.amount) ?? 0)} taken`}
      actions={
        <>
          <Button onClick={() => back(desk)}>Done</Button>
          <Button look="plain" onClick={() => replaceWith(desk, newDeposit())}>
            Next person
          </Button>
        </>
      }
    >
      <p>
        Deposit held: <b>{money(depositHeld)}</b>. Balance: <b>{money(balance)}</b>. {owes}
      </p>
    </Panel>
  );
}

function Fields({ draft }: { draft: DepositDraft }) {
  const { desk, state } = useDesk();
  if (!draft.personId || draft.settled !== '') return null;
  return (
    <div class="fields">
      <label class="field">
        <span class="label">Amount</span>
        <input
          class="text-field"
          inputMode="decimal"
          value={draft.amount}
          placeholder="50.00"
          onInput={(event) => edit(desk, draft, { amount: event.currentTarget.value })}
        />
        {draft.rule ? (
          <p class="rule">The policy asks {ruleText(draft.rule, state.catalog?.today ?? '')}.</p>
        ) : null}
      </label>
      <Chips label="Paid">
        {METHODS.map((paying) => (
          <Chip
            key={paying}
            on={draft.paying === paying}
            onClick={() => edit(desk, draft, { paying })}
          >
            {paying}
          </Chip>
        ))}
      </Chips>
      <label class="field">
        <span class="label">Reference</span>
        <input
          class="text-field"
          maxLength={100}
          placeholder="Receipt or check number"
          value={draft.reference}
          onInput={(event) => edit(desk, draft, { reference: event.currentTarget.value })}
        />
      </label>
    </div>
  );
}

function cures(desk: Desk, draft: DepositDraft): Cure[] {
  if (draft.phase.at !== 'refused') return [];
  const { code } = draft.phase.refusal;
  const amount: Cure = {
    icon: 'money',
    title: 'Change the amount',
    does: () => edit(desk, draft, { amount: '' }),
  };
  const again: Cure = { icon: 'again', title: 'Try again', does: () => void retry(desk, draft) };
  const another: Cure = {
    icon: 'person',
    title: 'Choose another person',
    does: () => replaceWith(desk, newDeposit()),
  };
  if (code === 'amount-absurd') return [amount, another];
  if (['nothing-owed', 'paid-already', 'person-unknown', 'person-left'].includes(code))
    return [another, amount];
  return [again, another];
}
