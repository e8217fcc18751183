/** What the control API says when it cannot do what was asked: a sentence and an HTTP status. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly facts: { readonly [name: string]: unknown } = {},
  ) {
    super(message);
  }
}

/** The message of whatever was thrown; values of a script's realm are not `instanceof Error`. */
export function messageOf(thrown: unknown): string {
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown)
    return String(thrown.message);
  return String(thrown);
}
