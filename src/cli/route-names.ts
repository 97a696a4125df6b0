import * as routes from '../contract/routes.ts';

/** Paths of the endpoint beside those of the route table. */
const otherPaths = ['/openapi.json', '/signup', '/desk', '/embed/{widget}', '/builder'];

interface Pattern {
  name: string;
  segments: readonly string[];
}

const patterns = new Map<number, Pattern[]>();
for (const name of new Set([...Object.values(routes).map((it) => it.path), ...otherPaths])) {
  const segments = name.slice(1).split('/');
  patterns.set(segments.length, [...(patterns.get(segments.length) ?? []), { name, segments }]);
}

/**
 * The path of the route that a path below the base path belongs to, such as `/signups/{reference}`;
 * `other` for any other path. A metric may have few different labels, and none with a reference.
 */
export function routeName(path: string): string {
  const segments = path.slice(1).split('/');
  const found = patterns
    .get(segments.length)
    ?.find((it) => it.segments.every((part, i) => part.startsWith('{') || part === segments[i]));
  return found?.name ?? 'other';
}
