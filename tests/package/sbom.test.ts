// What a municipality's security officer reads: every package that is shipped, by name and version.
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { describe, expect, it } from 'vitest';
import { licenseFiles, packagesIn } from '../../src/build/sbom.mjs';
import { readJson, readText } from '../support/built.ts';

interface Component {
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses?: readonly unknown[];
  readonly hashes?: readonly { readonly alg: string }[];
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}
interface Document {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: string[] }[];
}

const path = 'dist/sbom.cdx.json';
const document = readJson<Document>(path);
const { version, dependencies } = readJson<{
  version: string;
  dependencies: Record<string, string>;
}>('package.json');

const nameOf = ({ group, name }: Component) => (group ? `${group}/${name}` : name);
const placesOf = ({ properties }: Component) =>
  properties.filter((it) => it.name === 'gmw-widgets:where').map((it) => it.value);

describe('sbom.cdx.json', () => {
  it('is valid CycloneDX', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(readText(path))).toBeNull();
    expect(await validator.validate('{"bomFormat":"CycloneDX"}')).not.toBeNull();
  });

  it.each(Object.entries(licenseFiles))(
    'names all that is inside %s, and no more',
    (part, file) => {
      const named = packagesIn(readText(`dist/${file}`)).map((it) => `${it.name}@${it.version}`);
      expect(named).not.toEqual([]);
      const inside = document.components.filter((it) => placesOf(it).includes(`inside ${part}`));
      expect(inside.map((it) => `${nameOf(it)}@${it.version}`).toSorted()).toEqual(
        named.toSorted(),
      );
    },
  );

  it('names what npm brings with the package', () => {
    const brought = document.components.filter((it) =>
      placesOf(it).includes('installed with the package'),
    );
    const names = brought.map(nameOf);
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    expect(names).toContain('lit-html');
  });

  it('says of each package its license, its hash and what it needs', () => {
    expect(document.metadata.component.version).toBe(version);
    for (const component of document.components) {
      expect(component.licenses, component.purl).toHaveLength(1);
      expect(
        component.hashes?.map((it) => it.alg),
        component.purl,
      ).toEqual(['SHA-512']);
    }
    const lit = document.dependencies.find((it) => it.ref.startsWith('pkg:npm/lit@'));
    expect(lit?.dependsOn?.some((it) => it.startsWith('pkg:npm/lit-html@'))).toBe(true);
  });
});
