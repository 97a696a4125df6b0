import { html, nothing, type TemplateResult } from 'lit';
import type { SignalReport } from '../../../contract/desk-signal-report.ts';
import type { SignalCount } from '../../../contract/desk-signals.ts';
import type { DeskView } from '../desk-view.ts';
import { daypartWords } from './codes.ts';
import { countLine, countList, largestOf } from './count-list.ts';
import { remedies } from './remedies.ts';
import type { BeginStep } from './remedy-step.ts';

/** What people looked for in vain: subjects with advice, and for whom, where and when. */
export function searchedPart(report: SignalReport, begin: BeginStep, view: DeskView): unknown {
  const { t } = view;
  const { theme, audience, place, daypart } = report.counts;
  if ([theme, audience, place, daypart].every((it) => it.length === 0)) return nothing;
  const [first] = theme;
  const title =
    first?.count === undefined
      ? t('searchedTitle')
      : t('searchedTitleMost', { what: first.label.toLowerCase() });
  const { count } = report.total;
  return html`<section class="part" aria-labelledby="searched">
    ${view.heading(1, title, { id: 'searched', classes: 'title' })}
    <p
      class="sub-note"
      .textContent=${count === undefined ? t('searchedAboutFew') : t('searchedAbout', { count })}
    ></p>
    <ul class="signal-rows">
      ${theme.map(
        (it) =>
          html`<li class="signal-row">
            ${countLine(it, it.label, largestOf(theme), view)} ${adviceFor(it, report, begin, view)}
          </li>`,
      )}
    </ul>
    <div class="count-lists">
      ${listOf(t('audience'), audience, (it) => it.label, view)}
      ${listOf(t('place'), place, (it) => it.label, view)}
      ${listOf(t('daypart'), daypart, (it) => daypartWords(it.value, view), view)}
    </div>
  </section>`;
}

const listOf = (
  title: string,
  counts: readonly SignalCount[],
  wordsOf: (it: SignalCount) => string,
  view: DeskView,
): unknown =>
  counts.length === 0
    ? nothing
    : html`<div>${view.heading(2, title)} ${countList(counts, wordsOf, view)}</div>`;

/** What to do about a subject that is looked for: a start, a group, or wait for more. */
function adviceFor(
  { value, label, count }: SignalCount,
  { groups }: SignalReport,
  begin: BeginStep,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  if (count === undefined) return remedies([t('adviceTooFew')]);
  const startOf = (group: string, name: string) => ({
    words: t('startOfGroup', { group: name }),
    begin: begin({ make: 'start', proposal: { group } }),
  });
  const about = groups.filter((it) => it.themes.includes(value));
  const withoutStart = about.find((it) => !it.hasStart);
  if (withoutStart) {
    const { id, name } = withoutStart;
    return remedies([t('adviceNoStart', { group: name })], startOf(id, name));
  }
  const [known] = about;
  if (!known)
    return remedies([t('adviceNoGroup')], {
      words: t('makeGroup'),
      begin: begin({ make: 'group', theme: { value, label } }),
    });
  return remedies([t('adviceHasStart', { group: known.name })], startOf(known.id, known.name));
}
