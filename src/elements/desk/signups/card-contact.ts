import { html, nothing, type TemplateResult } from 'lit';
import type { DeskCard } from '../../../contract/desk-cards.ts';
import { formatDate, formatMoment } from '../../../locale/format.ts';
import type { DeskView } from '../desk-view.ts';
import { startTitle } from '../group-words.ts';
import { momentsWords } from '../todo/call-manner.ts';
import { dayOf, talkWords } from '../todo/decision-words.ts';
import { readablePhone } from '../../../domain/signup/readable-phone.ts';
import { talkMoment } from '../../../domain/signup/talk-moment.ts';
import { contactOf, phoneHref } from './contact-of.ts';
import { ageWords, mailKey, mailLink } from './contact-words.ts';

/** How to reach somebody, and what they told about that. Unanswered counts as no. */
export function cardContact(card: DeskCard, view: DeskView): TemplateResult {
  const { t, language, hidesNames } = view;
  const { participant, guardian, helper, referrer, talk, position } = card;
  const first = contactOf(card);
  const mailManner = mailKey(participant ?? {}, !first.phone && first.who !== 'referrer');
  const mayMail = mailManner !== 'noMail' && mailManner !== 'mailUnasked';
  const others = [
    [t('guardian'), guardian] as const,
    [t('helper'), helper] as const,
    [t('referrer'), referrer] as const,
  ];
  return html`<section>
    ${view.heading(2, t('contact'))}
    <dl class="pairs">
      ${row(t('start'), startTitle(card, view) || t('noGroup'))}
      ${position === undefined ? nothing : row(t('position'), String(position))}
      ${talk ? row(t('talk'), talkWords(talkMoment(talk), view)) : nothing}
      ${
        card.offerExpiresAt
          ? row(t('answersBefore'), formatMoment(card.offerExpiresAt, language))
          : nothing
      }
      ${card.unreadable ? row(t('name'), t('unreadable')) : nothing}
      ${
        participant
          ? html`${row(
              t('name'),
              [
                hidesNames ? '' : participant.name,
                ageWords(participant.ageBand, view),
                participant.place,
              ]
                .filter(Boolean)
                .join(', '),
            )}
            ${participant.phone ? phoneRow(t('phone'), participant.phone) : nothing}
            ${participant.email ? mailRow(t('mailAddress'), participant.email, mayMail) : nothing}
            ${first.who && first.who !== 'participant' ? row(t('contactFirst'), t(`first-${first.who}`), true) : nothing}
            ${row(t('call'), momentsWords(participant.contactMoments, view))}
            ${row(t('voicemail'), t(participant.mayLeaveMessage ? 'messageAllowed' : 'noMessage'), !participant.mayLeaveMessage)}
            ${row(t('whoWeAre'), t(participant.maySayWhoWeAre ? 'mayWhoWeAre' : 'notWhoWeAre'), !participant.maySayWhoWeAre)}
            ${participant.email || guardian?.email ? row(t('mail'), t(mailManner), !mayMail || participant.mailIsShared === true) : nothing}`
          : nothing
      }
      ${others.map(([label, who]) =>
        who
          ? html`<div>
              <dt .textContent=${label}></dt>
              <dd>
                <span
                  .textContent=${[
                    hidesNames ? '' : who.name,
                    'organization' in who ? who.organization : '',
                  ]
                    .filter(Boolean)
                    .join(', ')}
                ></span>
                ${who.phone ? phoneLink(who.phone) : nothing}
                ${who.email ? mailLink(who.email, who === referrer || mayMail) : nothing}
              </dd>
            </div>`
          : nothing,
      )}
      ${referrer ? row(t('referrerHears'), feedbackWords(card, view)) : nothing}
      ${card.discussPriority ? row(t('priority'), t('discussPriority')) : nothing}
      ${
        card.barriers?.length
          ? row(t('barriers'), card.barriers.map((it) => barrierWords(it, view)).join(', '))
          : nothing
      }
    </dl>
  </section>`;
}

const row = (label: string, text: string, isBold = false): TemplateResult =>
  html`<div>
    <dt .textContent=${label}></dt>
    <dd>
      ${isBold ? html`<b .textContent=${text}></b>` : html`<span .textContent=${text}></span>`}
    </dd>
  </div>`;

const phoneLink = (phone: string): TemplateResult =>
  html`<a href=${phoneHref(phone)} .textContent=${readablePhone(phone)}></a>`;

const phoneRow = (label: string, phone: string): TemplateResult =>
  html`<div>
    <dt .textContent=${label}></dt>
    <dd>${phoneLink(phone)}</dd>
  </div>`;

const mailRow = (label: string, email: string, mayMail: boolean): TemplateResult =>
  html`<div>
    <dt .textContent=${label}></dt>
    <dd>${mailLink(email, mayMail)}</dd>
  </div>`;

const hearsKeys = {
  signup: 'hears-signup',
  talk: 'hears-talk',
  start: 'hears-start',
  end: 'hears-end',
} as const;

/** What the referrer may hear: only that to which the client agreed, with the day on which it was noted. */
function feedbackWords(
  { feedback = [], createdAt }: DeskCard,
  { t, language }: Pick<DeskView, 't' | 'language'>,
): string {
  const known = feedback.filter((it): it is keyof typeof hearsKeys => it in hearsKeys);
  if (known.length === 0) return t('hearsNothing');
  const moments = known.map((it) => t(hearsKeys[it])).join(', ');
  return t('hearsAgreed', { moments, day: formatDate(dayOf(createdAt), language) });
}

const barrierKeys = {
  distance: 'barrier-distance',
  time: 'barrier-time',
  'session-count': 'barrier-session-count',
  childcare: 'barrier-childcare',
  transport: 'barrier-transport',
  cost: 'barrier-cost',
  'waiting-time': 'barrier-waiting-time',
  'not-ready': 'barrier-not-ready',
} as const;

const barrierWords = (code: string, { t }: DeskView): string =>
  code in barrierKeys ? t(barrierKeys[code as keyof typeof barrierKeys]) : code;
