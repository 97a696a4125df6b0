import type * as z from '../../contract/zod.ts';
import { toErrors, toPointer } from '../http/validate.ts';
import { impossibleTexts } from './check-record.ts';
import type { ImportProblem } from './import-report.ts';
import { hasMarkup, plainText } from './plain-text.ts';

/** A problem of a record before it is known which record that is. */
export type RecordProblem = Pick<ImportProblem, 'code' | 'detail' | 'leftOut'> & {
  path: readonly PropertyKey[];
};

export interface RepairedRecord<Item> {
  /** Undefined: the record cannot be used. */
  item: Item | undefined;
  problems: RecordProblem[];
}

/**
 * Fields that are never left out alone. Without them a record would reveal what it should hide, or
 * promise what it should not: then the whole record is left out.
 */
const essential: ReadonlySet<PropertyKey> = new Set([
  'ageStrict',
  'capacity',
  'locationDisclosed',
  'minors',
  'minorsMaySignUp',
  'retention',
  'sensitive',
  'signupClosesAt',
  'signupOpensAt',
]);

/** Broken fields that are left out of one record at most; a record with more is of no use. */
const maxRepairs = 50;

/**
 * Reads a record as far as it can be used. `null` and `""` are absent; a broken part that is optional
 * is left out, not the record around it; HTML becomes plain text. Everything but absent values is
 * reported.
 */
export function repairRecord<Item>(
  schema: z.ZodMiniType<Item>,
  record: unknown,
): RepairedRecord<Item> {
  const problems: RecordProblem[] = [];
  let value = withoutMarkup(withoutNull(record), [], problems);
  for (let repairs = 0; ; repairs += 1) {
    const result = schema.safeParse(value);
    const fault = result.success ? impossibleTexts(result.data, [])[0] : undefined;
    if (result.success && !fault) return { item: result.data, problems };
    const issues = result.success ? [] : result.error.issues;
    const [issue] = issues;
    const path = fault?.path ?? issue?.path ?? [];
    const given = valueAt(value, path);
    const lasting = path.length === 0 || repairs === maxRepairs;
    const shorter = lasting ? undefined : withoutPart(value, path);
    if (shorter === undefined) {
      const found = fault ? [fault] : toRecordProblems(issues, value);
      // A required field that was broken is missing now; its own fault tells more.
      const causes = found.map((it) => problems.find((one) => isSame(one.path, it.path)) ?? it);
      return { item: undefined, problems: causes.map((it) => ({ ...it, leftOut: 'record' })) };
    }
    if (given !== '' && !problems.some((it) => isSame(it.path, path))) {
      const told = fault ?? toRecordProblems(issues.slice(0, 1), value)[0]!;
      problems.push({ ...told, leftOut: 'field' });
    }
    value = shorter;
  }
}

const toRecordProblems = (
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
): Omit<RecordProblem, 'leftOut'>[] =>
  toErrors(issues, value).map(({ code, detail }, i) => ({
    path: issues[i]?.path ?? [],
    code,
    detail,
  }));

/**
 * The value without what the path leads to. A part that is missing, or essential, takes the part around
 * it along; undefined when that is the whole record.
 */
function withoutPart(value: unknown, path: readonly PropertyKey[]): unknown {
  let end = path.length;
  if (path.some((key) => essential.has(key))) return undefined;
  if (valueAt(value, path) === undefined) end -= 1;
  return end === 0 ? undefined : removeAt(value, path.slice(0, end));
}

const isSame = (a: readonly PropertyKey[], b: readonly PropertyKey[]): boolean =>
  toPointer(a) === toPointer(b);

function removeAt(value: unknown, [key, ...rest]: readonly PropertyKey[]): unknown {
  if (Array.isArray(value)) {
    const index = Number(key);
    return rest.length === 0
      ? value.filter((_, i) => i !== index)
      : value.map((it, i) => (i === index ? removeAt(it, rest) : it));
  }
  const object = value as Record<PropertyKey, unknown>;
  if (rest.length > 0) return { ...object, [key!]: removeAt(object[key!], rest) };
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (it, key) =>
      typeof it === 'object' && it !== null ? (it as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );

/** The value without `null`, which systems write for what is absent. */
function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((it) => it !== null).map(withoutNull);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, it]) => it !== null)
      .map(([key, it]) => [key, withoutNull(it)]),
  );
}

/** Fields that are no text for readers. */
const codes = /(^id|^value|url|page|at|date|time|timezone|lang)$/i;

/** The value with plain text in place of HTML; each such text is reported. */
function withoutMarkup(
  value: unknown,
  path: readonly PropertyKey[],
  problems: RecordProblem[],
): unknown {
  if (typeof value === 'string') {
    if (codes.test(String(path.at(-1))) || !hasMarkup(value)) return value;
    const detail = 'Hier stond opmaak in. Die is weggehaald: alleen gewone tekst is mogelijk.';
    problems.push({ path, code: 'markup', detail, leftOut: 'nothing' });
    return plainText(value);
  }
  if (Array.isArray(value)) {
    return value.map((it, i) => withoutMarkup(it, [...path, i], problems));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, it]) => [key, withoutMarkup(it, [...path, key], problems)]),
  );
}

/** A JSON pointer without its first slash, for people. */
export const fieldOf = (path: readonly PropertyKey[]): string => toPointer(path).slice(1);
