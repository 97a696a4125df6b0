/** The path below which the built files are served. */
export const cdnPath = '/cdn/';

/** What an address below `/cdn/` asks for; `version` undefined: the newest. */
export interface CdnAddress {
  version?: string | undefined;
  /** Empty: the list of files or versions. */
  path: string;
}

/** Ids of releases, as npm has them. */
const versionPattern = /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/;

/** Names of files and folders: nothing that leads out of a folder or that a database refuses. */
const filePattern = /^[a-z\d][\w-]*(?:[./][a-z\d][\w-]*)*$/i;

/** Reads a path of an address; undefined: no file can have it. */
export function readCdnPath(pathname: string): CdnAddress | undefined {
  const rest = pathname.slice(cdnPath.length);
  const slash = rest.indexOf('/');
  const first = slash < 0 ? '' : rest.slice(0, slash);
  const version = versionPattern.test(first) ? first : undefined;
  const path = version === undefined ? rest : rest.slice(slash + 1);
  return path === '' || filePattern.test(path) ? { version, path } : undefined;
}
