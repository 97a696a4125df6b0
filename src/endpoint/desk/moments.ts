import { invalidInput } from '../http/problem.ts';
import { isMoment } from '../store/instants.ts';

/** Throws a 400 for moments in the right form that do not exist, such as on 30 February. */
export function checkMoments<Body extends object>(
  body: Body,
  names: readonly (keyof Body & string)[],
): void {
  const errors = names.flatMap((name) => {
    const value: unknown = body[name];
    return typeof value === 'string' && !isMoment(value)
      ? [{ pointer: `/${name}`, code: 'invalid-format', detail: 'Dit moment bestaat niet.' }]
      : [];
  });
  if (errors.length > 0) throw invalidInput(errors);
}
