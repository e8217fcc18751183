/** The top of a card: the way back, what it is called, what is true of it now. */
import type { ComponentChildren } from 'preact';
import { showRow } from '../desk/load.ts';
import { back } from '../desk/navigate.ts';
import { IconButton } from '../parts/controls.tsx';
import { useDesk } from '../parts/desk-context.tsx';
import { StatusMark } from '../parts/mark.tsx';
import type { Mark } from '../words/status.ts';

interface Props {
  title: string;
  mark: Mark | null;
  detail: ComponentChildren;
  /** The query that led here. */
  from: string;
  tab: string;
  row: number;
}

/** Headline with its status, the only boxed one on the screen. */
export function CardTop({ title, mark, detail, from, tab, row }: Props) {
  const { desk } = useDesk();
  return (
    <header class="card-top">
      <div class="crumb">
        <IconButton icon="back" label="Back" onClick={() => back(desk)} />
        <span class="crumb-text">{from ? `“${from}”` : ''}</span>
        <IconButton
          icon="rows"
          label={`Show ${tab}, row ${row} in the sheet`}
          onClick={() => void showRow(desk, tab, row)}
        />
      </div>
      <div class="headline">
        <h1>{title}</h1>
        {mark ? <StatusMark mark={mark} boxed /> : null}
      </div>
      <div class="subline">{detail}</div>
    </header>
  );
}
