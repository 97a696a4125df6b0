import type { Connection } from '../../../../client/call.ts';
import type { Group } from '../../../../contract/group.ts';
import '../../../group-finder/define.ts';
// Without the form the finder shows no way to sign up. The form itself never opens here.
import '../../../signup-form/define.ts';
import { draftPage, type StandIns } from './draft-page.ts';
import { onlyHarmlessPresses } from './harmless-presses.ts';
import { previewFetch } from './preview-fetch.ts';

/** What to show, and where the page tells what became of it. */
export interface VisitorsPage {
  /** As it is typed. */
  readonly group: Group;
  readonly standIns: StandIns;
  readonly connection: Connection;
  readonly language: string;
  /** Level of its heading. */
  readonly level: number;
  opened(): void;
  /** The finder cannot show the group. */
  failed(): void;
  /** A control was pressed that does nothing in a preview. */
  refused(): void;
}

/** What a finder tells the page around it; here no visitor does it. */
const told = ['gmw-results', 'gmw-group-open', 'gmw-signup-start', 'gmw-problem'] as const;

type Finder = HTMLElementTagNameMap['gmw-group-finder'];

/** Puts a finder of visitors into a box, with the page of one group open in it. */
export function showVisitorsPage(box: HTMLElement, page: VisitorsPage): void {
  const { connection, language, level } = page;
  const group = draftPage(page.group, page.standIns, new Date());
  const finder = document.createElement('gmw-group-finder');
  finder.endpoint = connection.endpoint;
  finder.fetch = previewFetch(group, connection);
  finder.lang = language;
  finder.headingLevel = level;
  // The address is that of the desk.
  finder.urlState = 'off';
  // Nobody sees the list that the page is opened from. WebKit gives the focus to what is hidden as well.
  finder.hidden = true;
  finder.inert = true;
  for (const type of told)
    finder.addEventListener(type, (event) => {
      event.stopPropagation();
      event.preventDefault();
    });
  finder.addEventListener('gmw-results', () => void openGroup(finder, group.id, page), {
    once: true,
  });
  box.replaceChildren(finder);
}

async function openGroup(finder: Finder, id: string, page: VisitorsPage): Promise<void> {
  await finder.updateComplete;
  const root = finder.shadowRoot!;
  const link = root.querySelector<HTMLElement>(`[data-group="${CSS.escape(id)}"]`);
  if (!link) return page.failed();
  link.click();
  onlyHarmlessPresses(root, () => page.refused());
  await finder.updateComplete;
  finder.hidden = false;
  finder.inert = false;
  page.opened();
}
