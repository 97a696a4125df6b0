import * as z from './zod.ts';

/** JSON Schema keywords that describe a rule in the OpenAPI document. */
export type SchemaNote = Readonly<Record<string, unknown>>;

const notes = new WeakMap<object, SchemaNote>();

/** The JSON Schema keywords of a schema; `undefined` when it has none. */
export const noteOf = (schema: object): SchemaNote | undefined => notes.get(schema);

/** Adds keywords for the OpenAPI document to a schema; it does not change what is valid. */
/* @__NO_SIDE_EFFECTS__ */
export function note<S extends z.ZodMiniType>(schema: S, words: SchemaNote): S {
  const own = schema.clone();
  notes.set(own, words);
  return own;
}

/**
 * A schema with one more rule. The rule is a predicate, because each of zod's own checks adds a class
 * to every widget. `code` is the code in the problem when the rule is broken.
 */
/* @__NO_SIDE_EFFECTS__ */
export function rule<T>(
  schema: z.ZodMiniType<T>,
  code: string,
  holds: (value: T) => boolean,
  words: SchemaNote,
): z.ZodMiniType<T> {
  return note(schema.check(z.refine(holds, { params: { code, ...words } })), words);
}

/** Text that matches a pattern. */
/* @__NO_SIDE_EFFECTS__ */
export const pattern = (expression: RegExp, words: SchemaNote) =>
  rule(z.string(), 'invalid-format', (text) => expression.test(text), words);

/** Text of at most `maxLength` characters, possibly empty. */
/* @__NO_SIDE_EFFECTS__ */
export const upTo = (maxLength: number) =>
  rule(z.string(), 'too-long', (text) => text.length <= maxLength, { maxLength });

/** Text with at least one character that is not white space, of at most `maxLength` characters. */
/* @__NO_SIDE_EFFECTS__ */
export const filled = (maxLength: number) =>
  rule(upTo(maxLength), 'required', (text) => text.trim() !== '', { minLength: 1, maxLength });

/** A number from `minimum` to `maximum`, both included. */
/* @__NO_SIDE_EFFECTS__ */
export const between = (minimum: number, maximum = Infinity) =>
  rule(
    z.number(),
    'out-of-range',
    (value) => value >= minimum && value <= maximum,
    maximum === Infinity ? { minimum } : { minimum, maximum },
  );

/** The largest number that fits a column of whole numbers in every database. */
export const largestWhole = 2_147_483_647;

/** A whole number from `minimum` to `maximum`, both included. */
/* @__NO_SIDE_EFFECTS__ */
export const whole = (minimum: number, maximum = largestWhole) =>
  rule(
    z.number(),
    'out-of-range',
    (value) => Number.isInteger(value) && value >= minimum && value <= maximum,
    { type: 'integer', minimum, maximum },
  );

/** A list of `minItems` to `maxItems` items. */
/* @__NO_SIDE_EFFECTS__ */
export const listOf = <T>(item: z.ZodMiniType<T>, minItems: number, maxItems: number) =>
  rule(
    z.array(item),
    'list-length',
    (items) => items.length >= minItems && items.length <= maxItems,
    { minItems, maxItems },
  );

/** One of a closed list of codes. */
/* @__NO_SIDE_EFFECTS__ */
export const oneOf = <const V extends string>(values: readonly V[]) =>
  rule(z.string(), 'unknown-value', (value) => values.includes(value as V), {
    enum: values,
  }) as unknown as z.ZodMiniType<V>;

/**
 * A code from a list that may grow. Known values are documented; others are valid too, so that a newer
 * endpoint does not break an older widget.
 */
/* @__NO_SIDE_EFFECTS__ */
export const openEnum = <const V extends string>(values: readonly V[]) =>
  note(z.string(), {
    anyOf: [{ type: 'string', enum: values }, { type: 'string' }],
  }) as unknown as z.ZodMiniType<V | (string & {})>;

const isMap = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object as a map: any keys, with values of one schema. A wrong value is named by its own path. */
/* @__NO_SIDE_EFFECTS__ */
export const mapOf = <T>(item: z.ZodMiniType<T>, additionalProperties: SchemaNote) =>
  note(
    z.custom<Record<string, T>>(isMap).check(({ value, issues }) => {
      for (const [key, one] of isMap(value) ? Object.entries(value) : [])
        for (const issue of z.safeParse(item, one).error?.issues ?? [])
          issues.push({ ...issue, input: one, path: [key, ...issue.path] } as z.core.$ZodRawIssue);
    }),
    { type: 'object', additionalProperties },
  );
