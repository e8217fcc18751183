/** Behaviour of Google that no source proves. Suites run with each switch both ways. */

export interface Switch {
  says: string;
  /** How it stands when nothing is said. */
  standing: boolean;
}

export const switches = {
  datesInRepliesBecomeNull: {
    says: 'A Date anywhere in the result of google.script.run turns the whole result into null; off: the call fails.',
    standing: true,
  },
  formsStartUnpublished: {
    says: 'FormApp.create makes forms that take no answers until setPublished(true), as the Forms API does since June 2026.',
    standing: true,
  },
  triggersFireWhileScriptsSleep: {
    says: 'Clock triggers that fall due during Utilities.sleep run meanwhile, beside the sleeping execution.',
    standing: true,
  },
  copyingTakesLinkedForms: {
    says: 'Copying a spreadsheet also copies the forms that answer into it, linked to the copy.',
    standing: true,
  },
  activeUserHiddenInTriggers: {
    says: 'Installable triggers never learn who is at the keyboard unless it is their owner; off: within one Workspace domain they do.',
    standing: false,
  },
  usersHiddenInSimpleTriggers: {
    says: 'Simple triggers do not learn the address of who is at the keyboard.',
    standing: true,
  },
  editedAnswersRefireTriggers: {
    says: 'Changing an answer handed in before fires the form-submit triggers again, with unchanged answers blank.',
    standing: true,
  },
  readingOutsideTheGridFails: {
    says: 'Reading values of a range that starts beyond the grid is refused with its limits; off: the answer has no values.',
    standing: true,
  },
  readingOverTheEdgeFails: {
    says: 'Reading values of a range that starts on the grid and ends beyond it is refused; off: it is cut at the edge.',
    standing: false,
  },
  appendCellsAfterFormats: {
    says: 'appendCells counts rows that only hold formats, notes or dropdowns as data, and writes below them.',
    standing: false,
  },
  formulaCellsReadAsName: {
    says: 'A cell with a formula reads as #NAME?, since nothing is computed here; off: it reads as blank.',
    standing: true,
  },
  editsMoveTimestamps: {
    says: 'Changing an answer gives the response a new timestamp, in the form and in the linked sheet.',
    standing: true,
  },
  responsesTabComesFirst: {
    says: 'The tab that a form answers into is added before all others; off: after them.',
    standing: true,
  },
  formsOpenToAllEditors: {
    says: 'Everyone who may edit the spreadsheet may open the forms that scripts made; off: only the account that made them.',
    standing: true,
  },
} satisfies Record<string, Switch>;

export function switchDefaults(): Record<string, boolean> {
  return Object.fromEntries(
    Object.entries(switches).map(([name, { standing }]) => [name, standing]),
  );
}
