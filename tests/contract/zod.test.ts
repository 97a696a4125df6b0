import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const contract = join(import.meta.dirname, '../../src/contract');

describe('the contract', () => {
  const files = readdirSync(contract).filter((file) => file.endsWith('.ts'));

  it.each(files)('%s is a leaf: it imports only its own room', (file) => {
    const source = readFileSync(join(contract, file), 'utf8');
    const imports = [...source.matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? '');
    const outside = imports.filter((from) => !/^\.\/[\w-]+\.ts$/.test(from));
    expect(outside).toEqual(file === 'zod.ts' ? ['zod/mini'] : []);
  });
});
