/**
 * What may cross between page and server: the rules of google.script.run (REF google.script.run; platform
 * notes on Dates from public reports). Values are copied both ways; only an error's message survives.
 */
import { types } from 'node:util';

const ILLEGAL_REPLY = 'The script completed but the returned value is not a supported return type.';

/** Arguments as they arrive on the server. Throws what the page's own client throws. */
export function argumentsFromPage(args: readonly unknown[]): unknown[] {
  return args.map((arg, i) =>
    copy(arg, new Set(), () => {
      throw new TypeError(`Failed due to illegal value in property: ${i}`);
    }),
  );
}

/**
 * A result as it arrives in the page. A Date anywhere in it makes all of it null (public reports) when
 * `datesBecomeNull`; else, as for functions and cycles, the request fails.
 */
export function replyToPage(value: unknown, datesBecomeNull: boolean): unknown {
  if (types.isPromise(value)) throw new Error('not emulated: a Promise as result');
  let hasDate = false;
  const reply = copy(value, new Set(), (illegal) => {
    if (!types.isDate(illegal) || !datesBecomeNull) throw new Error(ILLEGAL_REPLY);
    hasDate = true;
    return null;
  });
  return hasDate ? null : reply;
}

function copy(value: unknown, above: Set<unknown>, illegal: (value: unknown) => unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    return illegal(value);
  }
  if (typeof value !== 'object') return Number.isNaN(value) ? null : value;
  if (types.isDate(value) || types.isProxy(value) || above.has(value)) return illegal(value);
  above.add(value);
  const copied = Array.isArray(value)
    ? Array.from(value, (item) => copy(item, above, illegal))
    : Object.fromEntries(
        Object.entries(value)
          .filter(([, item]) => item !== undefined)
          .map(([key, item]) => [key, copy(item, above, illegal)]),
      );
  above.delete(value);
  return copied;
}
