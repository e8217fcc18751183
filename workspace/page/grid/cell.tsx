/** One cell as Sheets would draw it: text, number, tick or chip, with a corner for notes and doubts. */
import type { CellShape } from '../../shapes.ts';
import { px } from '../parts/px.ts';
import { Icon } from '../parts/icon.tsx';
import { isQuiet, toneOf } from './tones.ts';

export interface CellProps {
  id: string;
  row: number;
  column: number;
  left: number;
  width: number;
  cell: CellShape | null;
  choices: string[] | null;
  selected: boolean;
  active: boolean;
}

/** Whether a dropdown marks the value as none of its own. */
export function isDoubtful(cell: CellShape | null, choices: string[] | null): boolean {
  return choices !== null && cell !== null && cell.s !== '' && !choices.includes(cell.s);
}

function lookOf({ cell, choices, selected, active }: CellProps): string {
  const names = ['cell'];
  if (cell?.k === 'n') names.push('number');
  if (cell?.bold) names.push('bold');
  if (isDoubtful(cell, choices)) names.push('doubtful');
  if (cell?.note) names.push('noted');
  if (selected) names.push('selected');
  if (active) names.push('active');
  return names.join(' ');
}

export function Cell(props: CellProps) {
  const { cell, choices, id, row, column, left, width, active, selected } = props;
  const style: { [name: string]: string } = { left: px(left), width: px(width) };
  if (cell?.background && !selected) style.background = cell.background;
  if (cell?.color) style.color = cell.color;
  const text = cell?.s ?? '';
  const chip = choices && text !== '' && !isDoubtful(cell, choices) && !isQuiet(choices);
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={selected}
      class={lookOf(props)}
      style={style}
      data-row={row}
      data-column={column}
    >
      {chip ? (
        <span class={`chip ${toneOf(text)}`} data-list="">
          <span>{text}</span>
          <Icon name="down" size={12} />
        </span>
      ) : cell?.k === 'b' ? (
        <span class="truth">{text}</span>
      ) : (
        text
      )}
      {active && choices && !chip && (
        <span class="list-button" data-list="">
          <Icon name="down" size={12} />
        </span>
      )}
    </div>
  );
}
