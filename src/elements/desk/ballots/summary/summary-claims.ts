import { unsupportedClaims } from '../../../../domain/poll/summary-check.ts';
import { pollFacts } from '../../../../domain/poll/summary-facts.ts';
import { surveyFacts } from '../../../../domain/survey/summary-facts.ts';
import type { Ballot } from '../ballot.ts';

/** What of a summary the count that is shown does not bear out. */
export const claimsOf = ({ poll, survey }: Ballot, summary: string): string[] => {
  const facts = poll ? pollFacts(poll) : survey && surveyFacts(survey);
  return facts ? unsupportedClaims(summary, facts) : [];
};
