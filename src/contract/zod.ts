/**
 * The one place that imports zod. Plain `zod` compiles schemas with `new Function`, which a strict
 * content security policy reports, and weighs four times as much; `zod/mini` does neither.
 *
 * What the schemas use is named one by one: of `export *` a bundler keeps all of zod, its texts in
 * fifty languages included.
 */
export {
  type core,
  type infer,
  type ZodMiniType,
  _default,
  array,
  boolean,
  custom,
  nullable,
  number,
  object,
  optional,
  refine,
  registry,
  safeParse,
  string,
  toJSONSchema,
  unknown,
} from 'zod/mini';
