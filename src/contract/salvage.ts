import { hasMarkup, plainText } from './plain-text.ts';
import * as z from './zod.ts';

/** Something in a record that breaks the contract. */
export interface Fault {
  /** Where it is in the record, as the record came. */
  readonly path: readonly PropertyKey[];
  /** `broken`: it was left out. `markup`: it had HTML, of which the plain text stays. */
  readonly kind: 'broken' | 'markup';
}

/** What can be used of a record. */
export interface Salvaged<T> {
  /** Undefined when too little of the record is left. */
  readonly record: T | undefined;
  readonly faults: readonly Fault[];
}

/**
 * Fields that are never left out alone. Without them a record would show what it should hide, or promise
 * what it should not.
 */
const essential: ReadonlySet<PropertyKey> = new Set([
  'sensitive',
  'locationDisclosed',
  'ageStrict',
  'minors',
]);

type Container = Record<PropertyKey, unknown>;

/** Stands in for an item of a list until all items that go are known: positions stay right that way. */
const removed = Symbol('removed');

/** Each round removes something, so that a record of ordinary depth needs a few. */
const maxRounds = 20;

/**
 * Takes of a record what keeps the contract: `null` and empty texts count as absent, a broken optional
 * part is left out instead of the record around it, HTML becomes plain text. A record with a broken part
 * that it must not be shown without is of no use.
 */
export function salvage<T>(schema: z.ZodMiniType<T>, record: unknown): Salvaged<T> {
  const faults: Fault[] = [];
  const plain = mayHaveMarkup(record) ? withoutMarkup(record, [], faults) : record;
  const parsed = z.safeParse(schema, plain);
  if (parsed.success) return { record: parsed.data, faults };
  return salvageParts(schema, plain, faults, parsed.error.issues);
}

function salvageParts<T>(
  schema: z.ZodMiniType<T>,
  record: unknown,
  faults: Fault[],
  firstIssues: readonly z.core.$ZodIssue[],
): Salvaged<T> {
  const rest: unknown = structuredClone(record);
  /** Where objects and lists came from: positions shift when items of a list go. */
  const origins = new Map<unknown, readonly PropertyKey[]>();
  rememberOrigins(rest, [], origins);
  /** Fields that count as absent: they are a fault only where something cannot do without them. */
  const absent = new Set<string>();
  let issues = firstIssues;
  for (let round = 1; round <= maxRounds; round += 1) {
    const lists = new Set<unknown[]>();
    for (const { path } of issues) {
      const value = valueAt(rest, path);
      if (value === removed) continue;
      const key = path.at(-1);
      const isMissing = value === undefined;
      const origin = [...(origins.get(valueAt(rest, path.slice(0, -1))) ?? []), ...path.slice(-1)];
      if (value === null || value === '') absent.add(origin.join());
      else if (round === 1 || !isMissing || absent.has(origin.join()))
        faults.push({ path: origin, kind: 'broken' });
      if (value !== null && origin.some((key) => essential.has(key)))
        return { record: undefined, faults };
      const target = isMissing ? path.slice(0, -1) : path;
      const container = target.length ? valueAt(rest, target.slice(0, -1)) : undefined;
      if (key === undefined || container === undefined) return { record: undefined, faults };
      const targetKey = target.at(-1)!;
      if (Array.isArray(container)) {
        container[targetKey as number] = removed;
        lists.add(container);
      } else delete (container as Container)[targetKey];
    }
    for (const list of lists) list.splice(0, list.length, ...list.filter((it) => it !== removed));
    const parsed = z.safeParse(schema, rest);
    if (parsed.success) return { record: parsed.data, faults };
    issues = parsed.error.issues;
  }
  return { record: undefined, faults };
}

function rememberOrigins(
  value: unknown,
  path: readonly PropertyKey[],
  origins: Map<unknown, readonly PropertyKey[]>,
): void {
  if (typeof value !== 'object' || value === null) return;
  origins.set(value, path);
  for (const [key, inner] of Object.entries(value))
    rememberOrigins(inner, [...path, Array.isArray(value) ? Number(key) : key], origins);
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return value === removed ? removed : undefined;
    value = (value as Container)[key];
  }
  return value;
}

/** Quickly tells of most records that there is nothing to look for. */
function mayHaveMarkup(value: unknown): boolean {
  if (typeof value === 'string') return /[<&]/.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(mayHaveMarkup);
}

/** The value with plain texts; the same value when there was nothing to do. */
function withoutMarkup(value: unknown, path: readonly PropertyKey[], faults: Fault[]): unknown {
  if (typeof value === 'string') {
    if (!hasMarkup(value)) return value;
    faults.push({ path, kind: 'markup' });
    return plainText(value);
  }
  if (typeof value !== 'object' || value === null) return value;
  let copy: unknown = value;
  for (const [key, inner] of Object.entries(value)) {
    const plain = withoutMarkup(inner, [...path, Array.isArray(value) ? Number(key) : key], faults);
    if (plain === inner) continue;
    if (copy === value) copy = Array.isArray(value) ? [...value] : { ...value };
    (copy as Container)[key] = plain;
  }
  return copy;
}
