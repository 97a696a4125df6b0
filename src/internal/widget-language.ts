import type { ReactiveControllerHost } from 'lit';
import type { Language } from '../locale/language.ts';
import { withSiteTexts, type SiteTexts } from '../locale/site-texts.ts';
import type { LanguageLoader, WidgetTexts } from '../locale/widget-texts.ts';
import { warnEditor } from './warn-editor.ts';

/** What the page asks of a widget's words. */
export interface WantedLanguage {
  /** Dutch or one of the widget's languages. */
  readonly code: string;
  /** Base URL of the endpoint, which has the languages too. */
  readonly endpoint: string | undefined;
  /** Address of the site's own words. */
  readonly siteTexts: string | undefined;
  readonly fetch: typeof fetch;
}

/** Languages that came, by what loads them: a second widget of the kind shows its words at once. */
const languages = new WeakMap<LanguageLoader, Language>();

/** A site's own words that came, by the address; kept apart for hosts with a `fetch` of their own. */
const siteTexts = new WeakMap<typeof fetch, Map<string, SiteTexts>>();

/** How long a visitor waits for a site's own words before the built-in ones show (milliseconds). */
const limit = 8_000;

/**
 * The language of one widget with the site's own words in it. Loads what is not there yet; until it is,
 * the language before it stays, so that two languages never show in one view.
 */
export class WidgetLanguage {
  readonly #host: ReactiveControllerHost;
  #wanted = '';
  #current: Language | undefined;
  #loading: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The language to show; undefined until the first one is there. */
  get current(): Language | undefined {
    return this.#current;
  }

  /** Resolves when nothing is being loaded; undefined when nothing is. */
  get loading(): Promise<void> | undefined {
    return this.#loading;
  }

  /** Asks for a language; the host is updated when it comes later. */
  choose(texts: WidgetTexts, wanted: WantedLanguage): void {
    const key = [texts.own, wanted.code, wanted.endpoint, wanted.siteTexts].join(' ');
    if (key === this.#wanted) return;
    this.#wanted = key;
    const language = languageOf(texts, wanted);
    const site = wanted.siteTexts ? siteTextsOf(wanted.siteTexts, wanted.fetch) : {};
    const combine = (language: Language, site: SiteTexts): Language =>
      withSiteTexts(language, texts, site, (fault) =>
        warnEditor(`in ${wanted.siteTexts} ${fault}.`),
      );
    if (language instanceof Promise || site instanceof Promise) {
      this.#loading = this.#show(key, Promise.all([language, site]), combine);
    } else {
      this.#loading = undefined;
      this.#current = combine(language, site);
    }
  }

  async #show(
    key: string,
    loading: Promise<[Language, SiteTexts]>,
    combine: (language: Language, site: SiteTexts) => Language,
  ): Promise<void> {
    const loaded = await loading;
    // Another language may have been asked for meanwhile.
    if (key !== this.#wanted) return;
    this.#loading = undefined;
    this.#current = combine(...loaded);
    this.#host.requestUpdate();
  }
}

/** At once when it is inside or came before; Dutch when it cannot be had. */
function languageOf(
  texts: WidgetTexts,
  { code, endpoint }: WantedLanguage,
): Language | Promise<Language> {
  const load = texts.languages[code];
  if (!load) return texts.dutch;
  return (
    languages.get(load) ??
    load(endpoint).then(
      (loaded) => {
        const language = { code, texts: loaded };
        languages.set(load, language);
        return language;
      },
      () => {
        warnEditor(
          `the words in "${code}" could not be loaded, so Dutch is shown. They are in the folder lang beside the script and at the endpoint; a content security policy must allow one of the two in connect-src.`,
        );
        return texts.dutch;
      },
    )
  );
}

/** At once when they came before; none when they cannot be had. */
function siteTextsOf(address: string, fetcher: typeof fetch): SiteTexts | Promise<SiteTexts> {
  const known = siteTexts.get(fetcher) ?? new Map<string, SiteTexts>();
  siteTexts.set(fetcher, known);
  return known.get(address) ?? loadSiteTexts(address, fetcher, known);
}

async function loadSiteTexts(
  address: string,
  fetcher: typeof fetch,
  known: Map<string, SiteTexts>,
): Promise<SiteTexts> {
  try {
    const response = await fetcher(address, { signal: AbortSignal.timeout(limit) });
    if (!response.ok) throw new Error(String(response.status));
    const texts: unknown = await response.json();
    if (typeof texts !== 'object' || texts === null) throw new Error('not an object');
    known.set(address, texts as SiteTexts);
    return texts as SiteTexts;
  } catch {
    warnEditor(
      `the site's own words at ${address} could not be read, so the built-in ones are shown.`,
    );
    return {};
  }
}
