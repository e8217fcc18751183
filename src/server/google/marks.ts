/**
 * What jobs remember between runs, in document properties. Everything here may be lost without harm:
 * each job knows by rows and keys what is done, and a mark only spares it a look.
 */

export interface Marks {
  read(name: MarkName): string | null;
  write(name: MarkName, value: string): void;
  remove(name: MarkName): void;
}

export type MarkName =
  /** Day of the last nightly run. */
  | 'nightly'
  /** Moment up to which the form was swept. */
  | 'formSweep'
  /** Set when somebody edited by hand since the last sweep. */
  | 'dirty'
  /** `epoch ms|account` of the last clock run. */
  | 'heartbeat'
  /** Account that owns the triggers, as Settings has it; spares edit events a read. */
  | 'owner'
  /** JSON: the count form's ID and the IDs of its questions. */
  | 'countForm'
  /** Epoch ms of the last edit that was compared at once. */
  | 'editAt'
  /** JSON: rows that were edited since and wait to be compared. */
  | 'edited'
  /** Epoch ms of the last sign of life of an import dialog. */
  | 'importAt';

const PREFIX = 'rollcall.';

/** Marks kept with the document. */
export function documentMarks(): Marks {
  const store = () => PropertiesService.getDocumentProperties();
  return {
    read: (name) => store().getProperty(PREFIX + name),
    write: (name, value) => {
      store().setProperty(PREFIX + name, value);
    },
    remove: (name) => {
      store().deleteProperty(PREFIX + name);
    },
  };
}
