/** The command line of `npm start`: `-- --data DIR --port N --empty --import DIR --reset`. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Problem } from './problem.ts';

/** What a new data folder begins with. */
export type Beginning = 'sample' | 'empty' | 'import';

export interface Options {
  data: string;
  port: number;
  beginning: Beginning;
  /** Whether the command line chose the beginning, rather than leaving it to the default. */
  chosen: boolean;
  importFrom: string;
  reset: boolean;
  help: boolean;
}

export const USAGE = `npm start -- [options]

  --data DIR     keep the school in DIR (default .rollcall)
  --port N       serve on this port (default 4173; 0 takes a free one)
  --empty        begin with a blank spreadsheet instead of the sample school
  --import DIR   begin with your own files: OneRoster CSV files and Chromebook exports in DIR
  --reset        forget what the data folder holds and begin again
`;

/** Reads the arguments; throws a Problem in plain words where they make no sense. */
export function readOptions(args: string[], cwd: string): Options {
  const { values } = parse(args);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Problem(400, `--port takes a number up to 65535, not "${values.port}".`);
  if (values.empty && values.import !== undefined)
    throw new Problem(400, 'Choose --empty or --import DIR, not both.');
  return {
    data: path.resolve(cwd, values.data),
    port,
    beginning: values.empty ? 'empty' : values.import !== undefined ? 'import' : 'sample',
    chosen: values.empty || values.import !== undefined,
    importFrom: values.import === undefined ? '' : path.resolve(cwd, values.import),
    reset: values.reset,
    help: values.help,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        data: { type: 'string', default: '.rollcall' },
        port: { type: 'string', default: '4173' },
        empty: { type: 'boolean', default: false },
        import: { type: 'string' },
        reset: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    throw new Problem(400, `${message}\n\n${USAGE}`);
  }
}
