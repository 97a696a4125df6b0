import type { DeskGroup } from '../../../contract/desk-documents.ts';
import type { DeskStartRow } from '../../../contract/desk-offer.ts';
import type { Group } from '../../../contract/group.ts';
import type { StartDraft } from '../../../domain/desk/start-draft.ts';
import type { MeetingsController } from '../meetings/meetings-controller.ts';
import type { DocumentEdit } from './document-edit.ts';

/** A start that is being changed. */
export interface ChangeStart {
  readonly edit: DocumentEdit<DeskGroup, StartDraft>;
  readonly row: DeskStartRow;
  readonly listsDays: boolean;
  /** Days on which the institution is closed. */
  readonly closingDays: readonly string[];
  readonly meetings: MeetingsController;
  listDays(): void;
  /** Shows a group as visitors will see its page. */
  showPage(group: Group): void;
  cancelStart(): void;
  close(): void;
}
