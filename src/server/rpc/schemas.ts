/**
 * What each request may look like. Whoever may open the Sheet can call these functions with anything,
 * so unknown fields, wrong types and absurd sizes are refused before any rule is asked.
 */
import * as v from 'valibot';
import type { Api } from '../../contract/api.ts';

/** Longest line of text that a person types or scans. */
const LINE = 200;
const NOTE = 2_000;
/** A roster of a large district; the wire carries no more in practice. */
const FILE = 30_000_000;
/** More cents than any school takes in one step; what is absurd, the domain says more exactly. */
const CENTS = 100_000_000;

const line = v.pipe(v.string(), v.maxLength(LINE));
const key = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LINE));
const note = v.pipe(v.string(), v.maxLength(NOTE));
const row = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000)));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const cents = v.pipe(v.number(), v.integer(), v.minValue(-CENTS), v.maxValue(CENTS));
/** Made by the sidebar for each intention; it stands in History and in a list of recent ones. */
const commandId = v.pipe(v.string(), v.regex(/^[\w-]{6,64}$/));
const lines = (most: number) => v.pipe(v.array(line), v.maxLength(most));

const importFiles = v.pipe(
  v.array(v.strictObject({ name: line, text: v.pipe(v.string(), v.maxLength(FILE)) })),
  v.minLength(1),
  v.maxLength(20),
);
const previewFields = {
  kind: v.picklist(['roster', 'devices']),
  files: importFiles,
  schools: v.optional(lines(2_000)),
  school: v.optional(line),
  deployment: v.optional(line),
};

/** The request of each function; `undefined` for those that take none. */
export type Request<N extends keyof Api> =
  Parameters<Api[N]> extends [] ? undefined : Parameters<Api[N]>[0];

export const SCHEMAS: { readonly [N in keyof Api]: v.GenericSchema<unknown, Request<N>> } = {
  loadIndex: v.undefined(),
  loadToday: v.undefined(),
  loadDevice: v.strictObject({ deviceId: key, row, holderRow: row }),
  loadPerson: v.strictObject({ personId: key, row }),
  loadHistory: v.strictObject({
    tab: key,
    key,
    limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500))),
  }),
  loadSelection: v.undefined(),
  showRow: v.strictObject({
    tab: key,
    row: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000)),
  }),
  offerCheckOut: v.strictObject({ deviceId: key, deviceRow: row, personId: key, personRow: row }),
  checkOut: v.strictObject({
    commandId,
    deviceId: key,
    deviceRow: row,
    personId: key,
    personRow: row,
    due: v.optional(day),
    condition: v.optional(line),
    accessories: v.optional(lines(20)),
    deposit: v.optional(v.strictObject({ cents, method: line, reference: v.optional(line) })),
  }),
  checkIn: v.strictObject({
    commandId,
    deviceId: key,
    deviceRow: row,
    personRow: row,
    condition: v.optional(line),
    note: v.optional(note),
  }),
  takeDeposit: v.strictObject({
    commandId,
    personId: key,
    personRow: row,
    amount: cents,
    method: line,
    reference: v.optional(line),
  }),
  undo: v.strictObject({ commandId, number: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  previewImport: v.strictObject(previewFields),
  startImport: v.strictObject({
    ...previewFields,
    commandId,
    unticked: lines(200_000),
    ticked: v.optional(lines(200_000)),
    leavers: v.picklist(['keep', 'deactivate']),
    confirmShrink: v.optional(v.boolean()),
  }),
  continueImport: v.strictObject({ importId: key }),
  undoImport: v.strictObject({ commandId, importId: key }),
  loadImport: v.undefined(),
  resolveFinding: v.strictObject({ commandId, findingId: key, resolution: note }),
  takeOverTriggers: v.undefined(),
  adoptThisFile: v.undefined(),
};

/** A request that has the right shape, or where it has not: facts for `bad-request`. */
export function readRequest<N extends keyof Api>(
  name: N,
  input: unknown,
): { ok: true; request: Request<N> } | { ok: false; facts: { where: string; what: string } } {
  // A call without an argument arrives as null where a browser sent undefined.
  const given = SCHEMAS[name].type === 'undefined' && input === null ? undefined : input;
  const parsed = v.safeParse(SCHEMAS[name], given, { abortEarly: true });
  if (parsed.success) return { ok: true, request: parsed.output as Request<N> };
  const issue = parsed.issues[0];
  return {
    ok: false,
    facts: { where: (v.getDotPath(issue) ?? '').slice(0, 100), what: issue.message.slice(0, 200) },
  };
}
