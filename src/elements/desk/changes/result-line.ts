import { html, nothing, type TemplateResult } from 'lit';
import type { HeldChange } from '../../../contract/desk-changes.ts';
import { checkIcon, undoIcon } from '../../../parts/icon.ts';
import type { DeskView } from '../desk-view.ts';
import { changeWords } from './change-words.ts';

/** A decision that was made: what happens, who hears of it, and the way back. */
export function resultLine(
  change: HeldChange,
  view: DeskView,
  {
    who,
    about = '',
    nobody = view.t('nobodyTold'),
    title = view.t('changeDone', { who, state: changeWords(change, view) }),
    isLate,
    undo,
  }: {
    who: string;
    about?: string;
    nobody?: string;
    title?: string;
    isLate: boolean;
    undo: () => void;
  },
): TemplateResult {
  const { t } = view;
  const messages = isLate ? t('tooLate') : messagesOf(change, nobody, view);
  return undoLine(
    {
      id: change.id,
      title,
      about: [about, messages].filter(Boolean).join(' '),
      who,
      undo: isLate ? undefined : undo,
    },
    view,
  );
}

/** What was done, and the way back as long as there is one. */
export interface UndoLine {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** What is taken back, for who only hears the button. */
  readonly who: string;
  readonly undo: (() => void) | undefined;
}

/** A line that says what happened, in the place where it was done. */
export function undoLine(
  { id, title, about, who, undo }: UndoLine,
  { t }: Pick<DeskView, 't'>,
): TemplateResult {
  return html`<div class="result-line" role="status" tabindex="-1" data-line=${id}>
    <p>
      ${checkIcon()}<span><b .textContent=${title}></b> <span .textContent=${about}></span></span>
    </p>
    ${
      undo === undefined
        ? nothing
        : html`<button
            class="button-quiet undo"
            part="button"
            type="button"
            data-undo=${id}
            @click=${undo}
          >
            ${undoIcon()}<span .textContent=${t('undo')}></span
            ><span class="visually-hidden" .textContent=${`: ${who}`}></span>
          </button>`
    }
  </div>`;
}

function messagesOf(
  { mailed, called, aboutOthers }: HeldChange,
  nobody: string,
  { t }: DeskView,
): string {
  if (mailed === 0 && called === 0) return nobody;
  return [
    mailed > 0 ? t('mailsWait', { count: mailed }) : '',
    called > 0 ? t('callsFollow', { count: called }) : '',
    aboutOthers ? t('ofWhichOthers', { count: aboutOthers }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
