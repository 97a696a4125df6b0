/**
 * The part of Lit's templates that we use. A hole stands for the whole value of an attribute or for
 * content, never for a part of a name or of a value; a test holds our templates to it. What a value
 * says is never read as HTML.
 */
interface Content {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
  readonly isSvg?: boolean;
}

/** What a hole for content may get: a text or number, a template, or a list. */
type Given = Content & string & { entries?(): Iterable<[unknown, unknown]> };

type Set = (value: unknown) => void;

/** Where content stands: after one comment and before another. */
export interface Part {
  readonly start: Comment;
  readonly end: Comment;
  readonly set: Set;
}

/** What each template is cloned from, and for each node in it the names of its holes. */
type Prepared = readonly [DocumentFragment, readonly (readonly string[])[]];

export const nothing = Symbol();

export const html = (strings: TemplateStringsArray, ...values: unknown[]): Content => ({
  strings,
  values,
});

export const svg = (strings: TemplateStringsArray, ...values: unknown[]): Content => ({
  strings,
  values,
  isSvg: true,
});

/** A browser with Trusted Types, or without. */
type Page = Window & {
  trustedTypes?: { createPolicy(name: string, given: typeof rules): typeof rules };
};

const rules = { createHTML: (text: string): string => text };
let policy: typeof rules | undefined;
const known = new Map<TemplateStringsArray, Prepared>();

/** Through all elements and comments: `SHOW_ELEMENT | SHOW_COMMENT`. */
const walk = (root: Node): TreeWalker => document.createTreeWalker(root, 129);

function prepare({ strings, isSvg }: Content): Prepared {
  const template = document.createElement('template');
  // `name=` before a hole becomes `$12=name`, which means nothing to the element it stands in.
  const text = strings
    .join('\0')
    .replace(/(\S+)=\0|\0/g, (_, name, at) => (name ? `$${at}=${name}` : '<!>'));
  // As late as this: a page may allow one policy, and another copy of this file may have no work to do.
  policy ??= (window as Page).trustedTypes?.createPolicy('lit-html', rules) ?? rules;
  template.innerHTML = policy.createHTML(isSvg ? `<svg>${text}</svg>` : text);
  const { content } = template;
  if (isSvg) content.firstElementChild!.replaceWith(...content.firstElementChild!.childNodes);

  const walker = walk(content);
  const holes: string[][] = [];
  for (let node; (node = walker.nextNode() as Element | null);)
    holes.push(
      node.attributes
        ? [...node.attributes].flatMap(({ name, value }) => {
            if (name[0] !== '$') return [];
            node.removeAttribute(name);
            return value;
          })
        : [''],
    );
  return [content, holes];
}

/** A clone of a template, and what writes values into its holes. */
function clone(template: Content, host: object): [DocumentFragment, Set[]] {
  const { strings } = template;
  if (!known.has(strings)) known.set(strings, prepare(template));
  const [content, holes] = known.get(strings)!;
  const copy = document.importNode(content, true);
  const walker = walk(copy);
  const setters = holes.flatMap((names) => {
    const node = walker.nextNode();
    return names.map((name) =>
      name ? attribute(node as Element, name, host) : childPart(node as Comment, host).set,
    );
  });
  return [copy, setters];
}

/** `name`, `.property`, `?boolean` or `@event` of an element. */
function attribute(element: Element, name: string, host: object): Set {
  const [kind] = name;
  const rest = name.slice(1);
  let last: unknown = nothing;
  if (kind === '@')
    element.addEventListener(rest, (event) => (last as Function | undefined)?.call?.(host, event));
  return (value) => {
    if (value === last && Object(value) !== value) return;
    last = value;
    const given = value === nothing ? undefined : value;
    if (kind === '.') Reflect.set(element, rest, given);
    else if (kind === '?') element.toggleAttribute(rest, !!given);
    else if (value === nothing) element.removeAttribute(name);
    else if (kind !== '@') element.setAttribute(name, (value as string | null) ?? '');
  };
}

/** Content before a comment that stands in a document or in a fragment. */
export function childPart(end: Comment, host: object): Part {
  const start = new Comment();
  let last: unknown = '';
  let text: Text | undefined;
  let items: Map<unknown, Part> | undefined;
  let setters: Set[];
  end.before(start);

  const empty = (): void => {
    text = items = undefined;
    while (start.nextSibling !== end) start.nextSibling!.remove();
  };

  const list = (values: Map<unknown, unknown>): void => {
    for (const [key, item] of items!)
      if (!values.has(key)) {
        for (const node of nodesOf(item)) node.remove();
        items!.delete(key);
      }
    // From the end: what stands right before the one after it stays where it is.
    let next = end;
    // A list of its own, and the shorter word: `reverse` compresses better.
    // oxlint-disable-next-line unicorn/no-array-reverse
    for (const [key, value] of [...values].reverse()) {
      let item = items!.get(key);
      if (!item) {
        const comment = new Comment();
        next.before(comment);
        items!.set(key, (item = childPart(comment, host)));
      } else if (item.end.nextSibling !== next) next.before(...nodesOf(item));
      item.set(value);
      next = item.start;
    }
  };

  const set = (given: unknown): void => {
    const value = (given === nothing ? '' : (given ?? '')) as Given;
    // As Lit does: what was read from JSON has no `raw`, so that data never passes for a template.
    if (value.strings?.raw) {
      if (value.strings === last) setters.forEach((it, index) => it(value.values[index]));
      else {
        const [copy, fresh] = clone(value, host);
        fresh.forEach((it, index) => it(value.values[index]));
        setters = fresh;
        empty();
        end.before(copy);
      }
      last = value.strings;
    } else if (value.entries) {
      if (!items) {
        empty();
        last = items = new Map();
      }
      list(new Map(value.entries()));
    } else if (value !== last) {
      if (text && value !== '') text.data = value;
      else {
        empty();
        if (value !== '') end.before((text = new Text(value)));
      }
      last = value;
    }
  };
  return { start, end, set };
}

function nodesOf({ start, end }: Part): ChildNode[] {
  const nodes: ChildNode[] = [start];
  while (nodes.at(-1) !== end) nodes.push(nodes.at(-1)!.nextSibling!);
  return nodes;
}
