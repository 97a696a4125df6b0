import {
  filterKeys,
  ownPosition,
  presetFilters,
  withValues,
  type Chosen,
} from '../../../domain/offer/filters.ts';

/** The attributes that hold presets. */
export type PresetAttributes = Readonly<Record<(typeof presetFilters)[number], string>>;

/** The presets of a site: lists of codes separated by spaces. */
export const presetsOf = (attributes: PresetAttributes): Chosen =>
  presetFilters.reduce<Chosen>(
    (presets, key) => withValues(presets, key, attributes[key].split(/\s+/).filter(Boolean)),
    {},
  );

/** Presets that a visitor cannot change. */
export function fixedOf(presets: Chosen, names: string): Chosen {
  const fixed = names.split(/\s+/);
  return presetFilters
    .filter((key) => fixed.includes(key))
    .reduce<Chosen>((all, key) => withValues(all, key, presets[key] ?? []), {});
}

/** What is chosen at the start: what the address says of a filter, else its preset. */
export const initialChoice = (address: Chosen, presets: Chosen, fixed: Chosen): Chosen =>
  filterKeys
    .filter((key) => !fixed[key])
    .reduce<Chosen>((all, key) => withValues(all, key, address[key] ?? presets[key] ?? []), {});

/**
 * What the address has to say of a choice: the filters that differ from their preset; one that was cleared
 * as an empty list. The visitor's own position is left out, because it is private.
 */
export function differences(chosen: Chosen, presets: Chosen): Chosen {
  const changes: Record<string, readonly string[]> = {};
  const isOwnPosition = chosen.near?.[0] === ownPosition;
  const visible = isOwnPosition ? withValues(chosen, 'near', []) : chosen;
  for (const key of filterKeys) {
    const now = visible[key] ?? [];
    if (now.join('\n') !== (presets[key] ?? []).join('\n')) changes[key] = now;
  }
  return changes;
}
