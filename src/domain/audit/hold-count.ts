/** Holds what a teacher counted against what should be in the room. */
import { deviceTitle, type Device } from '../fleet/device.ts';
import { cleanLine } from '../values/text.ts';
import type { FindingKind } from './count.ts';
import type { WrittenTag } from './read-tags.ts';
import type { DeviceIdentity, TagMatch } from './tag-index.ts';

/** The boxes of the form, read and matched. */
export interface CountedTags {
  missing: readonly MatchedTag[];
  needRepair: readonly MatchedTag[];
  needReplacing: readonly MatchedTag[];
  extra: readonly MatchedTag[];
}

export interface MatchedTag {
  written: WrittenTag;
  match: TagMatch;
}

export interface CountFacts {
  roomId: string;
  roomKnown: boolean;
  allHere: boolean;
  counted: CountedTags;
  /** Every device that is named in the answer or has its home in the room, as it is now. */
  devices: ReadonlyMap<string, Device>;
}

export interface Discrepancy {
  /** `''` where the tag is not known. */
  deviceId: string;
  written: string;
  kind: FindingKind;
  detail: string;
}

export interface HeldCount {
  expected: number;
  /** Expected and not said to be missing. */
  verified: number;
  missing: number;
  needRepair: number;
  needReplacing: number;
  extra: number;
  found: Discrepancy[];
  /** Devices that someone saw in the room. */
  seen: string[];
}

/** Where a device of this room is expected to be found on a count. */
export function isExpected(device: Device, roomId: string): boolean {
  return (
    roomId !== '' &&
    device.homeRoom === roomId &&
    (device.status === 'In place' || device.status === 'Available')
  );
}

/** One discrepancy per device and box, of the kind that tells an admin what to do next. */
export function holdCount(facts: CountFacts): HeldCount {
  const { counted, roomId } = facts;
  const expected = [...facts.devices.values()].filter((device) => isExpected(device, roomId));
  const missing = eachTag(counted.missing, facts, (device, tag) => missingOf(device, tag, roomId));
  const repair = eachTag(counted.needRepair, facts, (device, tag) =>
    brokenOf('Needs repair', device, tag, roomId),
  );
  const replace = eachTag(counted.needReplacing, facts, (device, tag) =>
    brokenOf('Needs replacing', device, tag, roomId),
  );
  const extra = eachTag(counted.extra, facts, (device, tag) => extraOf(device, tag, roomId));
  const gone = new Set(
    counted.missing.flatMap(({ match }) => (match.found === 'one' ? [match.device.deviceId] : [])),
  );
  const verified = expected.filter((device) => !gone.has(device.deviceId));
  const seen = new Set([
    ...(facts.roomKnown ? verified.map((device) => device.deviceId) : []),
    ...namedIn([...counted.needRepair, ...counted.needReplacing, ...counted.extra]),
  ]);
  for (const deviceId of gone) seen.delete(deviceId);
  return {
    expected: expected.length,
    verified: verified.length,
    missing: counted.missing.length,
    needRepair: counted.needRepair.length,
    needReplacing: counted.needReplacing.length,
    extra: counted.extra.length,
    found: [...aboutTheRoom(facts), ...missing, ...repair, ...replace, ...extra],
    seen: [...seen],
  };
}

function namedIn(tags: readonly MatchedTag[]): string[] {
  return tags.flatMap(({ match }) => (match.found === 'one' ? [match.device.deviceId] : []));
}

/** What is wrong with the answer itself. */
function aboutTheRoom(facts: CountFacts): Discrepancy[] {
  const found: Discrepancy[] = [];
  if (!facts.roomKnown) {
    found.push({
      deviceId: '',
      written: facts.roomId,
      kind: 'Unknown room',
      detail: 'No room has this ID: nothing was expected, so nothing could be held against it',
    });
  }
  const { missing, needRepair, needReplacing, extra } = facts.counted;
  const named = missing.length + needRepair.length + needReplacing.length + extra.length;
  if (!facts.allHere && named === 0) {
    found.push({
      deviceId: '',
      written: '',
      kind: 'Unknown tag',
      detail: 'Said that not everything is here and working, but named no device',
    });
  }
  return found;
}

