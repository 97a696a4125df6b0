import { cdnPath } from '../cdn/cdn-path.ts';
import { hashInAddress } from '../cdn/hash-in-address.ts';
import type { WidgetRelease } from '../cdn/widget-release.ts';

/** A built script: its address, and its hash for `integrity`. */
export interface WidgetScript {
  url: string;
  integrity?: string;
}

/** The scripts that the endpoint's own pages load. */
export interface PageScripts {
  /** A file such as `gmw-signup-form.js`; undefined: there is none. */
  find(file: string): WidgetScript | undefined;
  /** The version of the files that the endpoint serves itself; undefined: they lie elsewhere. */
  version?: string;
}

/**
 * Scripts of a release, by their path on this host. The hash in the address lets another build of the
 * same version pass the caches. `prefix` is the path below which a proxy serves the endpoint.
 */
export const releaseScripts = (release: WidgetRelease, prefix: string): PageScripts => ({
  version: release.version,
  find(file) {
    const integrity = Object.hasOwn(release.hashes, file) ? release.hashes[file] : undefined;
    if (integrity === undefined) return undefined;
    const url = `${prefix}${cdnPath}${release.version}/${file}?v=${hashInAddress(integrity)}`;
    return { url, integrity };
  },
});

/** One script somewhere else that has all widgets. */
export const oneScript = (script: WidgetScript): PageScripts => ({
  find: (file) => (file.startsWith('gmw-') && !pageScripts.has(file) ? script : undefined),
});

/** Scripts of pages of the endpoint, which are in no file with widgets. */
const pageScripts: ReadonlySet<string> = new Set([
  'gmw-embed.js',
  'gmw-frame.js',
  'gmw-builder.js',
]);
