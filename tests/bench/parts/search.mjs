import { atEndpoint } from '../search/at-endpoint.mjs';
import { buildOf } from '../search/builds.mjs';
import { comparison } from '../search/compare.mjs';
import { inFinder } from '../search/in-finder.mjs';
import { sentences } from '../search/sentences.mjs';

/**
 * Searching at the endpoint in offers of several sizes, and in the finder while someone types; how well
 * sentences are understood.
 *
 * @param {{ against?: string | undefined }} options `against` is an earlier state of the repository:
 *   it is built and measured by turns with this build, and nothing may have become slower
 */
export async function measure({ against }) {
  const reference = against === undefined ? undefined : buildOf(against);
  const lines = [
    ...(await atEndpoint(reference)),
    '',
    ...(await inFinder(reference)),
    '',
    ...sentences(),
  ];
  if (reference) console.log(`${comparison(reference.name).join('\n')}\n`);
  return lines.join('\n');
}
