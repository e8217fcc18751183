/** The port `Store` over the books. */
import type { Row } from './cells.ts';
import { refuse } from '../../domain/values/verdict.ts';
import type { CommandOutcome, Store } from '../../usecases/ports/store.ts';
import type { Books } from './books.ts';
import { SheetProblem } from './sheet-problem.ts';

/**
 * Questions and commands of use cases. Where the Sheet cannot be read, a question throws `SheetProblem`,
 * and a command is refused with its code, so that a job can go on without the row that is damaged.
 */
export function sheetStore(books: Books): Store {
  return {
    ask: (wants, answer) => books.ask(wants, answer),
    command: (meta, wants, decide) =>
      refusedWhereUnreadable(() =>
        books.commit(meta, wants, (rows, edits) => {
          const decision = decide(rows);
          if (!decision.ok) return decision;
          for (const change of decision.changes) {
            // A record is a row whose fields have their own types.
            if (change.do === 'add') edits.add(change.tab, change.record as unknown as Row);
            else edits.set(change.tab, change.key, change.set);
          }
          const { summary, why, value, importState } = decision;
          return { ok: true, summary, why, value, importState };
        }),
      ),
  };
}

function refusedWhereUnreadable<V>(commit: () => CommandOutcome<V>): CommandOutcome<V> {
  try {
    return commit();
  } catch (cause) {
    if (cause instanceof SheetProblem) return refuse(cause.code, cause.facts);
    throw cause;
  }
}
