import { html, nothing, type TemplateResult } from 'lit';
import type { EndpointError } from '../client/endpoint-error.ts';
import type { CommonTexts } from '../locale/nl/common.ts';
import type { Translate } from '../locale/translate.ts';
import { alertIcon, retryIcon } from './icon.ts';

/** What a failed call means in words for a visitor, never those of the library or the server. */
export function failureWords(error: EndpointError, common: Translate<CommonTexts>): string {
  const seconds = error.kind === 'limited' ? error.retryAfter : undefined;
  if (seconds)
    return seconds < 90
      ? common('limitedSeconds', { seconds })
      : common('limitedMinutes', { minutes: Math.ceil(seconds / 60) });
  return common(error.kind);
}

/** What a visitor can read and do after a failed call. */
export interface FailureNotice {
  readonly words: string;
  /** Absent where the institution has no phone number. */
  readonly phoneLine?: TemplateResult | undefined;
  /** Absent where another try cannot help. */
  readonly retry?: (() => void) | undefined;
}

/** What failed, and the ways on: another try and the phone. */
export const failureNotice = (
  { words, phoneLine, retry }: FailureNotice,
  common: Translate<CommonTexts>,
): TemplateResult =>
  html`<div class="notice notice-failed" part="problem">
    <div class="notice-row">
      ${alertIcon()}
      <div>
        <strong .textContent=${common('failedTitle')}></strong>
        <p .textContent=${words}></p>
        ${phoneLine ?? nothing}
      </div>
    </div>
    ${
      retry
        ? html`<button class="button" type="button" part="button" @click=${retry}>
            ${retryIcon()}<span .textContent=${common('retry')}></span>
          </button>`
        : nothing
    }
  </div>`;
