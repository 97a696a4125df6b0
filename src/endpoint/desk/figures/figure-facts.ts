import { todayIn } from '../../../domain/dates/dates.ts';
import { covers } from '../../../domain/desk/scope.ts';
import type { DeskScope } from '../../../domain/desk/scope.ts';
import type { StartFacts } from '../../../domain/figures/facts.ts';
import type { FigureFacts } from '../../../domain/figures/year-figures.ts';
import { timezone } from '../../offer/public-offer.ts';
import type { Services } from '../../services.ts';
import { listGroups } from '../../store/groups.ts';
import { listMeetingNotes } from '../../store/meetings-held.ts';
import { listPastEditions } from '../../store/past-editions.ts';
import { listSignupFacts } from '../../store/signup-facts.ts';

/** What is counted, as far as somebody may see it. */
export async function readFigureFacts(
  { store: { db }, clock }: Services,
  scope: DeskScope,
): Promise<FigureFacts> {
  const current = (await listGroups(db)).flatMap(({ group, editions }) =>
    editions.map(({ edition, held, heldElsewhere }): StartInOffer => ({
      edition,
      group,
      held,
      heldElsewhere,
    })),
  );
  const starts = [...current, ...(await listPastEditions(db))].filter(({ group }) =>
    covers(scope, { institution: group.institution, group: group.id }),
  );
  return {
    starts,
    signups: await listSignupFacts(db, scope),
    notes: await listMeetingNotes(db),
    today: todayIn(timezone, clock()),
  };
}

type StartInOffer = StartFacts & { group: { institution: string } };
