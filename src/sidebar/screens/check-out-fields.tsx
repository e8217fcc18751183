/** What the policy offers for a check-out, and what a person may choose differently. */
import { useState } from 'preact/hooks';
import type { CheckOutOffer } from '../../contract/custody.ts';
import { edit } from '../desk/drafts.ts';
import { showRow } from '../desk/load.ts';
import type { CheckOutDraft, Paying } from '../desk/state.ts';
import { Chip, Chips, Link } from '../parts/controls.tsx';
import { useDesk } from '../parts/desk-context.tsx';
import { addDays, dayShort, dayText, money, ruleText } from '../words/format.ts';

const PAYING: readonly Paying[] = ['Cash', 'Check', 'Online', 'Later'];
export const CONDITIONS_OUT = ['Good', 'Fair', 'Poor'] as const;
const SHORT_LOAN = 7;

interface Props {
  draft: CheckOutDraft;
  offer: CheckOutOffer;
}

/** Due, goes along, condition, deposit. */
export function CheckOutFields({ draft, offer }: Props) {
  const { desk } = useDesk();
  const toggle = (item: string): void => {
    const has = draft.accessories.includes(item);
    const accessories = offer.accessories.filter((one) =>
      one === item ? !has : draft.accessories.includes(one),
    );
    edit(desk, draft, { accessories });
  };
  return (
    <div class="fields">
      <Due draft={draft} offer={offer} />
      {offer.accessories.length > 0 ? (
        <Chips label="Goes along">
          {offer.accessories.map((item) => (
            <Chip key={item} on={draft.accessories.includes(item)} onClick={() => toggle(item)}>
              {item}
            </Chip>
          ))}
        </Chips>
      ) : null}
      <Chips label="Condition now">
        {CONDITIONS_OUT.map((condition) => (
          <Chip
            key={condition}
            on={draft.condition === condition}
            onClick={() =>
              edit(desk, draft, { condition: draft.condition === condition ? '' : condition })
            }
          >
            {condition}
          </Chip>
        ))}
      </Chips>
      <Deposit draft={draft} offer={offer} />
    </div>
  );
}

function PolicyLink({ row }: { row: number | null }) {
  const { desk } = useDesk();
  if (row === null) return null;
  return (
    <Link icon="rows" onClick={() => void showRow(desk, 'Policies', row)}>
      Policies, row {row}
    </Link>
  );
}

function Due({ draft, offer }: Props) {
  const { desk, state } = useDesk();
  const [picking, setPicking] = useState(false);
  const today = state.catalog?.today ?? '';
  const yearEnd = offer.dueRule.includes('school year ends');
  const week = addDays(today, SHORT_LOAN);
  const offered = [...new Set([offer.due, week])].filter((due) => due !== '');
  const own = draft.due !== '' && !offered.includes(draft.due);
  const rule = ruleText(offer.dueRule, today);
  // A rule that names just this day would only say it twice.
  const plain = rule === `until ${dayText(offer.due, today)}`;
  const choose = (due: string): void => {
    setPicking(false);
    edit(desk, draft, { due });
  };
  return (
    <Chips label="Due">
      {offered.map((due) => (
        <Chip key={due} on={draft.due === due} onClick={() => choose(due)}>
          {yearEnd && due === offer.due ? 'Year end, ' : ''}
          {dayShort(due, today)}
        </Chip>
      ))}
      <Chip on={own} onClick={() => setPicking(!picking)}>
        {own ? dayShort(draft.due, today) : 'Pick…'}
      </Chip>
      {picking ? (
        <input
          type="date"
          class="text-field"
          aria-label="Due day"
          min={today}
          value={draft.due}
          onChange={(event) => {
            if (event.currentTarget.value) choose(event.currentTarget.value);
          }}
        />
      ) : null}
      {draft.due !== offer.due ? <p class="rule">Your own day instead of the rule’s.</p> : null}
      {draft.due === offer.due && !yearEnd && !plain ? (
        <p class="rule">By the rule: {rule}</p>
      ) : null}
    </Chips>
  );
}

function Deposit({ draft, offer }: Props) {
  const { desk, state } = useDesk();
  const asked = offer.depositAsked ?? 0;
  const said = ruleText(offer.depositRule, state.catalog?.today ?? '');
  if (asked <= 0)
    return (
      <p class="rule">
        No deposit to take. <PolicyLink row={offer.policyRow} />
      </p>
    );
  return (
    <div>
      <div class="label">Deposit</div>
      <div class="amount-line">
        <span class="amount">{money(asked)}</span>
        <PolicyLink row={offer.policyRow} />
      </div>
      {said === money(asked) ? null : <p class="rule">{said}</p>}
      <div class="chips" role="group" aria-label="How the deposit is paid">
        {PAYING.map((paying) => (
          <Chip
            key={paying}
            on={draft.paying === paying}
            onClick={() => edit(desk, draft, { paying })}
          >
            {paying}
          </Chip>
        ))}
      </div>
    </div>
  );
}
