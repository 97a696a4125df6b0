import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { resolve } from 'node:path';
import { minifyHTMLLiterals } from 'minify-literals';
import { writePluginZip } from './src/wordpress/plugin-zip.mjs';
import { integrityOf, languageFiles, languagesPlugin } from './src/build/languages.mjs';
import { sbom } from './src/build/sbom.mjs';
import { defineConfig, type EnvironmentOptions, type Plugin, type Rolldown } from 'vite';

/**
 * Everything the package publishes, as one build of several environments (`vite build --app`):
 * - `esm`: a module for each of ours, for bundlers, so that they leave out what is not used; Lit, its
 *   context and zod are left to the installer;
 * - `endpoint`: the reference endpoint with its libraries inside, web-standard code only;
 * - `cdn-…`: one self-contained file per tag for pages without a bundler, and one with all;
 * - `cli`: the command, with everything inside but the database drivers.
 * An element is a folder in `src/elements` with a `define.ts`; a new one needs no change here.
 */
// What is published is made for production, whatever calls the build: a test runner sets another one.
process.env.NODE_ENV = 'production';

const root = import.meta.dirname;
const { license, name, version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
const at = (...path: string[]): string => resolve(root, ...path);

const elements = readdirSync(at('src/elements')).filter((it) =>
  existsSync(at('src/elements', it, 'define.ts')),
);
const widgets = elements.filter((name) => name !== 'provider');

/** What a site that installs a widget gets: the package's only dependencies. */
const runtimeDependencies = /^(lit|@lit\/context|zod)(\/|$)/;
/** Native or chosen by who runs the endpoint: optional peers. */
const drivers = /^(pg|better-sqlite3)(\/|$)/;

/** What the package exports, by where it lies in `src`. */
const esmEntries = Object.fromEntries(
  ['index', 'define', 'contract/index', ...elements.map((it) => `elements/${it}/define`)].map(
    (module) => [module, at('src', `${module}.ts`)],
  ),
);

/** A file on its own names its dependencies' licences; the builds for installers need not. */
const licenses = (fileName: string) => ({ license: { fileName } });

const esm: EnvironmentOptions = {
  consumer: 'client',
  build: {
    outDir: at('dist/esm'),
    minify: false,
    lib: { entry: esmEntries, formats: ['es'] },
    rolldownOptions: {
      external: runtimeDependencies,
      output: {
        preserveModules: true,
        preserveModulesRoot: at('src'),
        entryFileNames: '[name].js',
      },
    },
  },
};

const endpoint: EnvironmentOptions = {
  consumer: 'client',
  build: {
    outDir: at('dist/esm'),
    minify: false,
    lib: { entry: { endpoint: at('src/endpoint/index.ts') }, formats: ['es'] },
    ...licenses('endpoint.licenses.md'),
    rolldownOptions: {
      external: runtimeDependencies,
      output: { entryFileNames: '[name].js', codeSplitting: false, comments: false },
    },
  },
};

/** Takes the white space out of `html` and `css` templates, which no bundler of a site does. */
const minifyTemplates: Plugin = {
  name: 'gmw:minify-templates',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'esm' || name.startsWith('cdn_'),
  transform: {
    filter: { id: /\/src\/.*\.ts$/ },
    async handler(code, id) {
      const result = await minifyHTMLLiterals(code, { fileName: id });
      return result ? { code: result.code, map: result.map } : null;
    },
  },
};

/** The modules that lead to a module without another part of the build being loaded, with itself. */
function importersOf(
  id: string,
  modules: Rolldown.ChunkingContext,
  found = new Set<string>(),
): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const it of modules.getModuleInfo(id)?.importers ?? []) importersOf(it, modules, found);
  return found;
}

/**
 * What parts of the desk share comes with its start, in one file. What one part shares only with the preview
 * of a page does not, because few people open that.
 */
function sharedFile(id: string, modules: Rolldown.ChunkingContext): string | null {
  const parts = [...importersOf(id, modules)]
    .map((it) => modules.getModuleInfo(it)!)
    .filter((it) => it.isEntry || it.dynamicImporters.length > 0)
    .filter((it) => !it.id.endsWith('/preview/visitors-page.ts'));
  return parts.length > 1 || parts.some((it) => it.isEntry) ? 'shared' : null;
}

