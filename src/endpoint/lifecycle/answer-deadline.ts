import type { Edition } from '../../contract/group.ts';
import { startMoment } from '../../domain/offer/start-moment.ts';
import type { Services } from '../services.ts';

/** Until when a place that is offered now can be taken: never after the start of what it is for. */
export function answerDeadline({ policy }: Services, edition: Edition, now: Date): string {
  const usual = now.getTime() + policy.offerAge * 1000;
  // People keep joining a group of which the start is past.
  const start = edition.entry === 'rolling' ? undefined : startMoment(edition);
  return new Date(Math.min(usual, start ?? Infinity)).toISOString();
}
