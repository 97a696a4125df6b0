import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { FormOfAddress } from '../locale/text.ts';

/** The attributes that a provider gives and a widget takes, or sets for itself. */
export abstract class SettingsElement extends LitElement {
  /** Base URL of the endpoint with its version, such as `https://aanbod.example.nl/v1`. */
  @property() endpoint: string | undefined;

  /** Id of an institution at the endpoint: limits the offer, or gives contact, privacy and promises. */
  @property() institution: string | undefined;

  /** How Dutch addresses the visitor: `u` (default) or `je`. */
  @property({ attribute: 'form-of-address' }) formOfAddress: FormOfAddress | undefined;

  /** Address of the privacy statement. */
  @property({ attribute: 'privacy-url' }) privacyUrl: string | undefined;

  /** Phone number of the institution, for "bel ons". */
  @property() phone: string | undefined;

  /** Shows a button that leaves for this address at once and clears the widget. */
  @property({ attribute: 'quick-exit' }) quickExit: string | undefined;

  /** Language of the widget; else the closest `lang`, else the document's, else Dutch. */
  @property() override lang = '';

  /** Carries the calls; the global `fetch` by default. For stories, tests and hosts with a proxy. */
  @property({ attribute: false }) fetch: typeof fetch | undefined;
}
