import { deskProblemTypes } from '../../contract/desk-problem-types.ts';
import { ProblemAnswer } from './problem.ts';

/** A document that people change as a whole, with its version. */
export interface VersionedDocument {
  version: number;
}

/** The ETag of a version. */
export const versionTag = ({ version }: VersionedDocument): string => `"${version}"`;

/**
 * Checks what a change is based on: `If-Match` with the version that was read, or `If-None-Match: *`
 * for a new document. `If-Match: *` names no version, so it counts as nothing.
 *
 * @param current the document as it is now; undefined: there is none
 * @throws ProblemAnswer 428 without a precondition, 412 with the current document when it is another one
 */
export function checkPrecondition(
  { headers }: Request,
  current: VersionedDocument | undefined,
): void {
  const given = tagsOf(headers.get('if-match')).filter((it) => it !== '*');
  const isForNew = tagsOf(headers.get('if-none-match')).includes('*');
  if (given.length === 0 && !isForNew) throw versionRequired();
  const isMet = current ? !isForNew && given.includes(versionTag(current)) : isForNew;
  if (!isMet) throw changedMeanwhile(current);
}

/** The tags of a header. A proxy that compresses may have put `W/` before ours. */
const tagsOf = (header: string | null): string[] =>
  (header ?? '')
    .split(',')
    .map((it) => it.trim().replace(/^W\//, ''))
    .filter((it) => it !== '');

const versionRequired = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 428,
    type: deskProblemTypes.versionRequired,
    title: 'Op welke versie is dit gebaseerd?',
    detail:
      'Stuur de ETag van wat u hebt gelezen mee als If-Match. Voor iets nieuws: If-None-Match: *.',
  });

const changedMeanwhile = (current: VersionedDocument | undefined): ProblemAnswer =>
  new ProblemAnswer({
    status: 412,
    type: deskProblemTypes.changedMeanwhile,
    title: 'Iemand anders heeft dit gewijzigd',
    detail: current
      ? 'Vergelijk uw wijziging met wat er nu staat ("current"), en stuur haar opnieuw.'
      : 'Dit bestaat hier niet (meer).',
    ...(current && { current, headers: { etag: versionTag(current) } }),
  });
