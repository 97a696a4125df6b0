import { apiVersion } from '../api-version.ts';
import { NoAnswer, TextAnswer } from '../common.ts';
import { operations } from './operations.ts';
import type { Operation } from './operations.ts';
import { componentSchemas, inlineSchema, nameOf } from './schemas.ts';
import type { JsonSchema } from './schemas.ts';
import { documentText, headerTexts, parameterTexts, problemTexts, tagTexts } from './texts.ts';

/** The OpenAPI 3.1 document of the contract. `serverUrl` is the base URL, with the version. */
export function openApiDocument(serverUrl: string): JsonSchema {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const { method, path } = operation.route;
    paths[path] = { ...paths[path], [method.toLowerCase()]: describeOperation(operation) };
  }
  paths['/openapi.json'] = { get: documentOperation() };
  return {
    openapi: '3.1.0',
    info: {
      title: documentText.title,
      version: apiVersion,
      description: documentText.description,
      contact: documentText.contact,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: serverUrl }],
    tags: Object.entries(tagTexts).map(([name, description]) => ({ name, description })),
    security: [],
    paths,
    components: {
      schemas: componentSchemas(),
      headers: {
        'API-Version': header(headerTexts.apiVersion, { type: 'string', examples: [apiVersion] }),
        ETag: header(headerTexts.etag, { type: 'string' }),
        Location: header(headerTexts.location, { type: 'string', format: 'uri-reference' }),
        'Retry-After': header(headerTexts.retryAfter, { type: 'integer' }),
      },
      securitySchemes: {
        secret: {
          type: 'http',
          scheme: 'bearer',
          description: 'Het geheim dat bij een aanmelding of stem is gegeven. Nooit in een adres.',
        },
        desk: {
          type: 'http',
          scheme: 'bearer',
          description: 'De sleutel van de werkgroep of de coördinator. Nooit in een adres.',
        },
      },
    },
  };
}

function describeOperation(operation: Operation): JsonSchema {
  const { route, id, tag, summary, description } = operation;
  const read = route.method === 'GET';
  // An answer for one person is not cached.
  const cached = read && route.bearer !== 'secret' && route.bearer !== 'desk';
  const pathParameters = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: parameterTexts[name],
    schema: { type: 'string' },
  }));
  const problems = [
    ...(read && pathParameters.length === 0 && !route.query ? [] : [400]),
    ...(pathParameters.length > 0 ? [404] : []),
    ...(route.bearer === 'secret' || route.bearer === 'desk' ? [401] : []),
    ...(route.body ? [413, 415] : []),
    ...(read && !Array.isArray(route.access) ? [] : [403]),
    ...(route.idempotent ? [409, 422] : []),
    // What is wrong with a form token, and limits: the desk has neither.
    ...(route.idempotent && route.bearer !== 'desk' ? [425, 429] : []),
    ...(route.versioned && !read ? [412, 428] : []),
    ...(operation.problems ?? []),
    500,
  ].sort((a, b) => a - b);
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    ...(route.bearer && { security: securityOf(route.bearer) }),
    parameters: [
      ...pathParameters,
      ...queryParameters(operation),
      ...(route.idempotent ? [headerParameter('Idempotency-Key', headerTexts.idempotencyKey)] : []),
      ...(cached ? [headerParameter('If-None-Match', headerTexts.ifNoneMatch, false)] : []),
      ...(route.versioned && !read
        ? [headerParameter('If-Match', headerTexts.ifMatch, false)]
        : []),
    ],
    ...(route.body && {
      requestBody: { required: true, content: json(reference(route.body)) },
    }),
    responses: {
      [route.status]: {
        description: summary,
        headers: {
          ...reference('API-Version'),
          ...(cached || route.versioned ? reference('ETag') : {}),
          ...(route.idempotent ? reference('Location') : {}),
        },
        ...(route.answer !== NoAnswer && { content: contentOf(operation) }),
      },
      ...(cached && { 304: { description: 'Niet veranderd.', headers: reference('API-Version') } }),
      ...Object.fromEntries(problems.map((status) => [status, problemResponse(status)])),
    },
  };
}

const contentOf = ({ route, answer, texts = [] }: Operation): JsonSchema => ({
  ...(route.answer === TextAnswer ? {} : json(reference(answer ?? route.answer))),
  ...Object.fromEntries(texts.map((media) => [media, { schema: { type: 'string' } }])),
});

const securityOf = (bearer: NonNullable<Operation['route']['bearer']>): JsonSchema[] =>
  bearer === 'desk'
    ? [{ desk: [] }]
    : [...(bearer === 'secret-if-any' ? [{}] : []), { secret: [] }];

function documentOperation(): JsonSchema {
  return {
    operationId: 'getOpenApi',
    tags: ['techniek' satisfies keyof typeof tagTexts],
    summary: 'Deze beschrijving lezen',
    description: 'De beschrijving van de API in OpenAPI 3.1.',
    responses: {
      200: {
        description: 'De beschrijving.',
        headers: { ...reference('API-Version'), ...reference('ETag') },
        content: json({ type: 'object' }),
      },
      500: problemResponse(500),
    },
  };
}

function queryParameters({ route }: Operation): JsonSchema[] {
  if (!route.query) return [];
  const { properties = {} } = inlineSchema(route.query) as { properties?: JsonSchema };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    description: parameterTexts[name],
    schema,
    ...((schema as JsonSchema)['type'] === 'array' && { style: 'form', explode: true }),
  }));
}

const headerParameter = (name: string, description: string, required = true): JsonSchema => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});

const header = (description: string, schema: JsonSchema): JsonSchema => ({ description, schema });

const json = (schema: JsonSchema): JsonSchema => ({ 'application/json': { schema } });

const problemResponse = (status: number): JsonSchema => ({
  description: problemTexts[status],
  headers: {
    ...reference('API-Version'),
    ...([409, 425, 429].includes(status) ? reference('Retry-After') : {}),
  },
  content: {
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
  },
});

/** A reference to a header, by its name, or to a schema of the contract. */
function reference(target: unknown): JsonSchema {
  if (typeof target === 'string') {
    return { [target]: { $ref: `#/components/headers/${target}` } };
  }
  const name = nameOf(target);
  if (!name) throw new Error('A schema of a route has no name in the OpenAPI document');
  return { $ref: `#/components/schemas/${name}` };
}
