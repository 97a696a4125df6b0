import type { PollDefinition, SurveyDefinition } from '../../contract/offer-file.ts';
import poll from './definition-poll.json' with { type: 'json' };
import survey from './offer-priorities.json' with { type: 'json' };

/**
 * The definition poll of the national working group, with the 18 votes that were counted before. The
 * wording of the options is the subject of the poll: never edit it.
 */
export const definitionPoll: PollDefinition = poll;

/** The survey on what decides an institution's offer: ten factors and one published practice. */
export const offerPriorities: SurveyDefinition = survey;
