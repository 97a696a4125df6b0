import { filterKeys, here, presetFilters, withValues, type Chosen } from './filters.ts';

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

/** What is chosen at the start: the address where it tells something, else the presets. */
export const startWith = (address: Chosen, presets: Chosen, fixed: Chosen): Chosen =>
  filterKeys
    .filter((key) => !fixed[key])
    .reduce<Chosen>((all, key) => withValues(all, key, address[key] ?? presets[key] ?? []), {});

/**
 * What the address has to tell: where the choice is not the preset. Cleared is an empty list. Where the
 * visitor is, is nobody's business.
 */
export function changesTo(chosen: Chosen, presets: Chosen): Chosen {
  const changes: Record<string, readonly string[]> = {};
  const told = chosen.near?.[0] === here ? withValues(chosen, 'near', []) : chosen;
  for (const key of filterKeys) {
    const now = told[key] ?? [];
    if (now.join('\n') !== (presets[key] ?? []).join('\n')) changes[key] = now;
  }
  return changes;
}
