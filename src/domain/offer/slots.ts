/**
 * Every edition of an offer has a number of its own: its slot. A set of editions is then a row of bits, 32
 * of them in one word (an `Int32`), so that "in Huizen and in the evening" is found for 32 editions at a
 * time. The editions of one group have slots next to each other. A word holds editions of several groups
 * only when it holds all editions of each of them: then one addition tells of all groups in a word whether
 * they have an edition in a set (see `countGroups`). A group with more than 32 editions has words of its
 * own. Slots that this leaves over belong to no edition.
 *
 * A set of groups is a set of slots too: it has the last slot of each group in it.
 */
export interface Slots {
  /** The first and the last slot of each group. A group without editions has one slot all the same. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The numbers of all words: 0, 1, 2 and so on. */
  readonly words: Int32Array;
  /** The set of all groups. */
  readonly allGroups: Bits;
}

/** A set of slots, one bit for each. */
export type Bits = Int32Array;

/** A set of slots of which only the words that are not empty are kept: most values of a facet are rare. */
export interface SparseBits {
  /** The numbers of these words. */
  words: Int32Array;
  /** The words themselves. */
  bits: Bits;
}

const WORD = 32;

/** Gives slots to groups with these numbers of editions. */
export function slotsOf(editionCounts: readonly number[]): Slots {
  let next = 0;
  const toNextWord = () => (next = Math.ceil(next / WORD) * WORD);
  const first = new Int32Array(editionCounts.length);
  const last = first.map((_, i) => {
    const count = editionCounts[i] || 1;
    if ((next % WORD) + count > WORD) toNextWord();
    first[i] = next;
    next += count;
    const lastSlot = next - 1;
    if (count > WORD) toNextWord();
    return lastSlot;
  });
  const allGroups = new Int32Array(toNextWord() / WORD);
  for (const slot of last) setBit(allGroups, slot);
  return { first, last, words: allGroups.map((_, word) => word), allGroups };
}

export const hasBit = (bits: Bits, slot: number): boolean => (bits[slot >> 5]! & (1 << slot)) !== 0;

export function setBit(bits: Bits, slot: number, isMember = true): void {
  bits[slot >> 5] = (bits[slot >> 5]! & ~(1 << slot)) | (Number(isMember) << slot);
}

/** The slots that are in any of the sets; the result has `length` words. */
export function union(sets: readonly SparseBits[], length: number): Bits {
  const result = new Int32Array(length);
  for (const { words, bits } of sets)
    for (let k = 0; k < bits.length; k += 1) result[words[k]!]! |= bits[k]!;
  return result;
}

/** The slots of a set that are in all of the others, too; sets that are absent and set `except` do not count. */
export function intersection(
  from: Bits,
  sets: readonly (Bits | undefined)[],
  except?: number,
): Bits {
  let result = from;
  sets.forEach((set, i) => {
    if (!set || i === except) return;
    const both = new Int32Array(from.length);
    for (let word = 0; word < both.length; word += 1) both[word] = result[word]! & set[word]!;
    result = both;
  });
  return result;
}

/** How many bits are set (Warren, "Hacker's Delight", 5-1). */
export function countBits(bits: number): number {
  let sum = (bits - ((bits >>> 1) & 0x55555555)) | 0;
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Counts the groups of a set that have an edition in both `one` and `other`; adds them to `found`, when
 * that is given.
 */
export function countGroups(
  { allGroups }: Slots,
  one: SparseBits,
  other: Bits,
  groups: Bits,
  found?: Bits,
): number {
  let count = 0;
  // Whether a group with several words has an edition in the words before this one.
  let isStarted = 0;
  for (let k = 0; k < one.bits.length; k += 1) {
    const word = one.words[k]!;
    const editions = one.bits[k]! & other[word]!;
    const wanted = groups[word]!;
    if (wanted && (editions || isStarted)) {
      // Adding carries a bit of any other edition of a group over into the last slot, and no further.
      const notLast = ~allGroups[word]!;
      const matching = (((editions & notLast) + notLast) | editions | (isStarted && -1)) & wanted;
      if (found) found[word] = matching;
      count += countBits(matching);
      isStarted = 0;
    } else isStarted = allGroups[word] ? 0 : isStarted | editions;
  }
  return count;
}
