import type { LitElement } from 'lit';
import {
  ownPosition,
  presetFilters,
  withValues,
  type Chosen,
} from '../../../domain/offer/filters.ts';
import type { Danger } from '../../../domain/help/danger.ts';
import { fixedOf, initialChoice, presetsOf, type PresetAttributes } from './presets.ts';

/** The element whose attributes hold the presets of the site. */
export type FilterHost = LitElement & PresetAttributes & { readonly fixedFilters: string };

/** The filters that are chosen: by the visitor, by the address of the page, or by the site. */
export class FilterSelection {
  /** What stands in the search field. With words of danger it is nowhere else. */
  text = '';
  danger: Danger | undefined;
  /** Whether the last change was typed, so that more letters may follow soon. */
  isTyping = false;

  /** What was recognised in the typed sentence and taken away again, by `wishKey`. */
  ignored: readonly string[] = [];

  readonly #host: FilterHost;
  #chosen: Chosen = {};

  constructor(host: FilterHost) {
    this.#host = host;
  }

  get chosen(): Chosen {
    return this.#chosen;
  }

  /** Filters that the site starts with. */
  get presets(): Chosen {
    return presetsOf(this.#host);
  }

  /** Presets that a visitor cannot change. */
  get fixed(): Chosen {
    return fixedOf(this.presets, this.#host.fixedFilters);
  }

  choose(chosen: Chosen): void {
    this.text = chosen.q?.[0] ?? '';
    this.danger = undefined;
    this.#set(chosen, false);
  }

  /** Takes a recognised wish away; the sentence stays as it was typed. */
  ignore(wish: string): void {
    this.ignored = [...this.ignored, wish];
    this.#set(this.#chosen, false);
  }

  /** `danger` is what the text tells of danger: then the text is no part of the choice. */
  type(text: string, danger: Danger | undefined): void {
    this.text = text;
    this.danger = danger;
    // A new sentence begins: what was taken away of the one before may be meant now.
    if (!text.trim()) this.ignored = [];
    this.#set(withValues(this.#chosen, 'q', text.trim() && !danger ? [text] : []), true);
  }

  /** Takes over what the address of the page says. */
  startWith(address: Chosen): void {
    if (address.q?.[0] !== this.#chosen.q?.[0]) this.ignored = [];
    const { near, withinKm } = this.#chosen;
    // The address never has the visitor's own position, so that a step back must not forget it.
    const position = near?.[0] === ownPosition && !address.near ? { near, withinKm } : {};
    this.choose({ ...initialChoice(address, this.presets, this.fixed), ...position });
  }

  /** Takes over presets that the site has changed. */
  takePresets(changed: ReadonlyMap<PropertyKey, unknown>): void {
    for (const key of presetFilters)
      if (changed.has(key)) this.#chosen = withValues(this.#chosen, key, this.presets[key] ?? []);
  }

  #set(chosen: Chosen, isTyping: boolean): void {
    this.#chosen = chosen;
    this.isTyping = isTyping;
    this.#host.requestUpdate();
  }
}
