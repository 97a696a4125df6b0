/**
 * The one place that imports zod. Plain `zod` compiles schemas with `new Function`, which a strict
 * content security policy reports, and weighs four times as much; `zod/mini` does neither.
 */
export * from 'zod/mini';
