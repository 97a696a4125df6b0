import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { urlOf } from '../../../client/call.ts';
import type { DeskEdition } from '../../../contract/desk-editions.ts';
import { getEditionPeople } from '../../../contract/desk-routes.ts';
import { deskSignups } from '../../../locale/widgets/desk-signups.ts';
import { announcementForm } from '../announcements/announcement-form.ts';
import { AnnouncementsController } from '../announcements/announcements-controller.ts';
import { announcementsStyles } from '../announcements/announcements.styles.ts';
import { openAnnouncements } from '../announcements/open-announcements.ts';
import type { ChangeController } from '../changes/change-controller.ts';
import type { DeskHost } from '../desk-host.ts';
import type { OwnFilePage } from '../desk-page.ts';
import type { DeskView } from '../desk-view.ts';
import { MeetingsController } from '../meetings/meetings-controller.ts';
import { meetingsStyles } from '../meetings/meetings.styles.ts';
import { BulkController } from './bulk-controller.ts';
import { bulkStep } from './bulk.ts';
import { CardController } from './card-controller.ts';
import { GroupMailController } from './group-mail-controller.ts';
import { groupList, type GroupList } from './group-list.ts';
import { PeopleController } from './people-controller.ts';
import { peoplePage } from './people-page.ts';
import { personCard } from './person-card.ts';
import { PhoneSignupController } from './phone-signup-controller.ts';
import { PriorityController } from './priority-controller.ts';
import { phoneSignupForm } from './phone-signup-form.ts';
import { signupsStyles } from './signups.styles.ts';

/** What the page of the sign-ups asks of the desk. */
export interface SignupsSurroundings {
  /** Who is signed in, while this page is in view. */
  person(): string | undefined;
  toggleNames(): void;
  /** Asks to sign in again where that was too long ago for personal exports; true: it was. */
  needsSignIn(): boolean;
}

/** Everyone who signed up: the list, one person on a card, who calls to sign up, and announcements. */
export class SignupsPage implements OwnFilePage {
  readonly styles = [signupsStyles, announcementsStyles, meetingsStyles];
  readonly words = deskSignups;
  readonly #host: DeskHost;
  readonly #changes: ChangeController;
  readonly #surroundings: SignupsSurroundings;
  readonly #people: PeopleController;
  readonly #card: CardController;
  readonly #priority: PriorityController;
  readonly #bulk: BulkController;
  readonly #groupMail: GroupMailController;
  readonly #meetings: MeetingsController;
  readonly #phoneSignup: PhoneSignupController;
  readonly #announcements: AnnouncementsController;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    changes: ChangeController,
    surroundings: SignupsSurroundings,
  ) {
    this.#host = host;
    this.#changes = changes;
    this.#surroundings = surroundings;
    const person = () => surroundings.person();
    const edition = () => (person() === undefined ? undefined : this.#people.edition);
    this.#people = new PeopleController(element, host, person);
    this.#card = new CardController(element, host, changes, person);
    this.#priority = new PriorityController(element, host, changes);
    this.#bulk = new BulkController(element, host, changes, edition);
    this.#groupMail = new GroupMailController(element, host, changes, edition);
    this.#meetings = new MeetingsController(element, host, {
      isInView: (id) => edition()?.id === id,
    });
    this.#phoneSignup = new PhoneSignupController(element, host, ({ reference }) =>
      this.#card.open(reference),
    );
    this.#announcements = new AnnouncementsController(element, host, person);
  }

  /** `back` leads to where the card was opened. */
  showPerson(reference: string, back?: () => void): void {
    this.#card.open(reference, back);
  }

  /** Narrows the list to the people of a start. */
  showStart(edition: string): void {
    this.#people.search({ q: '', status: '', wait: '', edition });
  }

  /** Closes what is only looked at: another part of the desk is opened. */
  leave(): void {
    this.#card.leave();
  }

  refresh(): void {
    this.#people.refresh();
    this.#card.retry();
    void this.#announcements.list.refresh();
    void this.#meetings.list.refresh();
  }

  clear(): void {
    this.#people.clear();
    this.#card.clear();
    this.#phoneSignup.clear();
    this.#priority.clear();
    this.#bulk.clear();
    this.#groupMail.clear();
    this.#meetings.clear();
    this.#announcements.clear();
  }

  /** Opens the form of an announcement. */
  announce(): void {
    this.#card.leave();
    this.#announcements.open();
  }

  render(view: DeskView): TemplateResult {
    const { edition } = this.#people;
    const bulk = html`${edition ? groupList(this.#groupList(edition), view) : nothing}
    ${bulkStep(this.#bulk, this.#changes, view)}`;
    return peoplePage(this.#people, this.#card, view, this.#renderOpened(view), bulk, {
      priority: this.#priority,
      toggleNames: () => this.#surroundings.toggleNames(),
      addByPhone: () => {
        this.#card.leave();
        this.#announcements.leave();
        this.#phoneSignup.open();
      },
      announcements: {
        add: () => this.announce(),
        list: openAnnouncements(this.#announcements, view),
      },
    });
  }

  /** A form that is being filled in stays as it is behind a card that is looked at meanwhile. */
  #renderOpened(view: DeskView): TemplateResult | typeof nothing {
    const editions = this.#people.editions.value ?? [];
    const hasCard = this.#card.reference !== undefined;
    const hasForm = this.#phoneSignup.isOpen;
    const announces = this.#announcements.isOpen;
    if (!hasCard && !hasForm && !announces) return nothing;
    return html`${hasCard ? personCard(this.#card, this.#changes, editions, view) : nothing}
    ${
      hasForm
        ? html`<div ?hidden=${hasCard || announces}>
            ${phoneSignupForm(this.#phoneSignup, editions, view)}
          </div>`
        : nothing
    }
    ${
      announces
        ? html`<div ?hidden=${hasCard}>${announcementForm(this.#announcements, view)}</div>`
        : nothing
    }`;
  }

  #groupList(edition: DeskEdition): GroupList {
    return {
      edition,
      mail: this.#groupMail,
      meetings: this.#meetings,
      changes: this.#changes,
      address: (format) =>
        urlOf(this.#host.connection()?.endpoint ?? '', getEditionPeople, {
          params: { id: edition.id },
          query: { format },
        }),
      needsSignIn: () => this.#surroundings.needsSignIn(),
    };
  }
}
