/** The adapters of jobs and imports, which wait where Google is busy. */
import type { ColumnReader } from '../../usecases/ports/column-reader.ts';
import type { Staging } from '../../usecases/ports/staging.ts';
import type { Patience } from '../sheets/patience.ts';

/** Columns that are read with patience. */
export function patientColumns(columns: ColumnReader, patiently: Patience): ColumnReader {
  return { read: (wants) => patiently(() => columns.read(wants)) };
}

/** Staged lines that are read and written with patience; each of its steps may be repeated. */
export function patientStaging(staging: Staging, patiently: Patience): Staging {
  return {
    begin: (importId, lines) => patiently(() => staging.begin(importId, lines)),
    read: (importId, from, count) => patiently(() => staging.read(importId, from, count)),
    clear: (importId) => patiently(() => staging.clear(importId)),
  };
}
