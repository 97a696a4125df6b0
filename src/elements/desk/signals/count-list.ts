import { html, type TemplateResult } from 'lit';
import type { SignalCount } from '../../../contract/desk-signals.ts';
import { bar } from '../plots/bar.ts';
import { countWords } from '../plots/count-words.ts';
import type { DeskView } from '../desk-view.ts';

/** The largest number of a list that is shown. */
export const largestOf = (counts: readonly SignalCount[]): number =>
  Math.max(0, ...counts.map((it) => it.count ?? 0));

/** What it is, how often, and a bar; a hidden number has no bar. */
export const countLine = (
  it: SignalCount,
  words: string,
  largest: number,
  view: DeskView,
  said = countWords(it, view),
): TemplateResult =>
  html`<div class="count-line">
    <p>
      <b .textContent=${words}></b>
      <span class=${it.count === undefined ? 'muted' : 'asked'} .textContent=${said}></span>
    </p>
    ${bar(it.count, largest)}
  </div>`;

/** A list of such lines, without advice. */
export const countList = (
  counts: readonly SignalCount[],
  wordsOf: (it: SignalCount) => string,
  view: DeskView,
): TemplateResult =>
  html`<ul class="count-list">
    ${counts.map((it) => html`<li>${countLine(it, wordsOf(it), largestOf(counts), view)}</li>`)}
  </ul>`;
