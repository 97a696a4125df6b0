import { salvage } from '../../contract/salvage.ts';
import type { Fault } from '../../contract/salvage.ts';
import type * as z from '../../contract/zod.ts';
import { toErrors, toPointer } from '../http/validate.ts';
import { impossibleTexts } from './check-record.ts';
import type { ImportProblem } from './import-report.ts';

/** A problem of a record before it is known which record that is. */
export type RecordProblem = Pick<ImportProblem, 'code' | 'detail' | 'leftOut'> & {
  path: readonly PropertyKey[];
};

export interface RepairedRecord<Item> {
  /** Undefined: the record cannot be stored. */
  item: Item | undefined;
  problems: RecordProblem[];
}

/**
 * Fields that a stored record is never without when they were given, beside those of `salvage`: people
 * would get places that do not exist, sign up when they cannot, or be kept for too long.
 */
const essential: ReadonlySet<PropertyKey> = new Set([
  'capacity',
  'minorsMaySignUp',
  'retention',
  'signupClosesAt',
  'signupOpensAt',
]);

const isEssential = ({ path }: Pick<Fault, 'path'>): boolean =>
  path.some((key) => essential.has(key));

/**
 * Reads a record as far as it can be stored: `salvage`, and of moments and addresses those that mean
 * something. Everything that is left out or mended is reported, in the codes and words of the contract.
 */
export function repairRecord<Item>(
  schema: z.ZodMiniType<Item>,
  record: unknown,
): RepairedRecord<Item> {
  const { record: salvaged, faults } = salvage(schema, record);
  const told = describeFaults(schema, record, faults);
  const broken = told.filter((it) => it.code !== 'markup');
  if (salvaged === undefined || broken.some(isEssential)) return leaveOut(broken);
  const impossible = impossibleTexts(salvaged, []);
  if (impossible.length === 0) return { item: salvaged, problems: told };
  const problems = impossible.map((it) => ({ ...it, leftOut: 'field' as const }));
  if (problems.some(isEssential)) return leaveOut([...broken, ...problems]);
  const rest = impossible.reduce<unknown>((it, { path }) => removeAt(it, path), salvaged);
  const result = schema.safeParse(rest);
  return result.success
    ? { item: result.data, problems: [...told, ...problems] }
    : leaveOut([...broken, ...problems]);
}

const leaveOut = (problems: RecordProblem[]): RepairedRecord<never> => ({
  item: undefined,
  problems: problems.map((it) => ({ ...it, leftOut: 'record' })),
});

/** The faults in the codes and words of the contract. */
function describeFaults(
  schema: z.ZodMiniType,
  record: unknown,
  faults: readonly Fault[],
): RecordProblem[] {
  if (faults.length === 0) return [];
  const { error } = schema.safeParse(record);
  const errors = new Map(toErrors(error?.issues ?? [], record).map((it) => [it.pointer, it]));
  return faults.map(({ path, kind }) => {
    if (kind === 'markup') {
      const detail = 'Hier stond opmaak in. Die is weggehaald: alleen gewone tekst is mogelijk.';
      return { path, code: 'markup', detail, leftOut: 'nothing' };
    }
    const { code = 'invalid', detail = 'Dit gegeven klopt niet.' } =
      errors.get(toPointer(path)) ?? {};
    return { path, code, detail, leftOut: 'field' };
  });
}

/** The value without the field or item that the path leads to. */
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

/** A JSON pointer without its first slash, for people. */
export const fieldOf = (path: readonly PropertyKey[]): string => toPointer(path).slice(1);
