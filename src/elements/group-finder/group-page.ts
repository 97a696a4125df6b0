import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Contact } from '../../contract/common.ts';
import type { Edition, Group } from '../../contract/group.ts';
import type { Institution } from '../../contract/institution.ts';
import { hasPlaces, isPast } from '../../domain/offer/edition-state.ts';
import { editionFacts, factList } from '../../parts/edition-facts.ts';
import {
  backIcon,
  checkIcon,
  chevronIcon,
  crossIcon,
  mailIcon,
  phoneIcon,
} from '../../parts/icon.ts';
import { byPhone, capital, placesOf, renderPlaces } from '../../parts/places.ts';
import type { HeadingOptions } from '../../parts/heading.ts';
import { editionItem, shortName } from './edition-item.ts';
import { headline } from './group-card.ts';
import { otherGroups } from './group-link.ts';
import { helpLine } from './help-line.ts';
import { marks, paragraphs, section } from './page-parts.ts';
import { practicalList } from './practical-list.ts';
import { selfCheck } from './self-check.ts';
import { shareAndPrint } from './share.ts';
import { signupAction, type SignupWay } from './signup-way.ts';
import type { Visit } from './visit/visit.ts';
import { why } from './why.ts';
import { kindLine, promisesOf, type FinderWords } from './words.ts';

/** What a group's page shows and can do. */
export interface GroupPage {
  readonly words: FinderWords;
  readonly group: Group;
  /** Editions in the order of showing: those that fit the filters first. */
  readonly editions: readonly Edition[];
  readonly institution: Institution | undefined;
  /** Groups of more than one institution are here. */
  readonly several: boolean;
  readonly phone: string | undefined;
  readonly way: SignupWay;
  readonly heading: (below: number, text: string, options?: HeadingOptions) => TemplateResult;
  readonly backWords: string;
  readonly visit: Visit;
  /** "Bel ons" with a number. */
  readonly call: (phone: string) => TemplateResult;
  readonly quickExit: unknown;
  readonly sample: unknown;
  /** Groups like it that one can join now, and where one can hear more first. */
  readonly similar: readonly Group[];
  readonly meetings: readonly Group[];
  /** Address of an edition's calendar; nothing where there is none. */
  readonly calendar: (edition: Edition) => string | undefined;
}

/** The language of a group's texts, where it is not the visitor's. */
const langOf = ({ group, words }: GroupPage): string | undefined =>
  group.lang === words.language.code ? undefined : group.lang;

/** How to reach someone about this group: the edition's contact, the group's, the institution's. */
function contactOf({ group, institution, phone }: GroupPage): Contact {
  const own = group.contact;
  return {
    phone: own?.phone ?? phone,
    // A group with a number of its own has it for a reason: the general mailbox is not that.
    email: own?.email ?? (own ? undefined : institution?.email),
    openingHours: own?.openingHours ?? institution?.openingHours,
  };
}

function contactList(page: GroupPage): unknown {
  const { phone, email, openingHours } = contactOf(page);
  const { way, group, words } = page;
  if (!phone && !email && !way.inline) return nothing;
  return html`<ul class="facts">
    ${
      phone
        ? html`<li>
            ${phoneIcon()}
            <span>
              <a href=${`tel:${phone.replace(/[^\d+]/g, '')}`}><bdi .textContent=${phone}></bdi></a>
              ${
                openingHours
                  ? html`<span class="fact muted" .textContent=${capital(openingHours)}></span>`
                  : nothing
              }
            </span>
          </li>`
        : nothing
    }
    ${
      email
        ? html`<li>
            ${mailIcon()}<a href=${`mailto:${email}`}><bdi .textContent=${email}></bdi></a>
          </li>`
        : nothing
    }
    ${
      way.inline && group.signupBy !== 'phone'
        ? html`<li>
            ${talkIcon()}
            <span>
              <button
                class="button-quiet"
                type="button"
                @click=${(event: Event) => way.start({ group: group.id, mode: 'talk' }, event)}
                .textContent=${words.t('askTalk')}
              ></button>
              <span class="fact muted" .textContent=${words.t('talkObliges')}></span>
            </span>
          </li>`
        : nothing
    }
  </ul>`;
}

