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
    says: 'In installable triggers, Session.getActiveUser().getEmail() is blank unless the person is the owner of the trigger.',
    standing: true,
  },
  editedAnswersRefireTriggers: {
    says: 'Changing an answer handed in before fires the form-submit triggers again, with unchanged answers blank.',
    standing: true,
  },
} satisfies Record<string, Switch>;

export type SwitchName = keyof typeof switches;

export function switchDefaults(): Record<string, boolean> {
  return Object.fromEntries(
    Object.entries(switches).map(([name, { standing }]) => [name, standing]),
  );
}
