import type { Edition, Group } from '../../contract/group.ts';
import { hash } from '../../domain/text/hash.ts';
import { utf8 } from '../submission/bytes.ts';

/** Groups whose text is kept at most: some tens of megabytes. */
const maxKept = 10_000;

/** A group as JSON in UTF-8. */
interface GroupText {
  bytes: Uint8Array<ArrayBuffer>;
  /** Where each edition begins and, last, where the next one would: one byte is between two of them. */
  cuts: readonly number[];
  /** Another text has another one. */
  digest: string;
}

/** Pieces of JSON behind each other, and what tells them from all others. */
export interface Pieces {
  bytes: Uint8Array[];
  digest: string;
}

const comma = utf8(',');
const end = utf8(']}');

/** Groups as JSON, made once for all answers that a group is in. */
export class GroupTexts {
  readonly #texts = new Map<Group, GroupText>();

  /** A group that nobody will ask for any more. */
  forget(group: Group): void {
    this.#texts.delete(group);
  }

  /** A group with its editions in this order. A group that was changed is another object. */
  of(group: Group, editions: readonly Edition[]): Pieces {
    let made = this.#texts.get(group);
    if (!made) {
      if (this.#texts.size >= maxKept) this.#texts.clear();
      this.#texts.set(group, (made = makeText(group)));
    }
    const { bytes, cuts, digest } = made;
    const order = editions.map((it) => group.editions.indexOf(it));
    if (order.every((at, i) => at === i)) return { bytes: [bytes], digest };
    const pieces = [bytes.subarray(0, cuts[0])];
    order.forEach((at, i) => {
      if (i > 0) pieces.push(comma);
      pieces.push(bytes.subarray(cuts[at], cuts[at + 1]! - 1));
    });
    return { bytes: [...pieces, end], digest: `${digest} ${order.join()}` };
  }
}

function makeText({ editions, ...rest }: Group): GroupText {
  const texts = [
    `${JSON.stringify(rest).slice(0, -1)},"editions":[`,
    ...editions.map((it) => JSON.stringify(it)),
  ];
  const [head, ...parts] = texts.map((it) => utf8(it));
  const cuts = [head!.length];
  for (const it of parts) cuts.push(cuts.at(-1)! + it.length + 1);
  const between = parts.flatMap((it, i) => (i > 0 ? [comma, it] : [it]));
  return { bytes: joined([head!, ...between, end]), cuts, digest: hash(texts.join()) };
}

/** Pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  let length = 0;
  for (const it of pieces) length += it.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const it of pieces) {
    whole.set(it, at);
    at += it.length;
  }
  return whole;
}
