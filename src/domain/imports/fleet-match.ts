/** Finds the device of the Sheet that a line of a file is about. */
import type { Device } from '../fleet/device.ts';
import { scanKey } from '../values/text.ts';
import type { FileDevice } from './google-admin.ts';

export type CurrentDevice = Pick<
  Device,
  | 'deviceId'
  | 'assetTag'
  | 'serial'
  | 'make'
  | 'model'
  | 'kind'
  | 'school'
  | 'status'
  | 'homeRoom'
  | 'updatesUntil'
  | 'providerRef'
  | 'notes'
> & { readonly row: number };

export class FleetMatch {
  private readonly bySerial = new Map<string, CurrentDevice[]>();
  private readonly byTag = new Map<string, CurrentDevice[]>();
  private readonly byRef = new Map<string, CurrentDevice[]>();

  constructor(fleet: readonly CurrentDevice[]) {
    for (const device of fleet) {
      add(this.bySerial, scanKey(device.serial), device);
      add(this.byTag, scanKey(device.assetTag), device);
      add(this.byRef, device.providerRef, device);
    }
  }

  /**
   * By serial; else, among devices whose serial nobody has entered yet, by Google's ID or by the tag.
   * `several` when the Sheet has the serial twice: then nobody can say which row is meant.
   */
  find(device: FileDevice): CurrentDevice | 'several' | undefined {
    const same = this.bySerial.get(scanKey(device.serial)) ?? [];
    if (same.length > 1) return 'several';
    if (same[0]) return same[0];
    const byRef = this.byRef.get(device.providerRef) ?? [];
    const byTag = this.byTag.get(scanKey(device.assetTag)) ?? [];
    return [...byRef, ...byTag].find((known) => known.serial === '');
  }

  /** Another device of the Sheet that has this tag. */
  otherWithTag(tag: string, besides: CurrentDevice | undefined): CurrentDevice | undefined {
    const withTag = this.byTag.get(scanKey(tag)) ?? [];
    return withTag.find((known) => known.deviceId !== besides?.deviceId);
  }
}

function add(map: Map<string, CurrentDevice[]>, key: string, device: CurrentDevice): void {
  if (key === '') return;
  const list = map.get(key);
  if (list) list.push(device);
  else map.set(key, [device]);
}
