import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { urlOf } from '../../../client/call.ts';
import type { DeskGroup, DeskInstitution } from '../../../contract/desk-documents.ts';
import type { DeskGroupRow, DeskStartRow, OfferInstitution } from '../../../contract/desk-offer.ts';
import { getDeskInstitution, getOfferTable } from '../../../contract/desk-routes.ts';
import type { NewStartDraft } from '../../../domain/desk/new-start.ts';
import type { StartDraft } from '../../../domain/desk/start-draft.ts';
import { LoadController } from '../../../internal/load-controller.ts';
import { deskOffer } from '../../../locale/widgets/desk-offer.ts';
import type { ChangeController } from '../changes/change-controller.ts';
import { deskCall, type DeskHost } from '../desk-host.ts';
import type { OwnFilePage } from '../desk-page.ts';
import type { DeskView } from '../desk-view.ts';
import { MeetingsController } from '../meetings/meetings-controller.ts';
import { meetingsStyles } from '../meetings/meetings.styles.ts';
import { cancelStartPage } from './cancel-start.ts';
import { changeStartForm } from './change-start-form.ts';
import type { DocumentEdit } from './document-edit.ts';
import type { EditContext } from './edit-context.ts';
import type { Saved } from './group-calls.ts';
import type { GroupDraft } from './group-draft.ts';
import { groupForm } from './group-form.ts';
import type { InstitutionDraft } from './institution-draft.ts';
import { institutionForm } from './institution-form.ts';
import { newStartForm } from './new-start-form.ts';
import { OfferListController } from './offer-list-controller.ts';
import { offerList } from './offer-list.ts';
import { proposedTheme, type GroupProposal } from './group-proposal.ts';
import type { OfferStep } from './offer-step.ts';
import { cancelStartEdit, changeStartEdit, newStartEdit } from './start-edits.ts';
import { TableImport } from './table-import.ts';
import { tableImportPage } from './table-import-page.ts';
import { groupEdit, institutionEdit } from './text-edits.ts';
import { cardStyles } from '../../../parts/card.styles.ts';
import { factsStyles } from '../../../parts/facts.styles.ts';
import { placesStyles } from '../../../parts/places.styles.ts';
import { PagePreview } from './preview/page-preview.ts';
import { previewStyles } from './preview/preview.styles.ts';
import { offerStyles } from './offer.styles.ts';

/** What is open instead of the list, or in it. */
type Opened =
  | { kind: 'new-start'; group: DeskGroupRow; edit: DocumentEdit<DeskGroup, NewStartDraft> }
  | { kind: 'change-start'; row: DeskStartRow; edit: DocumentEdit<DeskGroup, StartDraft> }
  | { kind: 'cancel-start'; row: DeskStartRow; edit: DocumentEdit<DeskGroup, object> }
  | { kind: 'group'; row: DeskGroupRow | undefined; edit: DocumentEdit<DeskGroup, GroupDraft> }
  | {
      kind: 'institution';
      id: string | undefined;
      edit: DocumentEdit<DeskInstitution, InstitutionDraft>;
    }
  | { kind: 'import'; edit: TableImport };

/** What the page of the offer asks of the desk. */
export interface OfferSurroundings {
  /** Who is signed in, while this page is in view. */
  person(): string | undefined;
  today(): string;
  /** Whether the offer of all institutions may be changed, and others added. */
  isForAll(): boolean;
  /** Shows who signed up for a start of a group; undefined for who may not see them. */
  showPeople(group: DeskGroupRow): ((edition: string) => void) | undefined;
}

