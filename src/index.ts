/** Classes, events and types. Nothing is registered here: see `gmw-widgets/define`. */
export type { FormOfAddress } from './locale/text.ts';
export type { ProblemKind } from './client/endpoint-error.ts';
// The class of the desk is in its own entry alone: no page of visitors loads it.
export type { GmwDesk } from './elements/desk/desk.ts';
export { GmwProvider } from './elements/provider/provider.ts';
export { GmwDefinitionPoll } from './elements/definition-poll/definition-poll.ts';
export { GmwVoteSentEvent } from './elements/definition-poll/definition-poll.events.ts';
export { GmwGroupFinder } from './elements/group-finder/group-finder.ts';
export {
  GmwGroupOpenEvent,
  GmwResultsEvent,
  GmwSignupStartEvent,
} from './elements/group-finder/group-finder.events.ts';
export { GmwPrioritySurvey } from './elements/priority-survey/priority-survey.ts';
export { GmwSurveySentEvent } from './elements/priority-survey/priority-survey.events.ts';
export { GmwSignupForm } from './elements/signup-form/signup-form.ts';
export { GmwSignupSentEvent } from './elements/signup-form/signup-form.events.ts';
export { GmwProblemEvent } from './internal/problem-event.ts';
export { version } from './version.ts';
