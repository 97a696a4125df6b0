// Compiled by consumer.test.ts with the installed package: what a site's own code may count on.
import type { GmwDefinitionPoll, GmwProvider } from 'gmw-widgets';
import { GmwGroupFinder, GmwPrioritySurvey, GmwSignupForm } from 'gmw-widgets';
import 'gmw-widgets/define';
import { GmwDefinitionPoll as Registered } from 'gmw-widgets/definition-poll';
import 'gmw-widgets/group-finder';
import 'gmw-widgets/priority-survey';
import 'gmw-widgets/provider';
import 'gmw-widgets/signup-form';

export const classes: CustomElementConstructor[] = [
  GmwGroupFinder,
  GmwSignupForm,
  GmwPrioritySurvey,
];

const poll: GmwDefinitionPoll = document.createElement('gmw-definition-poll');
poll.poll = 'definition';
// @ts-expect-error a poll is named by text
poll.poll = 3;

export const same: typeof GmwDefinitionPoll = Registered;

const provider: GmwProvider = document.createElement('gmw-provider');
provider.fetch = (...request) => fetch(...request);
// @ts-expect-error not an element of this package
export const unknown: GmwDefinitionPoll = document.createElement('gmw-unknown');

poll.addEventListener('gmw-vote-sent', (event) => {
  const id: string = event.poll;
  // @ts-expect-error an event never tells an answer
  return [id, event.option];
});
document.addEventListener('gmw-problem', (event) => {
  const retryable: boolean = event.retryable;
  return retryable;
});
