import { expect, it } from 'vitest';
import { describeDatabases, everyEngine } from '../support/databases.ts';
import type { TestDatabase } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { capacityOf, signUp } from './sign-up.ts';
import { TestEndpoint } from './support.ts';

const offer = {
  ...sampleGroups,
  groups: [
    group('small', {
      editions: [edition('small-1', { entry: 'rolling', capacity: { maximum: 9, perMonth: 2 } })],
    }),
    group('later', {
      editions: [edition('later-1', { entry: 'when-full', capacity: { minimum: 2 } })],
    }),
  ],
};

async function run(database: TestDatabase, statements: string[]): Promise<void> {
  for (const it of statements) {
    if (database.kind === 'sqlite') database.connect().exec(it);
    else await database.connect().query(it);
  }
}

describeDatabases(
  'a database from before places per month',
  (open) => {
    it('is brought along: who has a place did not come in this month', async () => {
      const database = await open();
      const first = new TestEndpoint(connect(database), { offer });
      await signUp(first);
      await signUp(first, { edition: 'later-1' });
      await first.endpoint.close();
      await run(database, [
        'alter table signups drop column place_month',
        'alter table signups drop column start_told',
        ...['month', 'reached_at', 'joined', 'when_full'].map(
          (it) => `alter table editions drop column ${it}`,
        ),
        `delete from migrations where name = '0040-places'`,
      ]);

      const second = new TestEndpoint(connect(database), {});
      expect(await capacityOf(second)).toMatchObject({ available: 2 });
      await signUp(second);
      expect(await capacityOf(second)).toMatchObject({ available: 1 });
      await signUp(second, { edition: 'later-1' });
      const told = async (reader: TestDatabase) => {
        const query = `select count(*) as n from signups where start_told is not null`;
        const rows: unknown[] =
          reader.kind === 'sqlite'
            ? reader.connect().prepare(query).all()
            : (await reader.connect().query(query)).rows;
        return Number((rows[0] as { n: unknown }).n);
      };
      expect(await told(database)).toBe(2);
    });
  },
  everyEngine,
);
