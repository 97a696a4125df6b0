import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes `gmw-widgets/jsx` from the manifest: the tags for React 19, Preact, Svelte, Vue and other users
 * of JSX types. Types of properties are taken from the classes, so that they cannot differ. Known
 * generators import every event as `any` and refuse refs and the library's own attributes.
 * @param {{ outdir: string, fileName: string, typesPath: string }} options
 */
export function jsxTypesPlugin({ outdir, fileName, typesPath }) {
  return {
    name: 'gmw:jsx-types',
    packageLinkPhase({ customElementsManifest }) {
      const elements = customElementsManifest.modules.flatMap((module) => module.declarations);
      writeFileSync(join(outdir, fileName), jsxTypes(elements, typesPath));
    },
  };
}

const quoted = (names) => names.map((name) => `'${name}'`).join(' | ');
const documented = (text, line) =>
  text ? `  /** ${text.replaceAll(/\s+/g, ' ')} */\n  ${line}` : `  ${line}`;

/** The type of an attribute's property; in markup a number may also be text. */
function typeOfAttribute({ fieldName }, element) {
  const property = element.members.find((member) => member.name === fieldName);
  if (!property) return 'string';
  const text = /\bnumber\b/.test(property.type?.text ?? '') ? ' | `${number}`' : '';
  return `${element.name}['${fieldName}']${text}`;
}

/** What one tag takes: its properties, attributes that have another name, and its events. */
function propsOf(element) {
  const properties = element.members.map((member) => member.name);
  const attributes = element.attributes
    .filter((attribute) => !properties.includes(attribute.name))
    .map((attribute) =>
      documented(
        attribute.description,
        `'${attribute.name}'?: ${typeOfAttribute(attribute, element)} | undefined;`,
      ),
    );
  const events = element.events.map((event) =>
    documented(
      event.description,
      `'on${event.name}'?: ((event: ${event.type.text}) => void) | undefined;`,
    ),
  );
  return `/** ${element.summary ?? element.description} */
export interface ${element.name}Props extends Settable<${element.name}, ${quoted(properties)}> {
${[...attributes, ...events].join('\n')}
}`;
}

function jsxTypes(elements, typesPath) {
  const classes = elements.map((element) => element.name);
  const events = elements.flatMap((element) => element.events.map((event) => event.type.text));
  const imported = [...new Set([...classes, ...events])].toSorted((a, b) => a.localeCompare(b));
  const tags = elements.map((element) =>
    documented(
      element.summary,
      `'${element.tagName}': Attributes<${element.name}, ${element.name}Props, Common>;`,
    ),
  );
  return `// Made from the manifest by \`npm run manifest\`.
import type { ${imported.join(', ')} } from '${typesPath}';

type Settable<Element, Name extends keyof Element> = {
  [Key in keyof Pick<Element, Name>]?: Element[Key] | undefined;
};

type Attributes<Element, Props, Common> = Omit<Common, keyof Props | 'ref' | 'key' | 'class'> &
  Props & {
    class?: string | undefined;
    key?: string | number | bigint | null | undefined;
    ref?: { current: Element | null } | ((element: Element | null) => unknown) | null | undefined;
  };

/** The name of a listener in Vue: the event in camel case, such as \`onGmwResults\`. */
type Camel<Text> = Text extends \`\${infer Head}-\${infer Tail}\`
  ? \`\${Head}\${Capitalize<Camel<Tail>>}\`
  : Text;

type VueProps<Props> = Omit<Props, 'ref' | 'key'> & {
  [Name in keyof Props as Name extends \`ongmw-\${infer Event}\`
    ? \`onGmw\${Capitalize<Camel<Event> & string>}\`
    : never]: Props[Name];
};

/** What every tag takes, where the JSX library has no list of its own. */
export interface CommonAttributes {
  children?: unknown;
  className?: string | undefined;
  dir?: 'ltr' | 'rtl' | 'auto' | undefined;
  hidden?: boolean | undefined;
  id?: string | undefined;
  lang?: string | undefined;
  part?: string | undefined;
  role?: string | undefined;
  slot?: string | undefined;
  style?: object | string | undefined;
  tabIndex?: number | undefined;
  title?: string | undefined;
}

${elements.map(propsOf).join('\n\n')}

/**
 * The tags, to add to those that the JSX library knows. \`Common\` is its own type of what every tag
 * takes, such as \`HTMLAttributes<HTMLElement>\` of React:
 *
 * \`\`\`ts
 * declare module 'react' {
 *   namespace JSX {
 *     interface IntrinsicElements extends GmwElements<HTMLAttributes<HTMLElement>> {}
 *   }
 * }
 * \`\`\`
 */
export interface GmwElements<Common = CommonAttributes> {
${tags.join('\n')}
}

/**
 * The tags for templates of Vue. \`Common\` is its type of what every tag takes:
 *
 * \`\`\`ts
 * declare module 'vue' {
 *   interface GlobalComponents extends GmwVueElements<HTMLAttributes> {}
 * }
 * \`\`\`
 */
export type GmwVueElements<Common = CommonAttributes> = {
  [Tag in keyof GmwElements<Common>]: new () => { $props: VueProps<GmwElements<Common>[Tag]> };
};
`;
}
