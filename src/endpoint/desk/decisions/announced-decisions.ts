import type { Decision } from '../../../contract/desk-decisions.ts';
import { announcementState, arrivalDue } from '../../../domain/desk/announcement.ts';
import { listOverdueAnnouncements, momentsOf } from '../../store/announcements.ts';
import type { DecisionContext } from './context.ts';

/**
 * People who were announced some time ago and did not come: by number, because nobody knows a name. One
 * that was decided on stays for as long as a change of the desk can be taken back.
 */
export async function announcedDecisions(context: DecisionContext): Promise<Decision[]> {
  const { services, scope, now } = context;
  const { arrivalAge, holdAge } = services.policy;
  const before = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString();
  const rows = await listOverdueAnnouncements(services.store.db, scope, {
    announcedUntil: before(arrivalAge),
    endedSince: before(holdAge),
  });
  return rows.map((row) => ({
    id: `announced:${row.id}`,
    kind: 'announced',
    since: arrivalDue(momentsOf(row), arrivalAge),
    institution: row.institution,
    ...context.facts(row.group_id, null),
    announcement: row.id,
    number: row.number,
    organization: row.organization,
    announcedAt: row.announced_at,
    announcementState: announcementState(momentsOf(row)),
  }));
}
