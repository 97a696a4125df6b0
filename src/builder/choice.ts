/** What an editor chose in the builder. */
export interface BuilderChoice {
  /** The name of the widget, such as `group-finder`. */
  readonly widget: string;
  /** The base URL of the endpoint, with its version. */
  readonly endpoint: string;
  /** The version and hash of the script; undefined when it lies elsewhere. */
  readonly version: string;
  readonly integrity: string;
  /** Attributes of the tag but `endpoint`, those that were set. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The number between the tags, shown when the widget cannot work. */
  readonly phone: string;
  /** The colour of buttons; undefined: as the site or the default. */
  readonly accent: string | undefined;
}

/** The ways to put a widget on a page. */
export const ways = ['tag', 'frame', 'div', 'wordpress', 'import'] as const;
export type Way = (typeof ways)[number];
