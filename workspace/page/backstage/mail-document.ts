/** A mail's HTML as a document that may load nothing and run nothing. */
import { localFormLink } from '../../form-link.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data: cid:";

/** Links open beside the page; those to our forms lead to the workspace's own. */
export function mailDocument(html: string): string {
  const linked = html.replace(/href="([^"]*)"/g, (whole, href: string) => {
    const local = localFormLink(href.replaceAll('&amp;', '&'));
    if (local === null) return whole;
    return `href="${`${location.origin}${local}`.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
  return (
    `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
    '<base target="_blank"><style>body{margin:16px;font:15px/22px system-ui,sans-serif;color:#1c1e21}' +
    `</style>${linked}`
  );
}
