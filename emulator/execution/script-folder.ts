/** Reads a built script's folder: its manifest (time zone, scopes, advanced services) and what it mentions. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Manifest {
  timeZone: string | null;
  /** Null where the manifest lists none. */
  scopes: string[] | null;
  /** Advanced services by the global's name. */
  advanced: Map<string, string>;
}

interface ManifestFile {
  timeZone?: string;
  oauthScopes?: string[];
  dependencies?: { enabledAdvancedServices?: { userSymbol: string; serviceId: string }[] };
}

/** A folder without a manifest counts as one that asks for nothing in particular. */
export function readManifest(folder: string): Manifest {
  const file = path.join(folder, 'appsscript.json');
  const data = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ManifestFile) : {};
  const advanced = data.dependencies?.enabledAdvancedServices ?? [];
  return {
    timeZone: data.timeZone ?? null,
    scopes: data.oauthScopes ?? null,
    advanced: new Map(advanced.map(({ userSymbol, serviceId }) => [userSymbol, serviceId])),
  };
}

/** Whether any code in the folder mentions a name; where none does, its trigger need not even be tried. */
export function mentions(folder: string, name: string): boolean {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .some((file) => readFileSync(path.join(folder, file), 'utf8').includes(name));
}

/** An HTML file of the project by name, with or without `.html`; undefined where there is none. */
export function htmlFile(folder: string, name: string): string | undefined {
  const file = path.join(folder, name.endsWith('.html') ? name : `${name}.html`);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
