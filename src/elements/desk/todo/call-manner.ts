import { html, nothing, type TemplateResult } from 'lit';
import type { CallManner } from '../../../contract/desk-decisions.ts';
import {
  clockIcon,
  messageIcon,
  noMessageIcon,
  phoneIcon,
  shieldIcon,
} from '../../../parts/icon.ts';
import { formatMoment } from '../../../locale/format.ts';
import type { DeskView } from '../desk-view.ts';

/** The parts of the day in which somebody can be called: "In de ochtend of avond". */
export function momentsWords(moments: readonly string[] | undefined, { t }: DeskView): string {
  const known = (moments ?? []).filter((it) => it in momentKeys);
  if (known.length === 0 || known.length === 3) return t('anyMoment');
  const words = known.map((it) => t(momentKeys[it as keyof typeof momentKeys]));
  return t('inThe', { moments: words.join(` ${t('or')} `) });
}

const momentKeys = { morning: 'morning', afternoon: 'afternoon', evening: 'evening' } as const;

/** How to call somebody, before the number is seen. Bold is what does harm when it goes wrong. */
export function callManner(manner: CallManner, view: DeskView): TemplateResult {
  const { t, language } = view;
  const { attempts, lastAttemptAt, lastOutcome } = manner;
  return html`<ul class="how">
    <li>${clockIcon()}<span .textContent=${momentsWords(manner.contactMoments, view)}></span></li>
    <li>
      ${
        manner.mayLeaveMessage
          ? html`${messageIcon()}<span .textContent=${t('messageAllowed')}></span>`
          : html`${noMessageIcon()}<b .textContent=${t('noMessage')}></b>`
      }
    </li>
    ${
      manner.maySayWhoWeAre
        ? nothing
        : html`<li>${shieldIcon()}<b .textContent=${t('notWhoWeAre')}></b></li>`
    }
    ${
      manner.callLanguage
        ? html`<li>
            ${phoneIcon()}<span
              .textContent=${t('callLanguage', { language: manner.callLanguage })}
            ></span>
          </li>`
        : nothing
    }
    ${
      attempts > 0 && lastAttemptAt && lastOutcome
        ? html`<li>
            ${phoneIcon()}<span
              .textContent=${t('attempts', {
                count: attempts,
                moment: formatMoment(lastAttemptAt, language),
                outcome: calledWords(lastOutcome, view),
              })}
            ></span>
          </li>`
        : nothing
    }
  </ul>`;
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
