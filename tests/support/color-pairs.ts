/**
 * Which colours of `src/theme/tokens.ts` the widgets put on which: `text` is the property `--_text`.
 * `tests/source/color-roles.test.ts` finds a colour of the styles that is missing here.
 */
export interface ColorPairs {
  readonly color: string;
  readonly grounds: readonly string[];
}

const plain = ['surface', 'control'];
const tinted = ['soft', 'tint', 'notice-tint', 'error-tint'];

/** Text: 4.5 to 1 (WCAG 2.2, 1.4.3). */
export const textPairs: readonly ColorPairs[] = [
  { color: 'text', grounds: [...plain, ...tinted] },
  { color: 'muted', grounds: [...plain, ...tinted] },
  { color: 'link', grounds: plain },
  // The styles of every tinted box make this its colour of links.
  { color: 'link-on-soft', grounds: [...plain, ...tinted] },
  { color: 'on-tint', grounds: ['tint'] },
  { color: 'on-accent', grounds: ['accent', 'accent-hover'] },
  { color: 'notice', grounds: ['notice-tint'] },
  { color: 'error', grounds: [...plain, 'soft', 'error-tint'] },
];

/** Edges and marks without which a control or its state is not seen: 3 to 1 (1.4.11). */
export const edgePairs: readonly ColorPairs[] = [
  { color: 'control-border', grounds: ['surface', 'control', 'soft'] },
  { color: 'accent', grounds: [...plain, 'soft', 'tint'] },
];

/** Grounds without text: bars with their number in words beside them, and lines between things. */
export const decoration: readonly string[] = ['bar', 'line'];
