/** The least contrast of text with its background (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

const channels = (color: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);

const luminance = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(color).map((it) =>
    it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast of two colours in the form `#rrggbb`: 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** The same colour, darker, until white on it can be read. */
export function readableTint(color: string): string {
  let parts = channels(color);
  let tint = color;
  while (contrastOf(tint, '#ffffff') < leastContrast) {
    parts = parts.map((it) => it * 0.95);
    tint = `#${parts
      .map((it) =>
        Math.floor(it * 255)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;
  }
  return tint;
}
