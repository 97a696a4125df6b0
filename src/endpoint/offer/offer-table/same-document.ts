/** Whether two documents say the same, whatever the order of their fields. */
export const isSameDocument = (a: unknown, b: unknown): boolean => ordered(a) === ordered(b);

const ordered = (document: unknown): string =>
  JSON.stringify(document, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  ) ?? '';
