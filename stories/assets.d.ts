// What the bundler serves and the type checker does not know; the manifest is there after a build.
declare module '*.css';
declare module '*/custom-elements.json' {
  const manifest: Record<string, unknown>;
  export default manifest;
}
/** What the bundler tells: whether this is the server of a developer. */
interface ImportMeta {
  readonly env: { readonly DEV: boolean };
}
