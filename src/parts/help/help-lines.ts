import type { DangerKind } from '../../domain/help/danger.ts';

/**
 * When the numbers below were last compared with the list that the field gave us. The lines themselves were
 * not asked: whoever publishes a release does that, and changes the date.
 */
export const helpLinesCheckedOn = '2026-11-28';

/** A line that anyone may call in acute need. */
export interface HelpLine {
  readonly id: 'emergency' | 'home' | 'harming' | 'suicide' | 'sexual' | 'child';
  readonly phone: string;
  /** Where one can chat instead, for who is deaf or cannot speak aloud. */
  readonly chat?: string;
}

const lines: readonly HelpLine[] = [
  { id: 'emergency', phone: '112' },
  { id: 'home', phone: '0800 2000', chat: 'https://veiligthuis.nl/' },
  { id: 'harming', phone: '0800 2000', chat: 'https://veiligthuis.nl/' },
  { id: 'suicide', phone: '0800 0113', chat: 'https://www.113.nl/' },
  { id: 'sexual', phone: '0800 0188', chat: 'https://centrumseksueelgeweld.nl/' },
  { id: 'child', phone: '0800 0432', chat: 'https://www.kindertelefoon.nl/' },
];

const idsByKind: Readonly<Record<DangerKind, readonly HelpLine['id'][]>> = {
  suicide: ['suicide', 'emergency'],
  sexual: ['emergency', 'sexual', 'home'],
  violence: ['emergency', 'home', 'suicide'],
  harming: ['emergency', 'harming', 'suicide'],
  child: ['child'],
};

/** The lines for a kind of danger, the most urgent first. */
export function helpLinesFor(kinds: readonly DangerKind[]): HelpLine[] {
  const ids = new Set(kinds.flatMap((it) => idsByKind[it]));
  // Who harms others reads of the same line in other words.
  if (ids.has('harming')) ids.delete('home');
  return [...ids].flatMap((id) => lines.find((it) => it.id === id) ?? []);
}
