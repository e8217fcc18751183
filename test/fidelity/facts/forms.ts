/** What is known about FormApp. */
import type { Fact } from '../fact.ts';

export const formFacts: readonly Fact[] = [
  {
    id: 'forms/title-blank',
    says: 'create names only the file: the title is blank until it is set.',
    source: 'gas-fakes, run live; issue tracker 442747794',
    run: () => FormApp.create('Room count').getTitle(),
    returns: '',
  },
  {
    id: 'forms/blank-choice',
    says: 'A new choice item holds one blank choice.',
    source: 'gas-fakes, run live',
    run: () => {
      const form = FormApp.create('Room count');
      return [form.addListItem(), form.addMultipleChoiceItem(), form.addCheckboxItem()].map(
        (item) => item.getChoices().map((choice) => choice.getValue()),
      );
    },
    returns: [[''], [''], ['']],
  },
  {
    id: 'forms/no-destination',
    says: 'getDestinationId throws while none is set.',
    source: 'gas-fakes, run live; the words are from memory',
    run: () => FormApp.create('Room count').getDestinationId(),
    throws: 'The form currently has no response destination.',
  },
  {
    id: 'forms/destination-adds-a-tab',
    says: 'setDestination adds a tab for the answers, with a header for each question.',
    source: 'from memory; ashtonfei/google-apps-script-projects',
    run: () => {
      const form = FormApp.create('Room count');
      form.addTextItem().setTitle('Missing');
      const file = SpreadsheetApp.getActiveSpreadsheet();
      form.setDestination(FormApp.DestinationType.SPREADSHEET, file.getId());
      return file.getSheetByName('Form Responses 1')?.getDataRange().getValues();
    },
    returns: [['Timestamp', 'Missing']],
  },
  {
    id: 'forms/dates-are-text',
    says: 'A date is answered as yyyy-MM-dd.',
    source: 'gas-fakes testformresponse.js, run live',
    run: () => {
      const form = FormApp.create('Room count');
      return form
        .addDateItem()
        .createResponse(new Date(2026, 6, 1))
        .getResponse();
    },
    returns: '2026-07-01',
  },
  {
    id: 'forms/unanswered',
    says: 'Unanswered text, paragraph and date give a blank, choices are left out.',
    source: 'REF FormResponse.getItemResponses',
    run: () => {
      const form = FormApp.create('Room count') as GoogleAppsScript.Forms.Form & {
        setPublished(on: boolean): void;
      };
      form.setPublished(true);
      form.addTextItem().setTitle('text');
      form.addListItem().setTitle('list').setChoiceValues(['a']);
      form.addDateItem().setTitle('date');
      form.addSectionHeaderItem().setTitle('header');
      return form
        .createResponse()
        .submit()
        .getItemResponses()
        .map((response) => [response.getItem().getTitle(), response.getResponse()]);
    },
    returns: [
      ['text', ''],
      ['date', ''],
    ],
  },
  {
    id: 'forms/prefilled',
    says: 'A prefilled address comes from a response that was not handed in.',
    source: 'REF FormResponse.toPrefilledUrl',
    run: () => {
      const form = FormApp.create('Room count');
      const item = form.addTextItem();
      const url = form
        .createResponse()
        .withItemResponse(item.createResponse('R 101'))
        .toPrefilledUrl();
      return (
        url.startsWith(`${form.getPublishedUrl()}?usp=pp_url&entry.`) && url.endsWith('=R+101')
      );
    },
    returns: true,
  },
  {
    id: 'forms/scale-answers-are-text',
    says: 'A scale is answered by text.',
    source: 'gas-fakes testformresponse.js, run live',
    run: () => FormApp.create('Room count').addScaleItem().createResponse(3).getResponse(),
    returns: '3',
  },
];
