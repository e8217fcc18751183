/** Blob: data in memory with a name and a content type. */
import type { Emulated } from '../execution/emulated.ts';
import { scriptClass } from '../execution/script-class.ts';
import { toBytes, toSigned } from './bytes.ts';

type BlobMethods =
  'getBytes' | 'getContentType' | 'getDataAsString' | 'getName' | 'setContentType' | 'setName';

export class BlobFacade implements Emulated<GoogleAppsScript.Base.Blob, BlobMethods> {
  constructor(
    private readonly data: Buffer,
    private contentType: string | null,
    private name: string | null,
  ) {}

  getBytes(): number[] {
    return toSigned(this.data);
  }

  getContentType(): string | null {
    return this.contentType;
  }

  getDataAsString(charset = 'UTF-8'): string {
    return charset.toUpperCase() === 'UTF-8'
      ? this.data.toString('utf8')
      : new TextDecoder(charset).decode(this.data);
  }

  getName(): string | null {
    return this.name;
  }

  setContentType(contentType: string | null): this {
    this.contentType = contentType;
    return this;
  }

  setName(name: string): this {
    this.name = name;
    return this;
  }
}
scriptClass(BlobFacade, 'Utilities.Blob', {
  getBytes: { takes: [[]], kind: 'local' },
  getContentType: { takes: [[]], kind: 'local' },
  getDataAsString: { takes: [[], ['String']], kind: 'local' },
  getName: { takes: [[]], kind: 'local' },
  setContentType: { takes: [['String?']], kind: 'local' },
  setName: { takes: [['String']], kind: 'local' },
});

/** A blob of a text (plain text unless told) or of signed bytes. */
export function newBlob(
  data: unknown,
  contentType?: string | null,
  name?: string | null,
): BlobFacade {
  const plain = typeof data === 'string' ? 'text/plain' : null;
  return new BlobFacade(toBytes(data), contentType ?? plain, name ?? null);
}
