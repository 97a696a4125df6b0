import type { TemplateResult } from 'lit';
import type { Institution } from '../../../contract/institution.ts';
import type { FinderView } from '../finder-view.ts';
import { promisesOf } from '../finder-words.ts';
import type { PrintedPage } from '../visit/pages.ts';
import { agenda } from './agenda.ts';
import { overview } from './overview.ts';
import { reasons } from './reasons.ts';
import type { Results } from './results.ts';

/** What a page to print is made of. */
export interface PrintedParts {
  readonly printed: PrintedPage;
  readonly institution: Institution | undefined;
  readonly isSample: boolean;
}

/** The page that is shown instead of the list. */
export function printedPage(
  view: FinderView,
  results: Results,
  { printed, institution, isSample }: PrintedParts,
): TemplateResult {
  const told = institution?.forProfessionals;
  if (printed === 'reasons' && told)
    return reasons(view, told, { isSample, total: results.answer.found.total });
  if (printed === 'agenda') return agenda(view, results, isSample);
  return overview(view, results, {
    isSample,
    promises: promisesOf(institution, view.words.language),
  });
}
