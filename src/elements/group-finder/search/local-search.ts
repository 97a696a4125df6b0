import { jsonText } from '../../../client/json-text.ts';
import { listOf } from '../../../domain/list-of.ts';
import type { Edition, FacetValue, Group } from '../../../contract/group.ts';
import {
  filterKeys,
  hasFilters,
  ownPosition,
  toQuery,
  withValues,
  type Chosen,
  type PickFilter,
} from '../../../domain/offer/filters.ts';
import { foundOnPages, pageResults } from '../../../domain/offer/offer-page.ts';
import {
  findOffer,
  prepareOffer,
  type Found,
  type OfferIndex,
} from '../../../domain/offer/offer-search.ts';
import { pickValues } from '../../../domain/offer/pick-values.ts';
import { placeCenters } from '../../../domain/offer/place-centers.ts';
import type { Point } from '../../../domain/offer/place.ts';
import {
  maxSimilar,
  groupsAfter,
  groupsBefore,
  meetingsAbout,
  othersThan,
  similarTo,
} from '../../../domain/offer/related-groups.ts';
import {
  fruitful,
  withoutOne,
  withoutTwo,
  type FoundRelaxation,
  type Relaxation,
} from '../../../domain/offer/relaxation.ts';
import { findsOnlySensitive, tellingValues } from '../../../domain/offer/sensitive-results.ts';
import type { InstitutionNames } from '../../../domain/offer/sentence/phrases.ts';
import { understand } from '../../../domain/offer/sentence/understand.ts';
import type { Offer } from '../offer/offer.ts';
import {
  questionKey,
  type OfferAnswer,
  type OfferQuestion,
  type OfferSearch,
  type OpenedGroup,
  type PickOption,
} from './offer-search.ts';

/** Searches in the page, in the groups that have come. Answers at once and never makes a request. */
export class LocalSearch implements OfferSearch {
  readonly settled = Promise.resolve();
  readonly error = undefined;
  readonly badRecords = 0;
  answer: OfferAnswer | undefined;
  isAnswered = false;
  revealsSensitive = true;
  opened: OpenedGroup | undefined;

  readonly offer: Offer;
  readonly #centers: ReadonlyMap<string, Point>;
  readonly #institutionNames: InstitutionNames;
  #question: OfferQuestion | undefined;
  #index: OfferIndex | undefined;
  #soleInstitution: { readonly id: string | undefined } | undefined;
  /** Searches that come back with every letter that someone types. */
  readonly #remembered = new Map<string, Found>();

  /** `previous` is what was found in the same offer when less of it had come. */
  constructor(offer: Offer, previous?: OfferAnswer) {
    this.offer = offer;
    this.#centers = placeCenters(offer.groups);
    this.#institutionNames = namesIn(offer);
    this.answer = previous;
  }

  get isPending(): boolean {
    return !this.isAnswered;
  }

