import type { Decision } from '../../../contract/desk-decisions.ts';
import { todayIn } from '../../../domain/dates/dates.ts';
import { isEverywhere } from '../../../domain/desk/scope.ts';
import { askBeforeErasure } from '../../../domain/desk/decisions.ts';
import { erasureReader } from '../../lifecycle/retention.ts';
import { listCallSteps } from '../../store/call-steps.ts';
import { inScope, signupColumns } from '../../store/in-scope.ts';
import { hasDanger } from '../has-danger.ts';
import { openPersonal } from '../open-personal.ts';
import { mannerOf, type DecisionContext } from './context.ts';

/** People on waiting lists that are looked at in one answer at most, who heard nothing longest first. */
const maxWaiting = 500;

/**
 * People who waited so long that they are erased soon. Somebody asks whether they still want to wait:
 * the endpoint does not know, and erases them when nobody asks.
 */
export async function waitingDecisions(context: DecisionContext): Promise<Decision[]> {
  const { services, scope, now } = context;
  const { db } = services.store;
  let query = db
    .selectFrom('signups')
    .selectAll()
    .where('status', '=', 'waiting')
    .where('erased_at', 'is', null)
    .where('suspect', '=', 0)
    .where('possible_duplicate', '=', 0);
  if (!isEverywhere(scope)) query = query.where(inScope(scope, signupColumns));
  const rows = await query.orderBy('updated_at').orderBy('reference').limit(maxWaiting).execute();
  const erasureOf = erasureReader(services, db);
  const due: { row: (typeof rows)[number]; erasure: Date }[] = [];
  for (const row of rows) {
    const erasure = await erasureOf(row);
    if (erasure !== undefined && askBeforeErasure(new Date(erasure)) <= now) {
      due.push({ row, erasure: new Date(erasure) });
    }
  }
  const steps = await listCallSteps(
    db,
    due.map(({ row }) => row.reference),
  );
  const decisions: Decision[] = [];
  for (const { row, erasure } of due) {
    const personal = await openPersonal(services, row);
    decisions.push({
      id: `waits-long:${row.reference}`,
      kind: 'waits-long',
      since: askBeforeErasure(erasure).toISOString(),
      dueDate: todayIn('Europe/Amsterdam', erasure),
      institution: row.institution,
      ...context.facts(row.group_id, row.edition_id),
      reference: row.reference,
      ...(personal ? { name: personal.participant.name } : { unreadable: true }),
      ...(hasDanger(personal) && { readToday: true }),
      mode: row.mode,
      status: 'waiting',
      waitingSince: row.waiting_since ?? row.created_at,
      manner: mannerOf(personal, steps.get(row.reference) ?? { attempts: 0 }),
    });
  }
  return decisions;
}
