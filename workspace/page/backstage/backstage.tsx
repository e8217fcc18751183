/** The dark drawer: what Google does out of sight. */
import { useState } from 'preact/hooks';
import type { OutboxShape } from '../../shapes.ts';
import { useDesk } from '../desk.ts';
import { Icon } from '../parts/icon.tsx';
import { useData } from '../use-data.ts';
import { Faults } from './faults.tsx';
import { Forms } from './forms.tsx';
import { Outbox } from './outbox.tsx';
import { Runs } from './runs.tsx';
import { Triggers } from './triggers.tsx';

const DRAWERS = ['Outbox', 'Forms', 'Triggers', 'Runs', 'Faults'] as const;
type Drawer = (typeof DRAWERS)[number];

/** States of an Outbox row that a person should look at. */
const NEEDS_YOU = new Set(['Unknown', 'Failed']);

export function Backstage({ openTab }: { openTab: (tab: string) => void }) {
  const { revision } = useDesk();
  const [drawer, setDrawer] = useState<Drawer>('Outbox');
  const [open, setOpen] = useState(true);
  const outbox = useData<OutboxShape>('/api/outbox', revision);
  const waiting = outbox?.waiting.filter((mail) => NEEDS_YOU.has(mail.state)).length ?? 0;
  const badge = waiting || (outbox?.mail.length ?? 0);
  return (
    <section class={open ? 'backstage' : 'backstage shut'} aria-label="Backstage">
      <div class="bar">
        <h2>Backstage</h2>
        <div role="tablist" aria-label="Backstage">
          {DRAWERS.map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              id={`drawer-${one}`}
              aria-controls="drawer"
              aria-selected={open && one === drawer}
              onClick={() => {
                setDrawer(one);
                setOpen(true);
              }}
            >
              {one}
              {one === 'Outbox' && badge > 0 && (
                <b class={waiting > 0 ? 'count' : 'count calm'}>{badge}</b>
              )}
            </button>
          ))}
        </div>
        <p>What Google does out of sight. Nothing leaves this computer.</p>
        <button
          type="button"
          class="plain"
          aria-expanded={open}
          aria-label={open ? 'Close Backstage' : 'Open Backstage'}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'down' : 'up'} />
        </button>
      </div>
      {open && (
        <div class="drawer" id="drawer" role="tabpanel" aria-labelledby={`drawer-${drawer}`}>
          {drawer === 'Outbox' && outbox && <Outbox outbox={outbox} openTab={openTab} />}
          {drawer === 'Forms' && <Forms />}
          {drawer === 'Triggers' && <Triggers />}
          {drawer === 'Runs' && <Runs />}
          {drawer === 'Faults' && <Faults />}
        </div>
      )}
    </section>
  );
}
