/** Shows what an import would change, before anything does. */
import type { LineMark, Preview, PreviewLine, PreviewRequest } from '../contract/imports.ts';
import type { Reply } from '../contract/wire.ts';
import type { PlannedLine } from '../domain/imports/plan.ts';
import type { ColumnReader } from './ports/column-reader.ts';
import type { Store } from './ports/store.ts';
import { planImport } from './plan-import.ts';
import { done, refused } from './reply.ts';

/** So many lines of each sort are shown, those that need a person first. */
const MOST: Readonly<Record<LineMark, number>> = {
  // All that a person will mend by hand; more than these is another export.
  wrong: 5000,
  leaving: 1000,
  changed: 1000,
  new: 200,
  'only-here': 100,
  same: 50,
};

/** Reads only. */
export function previewImport(
  store: Store,
  columns: ColumnReader,
  request: PreviewRequest,
): Reply<Preview> {
  const today = store.ask([], (rows) => rows.today);
  const plan = planImport(columns, request, today);
  if (!plan.ok) return refused(plan);
  const { lines, columns: uses, schools, notes, shrink } = plan.value;
  const counts: Record<LineMark, number> = {
    new: 0,
    changed: 0,
    same: 0,
    wrong: 0,
    leaving: 0,
    'only-here': 0,
  };
  for (const line of lines) counts[line.mark] += 1;
  return done({
    kind: request.kind,
    counts,
    inPart: lines.filter((line) => line.problem?.facts['taken'] === 1).length,
    lines: (Object.keys(MOST) as LineMark[]).flatMap((mark) => firstOf(lines, mark)),
    columns: uses,
    schools,
    notes,
    ...(shrink ? { shrink } : {}),
  });
}

/** What stays out, and what asks for a tick, comes before what goes in by itself. */
function urgency(line: PlannedLine): number {
  return line.problem ? Number(line.problem.facts['taken'] === 0) : Number(line.unticked ?? false);
}

function firstOf(lines: readonly PlannedLine[], mark: LineMark): PreviewLine[] {
  return lines
    .filter((line) => line.mark === mark)
    .sort((a, b) => urgency(b) - urgency(a))
    .slice(0, MOST[mark])
    .map(({ change: _staged, ...line }) => line);
}
