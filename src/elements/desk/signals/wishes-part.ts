import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { HandledSignal, HeldAnswer, SignalOverview } from '../../../contract/desk-signals.ts';
import type { SignalReport } from '../../../contract/desk-signal-report.ts';
import { formatDate } from '../../../locale/format.ts';
import type { DeskView } from '../desk-view.ts';
import { undoLine } from '../changes/result-line.ts';
import { failureAlert } from '../failure-alert.ts';
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
  const { toRead, toReadToday = 0 } = report;
  return html`<section class="part" aria-labelledby="wishes">
    ${view.heading(1, t('wishesTitle'), { id: 'wishes', classes: 'title', focusable: true })}
    ${
      toReadToday > 0
        ? html`<p class="read-today">
            <span class="badge badge-notice" .textContent=${t('readToday')}></span>
            <span .textContent=${t('wishesToday', { count: toReadToday })}></span>
          </p>`
        : nothing
    }
    <p
      class="sub-note"
      .textContent=${toRead > 0 ? t('wishesAbout', { count: toRead }) : t('wishesNone')}
    ></p>
    ${
      wishes.isOpen
        ? opened(report, wishes, view)
        : html`<p>
              <button
                class=${toReadToday > 0 ? 'button button-primary' : toRead > 0 ? 'button' : 'button-quiet'}
                part="button"
                type="button"
                @click=${() => wishes.show()}
                .textContent=${t(toRead > 0 ? 'wishesOpen' : 'wishesOpenHandled')}
              ></button>
            </p>
            <p class="muted small" .textContent=${t('lookIsLogged')}></p>`
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
  const told = new Map(value.toTell.map((it) => [it.signal, it]));
  const texts = new Map(value.texts.map((it) => [it.signal, it]));
  // Those to read today first, whether there is somebody to tell or only a text.
  const all = [...value.toTell, ...value.texts.filter((it) => !told.has(it.signal))].toSorted(
    (a, b) =>
      Number(b.readToday === true) - Number(a.readToday === true) ||
      (a.createdAt < b.createdAt ? 1 : -1),
  );
  return html`<ul class="wishes">
      ${repeat(
        all,
        ({ signal }) => signal,
        ({ signal }) => {
          const wish = told.get(signal);
          const text = texts.get(signal);
          return wish
            ? wishRow(wish, text?.text, report, wishes, view)
            : text && textRow(text, wishes, view);
        },
      )}
    </ul>
    ${wishes.opened === undefined ? failureAlert(wishes.failure, view) : nothing}
    ${value.more ? html`<p class="muted small" .textContent=${view.t('wishesMore')}></p>` : nothing}
    ${handledPart(value.handled, report, view)}`;
}

const markOf = (readToday: boolean | undefined, { t }: DeskView): unknown =>
  readToday
    ? html`<p><span class="badge badge-notice" .textContent=${t('readToday')}></span></p>`
    : nothing;

function textRow(
  { signal, text, readToday, createdAt, held }: SignalOverview['texts'][number],
  wishes: WishesController,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const day = formatDate(dayOf(createdAt), view.language, false);
  if (held?.releasesAt) return html`<li>${heldLine(signal, held, day, wishes, view)}</li>`;
  return html`<li>
    <div class="decision">
      <p class="since" .textContent=${day}></p>
      <div class="what">
        ${markOf(readToday, view)}
        <p class="muted small" .textContent=${t('wroteThis')}></p>
        <blockquote .textContent=${text}></blockquote>
      </div>
      <button
        class="button verb"
        part="button"
        type="button"
        data-wish=${signal}
        aria-disabled=${wishes.isBusy ? 'true' : 'false'}
        @click=${() => void wishes.read(signal)}
      >
        <span .textContent=${t('markRead')}></span
        ><span class="visually-hidden" .textContent=${`: ${day}`}></span>
      </button>
    </div>
  </li>`;
}

/** An answer that is held: what happens, and the way back. */
function heldLine(
  signal: string,
  { by }: HeldAnswer,
  who: string,
  wishes: WishesController,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const key = by === 'mail' ? 'mail' : by === 'read' ? 'read' : 'phone';
  const isLate = wishes.isLate(signal);
  return undoLine(
    {
      id: signal,
      title: t(`held-${key}`, { who }),
      about: isLate ? t('answerTooLate') : t(`held-${key}-about`),
      who,
      undo: isLate ? undefined : () => void wishes.undo(signal),
    },
    view,
  );
}

/** What was answered or read, folded: who asked is erased. */
function handledPart(
  handled: readonly HandledSignal[],
  report: SignalReport,
  view: DeskView,
): unknown {
  const { t, language } = view;
  if (handled.length === 0) return nothing;
  const groupName = (id: string) => report.groups.find((it) => it.id === id)?.name ?? id;
  return html`<details class="handled">
    <summary .textContent=${t('handledTitle', { count: handled.length })}></summary>
    <ul class="wishes">
      ${handled.map((it) => {
        const { by, group, text } = it.answer ?? {};
        const key = by === 'read' ? 'readOn' : by === 'phone' ? 'calledOn' : 'answeredOn';
        const about = [
          t(key, { day: formatDate(dayOf(it.answeredAt), language) }),
          ...(group ? [groupName(group)] : []),
          wishWords(it, report, view),
        ];
        return html`<li>
          <p class="muted small" .textContent=${about.filter(Boolean).join(' · ')}></p>
          ${it.text ? html`<blockquote .textContent=${it.text}></blockquote>` : nothing}
          ${text ? html`<p class="small" .textContent=${t('answerNoted', { text })}></p>` : nothing}
        </li>`;
      })}
    </ul>
  </details>`;
}

function wishRow(
  wish: Wish,
  text: string | undefined,
  report: SignalReport,
  wishes: WishesController,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { signal, held } = wish;
  const isOpened = wishes.opened === signal;
  const name = (!view.hidesNames && wish.contact.name) || t('withoutName');
  if (held?.releasesAt) return html`<li>${heldLine(signal, held, name, wishes, view)}</li>`;
  return html`<li>
    <div class="decision">
      <p class="since" .textContent=${formatDate(dayOf(wish.createdAt), view.language, false)}></p>
      <div class="what">
        ${markOf(wish.readToday, view)}
        <p>
          <b .textContent=${name}></b>
          <span class="badge badge-quiet" .textContent=${t('wantsToKnow')}></span>
        </p>
        <p .textContent=${wishWords(wish, report, view)}></p>
        ${held ? html`<p class="muted small" .textContent=${t('answerNotGiven')}></p>` : nothing}
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
function wishWords(
  wish: Pick<Wish, 'themes' | 'audiences' | 'place' | 'dayparts'>,
  { counts, demand }: SignalReport,
  view: DeskView,
): string {
  const labels = new Map(
    [...demand, ...counts.theme, ...counts.audience].map((it) => [it.value, it.label]),
  );
  const words = [...(wish.themes ?? []), ...(wish.audiences ?? [])].map(
    (it) => labels.get(it) ?? it,
  );
  const when = (wish.dayparts ?? []).map((it) => daypartWords(it, view).toLowerCase());
  return [...words, wish.place, ...when].filter(Boolean).join(', ');
}
