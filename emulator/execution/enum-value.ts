/** Values of Google's enumerations, such as `SpreadsheetApp.ProtectionType.RANGE`. */

/** One value. There is one object per value and execution, so that scripts may compare with `===`. */
export class EnumValue<K extends string = string> {
  constructor(
    /** Such as `SpreadsheetApp.ProtectionType`. */
    readonly typeName: string,
    readonly key: K,
    readonly ordinal: number,
  ) {}

  toString(): K {
    return this.key;
  }
}

/** Makes an enumeration: `enumeration('FormApp.DestinationType', ['SPREADSHEET'])`. */
export function enumeration<K extends string>(
  typeName: string,
  keys: readonly K[],
): { readonly [Key in K]: EnumValue<Key> } {
  const entries = keys.map((key, ordinal) => [key, new EnumValue(typeName, key, ordinal)]);
  return Object.freeze(Object.fromEntries(entries)) as { readonly [Key in K]: EnumValue<Key> };
}
