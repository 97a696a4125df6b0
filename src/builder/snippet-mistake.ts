/** A mistake in code that somebody pasted, and the same code without it where that can be guessed. */
export interface SnippetMistake {
  readonly title: string;
  readonly why: string;
  readonly mended?: string | undefined;
}
