import { todayIn } from '../../domain/dates/dates.ts';
import type { SignupFacts } from '../../domain/figures/facts.ts';
import type { DeskScope } from '../../domain/desk/scope.ts';
import { inScope, signupColumns } from './in-scope.ts';
import type { Queries } from './store.ts';

const timezone = 'Europe/Amsterdam';

/** States of the history that the figures look at. */
const steps = [
  'talk-planned',
  'taking-part',
  'finished',
  'withdrawn',
  'referred-elsewhere',
] as const;

/**
 * What became of all sign-ups but the suspect ones. Erased ones are among them: state and history stay
 * when a person is erased.
 */
export async function listSignupFacts(db: Queries, scope: DeskScope): Promise<SignupFacts[]> {
  const rows = await db
    .selectFrom('signups')
    .select(['reference', 'edition_id', 'group_id', 'created_at', 'status', 'erased_at'])
    .where(inScope(scope, signupColumns))
    .where('suspect', '=', 0)
    .orderBy('created_at')
    .execute();
  const history = await db
    .selectFrom('signup_history')
    .innerJoin('signups', 'signups.reference', 'signup_history.reference')
    .select((eb) => [
      'signup_history.reference',
      'signup_history.status',
      eb.fn.min('signup_history.at').as('at'),
    ])
    .where(inScope(scope, signupColumns))
    .where('signup_history.status', 'in', [...steps])
    .groupBy(['signup_history.reference', 'signup_history.status'])
    .execute();
  const moments = new Map(history.map((it) => [`${it.reference} ${it.status}`, it.at]));
  return rows.map((row) => {
    const at = (step: (typeof steps)[number]) => moments.get(`${row.reference} ${step}`);
    const began = at('taking-part') ?? at('finished');
    return {
      edition: row.edition_id ?? undefined,
      group: row.group_id ?? undefined,
      signedUpOn: dayOf(row.created_at),
      beganOn: began && dayOf(began),
      // Of who was erased nobody can note it any more.
      isPlaced: row.status === 'placed' && row.erased_at === null,
      hadTalk: at('talk-planned') !== undefined,
      droppedOut: began !== undefined && ['withdrawn', 'referred-elsewhere'].includes(row.status),
    };
  });
}

const dayOf = (instant: string): string => todayIn(timezone, new Date(instant));
