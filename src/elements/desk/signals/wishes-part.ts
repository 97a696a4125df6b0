import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { SignalOverview } from '../../../contract/desk-signals.ts';
import type { SignalReport } from '../../../contract/desk-signal-report.ts';
import { formatDate } from '../../../locale/format.ts';
import type { DeskView } from '../desk-view.ts';
import { readTodayMark } from '../read-today.ts';
import { dayOf } from '../todo/decision-words.ts';
import { daypartWords } from './codes.ts';
import { answerForm } from './answer-form.ts';
import type { WishesController } from './wishes-controller.ts';

type Wish = SignalOverview['toTell'][number];

/** What people wrote, and who wants to hear when there is a group: read on request only. */
export function wishesPart(
  report: SignalReport,
  wishes: WishesController,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { toRead } = report;
  return html`<section class="part" aria-labelledby="wishes">
    ${view.heading(1, t('wishesTitle'), { id: 'wishes', classes: 'title', focusable: true })}
    <p
      class="sub-note"
      .textContent=${toRead > 0 ? t('wishesAbout', { count: toRead }) : t('wishesNone')}
    ></p>
    ${
      wishes.isOpen
        ? opened(report, wishes, view)
        : toRead > 0
          ? html`<p>
                <button
                  class="button"
                  part="button"
                  type="button"
                  @click=${() => wishes.show()}
                  .textContent=${t('wishesOpen')}
                ></button>
              </p>
              <p class="muted small" .textContent=${t('lookIsLogged')}></p>`
          : nothing
    }
  </section>`;
}

function opened(report: SignalReport, wishes: WishesController, view: DeskView): unknown {
  const { state, value } = wishes.list;
  if (!value) {
    return state.status === 'failed'
      ? view.failed(state.error, () => void wishes.list.reload())
      : view.loading();
  }
  const told = new Set(value.toTell.map((it) => it.signal));
  const texts = new Map(value.texts.map((it) => [it.signal, it.text]));
  return html`<ul class="wishes">
      ${repeat(
        value.toTell,
        ({ signal }) => signal,
        (it) => wishRow(it, texts.get(it.signal), report, wishes, view),
      )}
      ${value.texts
        .filter((it) => !told.has(it.signal))
        .map(
          (it) =>
            html`<li>
              <p class="muted small">
                <span .textContent=${view.t('wroteThis')}></span> ·
                <span .textContent=${formatDate(dayOf(it.createdAt), view.language)}></span>
              </p>
              ${readTodayMark(it.text, view)}
              <blockquote .textContent=${it.text}></blockquote>
            </li>`,
        )}
    </ul>
    ${value.more ? html`<p class="muted small" .textContent=${view.t('wishesMore')}></p>` : nothing}`;
}

function wishRow(
  wish: Wish,
  text: string | undefined,
  report: SignalReport,
  wishes: WishesController,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { signal } = wish;
  const isOpened = wishes.opened === signal;
  const name = (!view.hidesNames && wish.contact.name) || t('withoutName');
  if (wishes.isAnswered(signal)) {
    return html`<li><p .textContent=${t('answered')}></p></li>`;
  }
  return html`<li>
    <div class="decision">
      <p class="since" .textContent=${formatDate(dayOf(wish.createdAt), view.language, false)}></p>
      <div class="what">
        <p>
          <b .textContent=${name}></b>
          <span class="badge badge-quiet" .textContent=${t('wantsToKnow')}></span>
        </p>
        <p .textContent=${wishWords(wish, report, view)}></p>
        ${readTodayMark(text, view)}
        ${text ? html`<blockquote .textContent=${text}></blockquote>` : nothing}
      </div>
      ${
        isOpened
          ? nothing
          : html`<button
              class="button verb"
              part="button"
              type="button"
              data-wish=${signal}
              @click=${() => wishes.open(signal)}
            >
              <span .textContent=${t('answer')}></span
              ><span class="visually-hidden" .textContent=${`: ${name}`}></span>
            </button>`
      }
    </div>
    ${isOpened ? answerForm(wish, report.groups, wishes, view) : nothing}
  </li>`;
}

/** What somebody looked for, in words: "Rouw, volwassenen, Hilversum, avond". */
function wishWords(wish: Wish, { counts, demand }: SignalReport, view: DeskView): string {
  const labels = new Map(
    [...demand, ...counts.theme, ...counts.audience].map((it) => [it.value, it.label]),
  );
  const words = [...(wish.themes ?? []), ...(wish.audiences ?? [])].map(
    (it) => labels.get(it) ?? it,
  );
  const when = (wish.dayparts ?? []).map((it) => daypartWords(it, view).toLowerCase());
  return [...words, wish.place, ...when].filter(Boolean).join(', ');
}
