/** The page's own icons, drawn in one stroke width. */

const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  plus: 'M8 3v10M3 8h10',
  undo: 'M6 4L3 7l3 3M3.5 7H10a3 3 0 010 6H7',
  redo: 'M10 4l3 3-3 3M12.5 7H6a3 3 0 000 6h3',
  sortUp: 'M5 13V3M2.500 5.500L5 3l2.500 2.500M9 5h2M9 8h3.500M9 11h5',
  sortDown: 'M5 3v10M2.500 10.500L5 13l2.500-2.500M9 5h5M9 8h3.500M9 11h2',
  find: 'M7 11.500a4.500 4.500 0 100-9 4.500 4.500 0 000 9zM10.500 10.500L14 14',
  clock: 'M8 14A6 6 0 108 2a6 6 0 000 12zM8 4.500V8l2.500 1.500',
  tick: 'M4 8.500l2.700 2.700L12 5.500',
  list: 'M3 4h10M3 8h10M3 12h10',
  play: 'M5 3.500v9l7-4.500z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
