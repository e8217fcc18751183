/** A status mark: a shape that differs without colour, and the word beside it. */
import type { JSX } from 'preact';
import type { Mark, Shape } from '../words/status.ts';

const SHAPES: Record<Shape, JSX.Element | null> = {
  out: <circle cx="6" cy="6" r="4.5" class="full" />,
  available: <circle cx="6" cy="6" r="4" class="ring" />,
  due: (
    <>
      <circle cx="6" cy="6" r="4.2" class="ring" />
      <path d="M6 1.8a4.2 4.2 0 0 1 0 8.4z" class="full" />
    </>
  ),
  late: <path d="M6 .8 11.6 11H.4z" class="full" />,
  repair: <path d="M6 .4 11.6 6 6 11.6.4 6z" class="full" />,
  missing: <path d="M2 2l8 8M10 2l-8 8" class="ring" />,
  done: (
    <>
      <circle cx="6" cy="6" r="5.8" class="full" />
      <path d="M3.4 6.2l1.9 1.9 3.4-4" class="cut" />
    </>
  ),
  none: null,
};

/** The shape alone; `size` in pixels. */
export function ShapeMark({
  shape,
  colour,
  size = 12,
}: {
  shape: Shape;
  colour: string;
  size?: number;
}) {
  if (!SHAPES[shape]) return null;
  return (
    <svg
      class={`shape ${colour}`}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      aria-hidden="true"
    >
      {SHAPES[shape]}
    </svg>
  );
}

/** Shape and word; boxed once per screen, in the headline. */
export function StatusMark({ mark, boxed = false }: { mark: Mark; boxed?: boolean }) {
  return (
    <span class={`mark ${mark.colour}${boxed ? ' boxed' : ''}`}>
      <ShapeMark shape={mark.shape} colour={mark.colour} />
      {mark.word}
    </span>
  );
}
