import { salvage, type Fault } from './salvage.ts';
import type * as z from './zod.ts';

/** What breaks the contract in a record, for whoever can mend it. */
export interface RecordFault {
  /** Address of the file with the record; undefined when it came from an endpoint. */
  readonly file?: string | undefined;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  /** Such as `editions[0].location`; empty when it is the record as a whole. */
  readonly field: string;
  /**
   * `broken`: left out. `markup`: HTML, shown as plain text. `duplicate`: a record with this id came before.
   * `unreadable`: the whole file. `too-many`: all records after the last that is shown.
   */
  readonly kind: Fault['kind'] | 'duplicate' | 'unreadable' | 'too-many';
  /** Whether the record as a whole had to be left out. */
  readonly isRecordLost: boolean;
}

/** What can be used of a list of records. */
export interface CheckedRecords<T> {
  readonly good: readonly T[];
  /** Records that had to be left out as a whole. */
  readonly bad: number;
  readonly faults: readonly RecordFault[];
}

/**
 * Checks records one by one: of a record that breaks the contract the broken parts are left out, or the
 * record where it cannot do without them; the others stay usable. See `salvage`.
 */
export function goodRecords<T>(
  schema: z.ZodMiniType<T>,
  records: readonly unknown[],
): CheckedRecords<T> {
  const good: T[] = [];
  const all: RecordFault[] = [];
  for (const original of records) {
    const { record, faults } = salvage(schema, original);
    if (record !== undefined) good.push(record);
    for (const fault of faults) all.push(faultOf(original, fault, record === undefined));
  }
  return { good, bad: records.length - good.length, faults: all };
}

function faultOf(record: unknown, { path, kind }: Fault, isRecordLost: boolean): RecordFault {
  const { id, name } = (record ?? {}) as Record<string, unknown>;
  return { id: textOf(id), name: textOf(name), field: fieldName(path), kind, isRecordLost };
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined;

/** A path as a developer writes it: `editions[0].location`. */
const fieldName = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
