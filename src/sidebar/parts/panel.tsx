/** Panels: red for a rule, amber for overtaken or unreadable, grey where nobody is at fault. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Tone } from '../words/refusals.ts';
import type { IconName } from './icon.tsx';
import { Icon } from './icon.tsx';

const ICONS: Record<Tone | 'good', IconName> = {
  rule: 'stop',
  overtaken: 'caution',
  busy: 'clock',
  good: 'check',
};

interface PanelProps {
  tone: Tone | 'good';
  title: ComponentChildren;
  children?: ComponentChildren;
  actions?: ComponentChildren;
  icon?: IconName;
  /** Takes the focus when it appears; only for refusals by a rule. */
  focused?: boolean;
}

/** A panel. The ones that do not take the focus are spoken by their role. */
export function Panel({ tone, title, children, actions, icon, focused }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focused) panel.current?.focus();
  }, [focused]);
  return (
    <div
      ref={panel}
      class={`panel ${tone}`}
      tabIndex={focused ? -1 : undefined}
      role={focused ? 'group' : 'status'}
      aria-label={focused && typeof title === 'string' ? title : undefined}
    >
      <Icon name={icon ?? ICONS[tone]} />
      <div class="panel-text">
        <div class="panel-title">{title}</div>
        {children}
        {actions ? <div class="panel-actions">{actions}</div> : null}
      </div>
    </div>
  );
}
