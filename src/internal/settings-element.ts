import type { PropertyDeclarations } from 'lit';
import { EmbeddedElement } from './embedded-element.ts';
import type { FormOfAddress } from '../locale/text.ts';

/** The attributes that a provider gives and a widget takes, or sets for itself. */
export abstract class SettingsElement extends EmbeddedElement {
  static override properties: PropertyDeclarations = {
    endpoint: {},
    institution: {},
    formOfAddress: { attribute: 'form-of-address' },
    privacyUrl: { attribute: 'privacy-url' },
    phone: {},
    quickExit: { attribute: 'quick-exit' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    urlState: { attribute: 'url-state' },
    editor: { type: Boolean },
    lang: {},
    texts: {},
    fetch: { attribute: false },
  };

  /** Base URL of the endpoint with its version, such as `https://aanbod.example.nl/v1`. */
  endpoint: string | undefined;

  /** Id of an institution at the endpoint: limits the offer, or gives contact, privacy and promises. */
  institution: string | undefined;

  /** How Dutch addresses the visitor: `u` (default) or `je`. */
  formOfAddress: FormOfAddress | undefined;

  /** Address of the privacy statement. */
  privacyUrl: string | undefined;

  /** Phone number of the institution, for "bel ons". */
  phone: string | undefined;

  /** Shows a button that leaves for this address at once and clears the widget. */
  quickExit: string | undefined;

  /** Level of the widget's own heading, 1 to 5 (default 2). */
  headingLevel: number | undefined;

  /** Prefix of the query parameters that the widget reads and writes (default `gmw`), or `off`. */
  urlState: string | undefined;

  /** An editor of the site is logged in: shows what is wrong with the settings, folded. */
  editor = false;

  /** Language of the widget; else the closest `lang`, else the document's, else Dutch. */
  override lang = '';

  /**
   * URL of a JSON file with the site's own words, by language code, part and key:
   * `{ "nl": { "group-finder": { "title": "Vind een cursus" } } }`. The part is the name of the widget
   * without `gmw-`, or `common` or `edition` for what widgets share; a text with plural forms is
   * `{ "one": "…", "other": "…" }`. Words about danger, help and privacy stay as they are. Without the
   * file the built-in words show.
   */
  texts: string | undefined;

  /** Carries the calls; the global `fetch` by default. For stories, tests and hosts with a proxy. */
  fetch: typeof fetch | undefined;
}
