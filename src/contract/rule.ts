import * as z from './zod.ts';

/** What a rule means in JSON Schema, for the OpenAPI document. */
export type SchemaNote = Readonly<Record<string, unknown>>;

const notes = new WeakMap<object, SchemaNote>();

/** The JSON Schema words of a rule; `undefined` for a schema that has none. */
export const noteOf = (schema: object): SchemaNote | undefined => notes.get(schema);

/** Adds words for the OpenAPI document to a schema; checks nothing. */
/* @__NO_SIDE_EFFECTS__ */
export function note<S extends z.ZodMiniType>(schema: S, words: SchemaNote): S {
  const own = schema.clone();
  notes.set(own, words);
  return own;
}

/**
 * A schema with one rule of ours. zod's own checks bring a class each into every widget; a predicate
 * brings nothing. `code` is what an endpoint tells when the rule is broken.
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

/** Text of at most so many characters, possibly empty. */
/* @__NO_SIDE_EFFECTS__ */
export const upTo = (maxLength: number) =>
  rule(z.string(), 'too-long', (text) => text.length <= maxLength, { maxLength });

/** Text of at least one character that is not white space, and at most so many. */
/* @__NO_SIDE_EFFECTS__ */
export const filled = (maxLength: number) =>
  rule(upTo(maxLength), 'required', (text) => text.trim() !== '', { minLength: 1, maxLength });

/** A number within bounds, both included. */
/* @__NO_SIDE_EFFECTS__ */
export const between = (minimum: number, maximum = Infinity) =>
  rule(
    z.number(),
    'out-of-range',
    (value) => value >= minimum && value <= maximum,
    maximum === Infinity ? { minimum } : { minimum, maximum },
  );

/** A whole number within bounds, both included. */
/* @__NO_SIDE_EFFECTS__ */
export const whole = (minimum: number, maximum = Infinity) =>
  rule(
    z.number(),
    'out-of-range',
    (value) => Number.isInteger(value) && value >= minimum && value <= maximum,
    maximum === Infinity ? { type: 'integer', minimum } : { type: 'integer', minimum, maximum },
  );

/** A list with a number of items within bounds, both included. */
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
 * A code whose list may grow: known values are documented, others are let through so that a newer
 * endpoint does not break an older widget.
 */
/* @__NO_SIDE_EFFECTS__ */
export const openEnum = <const V extends string>(values: readonly V[]) =>
  note(z.string(), {
    anyOf: [{ type: 'string', enum: values }, { type: 'string' }],
  }) as unknown as z.ZodMiniType<V | (string & {})>;

/** An object used as a map: any keys, values of one schema. */
/* @__NO_SIDE_EFFECTS__ */
export const mapOf = <T>(item: z.ZodMiniType<T>, additionalProperties: SchemaNote) =>
  note(
    z.custom<Record<string, T>>(
      (map) =>
        typeof map === 'object' &&
        map !== null &&
        !Array.isArray(map) &&
        Object.values(map).every((value) => z.safeParse(item, value).success),
    ),
    { type: 'object', additionalProperties },
  );
