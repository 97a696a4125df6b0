import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtFiles, readJson, root } from '../support/built.ts';

describe('integrity.json', () => {
  it('has the hash of every script and language, and no other', () => {
    const files = [...builtFiles('cdn', '.js'), ...builtFiles('cdn/lang', '.json')];
    const hashes = files.map((path) => {
      const hash = createHash('sha384').update(readFileSync(join(root, path)));
      return [path.replace('dist/cdn/', ''), `sha384-${hash.digest('base64')}`];
    });
    expect(readJson('dist/cdn/integrity.json')).toEqual(Object.fromEntries(hashes));
  });
});
