/** A closed list is one constant; its type is derived from it, and the sheet's dropdown is made of it. */
export type OneOf<L extends readonly string[]> = L[number];

/** Says whether a text is a member of a closed list, letter for letter. */
export function isOneOf<L extends readonly string[]>(list: L, text: string): text is OneOf<L> {
  return (list as readonly string[]).includes(text);
}
