import { partNames, type Language, type PartName } from './language.ts';
import { protectionOf } from './protected-texts.ts';
import type { WidgetTexts } from './widget-texts.ts';
import { placeholdersIn, type Dictionary, type Text } from './text.ts';

/**
 * A site's own words: by language code, then by part (`common`, `edition`, `format`, or the widget's
 * name), then by key. `{ "nl": { "group-finder": { "title": "Vind een cursus" } } }`
 */
export type SiteTexts = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is Text =>
  typeof value === 'string' ||
  (isRecord(value) &&
    typeof value['other'] === 'string' &&
    Object.values(value).every((it) => typeof it === 'string'));

/** What is wrong with a text of a site, in words for its editor. */
function faultOf(
  part: PartName,
  key: string,
  text: unknown,
  { dutch: { texts }, protectedTexts }: WidgetTexts,
): string | undefined {
  const dutch = texts[part] ?? {};
  const model = Object.hasOwn(dutch, key) ? dutch[key] : undefined;
  if (model === undefined) return 'is not a text of the widget';
  const reason = protectionOf(protectedTexts[part], key);
  if (reason) return `cannot be replaced: ${reason}`;
  if (!isText(text)) return 'is neither a text nor plural forms with "other"';
  const known = placeholdersIn(model);
  const wrong = [...placeholdersIn(text)].filter((name) => !known.has(name));
  return wrong.length ? `has a wrong placeholder: {${wrong.join('}, {')}}` : undefined;
}

/**
 * A language with a site's own words in it. What is wrong is left out and told by `tell`; parts of
 * other widgets are theirs to judge.
 */
export function withSiteTexts(
  language: Language,
  widget: WidgetTexts,
  site: SiteTexts,
  tell: (fault: string) => void,
): Language {
  const own = site[language.code];
  if (own === undefined) return language;
  if (!isRecord(own)) {
    tell(`"${language.code}" holds no parts`);
    return language;
  }
  const texts: Partial<Record<PartName, Dictionary>> = { ...language.texts };
  for (const [part, words] of Object.entries(own) as [PartName, unknown][]) {
    // Names of the parts of the desk begin with that of the desk.
    const name = partNames.find((it) => part.startsWith(it));
    if (!name || !isRecord(words)) tell(`"${language.code}" has no part "${part}" with texts`);
    else if (texts[part]) {
      const right: Record<string, Text> = {};
      for (const [key, text] of Object.entries(words)) {
        const fault = faultOf(part, key, text, widget);
        if (fault) tell(`"${key}" of "${part}" ${fault}`);
        else right[key] = text as Text;
      }
      texts[part] = { ...texts[part], ...right };
    }
  }
  return { ...language, texts };
}
