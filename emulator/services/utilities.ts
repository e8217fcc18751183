/** Utilities: identifiers, waiting, digests, Base64, dates and texts. */
import { createHash, createHmac } from 'node:crypto';
import type { Emulated } from '../execution/emulated.ts';
import { enumeration, type EnumValue } from '../execution/enum-value.ts';
import type { Execution } from '../execution/execution.ts';
import { registerService, scriptClass } from '../execution/script-class.ts';
import { ServiceError } from '../execution/service-error.ts';
import { newBlob, type BlobFacade } from './blob.ts';
import { toBytes, toSigned } from './bytes.ts';
import { formatString } from './format-string.ts';
import { formatJavaDate, parseJavaDate } from './java-date-format.ts';

const LONGEST_SLEEP_MS = 300_000;
/** How texts become bytes where no charset is given. From memory, unverified: give one. */
const STANDING_CHARSET = 'US_ASCII';

type UtilitiesMethods =
  | 'base64Decode'
  | 'base64DecodeWebSafe'
  | 'base64Encode'
  | 'base64EncodeWebSafe'
  | 'computeDigest'
  | 'computeHmacSha256Signature'
  | 'formatDate'
  | 'formatString'
  | 'getUuid'
  | 'newBlob'
  | 'parseDate'
  | 'sleep'
  | 'Charset'
  | 'DigestAlgorithm';

class UtilitiesFacade implements Emulated<GoogleAppsScript.Utilities.Utilities, UtilitiesMethods> {
  readonly Charset = enumeration('Utilities.Charset', ['US_ASCII', 'UTF_8']);
  readonly DigestAlgorithm = enumeration('Utilities.DigestAlgorithm', [
    'MD5',
    'SHA_1',
    'SHA_256',
    'SHA_384',
    'SHA_512',
  ]);

  constructor(private readonly execution: Execution) {}

  base64Decode(encoded: string): number[] {
    if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(encoded)) {
      throw new ServiceError('Could not decode string.');
    }
    return toSigned(Buffer.from(encoded, 'base64'));
  }

  base64DecodeWebSafe(encoded: string): number[] {
    return this.base64Decode(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  }

  base64Encode(data: unknown, charset?: EnumValue): string {
    return toBytes(data, charset?.key ?? STANDING_CHARSET).toString('base64');
  }

  base64EncodeWebSafe(data: unknown, charset?: EnumValue): string {
    return this.base64Encode(data, charset).replaceAll('+', '-').replaceAll('/', '_');
  }

  computeDigest(algorithm: EnumValue, value: unknown, charset?: EnumValue): number[] {
    const hash = createHash(algorithm.key.replace('_', '').toLowerCase());
    return toSigned(hash.update(toBytes(value, charset?.key ?? STANDING_CHARSET)).digest());
  }

  computeHmacSha256Signature(value: unknown, key: unknown, charset?: EnumValue): number[] {
    const name = charset?.key ?? STANDING_CHARSET;
    return toSigned(createHmac('sha256', toBytes(key, name)).update(toBytes(value, name)).digest());
  }

  formatDate(date: Date, timeZone: string, format: string): string {
    return formatJavaDate(date.getTime(), timeZone, format);
  }

  formatString(template: string, ...values: unknown[]): string {
    return formatString(template, values);
  }

  /** A version 4 identifier from the world's fixed sequence: the same in every repetition. */
  getUuid(): string {
    return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) => {
      const digit = Math.floor(this.execution.world.random() * 16);
      return (place === 'x' ? digit : (digit & 3) | 8).toString(16);
    });
  }

  newBlob(data: unknown, contentType?: string | null, name?: string | null): BlobFacade {
    return newBlob(data, contentType, name);
  }

  parseDate(date: string, timeZone: string, format: string): Date {
    return new Date(parseJavaDate(date, timeZone, format));
  }

  /** Clock triggers that fall due meanwhile run meanwhile. */
  sleep(milliseconds: number): void {
    if (milliseconds < 0 || milliseconds > LONGEST_SLEEP_MS) {
      throw new ServiceError(`Invalid argument: ${milliseconds}`);
    }
    this.execution.gate.spend(milliseconds);
    this.execution.world.fireDueTriggers();
  }
}
scriptClass(
  UtilitiesFacade,
  'Utilities',
  {
    base64Decode: { takes: [['String'], ['String', 'Utilities.Charset']], kind: 'local' },
    base64DecodeWebSafe: { takes: [['String'], ['String', 'Utilities.Charset']], kind: 'local' },
    base64Encode: {
      takes: [['String'], ['Array'], ['String', 'Utilities.Charset']],
      kind: 'local',
    },
    base64EncodeWebSafe: {
      takes: [['String'], ['Array'], ['String', 'Utilities.Charset']],
      kind: 'local',
    },
    computeDigest: {
      takes: [
        ['Utilities.DigestAlgorithm', 'String'],
        ['Utilities.DigestAlgorithm', 'Array'],
        ['Utilities.DigestAlgorithm', 'String', 'Utilities.Charset'],
      ],
      kind: 'local',
    },
    computeHmacSha256Signature: {
      takes: [
        ['String', 'String'],
        ['Array', 'Array'],
        ['String', 'String', 'Utilities.Charset'],
      ],
      kind: 'local',
    },
    formatDate: { takes: [['Date', 'String', 'String']], kind: 'local' },
    formatString: { takes: [['String', 'Any...']], kind: 'local' },
    getUuid: { takes: [[]], kind: 'local' },
    newBlob: {
      takes: [
        ['String'],
        ['Array'],
        ['String', 'String?'],
        ['Array', 'String?'],
        ['String', 'String?', 'String?'],
        ['Array', 'String?', 'String?'],
      ],
      kind: 'local',
    },
    parseDate: { takes: [['String', 'String', 'String']], kind: 'local' },
    sleep: { takes: [['Integer']], kind: 'local' },
  },
  ['Charset', 'DigestAlgorithm'],
);
registerService('Utilities', (execution) => new UtilitiesFacade(execution));
