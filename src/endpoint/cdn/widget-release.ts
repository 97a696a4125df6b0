/** The built files of one version that pages load: scripts, and languages. */
export interface WidgetRelease {
  /** The version in their address, such as `1.2.0`. */
  readonly version: string;
  /** The hash of each file for `integrity`, by its path below `dist/cdn`. */
  readonly hashes: Readonly<Record<string, string>>;
  /** The bytes of a file of `hashes`. */
  read(path: string): Uint8Array<ArrayBuffer>;
  /** The same, compressed by brotli; absent: where nothing compresses. */
  compress?(path: string): Uint8Array<ArrayBuffer>;
}
