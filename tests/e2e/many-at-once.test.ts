// Several processes over one database: everyone signs up at the same moment, nobody twice or lost.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describePrograms } from '../support/databases.ts';
import { serve } from '../support/e2e/serve.ts';
import {
  importBusyEdition,
  listSignups,
  people,
  serverOf,
  signUpUntilAnswered,
} from '../support/load.ts';

const places = 8;
const count = 200;

describePrograms('200 sign-ups for 8 places', (open) => {
  it('gives each place once, and everyone else a turn of their own', async () => {
    const { location } = await open('empty');
    const folder = mkdtempSync(join(tmpdir(), 'gmw-load-'));
    importBusyEdition(folder, location, places);
    const servers = await Promise.all([1, 2, 3].map(() => serve(...serverOf(location))));
    const bases = servers.map((it) => it.endpoint);
    try {
      const everyone = people(count);
      const results = await Promise.all(
        everyone.map((it, index) => signUpUntilAnswered(() => bases, it, index)),
      );
      const held = results.filter((it) => it.status === 'received');
      const positions = results.flatMap((it) => it.position ?? []).sort((a, b) => a - b);
      expect(held).toHaveLength(places);
      expect(positions).toEqual(Array.from({ length: count - places }, (_, i) => i + 1));

      const stored = await listSignups(bases[0] ?? '');
      expect(stored.map((it) => it.participant?.name ?? '').sort()).toEqual(
        everyone.map((it) => it.name).sort(),
      );
      const byReference = new Map(stored.map((it) => [it.reference, it.status]));
      for (const it of results) expect(byReference.get(it.reference)).toBe(it.status);
      const group = (await (await fetch(`${bases[1]}/groups/busy`)).json()) as {
        editions: { capacity: object }[];
      };
      expect(group.editions[0]?.capacity).toEqual({
        maximum: places,
        available: 0,
        waiting: count - places,
      });
    } finally {
      await Promise.all(servers.map((it) => it.stop()));
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
