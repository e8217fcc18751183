/** Buttons, chips, keys and rows that all screens share. */
import type { ComponentChildren } from 'preact';
import type { IconName } from './icon.tsx';
import { Icon } from './icon.tsx';

/** A key on the keyboard, shown beside what it does. */
export function Key({ children }: { children: ComponentChildren }) {
  return (
    <kbd aria-hidden="true">{children === '↵' ? <Icon name="enter" size={12} /> : children}</kbd>
  );
}

interface ButtonProps {
  children: ComponentChildren;
  onClick: () => void;
  look?: 'filled' | 'outlined' | 'plain';
  hotkey?: string;
  icon?: IconName;
  disabled?: boolean;
  busy?: boolean;
  wide?: boolean;
  label?: string;
}

/** A button that names its result. Busy ones keep focus and turn an arc. */
export function Button(props: ButtonProps) {
  const { children, onClick, look = 'outlined', hotkey, icon, disabled, busy, wide, label } = props;
  return (
    <button
      type="button"
      class={`button ${look}${wide ? ' wide' : ''}`}
      aria-label={label}
      aria-disabled={disabled || busy ? true : undefined}
      aria-busy={busy ? true : undefined}
      onClick={() => {
        if (!disabled && !busy) onClick();
      }}
    >
      {busy ? <span class="arc" /> : icon ? <Icon name={icon} size={18} /> : null}
      <span>{children}</span>
      {hotkey && !busy ? <Key>{hotkey}</Key> : null}
    </button>
  );
}

/** A round button of one icon, with its name for those who can't see it. */
export function IconButton(props: {
  icon: IconName;
  label: string;
  onClick: () => void;
  pressed?: boolean;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={props.label}
      title={props.label}
      aria-expanded={props.pressed}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}

/** One of several choices; a tick says it is chosen. */
export function Chip(props: { on: boolean; onClick: () => void; children: ComponentChildren }) {
  return (
    <button
      type="button"
      class={`chip${props.on ? ' on' : ''}`}
      aria-pressed={props.on}
      onClick={props.onClick}
    >
      {props.on ? <Icon name="check" size={16} /> : null}
      {props.children}
    </button>
  );
}

/** A labelled row of chips. */
export function Chips(props: { label: string; children: ComponentChildren }) {
  return (
    <div class="field" role="group" aria-label={props.label}>
      <div class="label" aria-hidden="true">
        {props.label}
      </div>
      <div class="chips">{props.children}</div>
    </div>
  );
}

interface RowProps {
  icon?: ComponentChildren;
  title: ComponentChildren;
  detail?: ComponentChildren;
  end?: ComponentChildren;
  onClick: () => void;
  hotkey?: string;
  disabled?: boolean;
}

/** A row edge to edge that opens something. */
export function Row({ icon, title, detail, end, onClick, hotkey, disabled }: RowProps) {
  return (
    <button
      type="button"
      class="row"
      aria-disabled={disabled ? true : undefined}
      onClick={() => {
        if (!disabled) onClick();
      }}
    >
      <span class="row-icon">{icon}</span>
      <span class="row-text">
        <span class="row-title">{title}</span>
        {detail ? <span class="row-detail">{detail}</span> : null}
      </span>
      {end}
      {hotkey ? <Key>{hotkey}</Key> : null}
    </button>
  );
}

/** A heading over rows, with an optional link at its end. */
export function Heading(props: { children: ComponentChildren; end?: ComponentChildren }) {
  return (
    <div class="heading">
      <h2>{props.children}</h2>
      {props.end}
    </div>
  );
}

/** A link-like button inside text. */
export function Link(props: {
  onClick: () => void;
  children: ComponentChildren;
  icon?: IconName;
  label?: string;
}) {
  return (
    <button type="button" class="link" aria-label={props.label} onClick={props.onClick}>
      {props.icon ? <Icon name={props.icon} size={16} /> : null}
      {props.children}
    </button>
  );
}
