import { scoreWords, type WordMatch } from '../../text/text-index.ts';
import { COST, EDITION_FACETS, GROUP_FACETS, type OfferIndex } from '../offer-index.ts';
import { hasBit, union, type Bits } from '../slots.ts';
import { isAboutGroup, type SentenceReading, type Wish } from './wish.ts';

/** How far a group fits a sentence: with everything, nearly, or hardly. */
export const ALL = 0;
export const NEARLY = 1;
export const HARDLY = 2;

/** How well the groups of an offer fit a sentence. */
export interface SentenceFit {
  /** Per group `ALL`, `NEARLY` or `HARDLY`. */
  readonly levels: Uint8Array;
  /** Per group a number to sort by within a level, the best the highest; below 1000. */
  readonly scores: Float64Array;
  /** Per group the slot of the edition that fits best, the soonest of equals. */
  readonly bestSlots: Int32Array;
  /** The positions of the wishes that a group fits, in one and the same edition. */
  readonly fitsOf: (group: number) => number[];
  /** Whether an edition fits as well as the best one of its group; all do when no wish is about editions. */
  readonly isBest: (group: number, slot: number) => boolean;
  /** Whether any wish is about editions. */
  readonly isAboutEditions: boolean;
}

/** What a group is about weighs more than when and where it is. */
const weights: Readonly<Record<string, number>> = {
  theme: 4,
  institution: 3,
  audience: 2,
  language: 2,
};
const textWeight = 4;
const weightOf = ({ type }: Wish): number => weights[type] ?? 1;

/** Weights in the index of texts: a name has the highest; from a label on a word tells what a group is about. */
const nameWeight = 10;
const labelWeight = 5;

/** What the words of a text add at most to the order of groups that fit equally. */
const textBonus = 2;

/** How much another word for a topic counts, beside the one that was typed. */
const synonymQuality = 0.8;

/** What it adds to fit the topic that was named first. */
const firstTopicBonus = 1;

interface WeighedNeed {
  /** One bit for each of its wishes. */
  readonly mask: number;
  readonly weight: number;
  readonly isTopic: boolean;
  /** Per group how well its texts match each typed phrase; only of a topic. */
  readonly texts: readonly Float64Array[];
  /** Per group how well its texts have each typed word, letter by letter; only of a topic. */
  readonly sameWords: readonly Float64Array[];
}

/**
 * How well each group fits. Wishes about editions hold for one and the same edition, one of
 * `candidates`. A group fits nearly when it fits a topic, if there is any, and at least half of the rest.
 */
export function fitOf(
  index: OfferIndex,
  { wishes, needs, words }: SentenceReading,
  candidates: Bits,
): SentenceFit | undefined {
  if (!needs.length && !words.length) return undefined;
  const { groups, order, slots } = index;
  const { first, last } = slots;
  const weighed = needs.map((need): WeighedNeed => {
    const wish = wishes[need.wishes[0]!]!;
    const isTopic = wish.type === 'theme';
    return {
      mask: need.wishes.reduce((mask, it) => mask | (1 << it), 0),
      weight: weightOf(wish),
      isTopic,
      texts: isTopic ? need.words.map((it) => scorePhrase(index, it, 'form')) : [],
      sameWords: isTopic
        ? need.words
            // The words of a phrase by themselves mean other things: "geen zin" is not "zin".
            .filter((it) => !it.includes(' '))
            .map((it) => scoreWords(index.texts, [[it, 'itself']]))
        : [],
    };
  });
  const groupMasks = masksOfGroups(index, wishes);
  const editionMasks = masksOfEditions(index, wishes);
  const themes = weighed.reduce((mask, it) => (it.isTopic ? mask | it.mask : mask), 0);
  const textScores = words.map(({ typed, synonyms }) => ({
    scores: synonyms
      ? scoreTopic(index, typed, synonyms)
      : scorePhrase(index, typed, themes ? 'form' : 'any'),
    // Beside a theme, other words only help to order: "boosheid onder *controle*".
    weight: themes && !synonyms ? 0 : textWeight,
  }));
  const total = [...weighed, ...textScores].reduce((sum, it) => sum + it.weight, 0);
  const firstTopic = weighed.find((it) => it.isTopic);
  const hasTopic = themes !== 0 || textScores.length > 0;

  const levels = new Uint8Array(groups.length);
  const scores = new Float64Array(groups.length);
  const bestSlots = new Int32Array(groups.length);
  const masks = new Int32Array(groups.length);
  for (let i = 0; i < groups.length; i += 1) {
    let mask = groupMasks[i]!;
    let fitted = 0;
    let bonus = 0;
    let isOnTopic = false;
    for (const it of weighed) {
      if (it.isTopic && !(mask & it.mask) && (mask & themes || !groups[i]!.themes.length))
        // Of a group that has no themes, or one of the others that are asked, the words tell more of it.
        for (const words of it.sameWords) if (words[i]! >= labelWeight) mask |= it.mask & -it.mask;
      if (!(mask & it.mask)) continue;
      fitted += it.weight;
      if (it.isTopic) isOnTopic = true;
      if (it === firstTopic) bonus += firstTopicBonus;
      for (const texts of it.texts) bonus += (texts[i]! / nameWeight) * textBonus;
    }
    for (const it of textScores) {
      if (!it.scores[i]) continue;
      fitted += it.weight;
      if (it.weight) isOnTopic = true;
      bonus += (it.scores[i]! / nameWeight) * textBonus;
    }
    let bestPoints = 0;
    let bestMask = 0;
    let bestSlot = order[first[i]!]!;
    if (editionMasks)
      for (let k = first[i]!; k <= last[i]!; k += 1) {
        const slot = order[k]!;
        const editionMask = editionMasks[slot]!;
        if (!editionMask || !hasBit(candidates, slot)) continue;
        let points = 0;
        for (const it of weighed) if (editionMask & it.mask) points += it.weight;
        if (points <= bestPoints) continue;
        bestPoints = points;
        bestMask = editionMask;
        bestSlot = slot;
      }
    fitted += bestPoints;
    masks[i] = mask | bestMask;
    bestSlots[i] = bestSlot;
    const isNear = (!hasTopic || isOnTopic) && fitted > 0 && fitted * 2 >= total;
    levels[i] = fitted === total ? ALL : isNear ? NEARLY : HARDLY;
    scores[i] = fitted + bonus;
  }
  return {
    levels,
    scores,
    bestSlots,
    fitsOf: (group) => wishes.flatMap((_, it) => (masks[group]! & (1 << it) ? [it] : [])),
    isAboutEditions: editionMasks !== undefined,
    isBest: (group, slot) =>
      !editionMasks ||
      (editionMasks[slot]! & editionMasks[bestSlots[group]!]!) === editionMasks[bestSlots[group]!],
  };
}

