/** Line icons of the sidebar, drawn on a grid of 24; they only accompany words. */

const PATHS = {
  search: 'M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13zM15.5 15.5 20 20',
  close: 'M6 6l12 12M18 6 6 18',
  back: 'M14.5 6l-6 6 6 6',
  next: 'M9.5 6l6 6-6 6',
  down: 'M6 9.5l6 6 6-6',
  laptop: 'M5 16V6.5h14V16M2.5 18.5h19',
  person: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c0-4 3-6.5 7.5-6.5s7.5 2.5 7.5 6.5z',
  room: 'M6.5 20.5v-17h11v17M4 20.5h16M14.5 12v1.5',
  check: 'M5 12.5l4.5 4.5L19 7',
  stop: 'M8.5 3h7L21 8.5v7L15.5 21h-7L3 15.5v-7zM12 7.5v5.5M12 16.2v.3',
  caution: 'M12 4 2.8 20h18.4zM12 10v5M12 17.3v.3',
  clock: 'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zM12 7v5.5l3.5 2',
  rows: 'M3.5 5.5h17v13h-17zM3.5 10h17M3.5 14.2h17',
  keyboard: 'M2.5 6h19v12h-19zM6 10h.5M10 10h.5M14 10h.5M18 10h.5M7.5 14.5h9',
  more: 'M12 5v.4M12 12v.4M12 19v.4',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  undo: 'M8 5 4 9l4 4M4.5 9H15a4.5 4.5 0 0 1 0 9h-4',
  save: 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
  file: 'M6 3h8l4.5 4.5V21H6zM14 3v5h4.5',
  plus: 'M12 5v14M5 12h14',
  pencil: 'M4 20l1-4.5L16.5 4 20 7.5 8.5 19z',
  money: 'M2.5 6.5h19v11h-19zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  again: 'M19 12a7 7 0 1 1-2.2-5.1M19 4v4h-4',
  enter: 'M19 6v7H6M10 9l-4 4 4 4',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon of 20 px, unless told otherwise; hidden from screen readers. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  const dots = name === 'more' || name === 'keyboard';
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} class={dots ? 'dots' : ''} />
    </svg>
  );
}
