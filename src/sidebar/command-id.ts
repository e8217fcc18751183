/** Makes the ID of an intention: the same one is sent again on every retry, so that it takes effect once. */

/** A random ID of 128 bits; older browsers lack randomUUID. */
export function newCommandId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
