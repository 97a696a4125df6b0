import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import * as z from '../../src/contract/zod.ts';
import * as lightRules from '../../src/cdn/light/rule.ts';
import * as light from '../../src/cdn/light/zod.ts';
import { definitionPoll, offerPriorities } from '../../src/endpoint/content/built-in.ts';
import { offer } from '../support/sample.ts';

type Contract = Record<string, Record<string, unknown>>;

const files = ['group', 'institution', 'poll', 'survey', 'signup', 'problem', 'offer-file'];
const load = async (): Promise<Contract> =>
  Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [file, await import(`../../src/contract/${file}.ts`)] as const),
    ),
  );

// Properties take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const full = await load();
vi.resetModules();
vi.doMock('../../src/contract/zod.ts', () => light);
vi.doMock('../../src/contract/rule.ts', () => lightRules);
const small = await load();
vi.doUnmock('../../src/contract/zod.ts');
vi.doUnmock('../../src/contract/rule.ts');

const poll = { ...definitionPoll, state: 'open' };
const [institution] = offer.institutions ?? [];
const examples: [file: string, schema: string, value: unknown][] = [
  ...(offer.groups ?? []).map((group): [string, string, unknown] => ['group', 'Group', group]),
  ['group', 'GroupListEnvelope', { total: 1, groups: [{ any: 'thing' }] }],
  ['institution', 'Institution', institution],
  ['poll', 'VoteResult', { vote: 'v', secret: 's', poll }],
  ['survey', 'Survey', { ...offerPriorities, state: 'open', responses: [] }],
  ['signup', 'SignupResult', { reference: 'r', secret: 's', status: 'received' }],
  ['problem', 'Problem', { type: 'about:blank', status: 400, title: 'x', detail: 'y', errors: [] }],
  ['offer-file', 'OfferFileEnvelope', { groups: [1, null, {}] }],
];

const verdicts = (file: string, name: string, value: unknown) => {
  const by = z.safeParse(full[file]![name] as z.ZodMiniType, value);
  const own = light.safeParse(small[file]![name] as never, value);
  return { by: by.success ? by.data : 'broken', own: own.success ? own.data : 'broken' };
};

/** Puts something else at one place of a record, or takes that place away. */
function change(value: unknown, path: readonly number[], to: unknown, remove: boolean): unknown {
  if (typeof value !== 'object' || value === null || !path.length) return to;
  const keys = Object.keys(value);
  const key = keys[path[0]! % Math.max(keys.length, 1)];
  if (key === undefined) return to;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  const inner = copy as Record<string, unknown>;
  if (path.length === 1 && remove) delete inner[key];
  else inner[key] = change(inner[key], path.slice(1), to, remove);
  return copy;
}

describe('the light half of the contract', () => {
  it.each(examples)('reads %s.%s as zod does', (file, name, value) => {
    const { by, own } = verdicts(file, name, value);
    expect(by).not.toBe('broken');
    expect(own).toEqual(by);
  });

  it('gives the same verdict and the same data for whatever comes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.array(fc.nat(30), { maxLength: 4 }),
        fc.oneof(
          fc.anything(),
          fc.constantFrom(
            '',
            '2026-02-30',
            '25:00',
            0,
            -1,
            1.5,
            Number.NaN,
            Infinity,
            null,
            [],
            {},
          ),
        ),
        fc.boolean(),
        ([file, name, value], path, to, remove) => {
          const { by, own } = verdicts(file, name, change(value, path, to, remove));
          expect(own).toEqual(by);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('leaves out fields that it does not know, and sets what has a default', () => {
    const { own } = verdicts('group', 'GroupListEnvelope', { total: 0, groups: [], extra: 1 });
    expect(own).toEqual({ total: 0, groups: [], facets: {} });
  });
});
