/** What this browser remembers for a person. Google's frame may forbid storage; then nothing is kept. */

/** Keeps a preference if storage works here. */
export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`rollcall.${name}`, value);
  } catch {
    // Blocked storage only means that the choice lasts until the sidebar closes.
  }
}

/** A kept preference; blank without one. */
export function kept(name: string): string {
  try {
    return localStorage.getItem(`rollcall.${name}`) ?? '';
  } catch {
    return '';
  }
}

/** Pins light or dark; blank follows the device. */
export function pinTheme(theme: '' | 'light' | 'dark'): void {
  document.documentElement.dataset.theme = theme;
  keep('theme', theme);
}

/** Shows the page in the theme that was pinned. */
export function applyTheme(): void {
  document.documentElement.dataset.theme = kept('theme');
}
