import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortNames } from '../../src/cdn/build/short-names.ts';

const files = {
  'contract/group.ts': `export const Group = z.object({ startDate: text, signupStatus: text });`,
  'elements/one/one.strings.ts': `export const nl = { searchLabel: 'Zoek', ageShort: 'Leeftijd', sayWho: 'Wie', sayWhoShort: 'Wie', open: 'Open' };`,
  'elements/one/one.events.ts': `export class OneEvent extends Event { readonly chosenGroup: string; }`,
  'elements/one/one.ts': `
    export class One extends Base {
      @property({ attribute: 'page-size' }) pageSize = 20;
      @state() private currentStep = 0;
      sortOrder = 1;
      get foundGroups() { return this.group.startDate + this.group.signupStatus; }
      render() {
        const { sortOrder, foundGroups: found } = this;
        return html\`<p .textContent=\${t('searchLabel')} .wideView=\${t(\`\${this.key}Short\`)}></p>\`;
      }
    }`,
  'parts/two.ts': `
    export const two = (one: One) => one.foundGroups + one.sortOrder + t('open');
    export const focus = () => select('#currentStep .x');
    export const view = { wideView: 1, sortOrder: 2, requestUpdate: 3 };`,
};

describe('short names', () => {
  let root: string;
  let short: (file: keyof typeof files) => string;

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'gmw-names-'));
    for (const [name, text] of Object.entries(files)) {
      const file = join(root, 'src', name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    for (const room of ['client', 'context', 'domain', 'internal', 'locale', 'theme'])
      mkdirSync(join(root, 'src', room));
    symlinkSync(resolve(import.meta.dirname, '../../node_modules'), join(root, 'node_modules'));
    const { transform } = shortNames(root) as unknown as {
      transform: { handler: (code: string, id: string) => { code: string } };
    };
    short = (file) => transform.handler(files[file], join(root, 'src', file)).code;
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('renames what only our files name, the same in all of them', () => {
    const one = short('elements/one/one.ts');
    const [, name] = /get (\w+)\(\)/.exec(one) ?? [];
    expect(name).toMatch(/^\w{1,2}$/);
    expect(one).toContain(`${name}: found`);
    expect(short('parts/two.ts')).toContain(`one.${name} +`);
  });

  it('writes out what is short for a name', () => {
    expect(short('elements/one/one.ts')).toMatch(/const \{ \w{1,2}: sortOrder,/);
  });

  it('renames a text and its key together', () => {
    const [, key] = /(\w+): 'Zoek'/.exec(short('elements/one/one.strings.ts')) ?? [];
    expect(key).toMatch(/^\w{1,2}$/);
    expect(short('elements/one/one.ts')).toContain(`t('${key}')`);
  });

  it.each([
    ['elements/one/one.ts', 'pageSize', 'is an attribute'],
    ['elements/one/one.ts', 'startDate', 'is in the contract'],
    ['elements/one/one.events.ts', 'chosenGroup', 'is read by the host page'],
    ['elements/one/one.ts', 'currentStep', 'is part of a longer text'],
    ['parts/two.ts', 'wideView', 'is bound in a template'],
    ['parts/two.ts', 'requestUpdate', 'belongs to Lit'],
    ['elements/one/one.strings.ts', 'ageShort', 'is put together'],
    ['elements/one/one.strings.ts', 'sayWho', 'is what a name is put together of'],
    ['elements/one/one.strings.ts', 'open', 'may be any word'],
  ] as const)('%s: leaves %s, which %s', (file, name, _why) => {
    expect(short(file)).toMatch(new RegExp(`\\b${name}\\b`));
  });
});
