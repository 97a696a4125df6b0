import { html, type TemplateResult } from 'lit';
import type { Edition } from '../../../contract/group.ts';
import { isPast } from '../../../domain/offer/edition-state.ts';
import type { FinderView } from '../finder-view.ts';
import { signupAction } from '../signup/signup-action.ts';
import { editionItem, shortName } from './edition-item.ts';
import type { OpenedPage } from './opened-page.ts';
import { section } from './page-parts.ts';

/** The editions that are not over, each with its way to sign up. */
export function whenAndWhere(view: FinderView, page: OpenedPage): TemplateResult {
  const { words, heading } = view;
  const { group, editions } = page.opened;
  const shown = editions.filter((it) => isShown(it, words.edition.today));
  return section(
    heading(1, words.t('whenAndWhere'), { classes: 'heading' }),
    shown.length
      ? html`<ul class="editions">
          ${shown.map((edition) =>
            editionItem(edition, {
              words,
              group,
              heading: (text) => heading(2, text, { classes: 'edition-title' }),
              calendar: page.calendar(edition),
              notify: page.notify(edition),
              action: signupAction(page.signupWay, group, edition, words, {
                name: shown.length > 1 ? shortName(edition, words, shown) : '',
              }),
            }),
          )}
        </ul>`
      : html`<p .textContent=${words.t('noEditions')}></p>`,
  );
}

/** A cancelled edition stays in view until its last day: someone may have it in a diary. */
const isShown = (edition: Edition, today: string): boolean =>
  edition.signupStatus === 'cancelled'
    ? !isPast({ ...edition, signupStatus: 'closed' }, today)
    : !isPast(edition, today);
