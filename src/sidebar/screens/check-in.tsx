/** Check-in: one scan, how the device looks, a note where something is worth telling. */
import { retry } from '../desk/commands.ts';
import { edit, newCheckIn, replaceWith } from '../desk/drafts.ts';
import { open } from '../desk/navigate.ts';
import type { CheckInDraft, Desk } from '../desk/state.ts';
import { holderName, labelOf } from '../find/catalog.ts';
import { Chip, Chips } from '../parts/controls.tsx';
import type { Cure } from '../parts/cures.tsx';
import { Cures } from '../parts/cures.tsx';
import { useDesk } from '../parts/desk-context.tsx';
import { Action, FormTitle } from '../parts/form.tsx';
import { StatusMark } from '../parts/mark.tsx';
import { RefusalPanel } from '../parts/refusal-panel.tsx';
import { Slot } from '../parts/slot.tsx';
import { deviceMark } from '../words/status.ts';

const CONDITIONS_IN = ['Good', 'Fair', 'Poor', 'Broken'] as const;

/** The screen of one check-in. */
export function CheckIn({ draft }: { draft: CheckInDraft }) {
  const { desk, state } = useDesk();
  const { catalog } = state;
  const { phase } = draft;
  const device = catalog?.deviceById.get(draft.deviceId ?? '');
  const holder = catalog && device ? holderName(catalog, device.holder) : '';
  const empty = () => edit(desk, draft, { deviceId: null });
  return (
    <>
      <FormTitle>Check in</FormTitle>
      <div class="slots">
        <Slot
          icon="laptop"
          name="Device"
          empty="Scan a device"
          value={device ? labelOf(device) : ''}
          detail={holder}
          onEmpty={phase.at === 'saving' ? undefined : empty}
        />
      </div>
      {device && catalog ? (
        <p class="gutter">
          <StatusMark mark={deviceMark(device, catalog.today)} />
        </p>
      ) : null}
      {phase.at === 'refused' ? (
        <>
          <RefusalPanel refusal={phase.refusal} doing={phase.doing} />
          <Cures cures={cures(desk, draft)} />
        </>
      ) : (
        <Fields draft={draft} />
      )}
      <Action
        draft={draft}
        button="Check in"
        busy="Checking in…"
        sentence={
          device
            ? `${labelOf(device)} comes back${holder ? ` from ${holder}` : ''}` +
              `${draft.condition ? `, ${draft.condition.toLowerCase()}` : ''}.`
            : ''
        }
      />
    </>
  );
}

function Fields({ draft }: { draft: CheckInDraft }) {
  const { desk } = useDesk();
  if (!draft.deviceId) return null;
  return (
    <div class="fields">
      <Chips label="Condition now">
        {CONDITIONS_IN.map((condition) => (
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
      <label class="field">
        <span class="label">Note</span>
        <textarea
          class="text-field"
          rows={2}
          maxLength={500}
          placeholder="Leave blank if nothing"
          value={draft.note}
          onInput={(event) => edit(desk, draft, { note: event.currentTarget.value })}
        />
      </label>
    </div>
  );
}

function cures(desk: Desk, draft: CheckInDraft): Cure[] {
  if (draft.phase.at !== 'refused') return [];
  const { code } = draft.phase.refusal;
  const list: Cure[] = [];
  if (!code.startsWith('device-'))
    list.push({ icon: 'again', title: 'Try again', does: () => void retry(desk, draft) });
  list.push({
    icon: 'laptop',
    title: 'Scan another device',
    does: () => replaceWith(desk, newCheckIn()),
  });
  if (draft.deviceId)
    list.push({
      icon: 'next',
      title: 'Open this device',
      does: () => open(desk, { at: 'device', id: draft.deviceId ?? '', from: '' }),
    });
  return list;
}
