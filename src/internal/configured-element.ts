import type { TemplateResult } from 'lit';
import { call, type Connection } from '../client/call.ts';
import { endpointContext } from '../context/endpoint-context.ts';
import { institutionContext } from '../context/institution-context.ts';
import { languageContext } from '../context/language-context.ts';
import { placementContext } from '../context/placement-context.ts';
import type { Institution } from '../contract/institution.ts';
import { getInstitution } from '../contract/routes.ts';
import type { FormOfAddress } from '../locale/text.ts';
import { heading, type HeadingOptions } from '../parts/heading.ts';
import { endpointMistake } from './endpoint-mistake.ts';
import { inheritedLang } from './language.ts';
import { LoadController } from './load-controller.ts';
import { NearestProvider } from './nearest-provider.ts';
import { SettingsElement } from './settings-element.ts';
import { webAddress } from './web-address.ts';

/**
 * Finds the value of every setting: the element's own attribute first, then the nearest provider's, then
 * what the endpoint knows of the institution, then a default.
 */
export abstract class ConfiguredElement extends SettingsElement {
  readonly #endpointContext = new NearestProvider(this, endpointContext);
  readonly #institutionContext = new NearestProvider(this, institutionContext);
  readonly #languageContext = new NearestProvider(this, languageContext);
  readonly #placementContext = new NearestProvider(this, placementContext);

  /** The institution's own settings, when one is named. A widget works without them. */
  protected readonly institutionLoad: LoadController<Institution> = new LoadController(this, {
    key: () => {
      const { connection, institutionId: id } = this;
      return connection && id ? [connection.endpoint, connection.fetch, id] : undefined;
    },
    load: (signal) =>
      call(this.connection!, getInstitution, {
        params: { id: this.institutionId! },
        signal,
      }),
  });

  /** The address of the endpoint as someone wrote it, right or wrong. */
  protected get givenEndpoint(): string | undefined {
    return this.endpoint ?? this.#endpointContext.value?.endpoint;
  }

  /** What carries the calls. */
  protected get fetcher(): typeof fetch {
    return this.fetch ?? this.#endpointContext.value?.fetch ?? globalThis.fetch;
  }

  /** Where calls go; `undefined` while the widget has no usable endpoint. */
  protected get connection(): Connection | undefined {
    const address = this.givenEndpoint;
    const endpoint = endpointMistake(address) ? undefined : webAddress(address);
    return endpoint ? { endpoint, fetch: this.fetcher } : undefined;
  }

  protected get institutionId(): string | undefined {
    const id = this.institution ?? this.#institutionContext.value?.institution;
    return id?.trim() || undefined;
  }

  protected get phoneNumber(): string | undefined {
    return this.phone ?? this.#institutionContext.value?.phone ?? this.institutionLoad.value?.phone;
  }

  protected get privacyAddress(): string | undefined {
    return (
      this.privacyUrl ??
      this.#institutionContext.value?.privacyUrl ??
      this.institutionLoad.value?.privacyUrl
    );
  }

  protected get quickExitAddress(): string | undefined {
    return this.quickExit ?? this.#institutionContext.value?.quickExit;
  }

  /** Language tags of the element and of what is around it, the most important one first. */
  protected get languageTags(): readonly (string | undefined)[] {
    return [
      this.lang,
      this.#languageContext.value?.lang,
      inheritedLang(this),
      document.documentElement.lang,
    ];
  }

  /** How Dutch addresses the visitor. */
  protected get form(): FormOfAddress {
    const form = this.formOfAddress ?? this.#languageContext.value?.formOfAddress;
    return form === 'je' ? 'je' : 'u';
  }

  /** Where the site's own words are. */
  protected get textsAddress(): string | undefined {
    return webAddress(this.texts ?? this.#languageContext.value?.texts);
  }

  /**
   * Prefix of the query parameters that the widget reads and writes; `undefined` when it leaves the
   * address of the page alone.
   * @internal
   */
  get urlPrefix(): string | undefined {
    const prefix = this.urlState ?? this.#placementContext.value?.urlState ?? 'gmw';
    return prefix === 'off' || !/^[\w-]+$/.test(prefix) ? undefined : prefix;
  }

  /** Level of the widget's own heading: 1 to 5, whatever the attribute has. */
  protected get level(): number {
    const level = Math.trunc(this.headingLevel ?? this.#placementContext.value?.headingLevel ?? 2);
    return level >= 1 && level <= 5 ? level : 2;
  }

  /** Whether the site says that an editor is logged in. */
  protected get hasEditor(): boolean {
    return this.editor || (this.#placementContext.value?.editor ?? false);
  }

  /** A heading `below` levels under the widget's own. */
  protected heading(
    below: number,
    text: string | TemplateResult,
    options?: HeadingOptions,
  ): TemplateResult {
    return heading(this.level + below, text, options);
  }
}
