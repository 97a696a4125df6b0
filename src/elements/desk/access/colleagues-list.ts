import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskPerson } from '../../../contract/desk-people.ts';
import { formatParts } from '../../../locale/format.ts';
import { checkIcon, plusIcon } from '../../../parts/icon.ts';
import type { DeskView } from '../desk-view.ts';
import { dayOf } from '../day-of.ts';
import type { ColleaguesController } from './colleagues-controller.ts';
import { isEverything, rightWords } from './right-words.ts';

/** Of the groups in a row this many are named. */
const namedGroups = 3;

/** Everybody whom the reader manages, with what they may do. */
export function colleaguesList(colleagues: ColleaguesController, view: DeskView): TemplateResult {
  const { t } = view;
  const { people, places, saved } = colleagues;
  const failed = [people, places].find((it) => it.state.status === 'failed');
  return html`<div class="offer-head">
      <div class="page-head">
        ${view.heading(0, t('colleagues'), { classes: 'display', id: 'page', focusable: true })}
        ${
          people.value
            ? html`<p
                class="muted"
                .textContent=${t('colleaguesCount', { count: people.value.length })}
              ></p>`
            : nothing
        }
      </div>
      <button
        class="button"
        part="button"
        type="button"
        data-invite
        @click=${() => colleagues.invite()}
      >
        ${plusIcon()}<span .textContent=${t('inviteColleague')}></span>
      </button>
    </div>
    ${
      saved
        ? html`<div class="result-line saved" role="status">
            <p>${checkIcon()}<span .textContent=${saved}></span></p>
          </div>`
        : nothing
    }
    ${
      failed?.state.status === 'failed'
        ? view.failed(failed.state.error, () => {
            for (const it of [people, places]) if (it.state.status === 'failed') void it.reload();
          })
        : nothing
    }
    ${
      people.value && places.value
        ? people.value.length === 0
          ? html`<p class="empty" .textContent=${t('colleaguesAlone')}></p>`
          : html`<ul class="access-rows part">
              ${repeat(
                people.value,
                ({ id }) => id,
                (it) => colleagueRow(it, colleagues, view),
              )}
            </ul>`
        : failed
          ? nothing
          : view.loading()
    }`;
}

function colleagueRow(
  person: DeskPerson,
  colleagues: ColleaguesController,
  view: DeskView,
): TemplateResult {
  const { t, language } = view;
  const { id, name, email, rights, hasOtherRights, self, passkeys, invitedAt } = person;
  const places = colleagues.places.value ?? [];
  const about = formatParts(
    [
      t(passkeys > 0 ? 'hasPasskey' : 'hasNoPasskey'),
      lower(t('invitedOn', { day: dayOf(invitedAt, view) })),
    ],
    language,
  );
  return html`<li>
    <div class="colleague">
      <p class="access-name">
        <b .textContent=${name}></b>
        ${self ? html`<span class="badge badge-good" .textContent=${t('thatIsYou')}></span>` : nothing}
        ${email ? html`<span class="muted" .textContent=${email}></span>` : nothing}
      </p>
      <ul class="colleague-rights">
        ${
          isEverything(rights)
            ? html`<li .textContent=${t('administrator')}></li>`
            : rightWords(rights, places, view, namedGroups).map(
                ({ words, where }) =>
                  html`<li .textContent=${`${words}: ${where.join('; ')}`}></li>`,
              )
        }
        ${hasOtherRights ? html`<li class="muted" .textContent=${t('otherRights')}></li>` : nothing}
      </ul>
      <p class="muted small" .textContent=${about}></p>
    </div>
    <button
      class="button-quiet"
      part="button"
      type="button"
      data-person=${id}
      @click=${() => colleagues.change(id)}
    >
      <span .textContent=${t('change')}></span
      ><span class="visually-hidden" .textContent=${`: ${name}`}></span>
    </button>
  </li>`;
}

/** In the middle of a line. */
const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
