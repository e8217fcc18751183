/** Money is whole cents; words for it are made here. */

/** More than any deposit or fee of a school device: a slipped key, not an amount. */
export const ABSURD_CENTS = 1_000_000;

/** Whether a number can be an amount that someone hands over: whole cents, above zero, not absurd. */
export function isAmount(cents: unknown): cents is number {
  return typeof cents === 'number' && Number.isInteger(cents) && cents > 0 && cents < ABSURD_CENTS;
}

/** `$50.00`, `-$3.05`, for the ledger's rule and for History. */
export function dollars(cents: number): string {
  const sign = cents < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(cents) / 100);
  return `${sign}$${whole}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}
