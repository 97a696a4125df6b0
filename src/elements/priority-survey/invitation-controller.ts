import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { call } from '../../client/call.ts';
import { EndpointError } from '../../client/endpoint-error.ts';
import { getInvitation } from '../../contract/routes.ts';
import type { Invitation, InvitedResponse, Survey } from '../../contract/survey.ts';
import type { BallotHost } from '../ballot/ballot-host.ts';
import { takeInvitationCode } from './invitation-code.ts';

/** What an invitation needs of the answering. */
export interface InvitationOptions {
  /** The survey, once it is read. */
  readonly survey: () => Survey | undefined;
  /** The visitor came with this code in the address. */
  readonly arrived: (code: string) => void;
  /** An answer was sent with the code before. */
  readonly found: (response: InvitedResponse) => void;
}

/** The code of an invitation: for which institution it is, and what that institution answered before. */
export class InvitationController implements ReactiveController {
  readonly #element: ReactiveControllerHost;
  readonly #host: BallotHost;
  readonly #options: InvitationOptions;
  #code = '';
  #value: Invitation | undefined;

  constructor(element: ReactiveControllerHost, host: BallotHost, options: InvitationOptions) {
    this.#element = element;
    this.#host = host;
    this.#options = options;
    element.addController(this);
  }

  /** The code of an invitation stands in the address that the visitor came with. */
  hostConnected(): void {
    const code = takeInvitationCode();
    if (!code) return;
    this.#code = code;
    this.#options.arrived(code);
  }

  hostUpdate(): void {
    const survey = this.#options.survey();
    if (!survey || !this.#code) return;
    const code = this.#code;
    this.#code = '';
    // A code that is refused is told when the answer is sent: a visitor may leave it out.
    void this.open(survey, code).catch(() => {});
  }

  /** What is known of the code; undefined while nothing is. */
  get value(): Invitation | undefined {
    return this.#value;
  }

  clear(): void {
    this.#code = '';
    this.#value = undefined;
  }

  /** Reads what belongs to a code. Rejects with an `EndpointError` when that fails. */
  async open({ id }: Survey, code: string): Promise<void> {
    const connection = this.#host.connection();
    // Other characters than these are in no code, and no header can hold them.
    const secret = code.replace(/[^\w-]/g, '');
    if (!connection || !secret) throw new EndpointError('refused');
    this.#value = await call(connection, getInvitation, { params: { id }, secret });
    this.#element.requestUpdate();
    const { response } = this.#value;
    if (response) this.#options.found(response);
  }
}
