/** One line of an import: whether it goes in, where it stands, what would change or what is wrong. */
import type { PreviewLine } from '../../contract/imports.ts';
import { Icon } from '../parts/icon.tsx';
import { ShapeMark } from '../parts/mark.tsx';
import { useImport } from './context.tsx';
import { goesInPartly } from './state.ts';
import { problemWords } from './problems.ts';

/** With a single file its name says nothing; the line numbers are enough. */
function whereText(where: string, files: readonly { name: string }[]): string {
  const [only] = files;
  return files.length === 1 && only ? where.replace(`${only.name} `, '') : where;
}

/** The line. */
export function Line({ line, ticks }: { line: PreviewLine; ticks: boolean }) {
  const { desk, state } = useImport();
  const ticked = !state.unticked.has(line.id);
  const toggle = (): void => {
    const unticked = new Set(state.unticked);
    if (ticked) unticked.add(line.id);
    else unticked.delete(line.id);
    desk.set({ unticked });
  };
  return (
    <div class="line">
      <span class="line-tick">
        {ticks ? (
          <input
            type="checkbox"
            aria-label={`Take ${line.title}, ${line.where}`}
            checked={ticked}
            onChange={toggle}
          />
        ) : line.mark === 'wrong' ? (
          <ShapeMark shape="repair" colour={goesInPartly(line) ? 'warn' : 'bad'} size={14} />
        ) : null}
      </span>
      <span class="line-where">{whereText(line.where, state.files)}</span>
      <b class="line-title">{line.title}</b>
      <span class="line-what">
        {line.unticked ? <Icon name="pencil" size={16} /> : null}
        {line.changes.map((change) => (
          <span key={change.field} class="change">
            {change.field} <s>{change.from || '—'}</s> <Icon name="next" size={12} />{' '}
            <b>{change.to || '—'}</b>
          </span>
        ))}
        {line.unticked && !line.problem ? (
          <span class="warn">changed by hand on the sheet, so not ticked</span>
        ) : null}
        {line.problem ? (
          <span class={line.mark === 'wrong' ? '' : 'warn'}>
            {problemWords(line.problem.code, line.problem.facts)}
          </span>
        ) : null}
      </span>
    </div>
  );
}
