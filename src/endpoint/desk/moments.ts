import { invalidInput } from '../http/problem.ts';

/** Throws a 400 for moments in the right form that are on no calendar, such as in a 13th month. */
export function checkMoments<Body extends object>(
  body: Body,
  names: readonly (keyof Body & string)[],
): void {
  const errors = names.flatMap((name) => {
    const value: unknown = body[name];
    return typeof value === 'string' && Number.isNaN(Date.parse(value))
      ? [{ pointer: `/${name}`, code: 'invalid-format', detail: 'Dit moment bestaat niet.' }]
      : [];
  });
  if (errors.length > 0) throw invalidInput(errors);
}
