import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { jsxTypesPlugin } from './jsx-types.mjs';

/**
 * What editors, Storybook and frameworks know of the elements, read from the JSDoc in the source:
 * dist/custom-elements.json, and from it web-types.json, html-data.json and jsx.d.ts.
 */
const elementFile = /^src\/elements\/([a-z-]+)\/\1\.ts$/;

const pascalCase = (name) => name.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());

/** The class of a folder's main file is its element, whatever way it is registered. */
function publicElements() {
  return {
    name: 'gmw:public-elements',
    packageLinkPhase({ customElementsManifest: manifest }) {
      const published = [];
      for (const module of manifest.modules) {
        const folder = elementFile.exec(module.path)?.[1];
        const element = module.declarations?.find(
          (declaration) =>
            declaration.kind === 'class' && declaration.name === pascalCase(`gmw-${folder}`),
        );
        if (!folder || !element) continue;
        const path = `dist/esm/elements/${folder}/define.js`;
        const tagName = `gmw-${folder}`;
        const declaration = { name: element.name, module: path };
        published.push({
          ...module,
          path,
          declarations: [{ ...element, tagName, customElement: true, ...publicOnly(element) }],
          exports: [
            { kind: 'js', name: element.name, declaration },
            { kind: 'custom-element-definition', name: tagName, declaration },
          ],
        });
      }
      manifest.modules = published.toSorted((a, b) => a.path.localeCompare(b.path));
    },
  };
}

/** Lit's life cycle and what the class keeps to itself are no interface. */
const inner = new Set(['render', 'styles', 'shadowRootOptions', 'attributeNames', 'properties']);
const isPublic = (member) =>
  (member.privacy ?? 'public') === 'public' &&
  !/^[#_]/.test(member.name) &&
  !inner.has(member.name) &&
  member.kind === 'field' &&
  !member.static;

function publicOnly(element) {
  const members = (element.members ?? []).filter(isPublic);
  const names = new Set(members.map((member) => member.name));
  return {
    members: members.map(withoutSource),
    attributes: (element.attributes ?? [])
      .filter((attribute) => !attribute.fieldName || names.has(attribute.fieldName))
      .map(withoutSource),
    events: (element.events ?? [])
      .filter((event) => event.name?.startsWith('gmw-'))
      .map(withoutSource),
    slots: element.slots?.map(withoutSource),
    cssParts: element.cssParts?.map(withoutSource),
    cssProperties: element.cssProperties?.map(withoutSource),
    mixins: undefined,
  };
}

/** Where a member was inherited from names a source file, which is not in the package. */
function withoutSource({ inheritedFrom: _, ...rest }) {
  return rest;
}

const outdir = 'dist';

export default {
  globs: ['src/elements/**/*.ts', 'src/internal/**/*.ts'],
  exclude: ['**/*.test.ts'],
  outdir,
  litelement: true,
  // Its fields in package.json are written by hand.
  packagejson: false,
  plugins: [
    publicElements(),
    customElementVsCodePlugin({
      outdir,
      htmlFileName: 'html-data.json',
      cssFileName: null,
      hideLogs: true,
    }),
    customElementJetBrainsPlugin({
      outdir,
      webTypesFileName: 'web-types.json',
      packageJson: false,
      excludeCss: true,
      hideLogs: true,
    }),
    jsxTypesPlugin({ outdir, fileName: 'jsx.d.ts', typesPath: './types/index.js' }),
  ],
};
