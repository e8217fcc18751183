/** Requests about named and protected ranges, filters and conditional formats. */
import { parseArea } from '../../model/a1.ts';
import { SheetRefusal } from '../../model/limits.ts';
import type { NamedRange } from '../../model/spreadsheet-model.ts';
import type { ConditionalFormat, ProtectedRange, Tab } from '../../model/tab.ts';
import { storedRange, tabOf } from '../batch-context.ts';
import type { BatchContext } from '../batch-context.ts';
import { parseMask } from '../field-mask.ts';

type Schema<K extends keyof GoogleAppsScript.Sheets.Schema.Request> = NonNullable<
  GoogleAppsScript.Sheets.Schema.Request[K]
>;
type Reply = GoogleAppsScript.Sheets.Schema.Response;

/** The fence of the golden source stands on these two refusals (platform.md, section 5). */
export function addNamedRange(context: BatchContext, request: Schema<'addNamedRange'>): Reply {
  const { model } = context;
  const { name = '', namedRangeId, range } = request.namedRange ?? {};
  checkName(name);
  if (model.namedRanges.some((each) => each.name.toLowerCase() === name.toLowerCase())) {
    throw new SheetRefusal(
      `Cannot add named range with name ${name}, a named range with that name already exists.`,
    );
  }
  if (model.namedRanges.some((each) => each.namedRangeId === namedRangeId)) {
    throw new SheetRefusal(`A named range with id ${namedRangeId ?? ''} already exists.`);
  }
  const named: NamedRange = {
    namedRangeId: namedRangeId ?? `named${model.newId()}`,
    name,
    range: storedRange(context, range),
  };
  model.namedRanges = [...model.namedRanges, named];
  return { addNamedRange: { namedRange: { ...named, range: named.range ?? undefined } } };
}

export function updateNamedRange(context: BatchContext, request: Schema<'updateNamedRange'>): void {
  const { model } = context;
  const given = request.namedRange ?? {};
  const known = namedById(context, given.namedRangeId);
  const names = parseMask(request.fields).map(([name = '']) => name);
  const wants = (name: string) => names.includes(name) || names.includes('*');
  const after: NamedRange = {
    ...known,
    ...(wants('name') ? { name: given.name ?? '' } : {}),
    ...(wants('range') ? { range: storedRange(context, given.range) } : {}),
  };
  checkName(after.name);
  model.namedRanges = model.namedRanges.map((each) => (each === known ? after : each));
}

export function deleteNamedRange(context: BatchContext, request: Schema<'deleteNamedRange'>): void {
  const known = namedById(context, request.namedRangeId);
  context.model.namedRanges = context.model.namedRanges.filter((each) => each !== known);
}

function namedById({ model }: BatchContext, id: string | undefined): NamedRange {
  const known = model.namedRanges.find((each) => each.namedRangeId === id);
  if (!known) throw new SheetRefusal(`No NamedRange with id: ${id ?? ''}`);
  return known;
}

function checkName(name: string): void {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name) && !/^(?:true|false)$/i.test(name);
  if (!plain || parseArea(name)) throw new SheetRefusal(`Invalid name: ${name}`);
}

export function addProtectedRange(
  context: BatchContext,
  request: Schema<'addProtectedRange'>,
): Reply {
  const given = request.protectedRange ?? {};
  const range = storedRange(context, given.range);
  const tab = tabOf(context, range.sheetId);
  const added = {
    ...given,
    range,
    protectedRangeId: given.protectedRangeId ?? context.model.newId(),
  } as ProtectedRange;
  if (findProtected(context, added.protectedRangeId)) {
    throw new SheetRefusal(
      `Cannot add protected range with id: ${added.protectedRangeId}, it already exists.`,
    );
  }
  tab.fields.protections = [...tab.fields.protections, added];
  return { addProtectedRange: { protectedRange: { ...given, ...added } as object } };
}

export function updateProtectedRange(
  context: BatchContext,
  request: Schema<'updateProtectedRange'>,
): void {
  const given = request.protectedRange ?? {};
  const { tab, known } = protectedById(context, given.protectedRangeId);
  const names = parseMask(request.fields).map(([name = '']) => name);
  const all = names.includes('*');
  const changed = Object.fromEntries(
    (all ? Object.keys(given) : names).map((name) => [
      name,
      (given as Record<string, unknown>)[name],
    ]),
  );
  const after = { ...known, ...changed, protectedRangeId: known.protectedRangeId };
  if (changed['range']) (after as { range: unknown }).range = storedRange(context, given.range);
  tab.fields.protections = tab.fields.protections.map((each) => (each === known ? after : each));
}

export function deleteProtectedRange(
  context: BatchContext,
  request: Schema<'deleteProtectedRange'>,
): void {
  const { tab, known } = protectedById(context, request.protectedRangeId);
  tab.fields.protections = tab.fields.protections.filter((each) => each !== known);
}

function findProtected(
  { model }: BatchContext,
  id: number | undefined,
): { tab: Tab; known: ProtectedRange } | null {
  for (const tab of model.tabs) {
    const known = tab.fields.protections.find((each) => each.protectedRangeId === id);
    if (known) return { tab, known };
  }
  return null;
}

function protectedById(context: BatchContext, id: number | undefined) {
  const found = findProtected(context, id);
  if (!found) throw new SheetRefusal(`No protected range with id: ${id ?? 0}`);
  return found;
}

export function setBasicFilter(context: BatchContext, request: Schema<'setBasicFilter'>): void {
  const range = storedRange(context, request.filter?.range);
  tabOf(context, range.sheetId).fields.filter = { ...request.filter, range };
}

export function clearBasicFilter(context: BatchContext, request: Schema<'clearBasicFilter'>): void {
  tabOf(context, request.sheetId).fields.filter = null;
}

export function addConditionalFormatRule(
  context: BatchContext,
  request: Schema<'addConditionalFormatRule'>,
): void {
  const { ranges = [], ...rule } = request.rule ?? {};
  const stored = ranges.map((range) => storedRange(context, range));
  const [first] = stored;
  if (!first) throw new SheetRefusal('No ranges specified.');
  const tab = tabOf(context, first.sheetId);
  const rules = [...tab.fields.conditionalFormats];
  const added: ConditionalFormat = { ranges: stored, rule: rule };
  rules.splice(request.index ?? 0, 0, added);
  tab.fields.conditionalFormats = rules;
}

export function deleteConditionalFormatRule(
  context: BatchContext,
  request: Schema<'deleteConditionalFormatRule'>,
): void {
  const tab = tabOf(context, request.sheetId);
  const index = request.index ?? 0;
  if (index >= tab.fields.conditionalFormats.length) {
    throw new SheetRefusal(`No conditional format on sheet: ${tab.sheetId} at index: ${index}`);
  }
  tab.fields.conditionalFormats = tab.fields.conditionalFormats.filter((_, i) => i !== index);
}
