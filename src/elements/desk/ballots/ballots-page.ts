import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { deskBallots } from '../../../locale/widgets/desk-ballots.ts';
import type { DeskHost } from '../desk-host.ts';
import type { OwnFilePage } from '../desk-page.ts';
import type { DeskView } from '../desk-view.ts';
import type { FrameTab } from '../frame/frame.ts';
import type { Ballot, BallotKind } from './ballot.ts';
import { BallotController } from './ballot-controller.ts';
import { ballotHead, outcomeLine } from './ballot-head.ts';
import { CodesController } from './codes/codes-controller.ts';
import { codesPart } from './codes/codes-part.ts';
import { pollCount } from './count/poll-count.ts';
import { surveyOrder } from './count/survey-order.ts';
import { settingsPanel } from './settings/settings-panel.ts';
import { summaryForm } from './summary/summary-form.ts';
import { decidedRows, textRows } from './texts/text-rows.ts';
import { countPending, countUncounted } from './texts/text-entry.ts';
import type { TextsController } from './texts/texts-controller.ts';
import { wordsForm } from './words/words-form.ts';
import { ballotsStyles } from './ballots.styles.ts';

const kinds = ['poll', 'survey'] as const;

/** The workplace of the working group: its polls and its surveys, one at a time. */
export class BallotsPage implements OwnFilePage {
  readonly styles = [ballotsStyles];
  readonly words = deskBallots;
  readonly #element: ReactiveControllerHost;
  readonly #host: DeskHost;
  readonly #texts: TextsController;
  readonly #codes: CodesController;
  readonly #ballots: Readonly<Record<BallotKind, BallotController>>;
  #kind: BallotKind = 'poll';

  /** `person` is who is signed in, while this page is in view. */
  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    texts: TextsController,
    person: () => string | undefined,
  ) {
    this.#element = element;
    this.#host = host;
    this.#texts = texts;
    const at = (kind: BallotKind) => () => (this.#kind === kind ? person() : undefined);
    this.#ballots = {
      poll: new BallotController(element, host, 'poll', at('poll')),
      survey: new BallotController(element, host, 'survey', at('survey')),
    };
    this.#codes = new CodesController(element, host, at('survey'), () => this.#ballots.survey.id);
  }

  /** The tabs of this workplace. */
  tabs({ t }: Pick<DeskView, 't'>): FrameTab[] {
    return kinds.map((kind) => ({
      words: t(`${kind}-tab`),
      isCurrent: kind === this.#kind,
      open: () => {
        this.#kind = kind;
        this.#ballots[kind].clearOutcome();
        this.#element.requestUpdate();
        void this.#host.focusOn('#page');
      },
    }));
  }

  refresh(): void {
    void this.#ballots[this.#kind].refresh();
    void this.#texts.list.refresh();
    if (this.#kind === 'survey') void this.#codes.list.refresh();
  }

  /** Follows the count; texts are read again only when there are others, for each look is logged. */
  async watch(): Promise<void> {
    const controller = this.#ballots[this.#kind];
    const before = this.#waiting;
    await controller.refresh();
    const { id } = controller;
    const waiting = this.#waiting;
    const { value: texts } = this.#texts.list;
    // Where not all are read, fewer are shown than wait.
    const known = texts?.pending.more ? before : texts && id && countPending(texts, id);
    if (known !== undefined && waiting !== known) await this.#texts.list.refresh();
  }

  /** How many texts of the poll or survey in view wait. */
  get #waiting(): number | undefined {
    const { id, list } = this.#ballots[this.#kind];
    return list.value?.find((it) => it.id === id)?.waiting;
  }

  clear(): void {
    for (const kind of kinds) this.#ballots[kind].clear();
    this.#codes.clear();
    this.#kind = 'poll';
  }

  render(view: DeskView): TemplateResult {
    const controller = this.#ballots[this.#kind];
    const { list, ballot, drafts, isNew } = controller;
    const failed = [list, ballot].find((it) => it.state.status === 'failed');
    if (isNew && drafts.words)
      return html`${view.heading(0, view.t(`${controller.kind}-new`), {
          classes: 'display',
          id: 'page',
          focusable: true,
        })}
        <p class="lead" .textContent=${view.t('draftAbout')}></p>
        ${wordsForm(drafts.words, controller, view)}`;
    const texts = this.#texts.list.value;
    const uncounted = texts && ballot.value ? countUncounted(texts, ballot.value.shared.id) : 0;
    return html`${ballotHead(controller, uncounted, view)}
    ${
      failed?.state.status === 'failed'
        ? view.failed(failed.state.error, () => void failed.reload())
        : nothing
    }
    ${
      ballot.value
        ? this.#renderBallot(ballot.value, controller, view)
        : failed || list.value?.length === 0
          ? nothing
          : view.loading()
    }`;
  }

  #renderBallot(ballot: Ballot, controller: BallotController, view: DeskView): TemplateResult {
    const { drafts } = controller;
    const { poll, survey } = ballot;
    const endpoint = this.#host.connection()?.endpoint ?? '';
    return html`<div class="ballot-layout">
      <div class="ballot-count">
        ${outcomeLine(controller, view)}
        ${
          drafts.words
            ? wordsForm(drafts.words, controller, view)
            : html`${poll ? pollCount(poll, view) : nothing}
                ${survey?.consensus?.responses ? surveyOrder(survey, view) : nothing}
                <button
                  class="button-quiet"
                  part="button"
                  type="button"
                  data-edit="words"
                  @click=${() => controller.edit('words', '#words-question')}
                  .textContent=${view.t(`${ballot.kind}-words`)}
                ></button>`
        }
      </div>
      ${settingsPanel(ballot, controller, endpoint, view)}
      <div class="ballot-rest">
        ${survey ? codesPart(this.#codes, survey, this.#copy, view) : nothing}
        ${this.#renderTexts(ballot, view)} ${summaryForm(ballot, controller, this.#copy, view)}
      </div>
    </div>`;
  }

  #renderTexts({ kind, shared, items }: Ballot, view: DeskView): TemplateResult {
    const { t } = view;
    const { value, state } = this.#texts.list;
    const shown = value ? countPending(value, shared.id) : 0;
    const count = value?.pending.more ? Math.max(shown, this.#waiting ?? 0) : shown;
    const scope = { id: shared.id, items, waiting: count };
    const none = shared.state === 'closed' ? 'noTextsClosed' : 'noTextsAbout';
    return html`<section class="part" aria-labelledby="texts-title">
      ${view.heading(1, count ? t(`${kind}-textsTitle`, { count }) : t('noTexts'), {
        id: 'texts-title',
        classes: 'title',
      })}
      <p class="sub-note" .textContent=${t(count ? `${kind}-textsAbout` : none)}></p>
      ${
        state.status === 'failed'
          ? view.failed(state.error, () => void this.#texts.list.reload())
          : nothing
      }
      ${
        value
          ? html`${textRows(value, this.#texts, view, scope)}
            ${decidedRows(value, this.#texts, view, scope)}`
          : state.status === 'failed'
            ? nothing
            : view.loading()
      }
    </section>`;
  }

  readonly #copy = (text: string): void => {
    void this.#putOnClipboard(text);
  };

  /** The text stands on the page too, for a browser that does not allow this. */
  async #putOnClipboard(text: string): Promise<void> {
    const t = this.#host.t();
    try {
      await navigator.clipboard.writeText(text);
      this.#host.announce(t('copied'));
    } catch {
      this.#host.announce(t('copyFailed'));
    }
  }
}
