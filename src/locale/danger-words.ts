import { dangerKinds, type DangerWords } from '../domain/help/danger.ts';
import { normalise } from '../domain/text/text.ts';
import { dutchDanger, type DangerTexts } from './danger-texts.ts';
import type { Language } from './language.ts';

const read = new WeakMap<DangerTexts, DangerWords>();

/** The words of danger of a language, and always the Dutch ones: people mix languages in need. */
export function dangerWordsOf({ texts: { danger = dutchDanger } }: Language): DangerWords {
  let words = read.get(danger);
  if (!words) {
    const sources = danger === dutchDanger ? [danger] : [danger, dutchDanger];
    words = Object.fromEntries(
      dangerKinds.map((kind) => [
        kind,
        sources.flatMap((it) => it[kind].split(', ').map(normalise)),
      ]),
    ) as unknown as DangerWords;
    read.set(danger, words);
  }
  return words;
}
