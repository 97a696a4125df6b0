import type { ApprovedWords } from '../../locale/approved-words.ts';
import type { TemplateResult } from 'lit';
import type { Group } from '../../contract/group.ts';
import type { Institution } from '../../contract/institution.ts';
import type { HeadingOptions } from '../../parts/heading.ts';
import type { HelpWords } from '../../locale/help-words.ts';
import type { FinderWords } from './finder-words.ts';
import type { Visit } from './visit/visit.ts';

/** What every view of the finder needs of its element. */
export interface FinderView {
  readonly words: FinderWords;
  readonly visit: Visit;
  readonly helpWords: HelpWords;
  /** The words of the help on a sensitive group's page, in Dutch in the same case. */
  readonly helpLineWords: ApprovedWords<'group-finder'>;
  /** Whether the finder is for professionals who refer their clients. */
  readonly isReferrer: boolean;
  /** Level of the widget's own heading. */
  readonly level: number;
  /** A heading that is so many levels below the widget's own. */
  readonly heading: (
    below: number,
    text: string | TemplateResult,
    options?: HeadingOptions,
  ) => TemplateResult;
  /** The button that leaves the page quickly; nothing where neither the site nor the group needs one. */
  readonly quickExit: (isNeeded?: boolean) => unknown;
  /** The mark on made-up content. */
  readonly sampleMark: (isSample: boolean) => unknown;
  /** What is announced, for where the rest of the page is out of reach. */
  readonly liveRegion: () => TemplateResult;
  /** "Bel ons" with a number. */
  readonly phone: (number: string) => TemplateResult;
  readonly institutionOf: (group: Group) => Institution | undefined;
}
