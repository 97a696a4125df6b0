import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import { newKey } from '../../../client/submission.ts';
import type { DeskCard } from '../../../contract/desk-cards.ts';
import type { PhoneSignup } from '../../../contract/desk-phone-signup.ts';
import { addPhoneSignup } from '../../../contract/desk-routes.ts';
import {
  checkPhoneSignup,
  type PhoneSignupError as FieldError,
} from '../../../domain/signup/phone-signup-check.ts';
import type { SignupDraft } from '../../../domain/signup/signup-check.ts';
import { readNumber } from '../../../domain/desk/announcement-number.ts';
import { tidySignup } from '../../../domain/signup/tidy-signup.ts';
import type { NumberProblem } from '../announcements/arrival-controller.ts';
import { asEndpointError, deskCall, type DeskHost } from '../desk-host.ts';

/** Who is on the telephone. */
export const callers = ['self', 'child', 'helper', 'referrer'] as const;
export type Caller = (typeof callers)[number];

/** What is filled in: a sign-up, and what was agreed. */
export type PhoneSignupDraft = SignupDraft & {
  mode: Caller;
  agreed?: string;
  announcement?: string;
};

/** What is not right: an answer of a sign-up, or the number of an announcement. */
export type PhoneSignupError =
  | FieldError
  | { pointer: '/announcement'; code: `announcement-${NumberProblem}` };

/** The order in which the form asks. */
const formOrder = [
  'group',
  'participant',
  'guardian',
  'helper',
  'referrer',
  'participantKnows',
  'announcement',
  'agreed',
];

/** What was filled in, by the names of the fields; of a box that can be ticked with others, all of them. */
export type FilledIn = ReadonlyMap<string, readonly string[]>;

const inFormOrder = (errors: readonly PhoneSignupError[]): PhoneSignupError[] => {
  const rank = ({ pointer }: PhoneSignupError) => formOrder.indexOf(pointer.split('/')[1] ?? '');
  return [...errors].sort((a, b) => rank(a) - rank(b));
};

const wrongNumber = (problem: NumberProblem): PhoneSignupError => ({
  pointer: '/announcement',
  code: `announcement-${problem}`,
});

/** Four digits, where somebody mentions a number. */
const checkNumber = (number: string | undefined): PhoneSignupError[] =>
  number !== undefined && readNumber(number) === undefined ? [wrongNumber('unknown')] : [];

/** Why the endpoint does not take the number; `undefined` for any other failure. */
function numberErrorOf({ problem }: EndpointError): PhoneSignupError | undefined {
  const code = problem?.errors?.find((it) => it.pointer === '/announcement')?.code;
  if (code === undefined) return undefined;
  return wrongNumber(code === 'announcement-arrived' ? 'arrived' : 'unknown');
}

/**
 * A sign-up that somebody gives by telephone. What is typed stays until it is saved or closed, also while
 * another part of the desk is looked at, or somebody else turns out to be on the telephone.
 */
export class PhoneSignupController {
  readonly #element: ReactiveControllerHost;
  readonly #host: DeskHost;
  readonly #added: (card: DeskCard) => void;
  #key = newKey();
  isOpen = false;
  caller: Caller = 'self';
  edition = '';
  errors: readonly PhoneSignupError[] = [];
  filledIn: FilledIn = new Map();
  failure: EndpointError | undefined;
  isBusy = false;

  constructor(element: ReactiveControllerHost, host: DeskHost, added: (card: DeskCard) => void) {
    this.#element = element;
    this.#host = host;
    this.#added = added;
  }

  /** Opens an empty form, or leads back to the one that is being filled in. */
  open(): void {
    if (!this.isOpen) this.clear();
    this.isOpen = true;
    void this.#host.focusOn('#new-signup');
  }

  close(): void {
    this.clear();
    void this.#host.focusOn('#add-phone-signup');
  }

  clear(): void {
    this.isOpen = false;
    this.caller = 'self';
    this.filledIn = new Map();
    this.edition = '';
    this.errors = [];
    this.failure = undefined;
    this.#key = newKey();
    this.#element.requestUpdate();
  }

  chooseCaller(caller: Caller): void {
    this.caller = caller;
    this.errors = [];
    this.#element.requestUpdate();
  }

  /** Remembers a field, however often the form is drawn anew. */
  fill(name: string, values: readonly string[]): void {
    this.filledIn = new Map([...this.filledIn, [name, values]]);
  }

  chooseEdition(edition: string): void {
    this.edition = edition;
    this.#element.requestUpdate();
  }

  /** Checks by the rules of the visitors' form, and stores it once however often it is sent. */
  async save(draft: PhoneSignupDraft): Promise<void> {
    if (this.isBusy) return;
    this.failure = undefined;
    const tidied = tidySignup(draft);
    this.errors = inFormOrder([...checkPhoneSignup(tidied), ...checkNumber(tidied.announcement)]);
    this.#element.requestUpdate();
    if (this.errors.length > 0) return this.#host.focusOn('#new-signup-errors');
    this.isBusy = true;
    try {
      const body = tidied as PhoneSignup;
      const card = await deskCall(this.#host, addPhoneSignup, { body, idempotencyKey: this.#key });
      this.clear();
      this.#host.announce(this.#host.t()('phoneSignupSaved', { reference: card.reference }));
      this.#host.changed();
      this.#added(card);
    } catch (cause) {
      this.failure = asEndpointError(cause);
      // What is refused was not stored: the corrected form is another one.
      if (this.failure.status >= 400 && this.failure.status < 500) this.#key = newKey();
      const wrongNumber = numberErrorOf(this.failure);
      if (wrongNumber) {
        this.failure = undefined;
        this.errors = [wrongNumber];
        this.#element.requestUpdate();
        await this.#host.focusOn('#new-signup-errors');
      } else {
        this.#host.report(this.failure);
        await this.#host.focusOn('#new-signup-failure');
      }
    }
    this.isBusy = false;
    this.#element.requestUpdate();
  }
}