/** How well each group has all words of a phrase in its texts; the shortest words do not count. */
function scorePhrase({ texts }: OfferIndex, phrase: string, match: WordMatch): Float64Array {
  const words = phrase.split(' ');
  const [first = words[0]!, ...others] = words.filter((it) => it.length > 2);
  const scores = scoreWords(texts, [[first, match]]);
  for (const word of others) {
    const other = scoreWords(texts, [[word, match]]);
    for (let i = 0; i < scores.length; i += 1) scores[i] = Math.min(scores[i]!, other[i]!);
  }
  return scores;
}

/** How well each group has one of the words of a topic in its texts. Phrases are not in the index. */
const scoreTopic = ({ texts }: OfferIndex, typed: string, synonyms: readonly string[]) =>
  scoreWords(texts, [
    ...(typed.includes(' ') ? [] : ([[typed, 'beginning']] as const)),
    ...synonyms
      .filter((it) => !it.includes(' '))
      .map((it) => [it, 'itself', synonymQuality] as const),
  ]);

/** The wishes about the group itself that each group fits, one bit for each. */
function masksOfGroups(index: OfferIndex, wishes: readonly Wish[]): Int32Array {
  const { groups, groupFacets, slots } = index;
  const masks = new Int32Array(groups.length);
  wishes.forEach((wish, position) => {
    if (!isAboutGroup(wish)) return;
    const bit = 1 << position;
    if (wish.type === 'institution') {
      for (let i = 0; i < groups.length; i += 1)
        if (groups[i]!.institution === wish.value) masks[i]! |= bit;
      return;
    }
    const facet = groupFacets[GROUP_FACETS.findIndex((it) => it === wish.type)];
    const found = facet?.get(wish.value);
    if (!found) return;
    const set = union([found], slots.allGroups.length);
    for (let i = 0; i < groups.length; i += 1) if (hasBit(set, slots.last[i]!)) masks[i]! |= bit;
  });
  return masks;
}

/** The wishes about editions that each edition fits, by slot; `undefined` when there are none. */
function masksOfEditions(
  { editionFacets, columns }: OfferIndex,
  wishes: readonly Wish[],
): Int32Array | undefined {
  if (wishes.every(isAboutGroup)) return undefined;
  const masks = new Int32Array(columns.point.length);
  wishes.forEach((wish, position) => {
    if (isAboutGroup(wish)) return;
    const bit = 1 << position;
    const facet =
      wish.type === 'costMax'
        ? editionFacets[COST]
        : editionFacets[EDITION_FACETS.findIndex((it) => it === wish.type)];
    const values =
      wish.type === 'costMax'
        ? ['free']
        : wish.type === 'attendanceMode'
          ? [wish.value, 'mixed']
          : [wish.value];
    for (const value of values) {
      const found = facet?.get(value);
      if (!found) continue;
      for (let k = 0; k < found.words.length; k += 1)
        for (let bits = found.bits[k]!; bits; bits &= bits - 1)
          masks[found.words[k]! * 32 + (31 - Math.clz32(bits & -bits))]! |= bit;
    }
  });
  return masks;
}
