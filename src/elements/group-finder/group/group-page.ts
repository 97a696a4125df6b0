import { html, nothing, type TemplateResult } from 'lit';
import type { Group } from '../../../contract/group.ts';
import { backIcon } from '../../../parts/icon.ts';
import { languageLine } from '../../../parts/language-line.ts';
import { otherLanguage, writtenIn } from '../../../parts/written-in.ts';
import type { FinderView } from '../finder-view.ts';
import { kindLine } from '../finder-words.ts';
import { otherGroups } from '../results/group-link.ts';
import { contactList, talkItem } from './contact-list.ts';
import { forWhom } from './for-whom.ts';
import { helpLine } from './help-line.ts';
import { nextStep } from './next-step.ts';
import type { OpenedPage } from './opened-page.ts';
import { marks, paragraphs, section } from './page-parts.ts';
import { practicalList } from './practical-list.ts';
import { shareAndPrint } from './share.ts';
import { stepBar } from './step-bar.ts';
import { whenAndWhere } from './when-and-where.ts';

/** The page of one group: what it is, for whom, when and where, and the next step in view. */
export function groupPage(view: FinderView, page: OpenedPage): TemplateResult {
  const { words, heading } = view;
  const { t } = words;
  const { group, meetings, before, after } = page.opened;
  const langOf = (field: keyof Group) => otherLanguage(group, field, words.language);
  const titled = (title: string, content: unknown) =>
    section(heading(1, title, { classes: 'heading' }), content);
  const list = (title: string, field: 'benefits' | 'goals') =>
    group[field]?.length ? titled(title, marks(group[field], langOf(field))) : nothing;
  return html`${
      group.sensitive ? html`<div class="exit-bar">${view.quickExit(true)}</div>` : nothing
    }
    <article class="group">
      ${header(view, page)} ${nextStep(view, page)}
      <div class="group-body">
        ${group.description ? titled(t('whatIsIt'), paragraphs(group.description, langOf('description'))) : nothing}
        ${list(t('whatYouGain'), 'benefits')} ${list(t('whatYouLearn'), 'goals')}
        ${otherGroups(view, t('tryFirst'), before.filter(isTaste))}
        ${otherGroups(
          view,
          t('followsUp'),
          before.filter((it) => !isTaste(it)),
        )}
        ${otherGroups(view, t('continueWith'), after)} ${forWhom(view, page)}
        ${practicalList(view, page)} ${whenAndWhere(view, page)}
        ${
          group.testimonials?.length
            ? titled(
                t('voices'),
                group.testimonials.map(
                  (it) =>
                    html`<blockquote
                      class="voice"
                      ${writtenIn(langOf('testimonials'))}
                      .textContent=${it.text}
                    ></blockquote>`,
                ),
              )
            : nothing
        }
        ${titled(
          t('askUs'),
          html`${contactList(page.contact, talkItem(group, words, page.signupWay))}
          ${otherGroups(view, t('meeting'), meetings)} ${shareAndPrint(view, group)}
          ${somethingWrong(view, page)}`,
        )}
      </div>
    </article>
    ${stepBar(view, page)}`;
}

function header(view: FinderView, page: OpenedPage): TemplateResult {
  const { words, heading, visit } = view;
  const { t } = words;
  const { institution, isSoleInstitution, resultCount } = page;
  const { group } = page.opened;
  const langOf = (field: keyof Group) => otherLanguage(group, field, words.language);
  return html`<header class="group-head">
    <div class="group-tools">
      <a
        class="back"
        id="back"
        href=${visit.address.href(visit.listAddress)}
        @click=${visit.pages.back}
      >
        ${backIcon()}<span .textContent=${t('back', { count: resultCount })}></span>
      </a>
      ${group.sensitive ? nothing : view.quickExit()}
    </div>
    ${view.sampleMark(institution?.sample ?? false)}
    <p class="card-kind">${kindLine(words, group)}</p>
    ${heading(0, group.name, {
      classes: 'display',
      id: 'group',
      focusable: true,
      lang: langOf('name'),
    })}
    ${languageLine(group, words)}
    <p class="lead" ${writtenIn(langOf('summary'))} .textContent=${group.summary}></p>
    ${
      institution && !isSoleInstitution
        ? html`<p
            class="muted"
            ${writtenIn(otherLanguage(institution, 'name', words.language))}
            .textContent=${institution.name}
          ></p>`
        : nothing
    }
    ${group.sensitive ? helpLine(view) : nothing}
  </header>`;
}

/** Kinds of group in which one finds out whether the next one suits. */
const isTaste = ({ kind }: Group): boolean =>
  kind === 'workshop' || kind === 'information-meeting' || kind === 'drop-in';

/** Whom to tell of a mistake on the page. */
function somethingWrong(
  { words: { t } }: FinderView,
  { contact, institution }: OpenedPage,
): unknown {
  const phone = institution?.phone ?? contact.phone;
  const email = institution?.email ?? contact.email;
  if (!phone && !email) return nothing;
  return html`<div class="others">
    <p .textContent=${t('somethingWrong')}></p>
    ${contactList({ phone, email })}
  </div>`;
}
