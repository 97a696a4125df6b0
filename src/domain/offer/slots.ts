/**
 * Numbers for the editions of many groups, 32 to a word of bits. Editions of one group are next to each
 * other, and in one word with those of other groups only when they fit in it as a whole: then one
 * addition tells of all groups in a word whether they have an edition in a set.
 */
export interface Slots {
  /** Per group its first slot and its last. A group without editions has one slot all the same. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** All words. */
  readonly words: Int32Array;
  /** The last slots of groups. */
  readonly ends: Bits;
}

/** One bit per slot. */
export type Bits = Int32Array;

/** A set of slots: the words in which it has any, and their bits. Most values of a facet are rare. */
export interface SlotSet {
  words: Int32Array;
  bits: Bits;
}

const WORD = 32;

/** Numbers so many editions per group. */
export function slotsOf(sizes: readonly number[]): Slots {
  let next = 0;
  const toNextWord = () => (next = Math.ceil(next / WORD) * WORD);
  const first = new Int32Array(sizes.length);
  const last = first.map((_, i) => {
    const size = sizes[i] || 1;
    if ((next % WORD) + size > WORD) toNextWord();
    first[i] = next;
    next += size;
    const end = next - 1;
    if (size > WORD) toNextWord();
    return end;
  });
  const ends = new Int32Array(toNextWord() / WORD);
  for (const slot of last) put(ends, slot);
  return { first, last, words: ends.map((_, word) => word), ends };
}

export const has = (bits: Bits, slot: number): boolean => (bits[slot >> 5]! & (1 << slot)) !== 0;

export function put(bits: Bits, slot: number, member = true): void {
  bits[slot >> 5] = (bits[slot >> 5]! & ~(1 << slot)) | (Number(member) << slot);
}

/** What is in any of the sets. */
export function anyOf(sets: readonly SlotSet[], length: number): Bits {
  const any = new Int32Array(length);
  for (const { words, bits } of sets)
    for (let k = 0; k < bits.length; k += 1) any[words[k]!]! |= bits[k]!;
  return any;
}

/** What is in all of the sets that are there, but for one. */
export function allOf(from: Bits, sets: readonly (Bits | undefined)[], but?: number): Bits {
  let all = from;
  sets.forEach((set, i) => {
    if (!set || i === but) return;
    const both = new Int32Array(from.length);
    for (let word = 0; word < both.length; word += 1) both[word] = all[word]! & set[word]!;
    all = both;
  });
  return all;
}

/** How many bits are set (Warren, "Hacker's Delight", 5-1). */
export function ones(bits: number): number {
  let it = (bits - ((bits >>> 1) & 0x55555555)) | 0;
  it = (it & 0x33333333) + ((it >>> 2) & 0x33333333);
  return Math.imul((it + (it >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Counts groups, told by their last slots, with an edition that is in the set and among others; puts
 * them into `found`.
 */
export function groupsIn(
  { ends }: Slots,
  { words, bits }: SlotSet,
  others: Bits,
  groups: Bits,
  found?: Bits,
): number {
  let count = 0;
  let earlier = 0;
  for (let k = 0; k < bits.length; k += 1) {
    const word = words[k]!;
    const it = bits[k]! & others[word]!;
    const wanted = groups[word]!;
    if (wanted && (it || earlier)) {
      // Any slot before a last one carries over into it, and no further.
      const before = ~ends[word]!;
      const its = (((it & before) + before) | it | (earlier && -1)) & wanted;
      if (found) found[word] = its;
      count += ones(its);
      earlier = 0;
      // A large group goes on until the word in which it ends.
    } else earlier = ends[word] ? 0 : earlier | it;
  }
  return count;
}
