/** What the golden source needs from Google, for one execution. Nothing is asked before it is needed. */
import type { Moment } from '../../domain/values/day.ts';
import type { BooksParts } from './books-parts.ts';
import { googleGateway } from './google-gateway.ts';

/** The parts over Google's own services; `by` is who asks, as History will name them. */
export function googleParts(options: { clock: { now(): Moment }; by: string }): BooksParts {
  const properties = () => PropertiesService.getDocumentProperties();
  return {
    gateway: googleGateway(),
    clock: options.clock,
    digest: sha256,
    newSalt: () => Utilities.getUuid(),
    sleep: (ms) => Utilities.sleep(ms),
    properties: {
      get: (name) => properties().getProperty(name),
      set: (name, value) => {
        properties().setProperty(name, value);
      },
    },
    by: options.by,
  };
}

function sha256(text: string): string {
  const bytes = Utilities.computeDigest(
    Utilities.DigestAlgorithm.SHA_256,
    text,
    Utilities.Charset.UTF_8,
  );
  // Apps Script gives signed bytes.
  return bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');
}
