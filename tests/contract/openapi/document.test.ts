// The document is checked as it is served; where a rule is about behaviour, so are live answers.
import { Validator } from '@seriousme/openapi-schema-validator';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import { apiVersion } from '../../../src/contract/api-version.ts';
import { sqlite } from '../../../src/endpoint/index.ts';
import { sampleBallots } from '../../endpoint/sample-ballots.ts';
import { participant, sampleGroups } from '../../endpoint/sample-groups.ts';
import { TestEndpoint } from '../../endpoint/support.ts';

interface Operation {
  operationId: string;
  summary?: string;
  description?: string;
  parameters?: { name: string; in: string; description?: string }[];
  requestBody?: unknown;
  responses: Record<string, Answer>;
}
interface Answer {
  description: string;
  headers?: Record<string, unknown>;
  content?: Record<string, unknown>;
}
interface Schema {
  title?: string;
  description?: string;
  required?: string[];
  format?: string;
  properties?: Record<string, Schema>;
  [key: string]: unknown;
}
interface Document {
  openapi: string;
  info: { title: string; version: string; description: string; contact: Record<string, string> };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const endpoint = new TestEndpoint(
  sqlite(() => new DatabaseSync(':memory:')),
  {
    offer: { ...sampleBallots, ...sampleGroups },
  },
);
let document: Document;
let paths: string[];
let operations: { method: string; path: string; operation: Operation }[];

/** Every answer that this file looks at: reads, a creation, and each kind of error. */
let answers: Response[];

beforeAll(async () => {
  document = (await (await endpoint.get('/openapi.json')).json()) as Document;
  paths = Object.keys(document.paths);
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
  answers = [
    await endpoint.get('/openapi.json'),
    await endpoint.get('/groups'),
    await endpoint.get('/groups?age=old'),
    await endpoint.get('/institutions/welzijn'),
    await endpoint.get('/surveys/offer-priorities'),
    await endpoint.get('/nope'),
    await endpoint.submit('/polls/lunch/votes', 'vote', { option: 'soup' }),
    await endpoint.submit('/polls/lunch/votes', 'vote', { option: 'pizza' }),
    await endpoint.submit('/signups', 'signup', { mode: 'self', edition: 'over-1', participant }),
    await endpoint.fetch('/groups', { method: 'DELETE' }),
  ];
});

const schemasIn = (schema: unknown): Schema[] =>
  typeof schema === 'object' && schema !== null
    ? [schema as Schema, ...Object.values(schema).flatMap(schemasIn)]
    : [];

/** Every property of every schema, by name. */
const properties = (): [name: string, schema: Schema][] =>
  schemasIn(document.components.schemas).flatMap((it) => Object.entries(it.properties ?? {}));

const segments = (path: string): string[] => path.split('/').filter((it) => it !== '');
const names = (path: string): string[] => segments(path).filter((it) => !it.startsWith('{'));

it('is a valid OpenAPI 3.1 document', async () => {
  const result = await new Validator().validate(structuredClone(document) as never);
  expect(result).toEqual({ valid: true });
});

it('has every route of the contract', () => {
  const expected = [
    'delete /desk/announcements/{id}/arrival',
    'delete /desk/announcements/{id}/closing',
    'delete /desk/batches/{id}/approval',
    'delete /desk/calls/{id}/attempts',
    'delete /desk/changes/{id}',
    'delete /desk/demand-signals/{id}/answer',
    'delete /desk/passkeys/{id}',
    'delete /desk/people/{id}',
    'delete /desk/people/{id}/passkeys',
    'delete /desk/polls/{id}',
    'delete /desk/responses/{id}/approval',
    'delete /desk/session',
    'delete /desk/sessions',
    'delete /desk/sessions/{id}',
    'delete /desk/signups/{reference}/calls',
    'delete /desk/signups/{reference}/details',
    'delete /desk/surveys/{id}',
    'delete /desk/surveys/{id}/codes/{invitation}',
    'delete /desk/votes/{id}/approval',
    'delete /polls/{id}/votes/{vote}',
    'delete /signups/{reference}',
    'get /desk/announcements',
    'get /desk/calls',
    'get /desk/changes',
    'get /desk/decided-texts',
    'get /desk/demand-signals',
    'get /desk/editions',
    'get /desk/editions/{id}',
    'get /desk/editions/{id}/mail-readers',
    'get /desk/editions/{id}/meetings',
    'get /desk/editions/{id}/participants',
    'get /desk/figures',
    'get /desk/groups',
    'get /desk/groups/{id}',
    'get /desk/institutions/{id}',
    'get /desk/offer-table',
    'get /desk/passkeys',
    'get /desk/pending',
    'get /desk/people',
    'get /desk/people/{id}',
    'get /desk/places',
    'get /desk/polls',
    'get /desk/polls/{id}',
    'get /desk/polls/{id}/export',
    'get /desk/session',
    'get /desk/sessions',
    'get /desk/sign-in',
    'get /desk/signals',
    'get /desk/signups',
    'get /desk/signups/{reference}',
    'get /desk/signups/{reference}/details',
    'get /desk/signups/{reference}/looks',
    'get /desk/surveys',
    'get /desk/surveys/{id}',
    'get /desk/surveys/{id}/codes',
    'get /desk/surveys/{id}/export',
    'get /desk/tasks',
    'get /editions/{id}/calendar',
    'get /feed',
    'get /groups',
    'get /groups/{id}',
    'get /institutions/{id}',
    'get /institutions/{id}/calendar',
    'get /openapi.json',
    'get /polls/{id}',
    'get /signups/{reference}',
    'get /surveys/{id}',
    'get /surveys/{id}/invitation',
    'patch /desk/people/{id}',
    'patch /desk/polls/{id}',
    'patch /desk/surveys/{id}',
    'patch /signups/{reference}',
    'post /demand-signals',
    'post /desk/announcements',
    'post /desk/bounces',
    'post /desk/calls/{id}/attempts',
    'post /desk/change-effects',
    'post /desk/changes',
    'post /desk/demand-signals/{id}/answer',
    'post /desk/offer-table',
    'post /desk/passkeys',
    'post /desk/passkeys/challenges',
    'post /desk/people',
    'post /desk/sessions',
    'post /desk/sign-in',
    'post /desk/sign-in/challenges',
    'post /desk/sign-in/identities',
    'post /desk/sign-in/link',
    'post /desk/signup-searches',
    'post /desk/signups',
    'post /desk/signups/{reference}/calls',
    'post /desk/signups/{reference}/notes',
    'post /desk/signups/{reference}/transitions',
    'post /desk/surveys/{id}/codes',
    'post /desk/surveys/{id}/codes/{invitation}/mails',
    'post /desk/surveys/{id}/codes/{invitation}/replacement',
    'post /form-tokens',
    'post /polls/{id}/votes',
    'post /signup-links',
    'post /signups',
    'post /surveys/{id}/responses',
    'put /desk/announcements/{id}/arrival',
    'put /desk/announcements/{id}/closing',
    'put /desk/batches/{id}/approval',
    'put /desk/editions/{id}',
    'put /desk/editions/{id}/meetings/{date}',
    'put /desk/groups/{id}',
    'put /desk/institutions/{id}',
    'put /desk/polls/{id}',
    'put /desk/responses/{id}/approval',
    'put /desk/session',
    'put /desk/signups/{reference}/taken-over',
    'put /desk/surveys/{id}',
    'put /desk/votes/{id}/approval',
    'put /polls/{id}/votes/{vote}',
    'put /signups/{reference}/answer',
    'put /signups/{reference}/waiting',
  ];
  expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(expected.sort());
});

it('refers only to what is there', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(20);
  for (const [, path = ''] of references) {
    const target = segments(path).reduce<unknown>(
      (at, key) => (at as Record<string, unknown> | undefined)?.[key],
      document,
    );
    expect(target, path).toBeTypeOf('object');
  }
});

