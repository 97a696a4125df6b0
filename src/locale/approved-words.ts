import { directionOf, type Direction } from './direction.ts';
import type { Language, PartName, Parts } from './language.ts';
import type { FormOfAddress } from './text.ts';
import { translator, type Translate } from './translate.ts';

/** Words that lead people to help or keep them safe, in the language in which they may be shown. */
export interface ApprovedWords<P extends PartName> {
  readonly t: Translate<Parts[P]>;
  readonly language: Language;
  /** Both are given where the words are not in the visitor's language. */
  readonly lang: string | undefined;
  readonly dir: Direction | undefined;
}

/**
 * The words of a part: in the visitor's language when a native reader has approved them, which its
 * dictionaries say, else in Dutch.
 */
export function approvedWords<P extends PartName>(
  part: P,
  isApproved: boolean,
  { language, dutch, form }: { language: Language; dutch: Language; form: FormOfAddress },
): ApprovedWords<P> {
  if (isApproved)
    return { t: translator(language, part, form), language, lang: undefined, dir: undefined };
  return {
    t: translator(dutch, part, form),
    language: dutch,
    lang: dutch.code,
    dir: directionOf(dutch),
  };
}
