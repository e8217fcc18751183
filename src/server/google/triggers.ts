/** The add-on's triggers: one of each type, all owned by one account. */

/** Minutes between clock runs; Google offers 1, 5, 10, 15 and 30. */
export const TICK_MINUTES = 10;

const HANDLERS = ['tick', 'onSheetEdit', 'onSheetChange', 'onCountForm'] as const;
type Handler = (typeof HANDLERS)[number];

export interface Triggers {
  /** Makes the current account have exactly one trigger of each kind; answers how many were missing. */
  install(): number;
  /** Removes the current account's triggers. Google shows nobody those of others. */
  uninstall(): void;
}

/** Triggers on a spreadsheet, for the account that runs this execution. */
export function sheetTriggers(
  spreadsheet: () => GoogleAppsScript.Spreadsheet.Spreadsheet,
): Triggers {
  const create = (handler: Handler) => {
    const trigger = ScriptApp.newTrigger(handler);
    if (handler === 'tick') trigger.timeBased().everyMinutes(TICK_MINUTES).create();
    else {
      const onSheet = trigger.forSpreadsheet(spreadsheet());
      if (handler === 'onSheetEdit') onSheet.onEdit().create();
      else if (handler === 'onSheetChange') onSheet.onChange().create();
      else onSheet.onFormSubmit().create();
    }
  };
  return {
    install: () => {
      const standing = ScriptApp.getProjectTriggers();
      let missing = 0;
      for (const handler of HANDLERS) {
        const mine = standing.filter((trigger) => trigger.getHandlerFunction() === handler);
        mine.slice(1).forEach((extra) => ScriptApp.deleteTrigger(extra));
        if (mine.length > 0) continue;
        create(handler);
        missing += 1;
      }
      return missing;
    },
    uninstall: () => {
      ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger));
    },
  };
}
