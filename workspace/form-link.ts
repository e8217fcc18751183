/** Links to a Google Form, and where the same form stands in the workspace. */

/** `/forms/ID?entry...` for a link to a form of docs.google.com; null for any other link. */
export function localFormLink(link: string): string | null {
  const match =
    /^https:\/\/docs\.google\.com\/forms\/(?:u\/\d+\/)?d\/(?:e\/)?([\w-]+)[^?#]*(\?[^#]*)?/.exec(
      link.trim(),
    );
  if (!match) return null;
  return `/forms/${match[1]}${match[2] ?? ''}`;
}
