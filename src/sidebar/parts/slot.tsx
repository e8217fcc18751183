/** A slot of a form that a scan fills: what it is for, what stands in it, and a way to empty it. */
import type { ComponentChildren } from 'preact';
import type { IconName } from './icon.tsx';
import { Icon } from './icon.tsx';

interface SlotProps {
  icon: IconName;
  name: string;
  /** Shown while it is empty. */
  empty: string;
  value: string;
  detail?: ComponentChildren;
  /** Left out while it can't be emptied. */
  onEmpty?: () => void;
}

/** One slot. */
export function Slot({ icon, name, empty, value, detail, onEmpty }: SlotProps) {
  return (
    <div class={`slot${value ? '' : ' empty'}`}>
      <Icon name={icon} />
      <div class="row-text">
        <span class="slot-name">{name}</span>
        <span class="slot-value">
          {value ? <b>{value}</b> : empty} {value && detail ? <small>{detail}</small> : null}
        </span>
      </div>
      {value && onEmpty ? (
        <button type="button" class="icon-button" aria-label={`Empty: ${name}`} onClick={onEmpty}>
          <Icon name="close" size={18} />
        </button>
      ) : null}
    </div>
  );
}