/** The offer: groups with their starts, made and changed with what that does to people in view. */
export class OfferPage implements OwnFilePage, ReactiveController {
  readonly styles = [
    placesStyles,
    factsStyles,
    cardStyles,
    offerStyles,
    meetingsStyles,
    previewStyles,
  ];
  readonly words = deskOffer;
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #host: DeskHost;
  readonly #changes: ChangeController;
  readonly #surroundings: OfferSurroundings;
  readonly #list: OfferListController;
  /** For its closing days, which a new start skips. */
  readonly #institution: LoadController<DeskInstitution>;
  readonly #context: EditContext;
  readonly #meetings: MeetingsController;
  readonly #preview: PagePreview;
  #opened: Opened | undefined;
  #listsDays = false;
  #saved: string | undefined;
  /** What somebody came for, until it is begun. */
  #step: OfferStep | undefined;
  #wasInView = false;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    changes: ChangeController,
    surroundings: OfferSurroundings,
  ) {
    this.#element = element;
    this.#host = host;
    this.#changes = changes;
    this.#surroundings = surroundings;
    element.addController(this);
    this.#preview = new PagePreview(element, host);
    this.#context = {
      element,
      host,
      today: () => surroundings.today(),
      closingDays: () => this.#closingDays,
      finish: (saved, words, ...selectors) => this.#finish(saved, words, ...selectors),
    };
    this.#list = new OfferListController(
      element,
      host,
      changes,
      () => surroundings.person(),
      () => this.#openProposed(),
    );
    this.#meetings = new MeetingsController(element, host, {
      isInView: (edition) =>
        surroundings.person() !== undefined &&
        this.#opened?.kind === 'change-start' &&
        this.#opened.row.id === edition,
    });
    this.#institution = new LoadController<DeskInstitution>(element, {
      key: () => {
        const institution = this.#institutionOfStart;
        return institution !== undefined && surroundings.person() !== undefined
          ? [institution]
          : undefined;
      },
      load: (signal) =>
        deskCall(host, getDeskInstitution, {
          params: { id: this.#institutionOfStart ?? '' },
          signal,
        }),
      failed: (error) => host.report(error),
    });
  }

  /** What was proposed is for who stays on the page: it does not wait for a later visit. */
  hostUpdate(): void {
    const isInView = this.#surroundings.person() !== undefined;
    if (this.#wasInView && !isInView && this.#step) {
      this.#step = undefined;
      this.#saved = undefined;
    }
    this.#wasInView = isInView;
  }

  /** Begins what somebody came for; a group that is not known yet is chosen in the list. */
  begin(step: OfferStep): void {
    this.#close();
    this.#list.clear();
    this.#step = step;
    this.#saved = this.#wordsToChoose(step);
  }

  #wordsToChoose(step: OfferStep): string | undefined {
    const t = this.#host.t();
    switch (step.make) {
      case 'start':
        return step.proposal.group === undefined ? t('chooseGroup') : undefined;
      case 'change':
        return t('chooseGroupToChange');
      case 'poster':
        return t('chooseGroupForPoster');
      default:
        return undefined;
    }
  }

  refresh(): void {
    this.#list.refresh();
    void this.#meetings.list.refresh();
  }

  clear(): void {
    this.#close();
    this.#saved = undefined;
    this.#step = undefined;
    this.#list.clear();
    this.#meetings.clear();
  }

  render(view: DeskView): TemplateResult {
    return html`${this.#renderOpened(view)} ${this.#preview.render(view)}`;
  }

  #renderOpened(view: DeskView): TemplateResult {
    const opened = this.#opened;
    switch (opened?.kind) {
      case 'change-start':
        return changeStartForm(
          {
            ...opened,
            listsDays: this.#listsDays,
            closingDays: this.#closingDays,
            meetings: this.#meetings,
            listDays: () => this.#listDays(),
            showPage: (group) => this.#preview.open(group, view),
            cancelStart: () => this.#cancelStart(opened.row),
            close: () => this.#back(`[data-start="${opened.row.id}"]`),
          },
          view,
        );
      case 'cancel-start':
        return cancelStartPage(
          { ...opened, close: () => this.#back(`[data-start="${opened.row.id}"]`) },
          view,
        );
      case 'group':
        return groupForm(
          {
            edit: opened.edit,
            name: opened.row?.name,
            themes: this.#list.rows.value?.themes ?? [],
            audiences: this.#list.rows.value?.audiences ?? [],
            others: this.#othersOf(opened.row, opened.edit),
            institutions: this.#institutions,
            showPage: (group) => this.#preview.open(group, view),
            close: () =>
              this.#back(opened.row ? `[data-group="${opened.row.id}"]` : '[data-new-group]'),
          },
          view,
        );
      case 'institution':
        return institutionForm(
          {
            edit: opened.edit,
            close: () => this.#back(`[data-institution="${opened.id ?? ''}"]`),
          },
          view,
        );
      case 'import':
        return tableImportPage(
          {
            table: opened.edit,
            institutions: this.#institutions,
            templateAddress: this.#address('template'),
            close: () => this.#back('[data-import]'),
          },
          view,
        );
      default:
        return offerList(
          this.#list,
          {
            saved: this.#saved,
            newStart: (group) => this.#newStart(group),
            changeStart: (group, row) => this.#changeStart(group, row),
            changeGroup: (group) => this.#editGroup(group),
            newGroup: this.#institutions.length > 0 ? () => this.#editGroup(undefined) : undefined,
            institutions: this.#institutions,
            changeInstitution: (id) => this.#editInstitution(id),
            newInstitution: this.#surroundings.isForAll()
              ? () => this.#editInstitution(undefined)
              : undefined,
            importTable: () => this.#importTable(),
            address: (format) => this.#address(format),
            posterAddress: (group) => this.#posterAddress(group),
            showPeople: (group) => this.#surroundings.showPeople(group),
            openedIn: (group) => this.#newStartIn(group, view),
            isLate: (id) => this.#changes.isLate({ id }),
          },
          view,
        );
    }
  }

  #newStartIn(group: string, view: DeskView): TemplateResult | undefined {
    const opened = this.#opened;
    if (opened?.kind !== 'new-start' || opened.group.id !== group) return undefined;
    return newStartForm(
      {
        edit: opened.edit,
        groupName: opened.group.name,
        closingDays: this.#closingDays,
        listsDays: this.#listsDays,
        listDays: () => this.#listDays(),
        showPage: (shown) => this.#preview.open(shown, view),
        close: () => this.#back(`[data-new-start="${group}"]`),
      },
      view,
    );
  }

  /** That of the start that is made or changed. */
  get #institutionOfStart(): string | undefined {
    const opened = this.#opened;
    if (opened?.kind === 'new-start') return opened.group.institution;
    return opened?.kind === 'change-start' ? opened.row.institution : undefined;
  }

  get #closingDays(): readonly string[] {
    return this.#institution.value?.closingDays ?? [];
  }

  #newStart(group: DeskGroupRow): void {
    const proposal = this.#step?.make === 'start' ? this.#step.proposal : {};
    this.#open({ kind: 'new-start', group, edit: newStartEdit(this.#context, group, proposal) });
  }

  /** Opens what was asked for before the list was there. */
  #openProposed(): void {
    const step = this.#step;
    if (step?.make === 'group') this.#makeGroup(proposedTheme(step.theme));
    else if (step?.make === 'start-change') this.#showStart(step.group, step.edition);
    else if (step?.make === 'start' && step.proposal.group !== undefined) {
      const row = this.#list.reveal(step.proposal.group);
      if (row) this.#newStart(row);
    }
  }

  #makeGroup(proposal: GroupProposal): void {
    this.#step = undefined;
    if (this.#institutions.length > 0) this.#editGroup(undefined, proposal);
  }

  /** Opens a start to be changed; who has the offer of other groups only is told whom to ask. */
  #showStart(groupId: string, edition: string): void {
    this.#step = undefined;
    const group = this.#list.reveal(groupId);
    const start = group?.editions.find((it) => it.id === edition);
    if (group && start) this.#changeStart(group, start);
    else this.#saved = this.#host.t()('askForOffer');
  }

  #changeStart(group: DeskGroupRow, row: DeskStartRow): void {
    this.#open({ kind: 'change-start', row, edit: changeStartEdit(this.#context, group, row) });
  }

  #cancelStart(row: DeskStartRow): void {
    this.#open({ kind: 'cancel-start', row, edit: cancelStartEdit(this.#context, row) });
  }

  #editGroup(
    row: DeskGroupRow | undefined,
    proposal = this.#step?.make === 'change' ? this.#step.proposal : undefined,
  ): void {
    const institution = this.#institutions[0]?.id ?? '';
    const taken = [
      ...(this.#list.rows.value?.groups ?? []).map((it) => it.id),
      ...this.#list.heldNew.map((it) => it.group ?? ''),
    ];
    const edit = groupEdit(this.#context, { row, institution, taken, proposal });
    this.#open({ kind: 'group', row, edit });
  }

  #editInstitution(id: string | undefined): void {
    const taken = this.#institutions.map((it) => it.id);
    this.#open({ kind: 'institution', id, edit: institutionEdit(this.#context, id, taken) });
  }

  /** The other groups of the institution, which a group can come after. */
  #othersOf(
    row: DeskGroupRow | undefined,
    edit: DocumentEdit<DeskGroup, GroupDraft>,
  ): readonly DeskGroupRow[] {
    const institution = edit.status === 'ready' ? edit.draft.institution : row?.institution;
    return (this.#list.rows.value?.groups ?? []).filter(
      (it) => it.id !== row?.id && it.institution === institution,
    );
  }

  #importTable(): void {
    const institution = this.#institutions[0]?.id ?? '';
    this.#open({
      kind: 'import',
      edit: new TableImport(this.#element, this.#host, institution),
    });
    void this.#host.focusOn('#edit-title');
  }

  #address(format: 'csv' | 'json' | 'template'): string {
    return urlOf(this.#host.connection()?.endpoint ?? '', getOfferTable, {
      query: { format },
    });
  }

  #posterAddress(group: string): string {
    return `${this.#host.connection()?.endpoint ?? ''}/poster?group=${encodeURIComponent(group)}`;
  }

  get #institutions(): readonly OfferInstitution[] {
    return this.#list.rows.value?.institutions ?? [];
  }

  /** Back to the list, which shows what was stored, or the change that waits. */
  async #finish({ held }: Saved, words?: string, ...selectors: readonly string[]): Promise<void> {
    this.#close();
    this.#saved = held ? undefined : words;
    if (held) this.#list.show(held);
    this.#host.changed();
    await this.#list.rows.reload();
    const undo = held ? [`[data-undo="${held.id}"]`] : [];
    await this.#host.focusOn(...undo, ...selectors, '#page');
  }

  #open(opened: Opened): void {
    this.#close();
    this.#step = undefined;
    this.#saved = undefined;
    this.#opened = opened;
    this.#element.requestUpdate();
  }

  #close(): void {
    this.#opened?.edit.stop();
    this.#preview.close();
    this.#opened = undefined;
    this.#listsDays = false;
    this.#element.requestUpdate();
  }

  #back(...selectors: readonly string[]): void {
    this.#close();
    void this.#host.focusOn(...selectors, '#page');
  }

  #listDays(): void {
    this.#listsDays = true;
    this.#element.requestUpdate();
    void this.#host.focusOn('.day-list input');
  }
}
