import { Group, GroupListEnvelope } from '../../contract/group.ts';
import type { Facets } from '../../contract/group.ts';
import { Institution } from '../../contract/institution.ts';
import { Poll } from '../../contract/poll.ts';
import { Problem } from '../../contract/problem.ts';
import { Survey } from '../../contract/survey.ts';
import type * as z from '../../contract/zod.ts';
import { jsonOf, kept, parsed, Skip } from './checker.ts';
import type { Checker } from './checker.ts';
import { recordFaults, repeatedIds, toldPlaces } from './record-faults.ts';

/** Pages of the offer that are read at most, of this many groups. */
const maxPages = 50;
const pageSize = 50;

/** Values of facets, and groups, that are looked at one by one. */
const samples = 3;

/** The part of the contract that any endpoint for the finder has to keep. Nothing is written. */
export async function checkReading(checker: Checker): Promise<void> {
  const raw: unknown[] = [];
  let total = 0;
  let facets: Facets = {};

  await checker.rule('secure-address', () => {
    const { protocol, hostname } = new URL(checker.base);
    const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
    if (protocol !== 'https:' && !isLocal)
      return ['the address is not https: no secure page loads it'];
    return kept;
  });
  await checker.rule('versioned-address', () => {
    if (!/\/v\d+$/.test(new URL(checker.base).pathname)) {
      return [`the address ends in /v1, not in ${new URL(checker.base).pathname}`];
    }
    return kept;
  });
  await checker.rule('group-list', async () => {
    const first = parsed(GroupListEnvelope, await checker.get(`/groups?limit=${pageSize}`));
    ({ total, facets } = first);
    raw.push(...first.groups);
    let { next } = first;
    for (let page = 1; next !== undefined && page < maxPages; page += 1) {
      const query = new URLSearchParams({ limit: String(pageSize), cursor: next });
      const answer = parsed(GroupListEnvelope, await checker.get(`/groups?${query.toString()}`));
      raw.push(...answer.groups);
      ({ next } = answer);
    }
    if (next === undefined && raw.length !== total) {
      return [`total is ${total}, but all pages together have ${raw.length} groups`];
    }
    return kept;
  });
  const { checked, details } = recordFaults('group', Group, raw);
  const groups = checked.good;
  await checker.rule('group-records', () => needs(raw, details));
  await checker.rule('group-ids', () => needs(raw, repeatedIds('group', groups)));
  await checker.rule('secret-places', () => needs(raw, toldPlaces(groups)));

  await checker.rule('paging', async () => {
    if (total < 2) throw new Skip('fewer than two groups');
    const one = parsed(GroupListEnvelope, await checker.get('/groups?limit=1'));
    if (one.groups.length !== 1) return [`limit=1 gives ${one.groups.length} groups`];
    if (one.next === undefined) return ['limit=1 has no next, although there are more groups'];
    if (one.total !== total) return [`with limit=1 total is ${one.total}, not ${total}`];
    return kept;
  });
  await checker.rule('filters', async () => {
    const values = Object.entries(facets)
      .filter(([name]) => ['theme', 'audience', 'kind', 'place', 'daypart'].includes(name))
      .flatMap(([name, list]) => list.slice(0, samples).map((it) => ({ name, ...it })));
    if (values.length === 0) throw new Skip('no facets');
    const wrong: string[] = [];
    for (const { name, value, count } of values) {
      const query = new URLSearchParams({ [name]: value, limit: '1' });
      const answer = parsed(GroupListEnvelope, await checker.get(`/groups?${query.toString()}`));
      if (answer.total !== count) {
        wrong.push(`${name}=${value} gives ${answer.total} groups, its facet says ${count}`);
      }
    }
    return wrong;
  });
  await checker.rule('institution-filter', async () => {
    const [id] = groups.map((it) => it.institution);
    if (id === undefined) throw new Skip('no groups');
    const query = new URLSearchParams({ institution: id, limit: String(pageSize) });
    const answer = parsed(GroupListEnvelope, await checker.get(`/groups?${query.toString()}`));
    const others = recordFaults('group', Group, answer.groups).checked.good.filter(
      (it) => it.institution !== id,
    );
    return others.map((it) => `institution=${id} gives group ${it.id} of ${it.institution}`);
  });
  await checker.rule('refused-query', async () => {
    const answer = await checker.get('/groups?limit=-1');
    const problem = parsed(Problem, answer, 400);
    if (!problem.errors?.length) return ['/groups?limit=-1: the problem has no errors'];
    return kept;
  });
  await checker.rule('caching', async () => {
    const { headers } = await checker.get('/groups?limit=1');
    const etag = headers.get('etag');
    if (!etag) return ['/groups has no ETag'];
    const again = await checker.get('/groups?limit=1', { 'if-none-match': etag });
    if (again.status !== 304) return [`If-None-Match with its ETag gives ${again.status}, not 304`];
    return kept;
  });
  await checker.rule('exposed-headers', async () => {
    const { headers } = await checker.get('/groups?limit=1');
    const exposed = listOf(headers.get('access-control-expose-headers'));
    return ['etag', 'api-version', 'retry-after', 'location']
      .filter((it) => !exposed.includes(it) && !exposed.includes('*'))
      .map((it) => `Access-Control-Expose-Headers lacks ${it}`);
  });

  await checker.rule('group', async () => {
    needs(groups, []);
    const wrong: string[] = [];
    for (const { id } of groups.slice(0, samples)) {
      const group = parsed(Group, await checker.get(`/groups/${encodeURIComponent(id)}`));
      if (group.id !== id) wrong.push(`/groups/${id} gives group ${group.id}`);
    }
    return wrong;
  });
  await checker.rule('institutions', async () => {
    const ids = [...new Set(groups.map((it) => it.institution))].slice(0, 20);
    needs(ids, []);
    for (const id of ids)
      parsed(Institution, await checker.get(`/institutions/${encodeURIComponent(id)}`));
  });
  await checker.rule('not-found', async () => {
    for (const kind of ['groups', 'institutions']) {
      const answer = await checker.get(`/${kind}/${crypto.randomUUID()}`);
      const { status } = parsed(Problem, answer, 404);
      if (status !== 404) return [`${answer.path}: status in the problem is ${status}`];
    }
    return kept;
  });

  await optional(checker, 'poll', Poll, '/polls/definition');
  await optional(checker, 'survey', Survey, '/surveys/offer-priorities');
  await checker.rule('calendar', async () => {
    const edition = groups.flatMap((it) => it.editions).find((it) => it.sessions?.length);
    if (!edition) throw new Skip('no edition with sessions');
    const path = `/editions/${encodeURIComponent(edition.id)}/calendar`;
    const { status, headers, text } = await checker.get(path);
    if (status === 404) throw new Skip('no calendars');
    if (!headers.get('content-type')?.startsWith('text/calendar'))
      return [`${path}: no text/calendar`];
    if (!text.startsWith('BEGIN:VCALENDAR')) return [`${path}: does not begin a VCALENDAR`];
    return kept;
  });
  await checker.rule('feed', async () => {
    const { status, headers, text } = await checker.get('/feed');
    if (status === 404) throw new Skip('no feed');
    if (!headers.get('content-type')?.startsWith('application/atom+xml')) {
      return ['/feed: no application/atom+xml'];
    }
    return groups
      .filter((it) => it.sensitive && text.includes(`<title>${it.name}`))
      .map((it) => `/feed names the sensitive group ${it.id}`);
  });
  await checker.rule('openapi', async () => {
    const answer = await checker.get('/openapi.json');
    if (answer.status === 404) throw new Skip('no /openapi.json');
    const { openapi } = jsonOf(answer) as { openapi?: unknown };
    if (!String(openapi).startsWith('3.1')) return [`openapi is ${String(openapi)}, not 3.1`];
    return kept;
  });
}

/** A route that an endpoint may leave out: then it answers 404. */
async function optional<T>(
  checker: Checker,
  rule: string,
  schema: z.ZodMiniType<T>,
  path: string,
): Promise<void> {
  await checker.rule(rule, async () => {
    const answer = await checker.get(path);
    if (answer.status === 404) throw new Skip(`no ${path}`);
    parsed(schema, answer);
  });
}

function needs(records: readonly unknown[], details: readonly string[]): readonly string[] {
  if (records.length === 0) throw new Skip('no groups');
  return details;
}

const listOf = (header: string | null): string[] =>
  (header ?? '').split(',').map((it) => it.trim().toLowerCase());
