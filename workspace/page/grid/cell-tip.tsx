/** The note of a cell under the pointer, or what a dropdown has against its value. */
import { useEffect, useState } from 'preact/hooks';
import { px } from '../parts/px.ts';
import { isDoubtful } from './cell.tsx';
import type { Held } from './use-window.ts';

interface Tip {
  row: number;
  column: number;
  left: number;
  top: number;
}

/** Wide enough for a sentence, and kept inside the window. */
const WIDTH = 236;

export function CellTip({ box, held }: { box: { current: HTMLDivElement | null }; held: Held }) {
  const [tip, setTip] = useState<Tip | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const over = (event: PointerEvent) => {
      const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-column]');
      if (!cell || event.buttons > 0) return setTip(null);
      const at = cell.getBoundingClientRect();
      const left = Math.min(at.right - 20, window.innerWidth - WIDTH - 8);
      const { row, column } = cell.dataset;
      setTip({ row: Number(row), column: Number(column), left, top: at.bottom + 2 });
    };
    const out = () => setTip(null);
    element.addEventListener('pointerover', over);
    element.addEventListener('pointerleave', out);
    element.addEventListener('scroll', out);
    return () => {
      element.removeEventListener('pointerover', over);
      element.removeEventListener('pointerleave', out);
      element.removeEventListener('scroll', out);
    };
  }, []);
  if (!tip || tip.row === 0 || tip.column === 0) return null;
  const cell = held.cell(tip.row, tip.column);
  const choices = held.choices(tip.row, tip.column);
  const doubtful = isDoubtful(cell, choices);
  if (!cell?.note && !doubtful) return null;
  return (
    <div
      class="tip"
      role="tooltip"
      style={{ left: px(tip.left), top: px(tip.top), width: px(WIDTH) }}
    >
      {doubtful && (
        <>
          <strong>Not in the list: “{cell?.s}”</strong>
          <p>Choose {choices?.join(', ')}.</p>
        </>
      )}
      {cell?.note && <p>{cell.note}</p>}
    </div>
  );
}
