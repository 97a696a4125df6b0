import { html, nothing, type TemplateResult } from 'lit';
import type { Poll } from '../../../contract/poll.ts';
import { ballotForm } from '../../ballot/ballot-form.ts';
import { receiverLine } from '../../ballot/receiver-line.ts';
import type { PollView } from '../poll-view.ts';
import type { VotingController } from '../voting-controller.ts';
import { pollFields } from './poll-fields.ts';

/** What the form needs beside the poll and its words. */
export interface VoteFormContext {
  readonly voting: VotingController;
  /** Where the controls of the fields with errors are found. */
  readonly root: ParentNode;
  /** Whether the visitor can be told that the result comes after voting. */
  readonly promisesResult: boolean;
  /** The notice that sending failed, when it did. */
  readonly failure: unknown;
  readonly privacyUrl: string | undefined;
}

/** The form to vote with, or to change a vote with. */
export function voteForm(poll: Poll, view: PollView, context: VoteFormContext): TemplateResult {
  const { voting, root, failure } = context;
  const { form, draft } = voting;
  const isChange = voting.stage(poll) === 'changing';
  return ballotForm(view, {
    errors: form.errors,
    root,
    fields: pollFields(poll, {
      ...view,
      draft,
      errorAt: form.errorAt,
      set: (change) => voting.set(change),
    }),
    failure,
    actions: html`${receiverLine(view.t('receiver'), view.t('privacy'), context.privacyUrl)}
    ${actions(view, context, isChange)}`,
    // A change needs no form token: the vote's own secret goes along.
    onEnter: isChange ? undefined : form.prepare,
    onSubmit: () => voting.submit(poll),
  });
}

function actions(
  { t, common }: PollView,
  { voting, promisesResult }: VoteFormContext,
  isChange: boolean,
): TemplateResult {
  const send = voting.isSending ? common('sending') : t(isChange ? 'sendChange' : 'send');
  return html`<div class="actions">
    <button class="button button-primary" part="button">
      <span .textContent=${send}></span>
    </button>
    ${
      isChange
        ? html`<button class="button-quiet" type="button" @click=${() => voting.cancelChange()}>
            <span .textContent=${t('changeNot')}></span>
          </button>`
        : promisesResult
          ? html`<span class="muted" .textContent=${t('resultsAfter')}></span>`
          : nothing
    }
  </div>`;
}
