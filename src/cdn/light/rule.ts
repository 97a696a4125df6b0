/**
 * The rules of the contract without what they tell a developer: codes, and words for the OpenAPI
 * document. A test holds both to the same verdicts.
 */
import * as z from './zod.ts';

type Schema = ReturnType<typeof z.string>;

/* Declared as functions, because a build drops an unused call of those only. */

/* @__NO_SIDE_EFFECTS__ */
export function note(schema: Schema): Schema {
  return schema;
}

/* @__NO_SIDE_EFFECTS__ */
export function rule(schema: Schema, _code: string, holds: (value: never) => boolean): Schema {
  return schema.check(holds);
}

/* @__NO_SIDE_EFFECTS__ */
export function pattern(expression: RegExp): Schema {
  return z.string().check((text: string) => expression.test(text));
}

/* @__NO_SIDE_EFFECTS__ */
export function upTo(maxLength: number): Schema {
  return z.string().check((text: string) => text.length <= maxLength);
}

/* @__NO_SIDE_EFFECTS__ */
export function filled(maxLength: number): Schema {
  return upTo(maxLength).check((text: string) => text.trim());
}

/* @__NO_SIDE_EFFECTS__ */
export function between(minimum: number, maximum = Infinity): Schema {
  return z.number().check((value: number) => value >= minimum && value <= maximum);
}

/* @__NO_SIDE_EFFECTS__ */
export function whole(minimum: number, maximum?: number): Schema {
  return between(minimum, maximum).check(Number.isInteger);
}

/* @__NO_SIDE_EFFECTS__ */
export function listOf(item: Schema, minimum: number, maximum: number): Schema {
  return z.array(item).check(({ length }: unknown[]) => length >= minimum && length <= maximum);
}

/* @__NO_SIDE_EFFECTS__ */
export function oneOf(values: readonly string[]): Schema {
  return z.custom((value) => values.includes(value as string));
}

/* @__NO_SIDE_EFFECTS__ */
export function openEnum(): Schema {
  return z.string();
}

/* @__NO_SIDE_EFFECTS__ */
export function mapOf(item: Schema): Schema {
  return z.custom(
    (map) =>
      typeof map === 'object' &&
      map !== null &&
      !Array.isArray(map) &&
      Object.values(map).every((value) => z.safeParse(item, value).success),
  );
}
