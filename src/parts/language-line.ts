import { html, nothing } from 'lit';
import type { Group } from '../contract/group.ts';
import { foreignLanguagesOf } from '../domain/language/foreign-languages.ts';
import { formatLanguageName, formatParts } from '../locale/format.ts';
import type { Language } from '../locale/language.ts';
import type { CommonTexts } from '../locale/nl/common.ts';
import type { Translate } from '../locale/translate.ts';

interface LanguageLineWords {
  readonly common: Translate<CommonTexts>;
  readonly language: Language;
}

/**
 * In which language a group is, where that is not the language that is read: people must not come to a
 * group that they cannot follow.
 */
export function languageLine(group: Group, { common, language }: LanguageLineWords): unknown {
  const names = foreignLanguagesOf(group, language.code).map((it) =>
    formatLanguageName(it, language),
  );
  return names.length
    ? html`<p
        class="muted small"
        part="group-language"
        .textContent=${common('groupLanguage', { language: formatParts(names, language) })}
      ></p>`
    : nothing;
}
