/** The words of the letter about late devices, in English and Spanish: what, where, what if, what next. */
import { dayInWords, namesInWords, type MailLanguage } from './day-words.ts';
import type { Day } from '../../../domain/values/day.ts';

export interface OverdueWords {
  language: MailLanguage;
  day(day: Day): string;
  names(names: readonly string[]): string;
  device: string;
  subjectOne(who: string, device: string, due: string, late: boolean): string;
  subjectMany(count: number): string;
  /** Blank names: the family as such. */
  greeting(names: string): string;
  opening(late: number, due: number): string;
  /** An accessory as the policy names it, in lower case; what we have no word for stays as it is. */
  part(name: string): string;
  withParts(device: string, parts: string): string;
  tag(tag: string): string;
  late(days: number): string;
  dueToday: string;
  dueSoon(days: number): string;
  wasDue(day: string): string;
  isDue(day: string): string;
  whereLabel: string;
  where(desk: string, place: string): string;
  longerLabel: string;
  longer: string;
  lostLabel: string;
  lost: string;
  nextLabel: string;
  next: string;
  thanks: string;
  crossed: string;
}

const ENGLISH: OverdueWords = {
  language: 'en',
  day: (day) => dayInWords(day, 'en'),
  names: (names) => namesInWords(names, 'en'),
  device: 'school device',
  subjectOne: (who, device, due, late) => `${who}’s ${device} ${late ? 'was' : 'is'} due ${due}`,
  subjectMany: (count) => `${count} school devices to bring back`,
  greeting: (names) => (names === '' ? 'Dear family,' : `Dear family of ${names},`),
  opening: (late, due) => {
    const parts = [
      ...(late > 0
        ? [
            late === 1
              ? 'One school device at your home is late'
              : `${late} school devices at your home are late`,
          ]
        : []),
      ...(due > 0 ? [englishDue(due, late > 0)] : []),
    ];
    const them = late + due === 1 ? 'it in with its charger' : 'them in with their chargers';
    return `${parts.join(', and ')}. Please send ${them}.`;
  },
  part: (name) => name,
  withParts: (device, parts) => (parts === '' ? device : `${device}, with ${parts}`),
  tag: (tag) => `Tag ${tag} on the lid`,
  late: (days) => `${days} ${days === 1 ? 'day' : 'days'} late`,
  dueToday: 'Due today',
  dueSoon: (days) => (days === 1 ? 'Due tomorrow' : `Due in ${days} days`),
  wasDue: (day) => `was due ${day}`,
  isDue: (day) => day,
  whereLabel: 'Where',
  where: (desk, place) => `${place === '' ? desk : `${desk}, ${place}`}. Your child can bring it.`,
  longerLabel: 'Need longer?',
  longer: 'Reply to this e-mail, in any language. A renewal takes us a minute.',
  lostLabel: 'Lost or broken?',
  lost: 'Tell us now, please. Early is easier, and we can lend another.',
  nextLabel: 'What happens next.',
  next: 'If it is not back, we will get in touch with you to find out together what helps.',
  thanks: 'Thank you,',
  crossed:
    'We write at most once a day, and stop when the devices are back. Already returned? Then our mails have crossed; we are sorry.',
};

function englishDue(due: number, more: boolean): string {
  if (more) return due === 1 ? 'one is due' : `${due} are due`;
  return due === 1
    ? 'One school device at your home is due'
    : `${due} school devices at your home are due`;
}

const SPANISH_PARTS: ReadonlyMap<string, string> = new Map([
  ['adapter', 'adaptador'],
  ['bag', 'bolsa'],
  ['cable', 'cable'],
  ['case', 'funda'],
  ['charger', 'cargador'],
  ['headphones', 'auriculares'],
  ['keyboard', 'teclado'],
  ['mouse', 'ratón'],
  ['sleeve', 'funda'],
  ['stylus', 'lápiz'],
]);

const SPANISH: OverdueWords = {
  language: 'es',
  day: (day) => dayInWords(day, 'es'),
  names: (names) => namesInWords(names, 'es'),
  device: 'equipo escolar',
  subjectOne: (who, device, due, late) =>
    `El ${device} de ${who} ${late ? 'se debía devolver' : 'se debe devolver'} el ${due}`,
  subjectMany: (count) => `${count} equipos escolares por devolver`,
  greeting: (names) => (names === '' ? 'Estimada familia:' : `Estimada familia de ${names}:`),
  opening: (late, due) => {
    const parts = [
      ...(late > 0
        ? [
            late === 1
              ? 'Un equipo escolar que está en su casa tiene retraso'
              : `${late} equipos escolares que están en su casa tienen retraso`,
          ]
        : []),
      ...(due > 0 ? [spanishDue(due, late > 0)] : []),
    ];
    const them =
      late + due === 1
        ? 'Envíelo, por favor, con su cargador'
        : 'Envíelos, por favor, con sus cargadores';
    return `${parts.join(', y ')}. ${them}.`;
  },
  part: (name) => SPANISH_PARTS.get(name) ?? name,
  withParts: (device, parts) => (parts === '' ? device : `${device}, con ${parts}`),
  tag: (tag) => `Etiqueta ${tag}, en la tapa`,
  late: (days) => `${days} ${days === 1 ? 'día' : 'días'} de retraso`,
  dueToday: 'Se devuelve hoy',
  dueSoon: (days) => (days === 1 ? 'Se devuelve mañana' : `Se devuelve en ${days} días`),
  wasDue: (day) => `fecha de devolución: ${day}`,
  isDue: (day) => day,
  whereLabel: 'Dónde',
  where: (desk, place) =>
    `${place === '' ? desk : `${desk}, ${place}`}. Su hijo o hija puede traerlo.`,
  longerLabel: '¿Necesita más tiempo?',
  longer: 'Responda a este correo, en cualquier idioma. Renovar el préstamo nos lleva un minuto.',
  lostLabel: '¿Perdido o roto?',
  lost: 'Díganoslo ya, por favor. Cuanto antes, más fácil, y podemos prestarle otro.',
  nextLabel: 'Qué pasa después.',
  next: 'Si no se ha devuelto, hablaremos con ustedes para ver juntos qué ayuda.',
  thanks: 'Gracias,',
  crossed:
    'Escribimos como mucho una vez al día, y dejamos de hacerlo cuando los equipos están de vuelta. ¿Ya lo devolvieron? Entonces nuestros mensajes se han cruzado; lo sentimos.',
};

function spanishDue(due: number, more: boolean): string {
  if (more) return due === 1 ? 'otro se devuelve ahora' : `otros ${due} se devuelven ahora`;
  return due === 1
    ? 'Un equipo escolar que está en su casa se devuelve ahora'
    : `${due} equipos escolares que están en su casa se devuelven ahora`;
}

/** The words for a language. */
export function overdueWords(language: MailLanguage): OverdueWords {
  return language === 'es' ? SPANISH : ENGLISH;
}