/** What the preview has in common with the list of sign-ups, because of the form in it. */
const signingUp = { name: 'signing-up', test: /\/src\/(client|domain\/signup)\// };

/** A self-contained minified module with real libraries inside. */
function cdn(file: string, entry: string): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir: at('dist/cdn'),
      sourcemap: true,
      lib: { entry: { [file]: at(entry) }, formats: ['es'] },
      // The file with all widgets has every library that one of the others has.
      ...(file === 'gmw-widgets' ? licenses('licenses.md') : {}),
      rolldownOptions: {
        treeshake: { propertyReadSideEffects: false },
        output: {
          entryFileNames: '[name].js',
          // A part of another build of the same version has another address, so that no cache mixes them.
          chunkFileNames: `${file}-[name]-[hash].js`,
          hashCharacters: 'hex',
          codeSplitting: file === 'gmw-desk' && {
            groups: [
              { name: sharedFile, debugName: 'shared', minShareCount: 2 },
              { ...signingUp, minShareCount: 2 },
            ],
          },
          minify: true,
          comments: false,
          postBanner: `/*! ${name} ${version}; ${license} */`,
        },
      },
    },
  };
}

/** The command; and what it starts, for the demo. */
const cli: EnvironmentOptions = {
  consumer: 'server',
  resolve: { noExternal: true, external: ['pg', 'better-sqlite3'] },
  build: {
    outDir: at('dist/cli'),
    minify: false,
    target: 'node22',
    ...licenses('licenses.md'),
    rolldownOptions: {
      input: { main: at('src/cli/main.ts'), 'start-server': at('src/cli/start-server.ts') },
      external: [drivers, /^node:/],
      platform: 'node',
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'shared/[name].js',
        comments: false,
        banner: (chunk) => (chunk.name === 'main' ? '#!/usr/bin/env node' : ''),
      },
    },
  },
};

/** The languages: data beside the scripts, and modules that bundlers split off. */
function writeLanguages(): void {
  for (const folder of ['cdn', 'esm']) mkdirSync(at('dist', folder, 'lang'), { recursive: true });
  for (const { name, json } of languageFiles()) {
    writeFileSync(at(`dist/cdn/lang/${name}.json`), json);
    writeFileSync(at(`dist/esm/lang/${name}.js`), `export default ${json};\n`);
  }
}

/** For `<script integrity>`: the hash of each file a page may load. */
function writeIntegrity(): void {
  const folder = at('dist/cdn');
  if (!existsSync(folder)) return;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.js$|^lang\/.*\.json$/.test(file))
    .sort();
  const hashes = files.map((file) => [file, integrityOf(readFileSync(resolve(folder, file)))]);
  const json = JSON.stringify(Object.fromEntries(hashes), null, 2);
  writeFileSync(resolve(folder, 'integrity.json'), `${json}\n`);
}

const environments: Record<string, EnvironmentOptions> = { esm };
environments.cdn_all = cdn('gmw-widgets', 'src/define.ts');
for (const name of widgets)
  environments[`cdn_${name.replaceAll('-', '_')}`] = cdn(
    `gmw-${name}`,
    `src/elements/${name}/define.ts`,
  );
/** Scripts of pages, without widgets: by their name in `dist/cdn`. */
const pageScripts = {
  'gmw-embed': 'src/embed/gmw-embed.ts',
  'gmw-frame': 'src/embed/gmw-frame.ts',
  'gmw-builder': 'src/builder/gmw-builder.ts',
};
for (const [file, entry] of Object.entries(pageScripts))
  environments[`cdn_page_${file.slice(4)}`] = cdn(file, entry);
environments.endpoint = endpoint;
environments.cli = cli;

export default defineConfig({
  root,
  publicDir: false,
  appType: 'custom',
  logLevel: 'warn',
  build: { target: 'es2022', emptyOutDir: false, reportCompressedSize: false, sourcemap: false },
  plugins: [
    minifyTemplates,
    languagesPlugin((name) =>
      name === 'esm' ? 'npm' : name.startsWith('cdn_') ? 'cdn' : 'source',
    ),
  ],
  environments,
  builder: {
    async buildApp(builder) {
      for (const folder of ['esm', 'cdn', 'cli', 'wordpress'])
        rmSync(at('dist', folder), { recursive: true, force: true });
      for (const name of Object.keys(environments)) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
      // What `import 'gmw-widgets/jsx'` finds at run time: the module has types only.
      writeFileSync(at('dist/esm/jsx.js'), 'export {};\n');
      writeLanguages();
      if (existsSync(at('dist/cli/main.js'))) chmodSync(at('dist/cli/main.js'), 0o755);
      writeIntegrity();
      writePluginZip({
        cdn: at('dist/cdn'),
        to: at('dist/wordpress/gmw-widgets.zip'),
        version,
        license: at('LICENSE'),
      });
      writeFileSync(at('dist/sbom.cdx.json'), `${sbom(at('dist'))}\n`);
    },
  },
});