  get places(): readonly FacetValue[] {
    return (this.answer?.offerFacets['place'] ?? []).filter((it) => this.#centers.has(it.value));
  }

  /** Looked for once in an offer: every card asks for it. */
  get soleInstitution(): string | undefined {
    this.#soleInstitution ??= { id: soleInstitutionOf(this.offer.groups) };
    return this.#soleInstitution.id;
  }

  ask(question: OfferQuestion): void {
    const before = this.#question;
    this.#question = question;
    const isSame = before !== undefined && questionKey(before) === questionKey(question);
    if (before?.today !== question.today || before.position !== question.position)
      this.#remembered.clear();
    if (!isSame) this.#answer(question);
    if (!isSame || before.group !== question.group) this.opened = this.#open(question);
  }

  retry(): void {}
  stop(): void {}

  pickOptions(key: PickFilter): readonly PickOption[] {
    if (!this.#question) return [];
    const { chosen, fixed, today } = this.#question;
    const all = this.#recall(fixed).total;
    const place = withValues({}, 'near', chosen.near ?? []);
    const counted = pickValues(key, today).map((value) => ({
      value,
      count: this.#find({ ...withValues(chosen, key, [value]), ...fixed }).total,
      countInOffer: this.#recall({ ...withValues(place, key, [value]), ...fixed }).total,
    }));
    // A value that all groups have, or none, makes no difference.
    return counted.filter((it) => it.countInOffer > 0 && it.countInOffer < all);
  }

  #answer(question: OfferQuestion): void {
    const { chosen, fixed, today } = question;
    const { firstPage, groups } = this.offer;
    const all = { ...chosen, ...fixed };
    const isFirstPage = firstPage !== undefined && !hasFilters(all);
    this.isAnswered = isFirstPage || !firstPage || groups.length > 0;
    this.revealsSensitive = !this.isAnswered;
    if (isFirstPage) {
      // The first results are known before all groups have come.
      const results = pageResults(firstPage, today);
      this.answer = {
        found: foundOnPages(firstPage, results, firstPage.badRecords),
        loaded: results.length,
        offerFacets: firstPage.facets,
        origin: undefined,
        relaxations: [],
      };
    } else if (this.isAnswered) {
      const found = this.#find(all);
      this.revealsSensitive = this.#revealsSensitive(question, found);
      this.answer = {
        found,
        loaded: found.total,
        offerFacets: this.#recall(fixed).facets,
        origin: this.#originOf(chosen),
        relaxations: found.total ? [] : this.#relaxations(question),
      };
    }
  }

  #revealsSensitive({ chosen, fixed }: OfferQuestion, found: Found): boolean {
    if (findsOnlySensitive(found)) return true;
    const isSensitive = (value: Chosen) => findsOnlySensitive(this.#recall(value));
    if (tellingValues(found.recognised).some(isSensitive)) return true;
    return filterKeys.some((key) => {
      const values = chosen[key] ?? [];
      // What else is found has this value too, so that the value by itself gives no less. With a sentence
      // only the groups that fit it were looked at.
      if (!chosen.q && found.total && values.length === 1 && !fixed[key]) return false;
      return values.some((value) => isSensitive({ [key]: [value] }));
    });
  }

  #open(question: OfferQuestion): OpenedGroup | undefined {
    const { group: id, today } = question;
    if (id === undefined) return undefined;
    const { groups, firstPage } = this.offer;
    const group = groups.find((it) => it.id === id) ?? firstPage?.groups.find((it) => it.id === id);
    if (!group) return { status: firstPage ? 'loading' : 'missing' };
    const similar = similarTo(group, question);
    return {
      status: 'open',
      group,
      editions: this.#editionsOf(group),
      similar: similar ? othersThan(group, firstGroups(this.#find(similar), maxSimilar + 1)) : [],
      meetings: meetingsAbout(group, groups, today),
      before: groupsBefore(group, groups),
      after: groupsAfter(group, groups),
    };
  }

  #editionsOf(group: Group): readonly Edition[] {
    const { found, loaded = 0 } = this.answer ?? {};
    for (let position = 0; position < loaded; position += 1) {
      if (found!.idAt(position) !== group.id) continue;
      const { matchingEditions, otherEditions } = found!.resultAt(position);
      return [...matchingEditions, ...otherEditions];
    }
    return group.editions;
  }

  #relaxations({ chosen, fixed }: OfferQuestion): FoundRelaxation[] {
    const search = (relaxations: readonly Relaxation[]) =>
      fruitful(relaxations.map((it) => ({ ...it, found: this.#find({ ...it.chosen, ...fixed }) })));
    const one = search(withoutOne(chosen, fixed));
    return one.length ? one : search(withoutTwo(chosen, fixed));
  }

  #originOf({ near }: Chosen): Point | undefined {
    const place = near?.[0];
    if (place === undefined) return undefined;
    return place === ownPosition ? this.#question?.position : this.#centers.get(place);
  }

  #recall(chosen: Chosen): Found {
    // Every text is another one: to remember what each of them finds would only fill memory.
    if (chosen.q) return this.#find(chosen);
    const key = jsonText(chosen);
    let found = this.#remembered.get(key);
    if (!found) this.#remembered.set(key, (found = this.#find(chosen)));
    return found;
  }

  #find(chosen: Chosen): Found {
    const { today, vocabulary, ignored } = this.#question!;
    this.#index ??= prepareOffer(this.offer.groups);
    const sentence = chosen.q?.[0];
    const reading =
      sentence &&
      understand(this.#index, sentence, {
        vocabulary: vocabulary(),
        institutions: this.#institutionNames,
        ignored,
      });
    const query = toQuery(chosen, today, this.#originOf(chosen));
    return findOffer(this.#index, query, { today, reading: reading || undefined });
  }
}

const firstGroups = ({ total, resultAt }: Found, limit: number): Group[] =>
  listOf(Math.min(total, limit), (position) => resultAt(position).group);

/** The names of the institutions that give groups, as far as they are known. */
function namesIn({ groups, institutions }: Offer): InstitutionNames {
  if (!institutions.size) return new Map();
  const ids = [...new Set(groups.map((it) => it.institution))].sort();
  return new Map(
    ids.flatMap((id) => {
      const known = institutions.get(id);
      return known ? [[id, known.name] as const] : [];
    }),
  );
}

function soleInstitutionOf(groups: readonly Group[]): string | undefined {
  const first = groups[0]?.institution;
  return groups.every((it) => it.institution === first) ? first : undefined;
}
