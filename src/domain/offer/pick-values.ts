import { listOf } from '../list-of.ts';
import type { PickFilter } from './filters.ts';

/** Months ahead of which one can be picked as the start. */
const monthsAhead = 12;

const limits: Readonly<Partial<Record<PickFilter, readonly string[]>>> = {
  sessionsMax: ['1', '4', '6', '8', '10', '12'],
  costMax: ['0', '10', '25', '50', '100'],
  withinKm: ['2', '5', '10', '20', '50'],
};

/** Every value that a pick filter can have, whatever the offer is. An age is typed and has no list. */
export function pickValues(key: PickFilter, today: string): readonly string[] {
  if (key !== 'start') return limits[key] ?? [];
  const [year = 0, month = 1] = today.split('-').map(Number);
  const months = listOf(monthsAhead, (index) =>
    new Date(Date.UTC(year, month - 1 + index)).toISOString().slice(0, 7),
  );
  return ['now', 'soon', ...months];
}
