/** How far back signals are counted, in months. Fixed steps: a day of one's own could single out a person. */
export const signalPeriods = ['3', '6', '12', 'all'] as const;
export type SignalPeriod = (typeof signalPeriods)[number];

/** The first day of a period that ends today: the first of a month. `undefined`: from the beginning. */
export function beginOfPeriod(period: SignalPeriod, today: string): string | undefined {
  if (period === 'all') return undefined;
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - Number(period);
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}
