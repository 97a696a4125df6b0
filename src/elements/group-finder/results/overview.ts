import { nothing, type TemplateResult } from 'lit';
import { listOf } from '../../../domain/list-of.ts';
import type { FoundGroup } from '../../../domain/offer/offer-search.ts';
import type { FinderView } from '../finder-view.ts';
import { labelWords, type Promises } from '../finder-words.ts';
import { section } from '../group/page-parts.ts';
import { whyAGroup } from '../group/why-a-group.ts';
import { printablePage } from './printable-page.ts';
import { resultCards } from './result-cards.ts';
import type { Results } from './results.ts';

/**
 * The offer by theme on paper, for a professional's colleagues and clients. The name of a sensitive group is
 * in no printed list.
 */
export function overview(
  view: FinderView,
  results: Results,
  { isSample, promises }: { isSample: boolean; promises: Promises },
): TemplateResult {
  const { words, heading } = view;
  const { t } = words;
  const { found, loaded, offerFacets } = results.answer;
  const all = listOf(loaded, (position) => found.resultAt(position)).filter(
    ({ group }) => !group.sensitive,
  );
  const theme = (title: string, groups: readonly FoundGroup[], lang?: string) =>
    groups.length
      ? section(
          heading(1, title, { classes: 'heading', lang }),
          resultCards(view, results, groups, { withIndications: true }),
        )
      : nothing;
  return printablePage(
    view,
    { title: t('overview'), isSample, shown: loaded, total: found.total },
    [
      section(heading(1, t('why'), { classes: 'heading' }), whyAGroup(words, promises, true)),
      (offerFacets['theme'] ?? []).map((facet) => {
        const { words: title, lang } = labelWords(facet, words.language);
        return theme(
          title,
          all.filter(({ group }) => group.themes.some((it) => it.value === facet.value)),
          lang,
        );
      }),
      theme(
        t('otherThemes'),
        all.filter(({ group }) => !group.themes.length),
      ),
    ],
  );
}
