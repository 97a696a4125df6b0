import { html, noChange, type ElementPart, type TemplateResult } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import { directionOf } from '../domain/language/direction.ts';
import { languageOf, type Translated } from '../domain/language/in-language.ts';
import type { Language } from '../locale/language.ts';

class WrittenIn extends Directive {
  render(_lang: string | undefined): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [lang]: [string | undefined]): unknown {
    const attributes = { lang, dir: lang && directionOf(lang) };
    for (const [name, value] of Object.entries(attributes))
      if (value) element.setAttribute(name, value);
      else element.removeAttribute(name);
    return noChange;
  }
}

/** Gives an element the language of its text and the direction of that; nothing where it is the page's. */
export const writtenIn = directive(WrittenIn);

/** The language of a text of a record; `undefined` where it is that of the widget. */
export function otherLanguage<Item extends Translated>(
  record: Item,
  field: keyof Item & string,
  { code }: Language,
): string | undefined {
  const lang = languageOf(record, field, code);
  return lang === code ? undefined : lang;
}

/** A text in an element of its own, with its language. */
export const writtenText = (text: string, lang: string | undefined): TemplateResult =>
  html`<span ${writtenIn(lang)} .textContent=${text}></span>`;

/** Stands for a text of another language while the words around it are made. */
const placeholder = '\u0000';

/** What keeps a value apart in a text from right to left: here an element of its own does. */
const isolates = /[\u2068\u2069]/g;

/** Words of the interface around a text that may be in another language. */
export function wordsAround(
  words: (text: string) => string,
  text: string,
  lang: string | undefined,
): TemplateResult {
  if (!lang) return html`<span .textContent=${words(text)}></span>`;
  const [before = '', after = ''] = words(placeholder).replaceAll(isolates, '').split(placeholder);
  return html`<span .textContent=${before}></span>${writtenText(text, lang)}<span
      .textContent=${after}
    ></span>`;
}
