/** Reads the part of the add-on that is needed now and then. */
import type * as Seldom from './seldom.ts';

/**
 * The functions of seldom.ts, compiled anew for this execution. Costs one read of a file of this script
 * and runs nothing but our own code: the file is part of the project, pushed together with Code.js.
 * `getRawContent` returns a file's text as it is (HtmlTemplate, class reference of HtmlService).
 */
export function seldomPart(): typeof Seldom {
  const source = HtmlService.createTemplateFromFile('Seldom').getRawContent();
  // Indirect, so that it sees the services but nothing of the function it is called from.
  const evaluate = eval;
  return evaluate(source) as typeof Seldom;
}
