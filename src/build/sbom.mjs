import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';

/**
 * The bill of materials of what is published, as CycloneDX: every package whose code is inside the built
 * files, which are development dependencies for npm, and those that npm brings with this one.
 * `npm sbom` knows only the latter, and refuses this repository's workspace.
 */
const root = join(import.meta.dirname, '../..');

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** The files in which the bundler names the packages that it put into each part of `dist`. */
export const licenseFiles = {
  'dist/cdn': 'cdn/licenses.md',
  'dist/esm/endpoint.js': 'esm/endpoint.licenses.md',
  'dist/cli': 'cli/licenses.md',
};

/**
 * The packages that such a file names: its headings are `## <name> - <version> (<license>)`.
 * @param {string} markdown
 */
export const packagesIn = (markdown) =>
  [...markdown.matchAll(/^## (\S+) - (\S+) \(/gm)].map(([, name = '', version = '']) => ({
    name,
    version,
  }));

/** @typedef {{ version?: string, integrity?: string, dependencies?: Record<string, string> }} Locked */

/** @returns {[path: string, package: Locked][]} every installed package, by its folder */
const lockedPackages = () => Object.entries(readJson('package-lock.json').packages);

/** @param {string} name @param {string} version */
function lockedPackage(name, version) {
  const found = lockedPackages().find(
    ([path, it]) => path.endsWith(`node_modules/${name}`) && it.version === version,
  );
  if (!found) throw new Error(`${name} ${version} is in the build and not in package-lock.json`);
  return { path: found[0], ...found[1] };
}

/** What npm installs with this package: its dependencies and theirs. */
function installedPackages() {
  const all = Object.fromEntries(lockedPackages());
  /** @type {Map<string, { name: string, version: string }>} */
  const found = new Map();
  const add = (/** @type {Locked} */ { dependencies = {} }) => {
    for (const name of Object.keys(dependencies)) {
      const locked = all[`node_modules/${name}`];
      if (!locked?.version || found.has(name)) continue;
      found.set(name, { name, version: locked.version });
      add(locked);
    }
  };
  add(all[''] ?? {});
  return [...found.values()];
}

const references = new Contrib.FromNodePackageJson.Factories.ExternalReferenceFactory();
const licenses = new Contrib.License.Factories.LicenseFactory(() => {
  throw new RangeError('a license of several is named as it stands');
});
const components = new Contrib.FromNodePackageJson.Builders.ComponentBuilder(references, licenses);

/** @param {string} name @param {string} version */
const purlOf = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** @param {string} folder @param {Enums.ComponentType} type */
function componentOf(folder, type) {
  const described = readJson(join(folder, 'package.json'));
  const component = components.makeComponent(described, type);
  if (!component) throw new Error(`${folder} has no name`);
  component.purl = purlOf(described.name, described.version);
  component.bomRef.value = component.purl;
  return component;
}

/**
 * The document as JSON, the same for the same input: it has no date.
 * @param {string} dist the folder with the built files
 */
export function sbom(dist) {
  /** @type {Map<string, { name: string, version: string, parts: string[] }>} */
  const packages = new Map();
  const add = (/** @type {{ name: string, version: string }} */ it, /** @type {string} */ part) => {
    const key = purlOf(it.name, it.version);
    const known = packages.get(key) ?? { ...it, parts: [] };
    packages.set(key, { ...known, parts: [...known.parts, part] });
  };
  for (const [part, file] of Object.entries(licenseFiles))
    for (const it of packagesIn(readFileSync(join(dist, file), 'utf8'))) add(it, `inside ${part}`);
  for (const it of installedPackages()) add(it, 'installed with the package');

  const own = componentOf('.', Enums.ComponentType.Library);
  const document = new Models.Bom({ metadata: new Models.Metadata({ component: own }) });
  /** @type {Map<string, Models.Component>} */
  const byName = new Map();
  for (const { name, version, parts } of packages.values()) {
    const { path, integrity } = lockedPackage(name, version);
    const component = componentOf(path, Enums.ComponentType.Library);
    if (integrity)
      component.hashes.set(...Contrib.FromNodePackageJson.Utils.parsePackageIntegrity(integrity));
    for (const part of parts)
      component.properties.add(new Models.Property('gmw-widgets:where', part));
    document.components.add(component);
    byName.set(name, component);
    own.dependencies.add(component.bomRef);
  }
  for (const { name, version } of packages.values()) {
    const { dependencies = {} } = lockedPackage(name, version);
    for (const needed of Object.keys(dependencies)) {
      const component = byName.get(needed);
      if (component) byName.get(name)?.dependencies.add(component.bomRef);
    }
  }
  const normalizers = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  const json = new Serialize.JsonSerializer(normalizers);
  return json.serialize(document, { sortLists: true, space: 2 });
}