describe('Dutch API design rules', () => {
  it('/core/naming-resources', () => {
    const verbs = /^(get|create|add|delete|update|list|search|vote|sign)([-A-Z]|$)/;
    // "sign-in" is a noun here: the asking for a mail to sign in with.
    const nouns = paths.flatMap(names).filter((it) => it !== 'sign-in');
    for (const name of nouns) expect(name).not.toMatch(verbs);
  });

  it('/core/naming-collections', () => {
    // One document, one answer to an offer, one wait on a list, one invitation by its code, one arrival or end of an announcement, and what the desk does: no collections.
    const single = [
      'openapi.json',
      'answer',
      'arrival',
      'closing',
      'waiting',
      'invitation',
      'desk',
      'pending',
      'approval',
      'export',
      'calendar',
      'feed',
      'session',
      'sign-in',
      'link',
      'people',
      'replacement',
      'taken-over',
      'offer-table',
    ];
    const collections = paths.flatMap(names).filter((it) => !single.includes(it));
    for (const name of collections) expect(name).toMatch(/s$/);
  });

  it('/core/interface-language', () => {
    // English by schema.org, which the rule names as a glossary; recorded in the document.
    expect(document.info.description).toContain('schema.org');
  });

  it('/core/doc-language', () => {
    const dutch = /\b(de|het|een|van|en|is|wat|niet|met|uit|alleen|of|nog|hoe|waar|wie)\b/i;
    const texts = [
      document.info.description,
      ...operations.map(({ operation }) => operation.description),
      ...Object.values(document.components.schemas).map((it) => it.description),
    ];
    for (const text of texts) expect(text).toMatch(dutch);
    for (const { operation } of operations) {
      for (const it of operation.parameters ?? []) expect(it.description, it.name).toBeTruthy();
    }
    for (const [name, it] of Object.entries(document.components.schemas)) {
      expect(it.title, name).toBeTruthy();
    }
  });

  it('/core/no-trailing-slash', async () => {
    for (const path of paths) expect(path).not.toMatch(/\/$/);
    expect(document.servers[0]?.url).not.toMatch(/\/$/);
    for (const path of ['/groups/', '/polls/lunch/', '/openapi.json/']) {
      const response = await endpoint.get(path);
      expect([response.status, response.headers.get('location')]).toEqual([404, null]);
    }
  });

  it('/core/path-segments-kebab-case', () => {
    for (const path of paths.filter((it) => it !== '/openapi.json')) {
      for (const name of names(path)) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    }
  });

  it('/core/query-keys-camel-case', () => {
    const keys = operations
      .flatMap(({ operation }) => operation.parameters ?? [])
      .filter((it) => it.in === 'query');
    expect(keys.length).toBeGreaterThan(10);
    for (const { name } of keys) expect(name).toMatch(/^[a-z]+([A-Z][a-z]+)*$/);
  });

  it('/core/hide-implementation', async () => {
    const text = JSON.stringify(document);
    expect(text).not.toMatch(/sqlite|postgres|kysely|hono|zod|node\.js/i);
    for (const { headers } of answers) {
      expect(headers.get('server')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('/core/http-methods', () => {
    for (const { method } of operations) {
      expect(['get', 'post', 'put', 'patch', 'delete']).toContain(method);
    }
  });

  it('/core/http-safety', async () => {
    for (const { method, operation } of operations) {
      if (method === 'get') expect(operation.requestBody).toBeUndefined();
    }
    const read = async () => (await endpoint.get('/polls/lunch')).text();
    expect(await read()).toBe(await read());
  });

  it('/core/http-response-code', async () => {
    expect(answers.map((it) => it.status)).toEqual([
      200, 200, 400, 200, 200, 404, 201, 400, 409, 405,
    ]);
    expect(answers[6]?.headers.get('location')).toMatch(/^\/v1\/polls\/lunch\/votes\//);
    // Nothing is made that has an address, or there is nothing to tell.
    const others: Record<string, string> = {
      requestSignIn: '204',
      readSignInLink: '200',
      endSession: '204',
      endOneSession: '204',
      endAllSessions: '204',
      endDeskPerson: '204',
      removePasskeysOf: '204',
      removePasskey: '204',
      previewChange: '200',
      searchSignups: '200',
      importOfferTable: '200',
    };
    for (const { method, operation } of operations) {
      const success = Object.keys(operation.responses).filter((it) => it.startsWith('2'));
      const expected = others[operation.operationId] ?? (method === 'post' ? '201' : '200');
      expect(success, operation.operationId).toEqual([expected]);
    }
  });

  it('/core/stateless', () => {
    for (const { headers } of answers) expect(headers.get('set-cookie')).toBeNull();
    expect(JSON.stringify(document)).not.toContain('"in":"cookie"');
  });

  it('/core/nested-child', () => {
    expect(paths).toContain('/polls/{id}/votes');
    expect(paths).toContain('/surveys/{id}/responses');
  });

  it('/core/resource-operations', () => {
    for (const path of paths) expect(names(path).join()).not.toMatch(/[A-Z:!]/);
  });

  it('/core/error-handling/problem-details', async () => {
    expect(document.components.schemas['Problem']?.required).toEqual(
      expect.arrayContaining(['status', 'title', 'detail']),
    );
    for (const { operation } of operations) {
      for (const [status, answer] of Object.entries(operation.responses)) {
        if (Number(status) < 400) continue;
        expect(Object.keys(answer.content ?? {})).toEqual(['application/problem+json']);
      }
    }
    for (const response of answers.filter((it) => it.status >= 400)) {
      expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      const body: unknown = await response.clone().json();
      expect(body).toMatchObject({
        status: response.status,
        title: expect.stringMatching(/./),
        detail: expect.stringMatching(/./),
      });
    }
  });

  it('/core/error-handling/invalid-input', async () => {
    for (const { method, path, operation } of operations) {
      const hasParameters = (operation.parameters ?? []).some((it) => it.in !== 'header');
      if (method !== 'get' || hasParameters) {
        expect(Object.keys(operation.responses), path).toContain('400');
      }
    }
    expect((await endpoint.get('/groups?limit=many')).status).toBe(400);
    expect((await endpoint.post('/form-tokens', {})).status).toBe(400);
  });

  it('/core/error-handling/all-errors', async () => {
    const response = await endpoint.submit('/signups', 'signup', {
      mode: 'other',
      participant: { name: 1 },
    });
    const { errors } = (await response.json()) as { errors: { pointer: string }[] };
    const pointers = errors.map((it) => it.pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/mode', '/participant/name']));
  });

  it('/core/doc-openapi', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
  });

  it('/core/publish-openapi', async () => {
    const response = await endpoint.get('/openapi.json', { origin: 'https://any.example' });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  });

  it('/core/doc-openapi-contact', () => {
    const { name, email, url } = document.info.contact;
    expect([name, email, url].every(Boolean)).toBe(true);
  });

  it('/core/uri-version', () => {
    expect(document.servers[0]?.url).toMatch(/\/v1$/);
    expect(document.info.version.split('.')[0]).toBe('1');
  });

  it('/core/version-header', () => {
    for (const { headers } of answers) expect(headers.get('api-version')).toBe(apiVersion);
    for (const { operation } of operations) {
      for (const answer of Object.values(operation.responses)) {
        expect(Object.keys(answer.headers ?? {})).toContain('API-Version');
      }
    }
  });

  it('/core/semver', () => {
    expect(document.info.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(document.info.version).toBe(apiVersion);
  });

  it('/core/date-time/format', () => {
    const moments = properties().filter(([name]) => name.endsWith('At'));
    expect(moments.length).toBeGreaterThan(5);
    for (const [name, schema] of moments) {
      // One that may be taken away is a moment or null.
      const [moment = schema] = (schema['anyOf'] as Schema[] | undefined) ?? [];
      expect(moment.format, name).toBe('date-time');
    }
    const times = properties().filter(([name]) => /^(start|end)Time$/.test(name));
    expect(times.length).toBeGreaterThan(1);
    for (const [name, schema] of times) expect(schema.format, name).toBe('time-local');
  });

  it('/core/date-time/timezone', async () => {
    const read = async (path: string) =>
      (await (await endpoint.get(path)).json()) as Record<string, unknown>;
    // Given as 22.00 uur with an offset of one hour.
    expect((await read('/polls/past'))['closesAt']).toBe('2026-12-31T21:00:00.000Z');
    const later = JSON.stringify(await read('/groups/later'));
    expect(later).toContain('"signupOpensAt":"2027-01-20T08:00:00.000Z"');
  });

  it('/core/date-time/date-omit-time-portion', () => {
    const dates = properties().filter(([name]) => /(Date|Datum)$/.test(name));
    expect(dates.length).toBeGreaterThan(1);
    for (const [name, schema] of dates) expect(schema.format, name).toBe('date');
  });

  it('/core/transport/no-sensitive-uris', () => {
    const personal = /name|mail|phone|secret|token|code|birth|bsn/i;
    for (const { operation } of operations) {
      for (const it of operation.parameters ?? []) {
        if (it.in !== 'header') expect(it.name).not.toMatch(personal);
      }
    }
  });

  it('/core/transport/security-headers', () => {
    for (const { headers } of answers) {
      expect(headers.get('cache-control')).toMatch(/^no-(store|cache)$/);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('content-type')).toMatch(/json/);
      expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d+/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('access-control-allow-origin')).toBeTruthy();
    }
  });

  it('/core/transport/cors', async () => {
    const origin = 'https://other.example';
    const write = await endpoint.post('/form-tokens', { purpose: 'vote' }, { origin });
    expect([write.status, write.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    const read = await endpoint.get('/groups', { origin });
    expect(read.headers.get('access-control-allow-origin')).toBe('*');
  });
});
