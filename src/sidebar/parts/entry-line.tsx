/** One device, person or room as a line: icon, name with the match underlined, detail, status. */
import type { Catalog, Entry } from '../find/catalog.ts';
import { holderName, labelOf } from '../find/catalog.ts';
import { fold } from '../find/keys.ts';
import { underline } from '../find/underline.ts';
import { count } from '../words/format.ts';
import type { Mark } from '../words/status.ts';
import { deviceMark, personMark } from '../words/status.ts';
import { useDesk } from './desk-context.tsx';
import type { IconName } from './icon.tsx';
import { Icon } from './icon.tsx';
import { StatusMark } from './mark.tsx';

interface Line {
  icon: IconName;
  title: string;
  detail: string;
  mark: Mark | null;
}

/** `Grade 7 · 7B · S-20418`. */
export function personDetail(person: {
  role: string;
  grade: string;
  homeroom: string;
  idNumber: string;
}): string {
  // Rosters write 07; people say 7.
  const grade = person.grade ? `Grade ${person.grade.replace(/^0+(?=\d)/, '')}` : person.role;
  return [grade, person.homeroom, person.idNumber].filter((part) => part !== '').join(' · ');
}

function lineOf(catalog: Catalog, entry: Entry): Line {
  if (entry.kind === 'person') {
    const held = catalog.held.get(entry.personId) ?? [];
    const mark = personMark(held, entry.active, catalog.today);
    return { icon: 'person', title: entry.name, detail: personDetail(entry), mark };
  }
  if (entry.kind === 'room') {
    const home = catalog.devices.filter((device) => device.homeRoom === entry.roomId).length;
    const detail = [entry.roomKind, count(home, 'device')].filter((part) => part !== '');
    return {
      icon: 'room',
      title: entry.name || entry.roomId,
      detail: detail.join(' · '),
      mark: null,
    };
  }
  const room = catalog.roomById.get(entry.homeRoom)?.name ?? entry.homeRoom;
  const detail = [holderName(catalog, entry.holder) || room || entry.model, loaner(entry)];
  return {
    icon: 'laptop',
    title: labelOf(entry),
    detail: detail.filter((part) => part !== '').join(' · '),
    mark: deviceMark(entry, catalog.today),
  };
}

const loaner = (device: { deployment: string }): string =>
  device.deployment === 'Loaner' ? 'loaner' : '';

/** A match that neither name nor detail shows is shown instead of the detail. */
function matchedDetail(entry: Entry, line: Line, parts: readonly string[]): string {
  const shown = fold(`${line.title} ${line.detail}`);
  const hidden = parts.filter((part) => !shown.includes(part));
  if (hidden.length === 0 || entry.kind === 'room') return line.detail;
  const others =
    entry.kind === 'device' ? [entry.serial, entry.deviceId] : [entry.email, entry.idNumber];
  return others.find((other) => hidden.some((part) => fold(other).includes(part))) ?? line.detail;
}

/** The inside of a row or an option. */
export function EntryLine({ entry, parts }: { entry: Entry; parts: readonly string[] }) {
  const { state } = useDesk();
  if (!state.catalog) return null;
  const line = lineOf(state.catalog, entry);
  const detail = matchedDetail(entry, line, parts);
  return (
    <>
      <span class="row-icon">
        <Icon name={line.icon} />
      </span>
      <span class="row-text">
        <span class="row-title">
          <Underlined text={line.title} parts={parts} />
        </span>
        <span class="row-detail">
          <Underlined text={detail} parts={parts} />
        </span>
      </span>
      {line.mark ? <StatusMark mark={line.mark} /> : null}
    </>
  );
}

function Underlined({ text, parts }: { text: string; parts: readonly string[] }) {
  return (
    <>
      {underline(text, parts).map((segment, at) =>
        segment.hit ? <u key={at}>{segment.text}</u> : segment.text,
      )}
    </>
  );
}
