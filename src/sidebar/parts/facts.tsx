/** Facts of a card as lines of name and value, and amounts that a queue should not read. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { money } from '../words/format.ts';
import { Icon } from './icon.tsx';

/** One fact; nothing is drawn without a value. */
export function Fact(props: { name: string; children: ComponentChildren; detail?: string }) {
  if (props.children === '' || props.children === null || props.children === undefined) return null;
  return (
    <div class="fact">
      <dt>{props.name}</dt>
      <dd>
        {props.children}
        {props.detail ? <div class="row-detail">{props.detail}</div> : null}
      </dd>
    </div>
  );
}

/** An amount in cents, hidden until asked for; a word says whether it is settled. */
export function HiddenAmount({ word, cents }: { word: string; cents: number }) {
  const [shown, setShown] = useState(false);
  return (
    <span class="hidden-amount">
      <span>{shown ? money(cents) : word}</span>
      <button type="button" class="link" onClick={() => setShown(!shown)}>
        <Icon name="eye" size={16} />
        {shown ? 'Hide' : 'Show amount'}
      </button>
    </span>
  );
}

/** A serial in monospace with a button that copies it. */
export function Serial({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    void navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <span class="hidden-amount">
      <code>{text}</code>
      <button
        type="button"
        class="icon-button"
        aria-label={copied ? 'Copied' : `Copy ${text}`}
        title={copied ? 'Copied' : 'Copy'}
        onClick={copy}
      >
        <Icon name={copied ? 'check' : 'copy'} size={18} />
      </button>
    </span>
  );
}
