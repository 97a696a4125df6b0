import type { Edition, Group } from '../../contract/group.ts';
import { hash } from '../../domain/text/hash.ts';
import { utf8 } from '../submission/bytes.ts';

/** Groups whose JSON is kept in memory at most: some tens of megabytes. */
const maxTexts = 10_000;

/** A group as JSON in UTF-8. */
interface GroupText {
  bytes: Uint8Array<ArrayBuffer>;
  /**
   * The offset at which each edition begins and, last, the one at which another would begin. One byte,
   * the comma, is between two editions.
   */
  offsets: readonly number[];
  /** A hash of the JSON. */
  digest: string;
}

/** JSON as pieces to be concatenated; `digest` differs whenever the JSON does. */
export interface Pieces {
  bytes: Uint8Array[];
  digest: string;
}

const comma = utf8(',');
const end = utf8(']}');

/** The JSON of groups, made once for all the answers that contain a group. */
export class GroupTexts {
  readonly #texts = new Map<Group, GroupText>();

  /** Removes the JSON of a group that was replaced. */
  remove(group: Group): void {
    this.#texts.delete(group);
  }

  /** The group with its editions in this order. A changed group has to be another object. */
  of(group: Group, editions: readonly Edition[]): Pieces {
    let text = this.#texts.get(group);
    if (!text) {
      if (this.#texts.size >= maxTexts) this.#texts.clear();
      this.#texts.set(group, (text = encodeGroup(group)));
    }
    const { bytes, offsets, digest } = text;
    const order = editions.map((it) => group.editions.indexOf(it));
    if (order.every((at, i) => at === i)) return { bytes: [bytes], digest };
    const pieces = [bytes.subarray(0, offsets[0])];
    order.forEach((at, i) => {
      if (i > 0) pieces.push(comma);
      pieces.push(bytes.subarray(offsets[at], offsets[at + 1]! - 1));
    });
    return { bytes: [...pieces, end], digest: `${digest} ${order.join()}` };
  }
}

function encodeGroup({ editions, ...rest }: Group): GroupText {
  const texts = [
    `${JSON.stringify(rest).slice(0, -1)},"editions":[`,
    ...editions.map((it) => JSON.stringify(it)),
  ];
  const [head, ...parts] = texts.map((it) => utf8(it));
  const offsets = [head!.length];
  for (const it of parts) offsets.push(offsets.at(-1)! + it.length + 1);
  const between = parts.flatMap((it, i) => (i > 0 ? [comma, it] : [it]));
  return { bytes: joined([head!, ...between, end]), offsets, digest: hash(texts.join()) };
}

/** The pieces concatenated. */
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
