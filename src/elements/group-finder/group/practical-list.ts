import { html, nothing } from 'lit';
import { editionFacts, type EditionFact } from '../../../parts/edition-facts.ts';
import { formatLanguageName, formatParts } from '../../../locale/format.ts';
import { capital } from '../../../parts/places.ts';
import { writtenText } from '../../../parts/written-in.ts';
import type { FinderView } from '../finder-view.ts';
import { promisesOf, valueWords, type FinderWords, type Promises } from '../finder-words.ts';
import { agesInWords } from './ages.ts';
import type { OpenedPage } from './opened-page.ts';

/** The numbers that say something: an unknown size is absent or 0. */
const known = (numbers: readonly (number | undefined)[]): number[] =>
  numbers.filter((it) => it !== undefined && it > 0) as number[];

const referralWords: Readonly<
  Record<string, 'referralSelf' | 'referralOptional' | 'referralRequired'>
> = {
  self: 'referralSelf',
  optional: 'referralOptional',
  required: 'referralRequired',
};
const intakeWords: Readonly<Record<string, 'intakeOptional' | 'intakeRequired'>> = {
  optional: 'intakeOptional',
  required: 'intakeRequired',
};

/** "8 tot 12 mensen"; nothing where no edition has a maximum. */
function sizeInWords(min: number, max: number, t: FinderWords['t']): string {
  if (!Number.isFinite(max)) return '';
  return min < max ? t('peopleBetween', { min, max }) : t('peopleAtMost', { max });
}

/** Each cost once, and what to do for who cannot pay. */
function costInWords(costs: readonly EditionFact[], { cannotPay, lang }: Promises): unknown {
  const once = costs.filter(
    ({ main, note }, index) =>
      costs.findIndex((it) => it.main === main && it.note === note) === index,
  );
  const notes = once.map(({ main, note, noteLang }, index) => {
    const start = `${index ? '; ' : ''}${main}${note ? '. ' : ''}`;
    return html`<span .textContent=${start}></span>${note ? writtenText(note, noteLang) : nothing}`;
  });
  if (!cannotPay) return notes.length ? notes : '';
  return html`${notes}${notes.length ? '. ' : nothing}${writtenText(cannotPay, lang)}`;
}

/** Size, ages, cost, language, building, child care, referral and first talk, as far as known. */
export function practicalList(
  { words, heading }: FinderView,
  { opened: { group, editions }, institution }: OpenedPage,
): unknown {
  const { t, language } = words;
  const age = agesInWords(group, words);
  const smallest = known(editions.map((it) => it.capacity?.minimum));
  const largest = known(editions.map((it) => it.capacity?.maximum));
  const size = sizeInWords(Math.min(...smallest), Math.max(...largest), t);
  const costs = editions
    .flatMap((it) => editionFacts(it, words.edition, { group }))
    .filter((it) => it.kind === 'cost');
  const paid = editions.some((it) => it.costs?.some((cost) => cost.amount > 0));
  const cost = costInWords(costs, paid ? promisesOf(institution, language) : {});
  const building = [...new Set(editions.flatMap((it) => it.accessibility ?? []))].map((it) =>
    valueWords(words, 'accessibility', it),
  );
  const childcare = editions.some((it) => it.childcare === 'yes')
    ? t('childcareYes')
    : editions.some((it) => it.childcare === 'ask')
      ? t('childcareAsk')
      : '';
  const referral = referralWords[group.referral ?? ''];
  const intake = intakeWords[group.intake ?? ''];
  const all: (readonly [name: string, value: unknown])[] = [
    [t('age'), age],
    [t('size'), size],
    [t('cost'), cost],
    [
      t('language'),
      formatParts(
        (group.languages ?? []).map((it) => capital(formatLanguageName(it, language))),
        language,
      ),
    ],
    [t('accessibility'), capital(formatParts(building, language).toLocaleLowerCase(language.code))],
    [t('childcareLabel'), childcare],
    [t('referral'), referral && t(referral)],
    [t('intake'), intake && t(intake)],
  ];
  const rows = all.filter(([, value]) => Boolean(value));
  if (!rows.length) return nothing;
  return html`<section class="section">
    ${heading(1, t('practical'), { classes: 'heading' })}
    <dl class="practical">
      ${rows.map(
        ([name, value]) =>
          html`<div>
            <dt .textContent=${name}></dt>
            <dd>
              ${typeof value === 'string' ? html`<span .textContent=${value}></span>` : value}
            </dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
