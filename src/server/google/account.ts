/** Who runs this execution: the person at the keyboard, or the owner of a trigger. */

/** The address in lower case; blank where Google does not say, which no right is given for. */
export function currentAccount(): string {
  try {
    return Session.getEffectiveUser().getEmail().trim().toLowerCase();
  } catch (cause) {
    console.error('Who is asking is unknown', cause);
    return '';
  }
}
