import { html, nothing, type TemplateResult } from 'lit';
import type { Edition, Group } from '../contract/group.ts';
import type { Institution } from '../contract/institution.ts';
import { formatMoment } from '../locale/format.ts';
import type { Language } from '../locale/language.ts';
import type { Translate } from '../locale/translate.ts';
import { circleOfChairs, type Chairs } from './circle-of-chairs.ts';
import type { EditionTexts } from '../locale/nl/edition.ts';
import { phoneIcon } from './icon.ts';
import { otherLanguage, writtenIn } from './written-in.ts';

export { circleOfChairs, type Chairs } from './circle-of-chairs.ts';

/** What the words about an edition need. */
export interface EditionWords {
  readonly t: Translate<EditionTexts>;
  readonly language: Language;
  /** Calendar day in the Netherlands, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Places of an edition: a drawing and words that say the same. */
export interface Places {
  readonly title: string;
  readonly note: string;
  /** The language of the note, where it is not the widget's. */
  readonly noteLang?: string | undefined;
  readonly chairs?: Chairs | undefined;
}

/** How it stands with the places of an edition, and what a visitor can do. */
export function placesOf(edition: Edition, { t, language }: EditionWords): Places {
  const { capacity, entry, signupStatus } = edition;
  const maximum = capacity?.maximum;
  const available = capacity?.available;
  const waiting = capacity?.waiting ?? 0;
  const known = maximum !== undefined && available !== undefined && maximum > 0;
  const chairs = known ? { maximum, available } : undefined;
  const none = known ? { maximum, available: 0 } : undefined;
  const line = (...parts: string[]) => parts.filter(Boolean).join(' ');
  switch (signupStatus) {
    case 'cancelled':
      return { title: t('cancelled'), note: '' };
    case 'closed':
      return { title: t('closed'), note: '' };
    case 'full':
      return { title: t('full'), note: t('noWaitingList'), chairs: none };
    case 'waiting-list':
      return {
        title: t(available ? 'waitingList' : 'full'),
        note: line(t('joinWaitingList'), waiting ? t('waiting', { count: waiting }) : ''),
        chairs: none,
      };
    case 'not-yet-open': {
      const opens = edition.signupOpensAt;
      return {
        title: t('notYetOpen'),
        note: opens ? t('opens', { moment: formatMoment(opens, language) }) : t('opensLater'),
        chairs,
      };
    }
    case 'started':
      if (entry !== 'rolling') return { title: t('started'), note: t('cannotJoin') };
      break;
    case 'open':
    case 'few-places':
      break;
    default:
      return { title: t('askUs'), note: '' };
  }
  if (known && available === 0) return { title: t('full'), note: '', chairs };
  if (entry === 'rolling')
    return {
      title: t('rolling'),
      note: line(t('joinAnyTime'), known ? t('leftOf', { count: available, maximum }) : ''),
      chairs: { maximum: maximum ?? 12, available: available ?? 12, state: 'rolling' },
    };
  if (!known) return { title: t(signupStatus === 'few-places' ? 'fewLeft' : 'someLeft'), note: '' };
  const minimum = capacity?.minimum ?? 0;
  const taken = maximum - available;
  if (entry === 'when-full' && minimum > taken)
    return {
      title: t('needed', { count: minimum - taken }),
      note: t('startsAt', { minimum, now: taken }),
      chairs: { maximum: minimum, available: minimum - taken },
    };
  return {
    title: t('left', { count: available }),
    note: entry === 'when-full' && minimum ? t('enough') : t('ofMaximum', { maximum }),
    chairs,
  };
}

/** The places of a group that takes sign-ups by phone: the hours to call, with a phone. */
export function byPhone(
  group: Group,
  { t, language }: EditionWords,
  institution?: Institution,
): Places | undefined {
  if (group.signupBy !== 'phone') return undefined;
  const hours = hoursOf(group, institution, language);
  return { title: t('byPhone'), note: capital(hours?.hours ?? ''), noteLang: hours?.lang };
}

/** When somebody answers the phone about a group, and the language of that where it is not the widget's. */
export function hoursOf(
  group: Group | undefined,
  institution: Institution | undefined,
  language: Language,
  edition?: Edition,
): { readonly hours: string; readonly lang: string | undefined } | undefined {
  const ofEdition = edition?.contact?.openingHours;
  if (ofEdition)
    return {
      hours: ofEdition,
      lang: otherLanguage({ lang: group?.lang, ...edition }, 'contact', language),
    };
  const own = group?.contact?.openingHours;
  if (own) return { hours: own, lang: otherLanguage(group, 'contact', language) };
  const hours = institution?.openingHours;
  return hours ? { hours, lang: otherLanguage(institution, 'openingHours', language) } : undefined;
}

/** Circle and words side by side. */
export const renderPlaces = (places: Places, phone = false): TemplateResult =>
  html`<div class="places">
    ${
      phone
        ? html`<span class="places-phone">${phoneIcon()}</span>`
        : places.chairs
          ? circleOfChairs(places.chairs)
          : nothing
    }
    <p>
      <strong class="places-count" .textContent=${places.title}></strong>
      ${places.note ? html`<span class="places-note" ${writtenIn(places.noteLang)} .textContent=${places.note}></span>` : nothing}
    </p>
  </div>`;

/** A text with a capital, for the beginning of a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
