import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elements } from '../support/built.ts';
import { installPackage } from '../support/consumer.ts';

let project: ReturnType<typeof installPackage>;
beforeAll(() => {
  project = installPackage();
});
afterAll(() => project.remove());

const samples = ['elements.ts', 'contract.ts', 'endpoint.ts'];

/** Complaints of the compiler about these files, the package's own declarations included. */
function complaints(options: ts.CompilerOptions, files = samples): string[] {
  const program = ts.createProgram(
    files.map((it) => join(project.folder, it)),
    {
      ...options,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: [],
      strict: true,
      noEmit: true,
      skipLibCheck: false,
    },
  );
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName.replace(project.folder, '') ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
}

const resolutions: [string, ts.CompilerOptions][] = [
  ['NodeNext', { module: ts.ModuleKind.NodeNext }],
  ['Bundler', { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
];

it.each(resolutions)('a site compiles under %s', (_, options) => {
  expect(complaints(options)).toEqual([]);
});

it('a CommonJS project compiles under NodeNext', () => {
  expect(complaints({ module: ts.ModuleKind.NodeNext }, ['commonjs.cts'])).toEqual([]);
});

/** Runs a module in a fresh Node, where only the installed package can be found. */
const run = (code: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: project.folder,
    encoding: 'utf8',
  }).trim();

describe('in Node', () => {
  it.each(['gmw-widgets', 'gmw-widgets/contract', 'gmw-widgets/endpoint', 'gmw-widgets/jsx'])(
    '%s can be imported',
    (path) => {
      expect(run(`await import('${path}'); console.log('imported')`)).toBe('imported');
    },
  );

  it.each(['gmw-widgets', 'gmw-widgets/contract', 'gmw-widgets/endpoint'])(
    '%s can be required',
    (path) => {
      const code = `
        import { createRequire } from 'node:module';
        createRequire(import.meta.url)('${path}');
        console.log('required');`;
      expect(run(code)).toBe('required');
    },
  );

  it('the class is one and the same from every entry', () => {
    const same = elements.map(
      (name) => `Object.values(await import('gmw-widgets/${name}')).some((it) => all.has(it))`,
    );
    expect(
      run(`
        const all = new Set(Object.values(await import('gmw-widgets')));
        console.log([${same.join(', ')}].every(Boolean));
      `),
    ).toBe('true');
  });

  it('importing the classes registers nothing; defining registers all', () => {
    const registered = elements
      .map((name) => `Boolean(customElements.get('gmw-${name}'))`)
      .join(', ');
    expect(
      run(`
        await import('gmw-widgets');
        console.log([${registered}].some(Boolean));
        await import('gmw-widgets/define');
        console.log([${registered}].every(Boolean));
      `),
    ).toBe('false\ntrue');
  });
});
