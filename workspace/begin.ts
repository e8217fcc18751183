/** What a new workspace begins with: the sample school, a blank spreadsheet, or a school's own files. */
import type { OfficeParts } from './office.ts';
import { startGoogle } from './google.ts';
import { importFolder } from './import-folder.ts';
import type { Beginning } from './options.ts';
import { buildSampleSchool } from './sample/build.ts';

export interface BeginOptions {
  /** The built add-on. */
  folder: string;
  importFrom: string;
  /** Told now and then what is being done. */
  say: (line: string) => void;
}

/** Makes a school. Takes up to half a minute for the sample. */
export function begin(beginning: Beginning, options: BeginOptions): OfficeParts {
  if (beginning === 'sample') return buildSampleSchool(options);
  const parts = startGoogle(
    {
      title: beginning === 'empty' ? 'Untitled spreadsheet' : 'Your school, devices',
      timeZone: 'America/New_York',
      startsAt: '2026-08-24T08:00:00',
      accounts: [
        { email: 'odalys.fernwhistle@larkfield.example', name: 'Odalys Fernwhistle' },
        { email: 'ottoline.cricklewood@larkfield.example', name: 'Ottoline Cricklewood' },
        { email: 'barnaby.snowdrop@larkfield.example', name: 'Barnaby Snowdrop' },
      ],
    },
    options.folder,
  );
  if (beginning === 'import') importFolder(parts, options);
  return parts;
}
