import { html, type TemplateResult } from 'lit';
import type { CommonTexts } from '../locale/nl/common.ts';
import type { Translate } from '../locale/translate.ts';

/** The way to reach the institution by phone, with a number that can be pressed. */
export const phoneLine = (phone: string, common: Translate<CommonTexts>): TemplateResult =>
  html`<p>
    <span .textContent=${common('callUs')}></span>
    <a href=${`tel:${phone.replace(/[^\d+]/g, '')}`}><bdi .textContent=${phone}></bdi></a>
  </p>`;
