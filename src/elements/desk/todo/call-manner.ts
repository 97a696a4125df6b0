import { html, type TemplateResult } from 'lit';
import type { CallManner } from '../../../contract/desk-decisions.ts';
import {
  clockIcon,
  mailIcon,
  messageIcon,
  noMessageIcon,
  personIcon,
  phoneIcon,
  shieldIcon,
} from '../../../parts/icon.ts';
import { formatMoment } from '../../../locale/format.ts';
import type { DeskView } from '../desk-view.ts';
import { mailKey } from '../signups/contact-words.ts';

/** The parts of the day in which somebody can be called: "In de ochtend of avond". */
export function momentsWords(moments: readonly string[] | undefined, { t }: DeskView): string {
  const known = (moments ?? []).filter((it) => it in momentKeys);
  if (known.length === 0 || known.length === 3) return t('anyMoment');
  const words = known.map((it) => t(momentKeys[it as keyof typeof momentKeys]));
  return t('inThe', { moments: words.join(` ${t('or')} `) });
}

const momentKeys = { morning: 'morning', afternoon: 'afternoon', evening: 'evening' } as const;

/** One thing to know; `isGrave`: it does harm when it goes wrong. */
interface Rule {
  readonly icon: () => unknown;
  readonly words: string;
  readonly isGrave?: boolean;
}

/** How to call or mail somebody, before the number is seen. Bold is what does harm when it goes wrong. */
export function callManner(manner: CallManner, who: string, view: DeskView): TemplateResult {
  const first = manner.first && firstRule(manner.first, manner, view);
  // A parent answered for themselves. Who helps and the referrer answered for the participant.
  const rules = isForOther(manner)
    ? [ofParticipant(rulesOf(manner, manner.participantReach, view), who, view)]
    : rulesOf(manner, manner.reach, view);
  return html`<ul class="how">
    ${[...(first ? [first] : []), ...rules, ...triesOf(manner, view)].map(
      ({ icon, words, isGrave }) =>
        html`<li>
          ${icon()}${isGrave ? html`<b .textContent=${words}></b>` : html`<span .textContent=${words}></span>`}
        </li>`,
    )}
  </ul>`;
}

/** Whether who is contacted is not who the answers are about. */
const isForOther = ({ first }: CallManner): boolean =>
  first?.who === 'helper' || first?.who === 'referrer';

/** Whom to call or mail, where that is not the participant. */
function firstRule(
  { who, name, organization }: NonNullable<CallManner['first']>,
  { reach }: CallManner,
  { t, hidesNames }: DeskView,
): Rule | undefined {
  const whom = firstKeys[who as keyof typeof firstKeys];
  if (!whom) return undefined;
  const named = [hidesNames ? '' : name, organization].filter(Boolean).join(', ');
  const words = t(reach === 'mail' ? whom.mail : whom.call);
  return { icon: personIcon, words: named ? `${words} (${named})` : words, isGrave: true };
}

const firstKeys = {
  guardian: { call: 'callGuardian', mail: 'mailGuardian' },
  helper: { call: 'callHelper', mail: 'mailHelper' },
  referrer: { call: 'callReferrer', mail: 'mailReferrer' },
} as const;

function rulesOf(manner: CallManner, reach: string | undefined, view: DeskView): Rule[] {
  const { t } = view;
  if (reach === 'mail') {
    const key = mailKey(manner, true);
    return [{ icon: mailIcon, words: t(key), isGrave: key === 'noMail' || key === 'mailShared' }];
  }
  const { mayLeaveMessage, maySayWhoWeAre, callLanguage } = manner;
  return [
    { icon: clockIcon, words: momentsWords(manner.contactMoments, view) },
    mayLeaveMessage
      ? { icon: messageIcon, words: t('messageAllowed') }
      : { icon: noMessageIcon, words: t('noMessage'), isGrave: true },
    ...(maySayWhoWeAre ? [] : [{ icon: shieldIcon, words: t('notWhoWeAre'), isGrave: true }]),
    ...(callLanguage
      ? [{ icon: phoneIcon, words: t('callLanguage', { language: callLanguage }) }]
      : []),
  ];
}

/** What holds for the participant, in one sentence, where somebody else is contacted first. */
const ofParticipant = (rules: readonly Rule[], who: string, { t }: DeskView): Rule => ({
  icon: shieldIcon,
  words: t('withThemselves', {
    who,
    rules: rules.map(({ words }) => inSentence(words)).join(', '),
  }),
  isGrave: rules.some((it) => it.isGrave),
});

const inSentence = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

function triesOf({ attempts, lastAttemptAt, lastOutcome }: CallManner, view: DeskView): Rule[] {
  const { t, language } = view;
  if (attempts === 0 || !lastAttemptAt || !lastOutcome) return [];
  const words = t('attempts', {
    count: attempts,
    moment: formatMoment(lastAttemptAt, language),
    outcome: calledWords(lastOutcome, view),
  });
  return [{ icon: phoneIcon, words }];
}

/** What came of a call; a code that is newer than this desk stays a code. */
export function calledWords(outcome: string, { t }: Pick<DeskView, 't'>): string {
  return outcome === 'reached' ||
    outcome === 'message-left' ||
    outcome === 'no-answer' ||
    outcome === 'mailed'
    ? t(`called-${outcome}`)
    : outcome;
}