const talkIcon = () =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M4 5.5h16V16h-9l-4.5 3.5V16H4z"></path>
  </svg>`;

function nextStep(page: GroupPage): unknown {
  const { words, group, institution, editions } = page;
  const { t } = words;
  const { today } = words.edition;
  const edition = headline(editions, today);
  const phone = byPhone(group, words.edition, institution?.openingHours);
  const places = phone ?? (edition && placesOf(edition, words.edition));
  const promise = promisesOf(institution, words.language)?.whatHappensNext;
  const action =
    edition || phone ? signupAction(page.way, group, edition, words, '', true) : nothing;
  return html`<aside class="group-step" aria-labelledby="step">
    <div class="panel next-step" part="next-step">
      ${page.heading(1, t('signUp'), { id: 'step', classes: 'visually-hidden' })}
      ${places ? renderPlaces(places, phone !== undefined) : nothing}
      ${
        edition
          ? factList(
              editionFacts(edition, words.edition, {
                withYear: true,
                sensitive: group.sensitive === true,
              }),
            )
          : html`<p .textContent=${t('noEditions')}></p>`
      }
      ${action}
      ${
        places && !phone && !editions.some((it) => hasPlaces(it, today))
          ? otherGroups(page.visit, words, t('joinNow'), page.similar)
          : nothing
      }
      ${
        action !== nothing && promise && !phone
          ? html`<p class="small" .textContent=${promise}></p>`
          : nothing
      }
      <div class="rule">
        <strong .textContent=${t(phone ? 'callToSignUp' : 'talkFirst')}></strong>
        ${contactList({ ...page, way: { ...page.way, inline: false } })}
      </div>
    </div>
  </aside>`;
}

function forWhom(page: GroupPage): TemplateResult {
  const { words, group, heading, visit } = page;
  const { t, language } = words;
  const { phone } = contactOf(page);
  const { referrer } = page.way;
  const lang = langOf(page);
  const column = (title: string, content: unknown) =>
    content ? html`<div>${heading(2, title)}${content}</div>` : nothing;
  const text = (it: string | undefined) => it && paragraphs(it, lang);
  const list = (it: readonly string[] | undefined, icon = checkIcon) =>
    it?.length && marks(it, lang, icon);
  return section(
    heading(1, t(referrer ? 'forReferrers' : 'isItForYou'), { classes: 'heading' }),
    html`<div class="pair">
        ${column(t('forWhom'), text(group.forWhom))} ${column(t('notFor'), text(group.notFor))}
        ${
          referrer
            ? html`${column(t('indications'), list(group.suitableWhen))}
              ${column(t('contraIndications'), list(group.notSuitableWhen, crossIcon))}
              ${column(t('needed'), marks(t('neededWords').split('|')))}
              ${column(t('hearBack'), marks(t('hearBackWords').split('|')))}`
            : nothing
        }
      </div>
      ${referrer ? nothing : selfCheck(group, words, visit, phone ? page.call(phone) : nothing)}
      <details class="sessions-box why">
        <summary>${chevronIcon()}<span .textContent=${t('why')}></span></summary>
        ${why(words, promisesOf(page.institution, language), referrer)}
      </details>`,
  );
}

function whenAndWhere(page: GroupPage): TemplateResult {
  const { words, group, heading } = page;
  const { today } = words.edition;
  const cancelled = (it: Edition) => it.signupStatus === 'cancelled';
  // Cancelled ones stay in view until their last day: someone may have them in a diary.
  const shown = page.editions.filter((it) =>
    cancelled(it) ? !isPast({ ...it, signupStatus: 'closed' }, today) : !isPast(it, today),
  );
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
              action: (it) => {
                const name = shown.length > 1 ? shortName(it, words) : '';
                return signupAction(page.way, group, it, words, name, false);
              },
            }),
          )}
        </ul>`
      : html`<p .textContent=${words.t('noEditions')}></p>`,
  );
}

/** The page of one group: what it is, for whom, when and where, and the next step in view. */
export function groupPage(page: GroupPage): TemplateResult {
  const { words, group, heading, visit } = page;
  const { t } = words;
  const lang = langOf(page);
  const list = (title: string, items: readonly string[] | undefined) =>
    items?.length
      ? section(heading(1, title, { classes: 'heading' }), marks(items, lang))
      : nothing;
  return html`<article class="group">
    <header class="group-head">
      <div class="group-tools">
        <a
          class="back"
          id="back"
          href=${visit.address.href(visit.listAddress)}
          @click=${visit.back}
        >
          ${backIcon()}<span .textContent=${page.backWords}></span>
        </a>
        ${page.quickExit}
      </div>
      ${page.sample}
      <p class="card-kind" .textContent=${kindLine(words, group)}></p>
      ${heading(0, group.name, { classes: 'display', id: 'group', focusable: true })}
      <p class="lead" lang=${ifDefined(lang)} .textContent=${group.summary}></p>
      ${
        page.several && page.institution
          ? html`<p class="muted" .textContent=${page.institution.name}></p>`
          : nothing
      }
      ${group.sensitive ? helpLine(words, heading(1, t('helpTitle'))) : nothing}
    </header>
    ${nextStep(page)}
    <div class="group-body">
      ${
        group.description
          ? section(
              heading(1, t('whatIsIt'), { classes: 'heading' }),
              paragraphs(group.description, lang),
            )
          : nothing
      }
      ${list(t('whatYouGain'), group.benefits)} ${list(t('whatYouLearn'), group.goals)}
      ${forWhom(page)} ${practicalList(page)} ${whenAndWhere(page)}
      ${
        group.testimonials?.length
          ? section(
              heading(1, t('voices'), { classes: 'heading' }),
              group.testimonials.map(
                (it) =>
                  html`<blockquote
                    class="voice"
                    lang=${ifDefined(lang)}
                    .textContent=${it.text}
                  ></blockquote>`,
              ),
            )
          : nothing
      }
      ${section(
        heading(1, t('askUs'), { classes: 'heading' }),
        html`${contactList(page)} ${otherGroups(visit, words, t('meeting'), page.meetings)}
        ${shareAndPrint(group, words, visit)}`,
      )}
    </div>
  </article>`;
}
