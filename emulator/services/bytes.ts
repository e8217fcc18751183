/** Bytes as Apps Script has them: signed numbers from -128 to 127. */

export function toSigned(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}

/** Of a text (UTF-8, or ASCII with `?` for what it lacks) or of signed bytes. */
export function toBytes(data: unknown, charset = 'UTF_8'): Buffer {
  if (Array.isArray(data)) return Buffer.from((data as number[]).map((byte) => byte & 255));
  const text = String(data);
  return charset === 'US_ASCII'
    ? Buffer.from(Array.from(text, (char) => (char.charCodeAt(0) < 128 ? char.charCodeAt(0) : 63)))
    : Buffer.from(text, 'utf8');
}
