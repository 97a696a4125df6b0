import * as z from '../contract/zod.ts';

/**
 * Checks records one by one: those that break the contract are left out and counted, the others stay
 * usable.
 */
export function goodRecords<T>(
  schema: z.ZodMiniType<T>,
  records: readonly unknown[],
): { good: T[]; bad: number } {
  const good: T[] = [];
  for (const record of records) {
    const parsed = z.safeParse(schema, record);
    if (parsed.success) good.push(parsed.data);
  }
  return { good, bad: records.length - good.length };
}
