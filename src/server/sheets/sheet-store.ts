/** The port `Store` over the books. */
import type { Row } from './cells.ts';
import type { Store } from '../../usecases/ports/store.ts';
import type { Books } from './books.ts';

/** Questions and commands of use cases. Throws `SheetProblem` where the Sheet cannot be read. */
export function sheetStore(books: Books): Store {
  return {
    ask: (wants, answer) => books.ask(wants, answer),
    command: (meta, wants, decide) =>
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
  };
}