type Judge = (device: Device, tag: WrittenTag) => Discrepancy | null;

function eachTag(tags: readonly MatchedTag[], facts: CountFacts, judge: Judge): Discrepancy[] {
  return tags.flatMap(({ written, match }) => {
    if (match.found !== 'one') return [unclear(written, match)];
    const device = facts.devices.get(match.device.deviceId);
    if (!device) return [unclear(written, { found: 'none', near: [] })];
    const discrepancy = judge(device, written);
    return discrepancy ? [discrepancy] : [];
  });
}

function unclear(written: WrittenTag, match: Exclude<TagMatch, { found: 'one' }>): Discrepancy {
  const names = (devices: readonly DeviceIdentity[]): string =>
    devices
      .map((device) => deviceTitle(device) + (device.homeRoom ? ` (${device.homeRoom})` : ''))
      .join(', ');
  const told = written.tag || written.problem;
  const said = written.tag === '' ? '' : written.problem;
  if (match.found === 'many') {
    const detail = withWords(`Could be ${names(match.devices.slice(0, 5))}`, said);
    return { deviceId: '', written: told, kind: 'Ambiguous tag', detail };
  }
  const near = match.near.length > 0 ? `Perhaps ${names(match.near)}` : 'No device is called this';
  return { deviceId: '', written: told, kind: 'Unknown tag', detail: withWords(near, said) };
}

function missingOf(device: Device, tag: WrittenTag, roomId: string): Discrepancy {
  const of = (kind: FindingKind, why: string): Discrepancy => about(device, tag, kind, why);
  if (device.status === 'Out') return of('Out to a person', outWords(device));
  if (device.status === 'Retired') return of('Retired', 'Retired, so it was not expected');
  if (device.homeRoom !== roomId) {
    return of('Misplaced', `Said to be missing here, but ${homeWords(device)}`);
  }
  return of('Missing', isExpected(device, roomId) ? '' : `Its status was ${device.status} already`);
}

function brokenOf(
  kind: 'Needs repair' | 'Needs replacing',
  device: Device,
  tag: WrittenTag,
  roomId: string,
): Discrepancy {
  if (device.status === 'Retired') return about(device, tag, 'Retired', 'Retired, yet in use');
  const where = device.homeRoom === roomId ? '' : homeWords(device);
  const who = device.status === 'Out' ? outWords(device) : '';
  return about(device, tag, kind, [where, who].filter((part) => part !== '').join('; '));
}

function extraOf(device: Device, tag: WrittenTag, roomId: string): Discrepancy | null {
  const of = (kind: FindingKind, why: string): Discrepancy => about(device, tag, kind, why);
  switch (device.status) {
    case 'Out':
      return of('Out to a person', `${outWords(device)}, but it is here`);
    case 'Retired':
      return of('Retired', 'Retired, but it is here');
    case 'Missing':
    case 'Lost':
    case 'Stolen':
      return of('Found', `Its status is ${device.status}`);
    default:
      // Named as extra, yet at home: simply seen.
      if (device.homeRoom === roomId && roomId !== '') return null;
      return device.homeRoom === ''
        ? of('Extra', 'It has no home room')
        : of('Misplaced', homeWords(device));
  }
}

/** The teacher's words come first: they are what the person at the desk acts on. */
function about(device: Device, tag: WrittenTag, kind: FindingKind, why: string): Discrepancy {
  return {
    deviceId: device.deviceId,
    written: tag.tag,
    kind,
    detail: withWords(tag.problem, why),
  };
}

function withWords(first: string, second: string): string {
  return cleanLine([first, second].filter((part) => part !== '').join('. '));
}

function outWords(device: Device): string {
  return `Out to ${device.holder || 'someone'}${device.due ? ` until ${device.due}` : ''}`;
}

function homeWords(device: Device): string {
  return device.homeRoom ? `it belongs to ${device.homeRoom}` : 'it has no home room';
}
