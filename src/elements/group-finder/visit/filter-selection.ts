import type { LitElement } from 'lit';
import {
  ownPosition,
  presetFilters,
  withValues,
  type Chosen,
} from '../../../domain/offer/filters.ts';
import { fixedOf, initialChoice, presetsOf, type PresetAttributes } from './presets.ts';

/** The element whose attributes hold the presets of the site. */
export type FilterHost = LitElement & PresetAttributes & { readonly fixedFilters: string };

/** The filters that are chosen: by the visitor, by the address of the page, or by the site. */
export class FilterSelection {
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
    this.#set(chosen, false);
  }

  /** Takes a recognised wish away; the sentence stays as it was typed. */
  ignore(wish: string): void {
    this.ignored = [...this.ignored, wish];
    this.#set(this.#chosen, false);
  }

  type(text: string): void {
    // A new sentence begins: what was taken away of the one before may be meant now.
    if (!text.trim()) this.ignored = [];
    this.#set(withValues(this.#chosen, 'q', text.trim() ? [text] : []), true);
  }

  /** Takes over what the address of the page says. */
  startWith(address: Chosen): void {
    if (address.q?.[0] !== this.#chosen.q?.[0]) this.ignored = [];
    const { near, withinKm } = this.#chosen;
    // The address never has the visitor's own position, so that a step back must not forget it.
    const position = near?.[0] === ownPosition && !address.near ? { near, withinKm } : {};
    this.#set({ ...initialChoice(address, this.presets, this.fixed), ...position }, false);
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
