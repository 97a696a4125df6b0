import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPackage } from '../support/consumer.ts';
import { importOf, npmAllowance, sizesInApp } from '../support/npm-size.mjs';
import { budgets, sizesAtStart } from '../support/sizes.mjs';

let project: ReturnType<typeof installPackage>;
beforeAll(() => {
  project = installPackage();
});
afterAll(() => project.remove());

const brotli = async (code: string): Promise<number> =>
  (await sizesInApp(project.folder, code)).brotli;

describe('an application that imports', () => {
  it.each(Object.keys(budgets))(
    'what %s registers gets little more than that file',
    async (file) => {
      expect(await brotli(`import '${importOf(file)}';`)).toBeLessThanOrEqual(
        sizesAtStart(file).brotli + npmAllowance,
      );
    },
  );

  const small: [string, string][] = [
    ['the version', `import { version } from 'gmw-widgets'; console.log(version);`],
    [
      'the class of an event',
      `import { GmwResultsEvent } from 'gmw-widgets';
       addEventListener('gmw-results', (event) => console.log(event instanceof GmwResultsEvent));`,
    ],
  ];
  it.each(small)('only %s gets under 2 kB', async (_, code) => {
    const size = await brotli(code);
    expect(size).toBeGreaterThan(20);
    expect(size).toBeLessThan(2_000);
  });

  it('one class gets no other widget', async () => {
    const one = await brotli(
      `import { GmwDefinitionPoll } from 'gmw-widgets'; console.log(GmwDefinitionPoll);`,
    );
    expect(one).toBeLessThanOrEqual(sizesAtStart('gmw-definition-poll.js').brotli + npmAllowance);
  });

  it('one schema gets neither the elements nor the texts of zod', async () => {
    const schema = await brotli(
      `import { Poll } from 'gmw-widgets/contract'; console.log(Poll.safeParse({}));`,
    );
    expect(schema).toBeLessThan(8_000);
  });
});
