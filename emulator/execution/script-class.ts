/** The register of classes whose objects scripts may see, and of the services scripts find as globals. */
import type { Execution } from './execution.ts';
import type { Signature } from './signature.ts';
import type { RangeRef } from './world-core.ts';

/**
 * What a call is to the meter. `read` and `write` are round trips to a spreadsheet, `other` are round trips
 * to any other service, `local` costs nothing (builders, getters of what is already here). All of them
 * count as calls for faults.
 */
export type CallKind = 'read' | 'write' | 'other' | 'local';

export interface CallSpec {
  /** The accepted argument lists; see signature.ts. */
  takes: readonly Signature[];
  kind: CallKind;
  /** Short names of scopes of which one is needed, such as `['script.send_mail']`. */
  needs?: readonly string[];
  /** Needs more than a simple trigger has, although no scope says so (such as showing a sidebar). */
  refusedInSimpleTriggers?: boolean;
}

export interface ScriptClass {
  /** As Google's error texts name it: `SpreadsheetApp.Range`. */
  readonly name: string;
  readonly calls: ReadonlyMap<string, CallSpec>;
  readonly properties: ReadonlySet<string>;
}

type Instance<T> = abstract new (...args: never[]) => T;

const classes = new Map<unknown, ScriptClass>();

/**
 * Declares which methods (and plain properties: enumerations, sub-services) of a class scripts may use.
 * Whatever is not named here answers `not emulated: Class.method`.
 */
export function scriptClass<T extends object>(
  constructor: Instance<T>,
  name: string,
  calls: { readonly [K in keyof T & string]?: CallSpec },
  properties: readonly (keyof T & string)[] = [],
): void {
  const entries = Object.entries(calls) as [string, CallSpec][];
  classes.set(constructor, { name, calls: new Map(entries), properties: new Set(properties) });
}

/** The declaration an object's class was registered with, or its nearest ancestor's. */
export function scriptClassOf(instance: object): ScriptClass | undefined {
  for (let proto: unknown = Object.getPrototypeOf(instance); proto;) {
    const found = classes.get((proto as { constructor: unknown }).constructor);
    if (found) return found;
    proto = Object.getPrototypeOf(proto);
  }
  return undefined;
}

export interface ServiceDefinition {
  build: (execution: Execution) => object;
  /** For advanced services: the service ID that the manifest must enable, such as `sheets`. */
  advanced?: string;
}
const services = new Map<string, ServiceDefinition>();

/** Makes a global of this name in every execution, built when the execution starts. */
export function registerService(
  name: string,
  build: ServiceDefinition['build'],
  options: { advanced?: string } = {},
): void {
  services.set(name, { build, ...options });
}

export function registeredServices(): ReadonlyMap<string, ServiceDefinition> {
  return services;
}

/** Objects of the spreadsheet service that event objects carry. */
export interface EventObjects {
  range(execution: Execution, spreadsheetId: string, at: RangeRef): object;
  spreadsheet(execution: Execution, spreadsheetId: string): object;
}
let eventObjects: EventObjects | null = null;

/** The spreadsheet service says here how `e.range` and `e.source` are made (registered classes). */
export function registerEventObjects(objects: EventObjects): void {
  eventObjects = objects;
}

export function registeredEventObjects(): EventObjects {
  if (!eventObjects) throw new Error('no spreadsheet service is registered');
  return eventObjects;
}
