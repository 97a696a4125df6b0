import { Hono } from 'hono';
import type {
  Announcement,
  AnnouncementList,
  AnnouncementPlace,
} from '../../contract/desk-announcements.ts';
import {
  addAnnouncement as addRoute,
  listAnnouncements as listRoute,
} from '../../contract/desk-announcement-routes.ts';
import { announcementState } from '../../domain/desk/announcement.ts';
import { readNumber } from '../../domain/desk/announcement-number.ts';
import { covers, type DeskScope } from '../../domain/desk/scope.ts';
import { slug } from '../../domain/text/text.ts';
import { readJson } from '../http/json-body.ts';
import { invalidInput, notFound } from '../http/problem.ts';
import { readQuery } from '../http/query.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import {
  addAnnouncement,
  countOpenAnnouncements,
  listAnnouncements,
  listAnnouncementsOf,
  listAnnouncingOrganizations,
  lockAnnouncement,
  markAnnouncement,
  momentsOf,
  type AnnouncementRow,
} from '../store/announcements.ts';
import { findGroup, listGroups } from '../store/groups.ts';
import { findInstitution, listInstitutions } from '../store/institutions.ts';
import type { Queries } from '../store/store.ts';
import { fingerprint } from '../submission/fingerprint.ts';
import { IdempotentSubmission, idempotencyKey } from '../submission/idempotency.ts';
import { storeOnce } from '../submission/store-once.ts';
import { deskRefusal } from './desk-problems.ts';
import { deskScope } from './scope.ts';

/** Announcements in one answer at most. */
const limit = 500;

/** Days for which the list has an announcement after it ended. */
const recentDays = 28;

/** People whom referrers announce by phone or mail. Nothing here is about one person. */
export function deskAnnouncements(services: Services): Hono {
  const app = new Hono();
  const { store, clock, basePath, keyring } = services;

  app.post('/desk/announcements', async (c) => {
    const scope = await deskScope(services, c, 'signups');
    const key = idempotencyKey(c.req.raw);
    const input = await readJson(c.req.raw);
    const print = await fingerprint(keyring, c.req.path, input);
    const submission = await IdempotentSubmission.of(keyring, key, print);
    const { institution, group, organization } = validate(addRoute.body!, input);
    if (!covers(scope, { institution, group }) || !(await findInstitution(store.db, institution))) {
      throw notFound('Deze instelling of groep bestaat hier niet.');
    }
    if (group !== undefined && (await findGroup(store.db, group))?.institution !== institution) {
      const detail = 'Deze instelling heeft deze groep niet.';
      throw invalidInput([{ pointer: '/group', code: 'unknown-value', detail }]);
    }
    const now = clock();
    const answer =
      (await submission.previousAnswer(store.db)) ??
      (await storeOnce(services, submission, now, async (tx) => {
        const row = await addAnnouncement(tx, {
          institution,
          group_id: group ?? null,
          organization: organization.trim(),
          announced_at: now.toISOString(),
        });
        if (!row) throw deskRefusal('no-number');
        return { status: 201, body: await viewAnnouncement(tx, row) };
      }));
    c.header('Location', `${basePath}/desk/announcements`);
    return c.json(answer.body as Announcement, 201);
  });

  app.get('/desk/announcements', async (c) => {
    const scope = await deskScope(services, c, 'signups');
    const input = readQuery(new URL(c.req.url).searchParams, { number: 'text' });
    const { number } = validate(listRoute.query!, input);
    const endedSince = new Date(clock().getTime() - recentDays * 86_400_000).toISOString();
    const rows =
      number === undefined
        ? await listAnnouncements(store.db, scope, { endedSince, limit })
        : await listAnnouncementsOf(store.db, scope, readNumber(number) ?? '');
    return c.json({
      announcements: await Promise.all(rows.map((it) => viewAnnouncement(store.db, it))),
      open: await countOpenAnnouncements(store.db, scope),
      organizations: eachOnce(await listAnnouncingOrganizations(store.db, scope)),
      places: await placesFor(store.db, scope),
    } satisfies AnnouncementList);
  });

  /** What was pressed, as the change that it makes; one that was made before changes nothing. */
  const acts = {
    arrival: {
      put: (row: AnnouncementRow, at: string) => ({ arrived_at: row.arrived_at ?? at }),
      delete: () => ({ arrived_at: null }),
    },
    closing: {
      put: (row: AnnouncementRow, at: string) => {
        if (row.arrived_at !== null) throw deskRefusal('has-arrived');
        return { closed_at: row.closed_at ?? at };
      },
      delete: () => ({ closed_at: null }),
    },
  } as const;
  for (const name of ['arrival', 'closing'] as const) {
    for (const method of ['put', 'delete'] as const) {
      app[method](`/desk/announcements/:id/${name}`, async (c) => {
        const scope = await deskScope(services, c, 'signups');
        const id = c.req.param('id') ?? '';
        const changed = await store.write(async (tx) => {
          const row = inScopeOnly(await lockAnnouncement(tx, id), scope);
          return markAnnouncement(tx, id, acts[name][method](row, clock().toISOString()));
        });
        return c.json(await viewAnnouncement(store.db, changed!));
      });
    }
  }

  return app;
}

/** One that is outside of the scope is as unknown as one that does not exist. */
function inScopeOnly(row: AnnouncementRow | undefined, scope: DeskScope): AnnouncementRow {
  if (!row || !covers(scope, { institution: row.institution, group: row.group_id })) {
    throw notFound('Deze aankondiging bestaat hier niet.');
  }
  return row;
}

/** What the reader may note an announcement for: institutions by name, and their groups. */
async function placesFor(db: Queries, scope: DeskScope): Promise<AnnouncementPlace[]> {
  const groups = await listGroups(db);
  return (await listInstitutions(db)).flatMap(({ id, name }) => {
    const about = { institution: id, institutionName: name };
    return [
      ...(covers(scope, { institution: id }) ? [about] : []),
      ...groups
        .map((it) => it.group)
        .filter((it) => it.institution === id && covers(scope, { institution: id, group: it.id }))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
        .map((it) => ({ ...about, group: it.id, groupName: it.name })),
    ];
  });
}

async function viewAnnouncement(db: Queries, row: AnnouncementRow): Promise<Announcement> {
  const group = row.group_id === null ? undefined : await findGroup(db, row.group_id);
  return {
    id: row.id,
    number: row.number,
    institution: row.institution,
    ...(row.group_id !== null && { group: row.group_id }),
    ...(group && { groupName: group.name }),
    organization: row.organization,
    state: announcementState(momentsOf(row)),
    announcedAt: row.announced_at,
    ...(row.arrived_at !== null && { arrivedAt: row.arrived_at }),
    ...(row.closed_at !== null && { closedAt: row.closed_at }),
  };
}

/** Each organisation once, as it was written first in the alphabet. */
function eachOnce(organizations: readonly string[]): string[] {
  const known = new Map(
    organizations.toSorted((a, b) => (a < b ? 1 : -1)).map((it) => [slug(it) || it, it] as const),
  );
  return [...known.values()].toSorted((a, b) => a.localeCompare(b, 'nl'));
}
