/** What is known about installable triggers, as far as the script that installs them can see. */
import type { Fact } from '../fact.ts';

export const triggerFacts: readonly Fact[] = [
  {
    id: 'triggers/minutes',
    says: 'everyMinutes takes 1, 5, 10, 15 or 30.',
    source: 'REF ClockTriggerBuilder; the words are from memory',
    run: () => ScriptApp.newTrigger('nothing').timeBased().everyMinutes(7),
    throws:
      'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
  },
  {
    id: 'triggers/listed',
    says: 'A new trigger is listed with handler, event and source, until deleted.',
    source: 'REF ScriptApp, Trigger',
    run: () => {
      const file = SpreadsheetApp.getActiveSpreadsheet();
      const made = ScriptApp.newTrigger('nothing').forSpreadsheet(file).onFormSubmit().create();
      const [listed] = ScriptApp.getProjectTriggers();
      const seen = [
        listed?.getHandlerFunction(),
        listed?.getEventType() === ScriptApp.EventType.ON_FORM_SUBMIT,
        listed?.getTriggerSource() === ScriptApp.TriggerSource.SPREADSHEETS,
        listed?.getTriggerSourceId() === file.getId(),
        listed?.getUniqueId() === made.getUniqueId(),
      ];
      if (listed) ScriptApp.deleteTrigger(listed);
      return [...seen, ScriptApp.getProjectTriggers().length];
    },
    returns: ['nothing', true, true, true, true, 0],
  },
  {
    id: 'triggers/repeats',
    says: 'A bound script may install the same trigger twice.',
    source: '"Installable Triggers" (documentation), by omission; from memory',
    run: () => {
      const install = () => ScriptApp.newTrigger('nothing').timeBased().everyHours(1).create();
      install();
      install();
      return ScriptApp.getProjectTriggers().length;
    },
    returns: 2,
  },
  {
    id: 'triggers/limit',
    says: 'Twenty triggers a user and script.',
    source: '"Quotas for Google Services" (limit); public reports (words)',
    run: () => {
      for (let i = 0; i < 21; i += 1) {
        ScriptApp.newTrigger('nothing').timeBased().everyHours(1).create();
      }
    },
    throws:
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  },
];
