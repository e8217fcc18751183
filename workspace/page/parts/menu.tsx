/** A button that opens a list of things to do, with the arrow keys as in any menu. */
import type { ComponentChildren } from 'preact';
import { px } from './px.ts';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface MenuItem {
  label: string;
  hint?: string;
  run: () => void;
}

interface Props {
  label: ComponentChildren;
  name: string;
  class?: string;
  /** `null` draws a line. */
  items: (MenuItem | null)[];
}

export function Menu({ label, name, items, class: look = 'menu-button' }: Props) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const away = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    const blur = () => setOpen(false);
    document.addEventListener('pointerdown', away);
    window.addEventListener('blur', blur);
    return () => {
      document.removeEventListener('pointerdown', away);
      window.removeEventListener('blur', blur);
    };
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class="menu" ref={box}>
      <button
        ref={button}
        type="button"
        class={look}
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && <MenuList name={name} items={items} close={close} />}
    </div>
  );
}

/** The list itself; also used where a right click opens it. */
export function MenuList(props: {
  name: string;
  items: (MenuItem | null)[];
  close: () => void;
  at?: { left: number; top: number };
}) {
  const list = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent) => {
    const entries = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const here = entries.indexOf(document.activeElement as HTMLElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) entries[(here + step + entries.length) % entries.length]?.focus();
    if (event.key === 'Escape') props.close();
    if (step !== 0 || event.key === 'Escape') event.preventDefault();
    event.stopPropagation();
  };
  const place = props.at && {
    position: 'fixed' as const,
    left: px(props.at.left),
    top: px(props.at.top),
  };
  return (
    <div
      class="menu-list"
      role="menu"
      aria-label={props.name}
      ref={list}
      style={place}
      onKeyDown={onKey}
    >
      {props.items.map((item, at) =>
        item === null ? (
          <hr key={`line-${at}`} />
        ) : (
          <button
            key={item.label}
            type="button"
            role="menuitem"
            onClick={() => {
              props.close();
              item.run();
            }}
          >
            <span>{item.label}</span>
            {item.hint && <small>{item.hint}</small>}
          </button>
        ),
      )}
    </div>
  );
}
