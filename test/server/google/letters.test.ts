/** What leaves in an e-mail: honest headers, one look, the same words in plain text. */
import { headerLine, recipientsIn } from '../../../src/server/google/mail/address.ts';
import {
  dayInWords,
  mailLanguage,
  namesInWords,
} from '../../../src/server/google/mail/day-words.ts';
import { overdueLetter } from '../../../src/server/google/mail/overdue-letter.ts';
import { renderLetter, type Letter } from '../../../src/server/google/mail/letter.ts';

const LETTER: Letter = {
  language: 'en',
  subject: 'Tansy’s Chromebook was due Tue, Nov 10',
  greeting: 'Dear family of Tansy,',
  opening: 'One school device at your home is late.',
  items: [
    {
      who: 'Tansy',
      what: 'Chromebook, with charger',
      tag: 'Tag LF-0412 on the lid',
      state: 'late',
      stateText: '5 days late',
      when: 'was due Tue, Nov 10',
    },
  ],
  answers: [{ label: 'Where', text: 'Device desk, room 104' }],
  nextLabel: 'What happens next.',
  next: 'We write again on Wed, Nov 18.',
  thanks: 'Thank you,',
  signature: 'Device desk',
  small: ['We write at most once a day.'],
};

describe('headers cannot be injected from a cell', () => {
  test.each([
    ['Overdue\r\nBcc: everyone@larkfield.example', 'Overdue Bcc: everyone@larkfield.example'],
    ['a\u2028b\u0000c\u0085d', 'a bcd'],
    ['  plain  ', 'plain'],
  ])('%j becomes one line', (text, line) => {
    const cleaned = headerLine(text);
    expect(cleaned).not.toMatch(/[\r\n\u0085\u2028\u2029]/);
    expect(cleaned.replace(/ /g, '')).toBe(line.replace(/ /g, ''));
  });

  test('a subject never grows past what Google takes', () => {
    expect(headerLine('x'.repeat(5000)).length).toBeLessThanOrEqual(200);
  });

  test.each([
    'tansy@larkfield.example\nBcc: all@larkfield.example',
    'Tansy <tansy@larkfield.example>',
    'tansy@larkfield.example bcc:other@larkfield.example',
    'tansy@@larkfield.example',
    'tansy',
    '@larkfield.example',
  ])('%j is not an address of its own', (cell) => {
    const { addresses } = recipientsIn(cell);
    for (const address of addresses) expect(address).toMatch(/^[^\s<>,:]+@[^\s<>,:@]+$/);
  });

  test('each address once, whatever its case, and at most 50', () => {
    expect(recipientsIn('a@x.example, A@X.example;b@x.example').addresses).toHaveLength(2);
    const many = Array.from({ length: 80 }, (_, at) => `p${at}@x.example`).join(', ');
    expect(recipientsIn(many).addresses).toHaveLength(50);
  });
});

describe('a letter', () => {
  test('is one column to 560 px with 16 px text and no images or scripts', () => {
    const { htmlBody } = renderLetter(LETTER);
    expect(htmlBody).toContain('max-width:560px');
    expect(htmlBody).toContain('font-size:16px');
    expect(htmlBody).not.toMatch(/<img|<script|<link|url\(/i);
  });

  test('says the same in plain text', () => {
    const { body } = renderLetter(LETTER);
    for (const words of ['Tansy', 'LF-0412', '5 days late', 'room 104', 'Nov 18', 'once a day'])
      expect(body).toContain(words);
    expect(body).not.toMatch(/&|</);
  });

  test('keeps hostile names as text', () => {
    const hostile = '<img src=x onerror=alert(1)> {{thanks}} "&';
    const [item] = LETTER.items;
    const letter = { ...LETTER, items: [{ ...item!, who: hostile }] };
    const { htmlBody, body } = renderLetter(letter);
    expect(htmlBody).not.toContain('<img');
    expect(htmlBody).toContain('{{thanks}}');
    expect(body).toContain(hostile);
  });

  test('leaves "what happens next" out where there is nothing to say', () => {
    expect(renderLetter({ ...LETTER, next: '' }).body).not.toContain('What happens next');
  });
});

test('a Spanish letter names what goes along in Spanish, and begins its subject with a capital', () => {
  const device = { loanId: 'L-1', stepId: 'A-1', name: 'Tansy Quillfeather', tag: 'LF-0412' };
  const facts = {
    ...{ school: 'Larkfield', deskName: 'Desk', deskEmail: '', deskPlace: '', deskPhone: '' },
    several: false,
    devices: [{ ...device, due: '2026-11-18', daysLate: 1, accessories: 'Charger, Case, Dongle' }],
  };
  const letter = overdueLetter(JSON.stringify(facts), 'es');
  expect(letter?.items[0]?.what).toBe('equipo escolar, con cargador, funda y dongle');
  expect(letter?.subject).toBe('El equipo escolar de Tansy se debía devolver el mié, 18 nov');
  expect(letter && renderLetter(letter).body).toContain('Dónde: Desk');
});

describe('days and names as families read them', () => {
  test('weekday with date, in English and Spanish', () => {
    expect(dayInWords('2026-11-10', 'en')).toBe('Tue, Nov 10');
    expect(dayInWords('2026-11-11', 'es')).toBe('mié, 11 nov');
  });

  test('lists of names; Spanish says "e" before the sound of an i', () => {
    expect(namesInWords(['Tansy'], 'en')).toBe('Tansy');
    expect(namesInWords(['Tansy', 'Basil', 'Wren'], 'en')).toBe('Tansy, Basil and Wren');
    expect(namesInWords(['Wren', 'Inés'], 'es')).toBe('Wren e Inés');
    expect(namesInWords(['Wren', 'Basil'], 'es')).toBe('Wren y Basil');
  });

  test('a language we do not write in is English', () => {
    expect(['es', 'ES-mx', 'en', '', 'fr', 'est'].map(mailLanguage)).toEqual([
      'es',
      'es',
      'en',
      'en',
      'en',
      'en',
    ]);
  });
});
