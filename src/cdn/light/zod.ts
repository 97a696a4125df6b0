/**
 * The part of `zod/mini` that the schemas of the contract use, in a tenth of the bytes. The build puts
 * it in the place of `zod.ts` in the files a page loads by itself (`dist/cdn`); who installs the
 * package gets zod itself. A test holds both to the same verdicts and the same data.
 */
const broken = Symbol('broken');

type Rule = (value: never) => unknown;

/** Gives what a value is read as, or `broken`. */
type Read = (value: unknown) => unknown;

class Schema {
  readonly read: Read;

  constructor(read: Read) {
    this.read = read;
  }

  clone(): Schema {
    return new Schema(this.read);
  }

  check(holds: Rule): Schema {
    return new Schema((value) => {
      const data = this.read(value);
      return data === broken || !holds(data as never) ? broken : data;
    });
  }
}

/* Declared as functions, because a build drops an unused call of those only. */

/* @__NO_SIDE_EFFECTS__ */
function schema(holds: (value: unknown) => boolean): Schema {
  return new Schema((value) => (holds(value) ? value : broken));
}

/* @__NO_SIDE_EFFECTS__ */
export function string(): Schema {
  return schema((it) => typeof it === 'string');
}

/* @__NO_SIDE_EFFECTS__ */
export function number(): Schema {
  return schema(Number.isFinite);
}

/* @__NO_SIDE_EFFECTS__ */
export function boolean(): Schema {
  return schema((it) => typeof it === 'boolean');
}

/* @__NO_SIDE_EFFECTS__ */
export function unknown(): Schema {
  return schema(() => true);
}

export { schema as custom };

/* @__NO_SIDE_EFFECTS__ */
export function refine(holds: Rule): Rule {
  return holds;
}

/* @__NO_SIDE_EFFECTS__ */
export function optional(inner: Schema): Schema {
  return new Schema((value) => (value === undefined ? value : inner.read(value)));
}

/* @__NO_SIDE_EFFECTS__ */
export function nullable(inner: Schema): Schema {
  return new Schema((value) => (value === null ? value : inner.read(value)));
}

/* @__NO_SIDE_EFFECTS__ */
export function _default(inner: Schema, preset: unknown): Schema {
  return new Schema((value) => (value === undefined ? preset : inner.read(value)));
}

/* @__NO_SIDE_EFFECTS__ */
export function array(item: Schema): Schema {
  return new Schema((value) => {
    if (!Array.isArray(value)) return broken;
    const data = Array.from(value, (it) => item.read(it));
    return data.includes(broken) ? broken : data;
  });
}

/* @__NO_SIDE_EFFECTS__ */
export function object(shape: Readonly<Record<string, Schema>>): Schema {
  return new Schema((value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return broken;
    const data: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(shape)) {
      const read = field.read((value as Record<string, unknown>)[key]);
      if (read === broken) return broken;
      if (read !== undefined || key in value) data[key] = read;
    }
    return data;
  });
}

export const safeParse = (
  { read }: Schema,
  value: unknown,
): { success: true; data: unknown } | { success: false; error: Error } => {
  const data = read(value);
  return data === broken ? { success: false, error: new Error('broken') } : { success: true, data };
};
