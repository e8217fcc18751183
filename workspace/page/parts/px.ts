/** Lengths for style attributes, which take no bare numbers. */
export function px(length: number): string {
  return `${length}px`;
}
