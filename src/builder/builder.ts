import type { BuilderChoice, Way } from './choice.ts';
import { contrastOf, leastContrast, readableTint } from './contrast.ts';
import { mistakesIn } from './pasted-snippet.ts';
import type { KnownNames, SnippetMistake } from './pasted-snippet.ts';
import { showPreview } from './preview.ts';
import { snippetsFor } from './snippets.ts';
import type { Snippet } from './snippets.ts';

const widgets = ['group-finder', 'signup-form', 'definition-poll', 'priority-survey'];
const presets = ['theme', 'place', 'daypart'];

/** An element with attributes, a text and children. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Where the builder is, and how it reaches the endpoint. */
export interface BuilderPlace {
  /** What has the form that the endpoint's page has (`src/endpoint/page/builder`). */
  readonly root: ParentNode;
  readonly fetch: typeof fetch;
}

/** The builder: what is chosen, a live preview, the code to copy, and what is wrong with pasted code. */
export class Builder {
  readonly #root: ParentNode;
  readonly #fetch: typeof globalThis.fetch;
  readonly #form: HTMLFormElement;
  /** The address of the endpoint: the public one, else that by which this page was opened. */
  readonly #endpoint: string;
  /** The values of the filters in the whole offer, by filter. */
  #values: Readonly<Record<string, readonly string[]>> = {};

  constructor({ root, fetch }: BuilderPlace) {
    this.#root = root;
    this.#fetch = fetch;
    this.#form = root.querySelector('form')!;
    const { endpoint, path } = this.#form.dataset;
    this.#endpoint = endpoint || new URL(path!, window.location.href).href;
  }

  start(): void {
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('change', ({ target }) => {
      const isOtherOffer = target instanceof HTMLSelectElement && target.name === 'institution';
      this.#update();
      if (isOtherOffer) void this.#loadPresets().then(() => this.#update());
    });
    this.#pasted.addEventListener('input', () => this.#showMistakes());
    this.#update();
    void this.#loadPresets();
  }

  get #pasted(): HTMLTextAreaElement {
    return this.#root.querySelector('#pasted')!;
  }

  #valueOf(name: string): string {
    const value = new FormData(this.#form).get(name);
    return typeof value === 'string' ? value.trim() : '';
  }

  #place(id: string): HTMLElement {
    return this.#root.querySelector<HTMLElement>(`#${id}`)!;
  }

  #choice(): BuilderChoice {
    const widget = widgets.find((it) => it === this.#valueOf('widget')) ?? widgets[0]!;
    const isFinder = widget === 'group-finder';
    const chosen = isFinder ? presets.filter((it) => this.#valueOf(it) !== '') : [];
    const isFixed = chosen.length > 0 && this.#valueOf('fixed') !== '';
    const attributes = {
      institution: this.#valueOf('institution'),
      ...Object.fromEntries(chosen.map((it) => [it, this.#valueOf(it)])),
      'fixed-filters': isFixed ? chosen.join(' ') : '',
      lang: this.#valueOf('lang') === 'nl' ? '' : this.#valueOf('lang'),
      'form-of-address': this.#valueOf('form-of-address') === 'je' ? 'je' : '',
      phone: this.#valueOf('phone'),
    };
    return {
      widget,
      endpoint: this.#endpoint,
      version: this.#form.dataset['version']!,
      integrity: this.#form.dataset['integrity']!,
      attributes: Object.fromEntries(
        Object.entries(attributes).filter(([, value]) => value !== ''),
      ),
      phone: this.#valueOf('phone'),
      accent: this.#valueOf('style') === 'own' ? this.#valueOf('accent') : undefined,
    };
  }

  /** Hides the controls that have no meaning for what is chosen. */
  #showControls({ widget }: BuilderChoice): void {
    this.#place('presets').hidden = widget !== 'group-finder';
    this.#place('colors').hidden = this.#valueOf('style') !== 'own';
  }

  #showContrast({ accent }: BuilderChoice): void {
    this.#place('contrast').replaceChildren();
    if (accent === undefined) return;
    const contrast = contrastOf(accent, '#ffffff');
    const figure = contrast.toFixed(1).replace('.', ',');
    if (contrast >= leastContrast) {
      this.#place('contrast').append(`Goed te lezen: wit op deze kleur is ${figure} : 1.`);
      return;
    }
    const mend = element('button', { type: 'button' }, 'Neem een donkere tint');
    mend.addEventListener('click', () => {
      const input = this.#form.elements.namedItem('accent') as HTMLInputElement;
      input.value = readableTint(accent);
      this.#update();
      input.focus();
    });
    const words = `Wit op deze kleur is slecht te lezen: ${figure} : 1. Er is 4,5 : 1 nodig. `;
    this.#place('contrast').append(element('span', { class: 'problem' }, words), mend);
  }

  #showCode(current: BuilderChoice): void {
    const blocks = snippetsFor(current, this.#valueOf('way') as Way).map((it) =>
      this.#codeBlock(it),
    );
    this.#place('code').replaceChildren(...blocks);
  }

  #codeBlock({ title, code, note }: Snippet): HTMLElement {
    const copy = element('button', { type: 'button' }, 'Kopieer');
    copy.append(element('span', { class: 'hidden-words' }, `: ${title}`));
    copy.addEventListener('click', () => void this.#copyText(code, title));
    return element(
      'section',
      { class: 'code' },
      element('div', { class: 'code-head' }, element('h3', {}, title), copy),
      element('pre', { tabindex: '0' }, element('code', {}, code)),
      ...(note === undefined ? [] : [element('p', {}, note)]),
    );
  }

  async #copyText(code: string, title: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(code);
      this.#place('status').textContent = `Gekopieerd: ${title}`;
    } catch {
      this.#place('status').textContent =
        'Kopiëren lukt hier niet. Selecteer de code en kopieer haar zelf.';
    }
  }

  /** The values of the presets, as the offer of the institution has them. */
  async #loadPresets(): Promise<void> {
    const query = new URLSearchParams({ limit: '0' });
    if (this.#valueOf('institution') !== '') query.set('institution', this.#valueOf('institution'));
    const answer = await this.#fetch(`${this.#form.dataset['path']}/groups?${query.toString()}`);
    if (!answer.ok) return;
    const { facets } = (await answer.json()) as {
      facets: Record<string, { value: string; label: string }[] | undefined>;
    };
    if (this.#valueOf('institution') === '') {
      this.#values = Object.fromEntries(
        Object.entries(facets).map(([name, values]) => [name, values!.map((it) => it.value)]),
      );
    }
    for (const name of presets) {
      const select = this.#form.elements.namedItem(name) as HTMLSelectElement;
      const { value } = select;
      const options = (facets[name] ?? []).map((it) =>
        element('option', { value: it.value }, it.label),
      );
      select.replaceChildren(element('option', { value: '' }, 'Maakt niet uit'), ...options);
      select.value = options.some((it) => it.value === value) ? value : '';
    }
  }

  #known(): KnownNames {
    const select = this.#form.elements.namedItem('institution') as HTMLSelectElement;
    const attributesOf = (tag: string): readonly string[] =>
      (customElements.get(tag) as { observedAttributes?: readonly string[] } | undefined)
        ?.observedAttributes ?? [];
    const tags = [...widgets, 'provider'].map((it) => `gmw-${it}`);
    return {
      values: {
        ...this.#values,
        institution: [...select.options].map((it) => it.value).filter(Boolean),
        poll: this.#form.dataset['polls']!.split(' '),
        survey: this.#form.dataset['surveys']!.split(' '),
      },
      attributes: Object.fromEntries(tags.map((it) => [it, attributesOf(it)])),
    };
  }

  #showMistakes(): void {
    const { value } = this.#pasted;
    const found = mistakesIn(value, this.#known());
    const isFine = value.trim() !== '' && found.length === 0;
    this.#place('mistakes').replaceChildren(
      ...found.map((it) => this.#mistakeItem(it)),
      ...(isFine ? [element('p', {}, 'Wij zien geen fout in deze code.')] : []),
    );
  }

  #mistakeItem({ title, why, mended }: SnippetMistake): HTMLElement {
    const words = element('p', {}, element('b', {}, title), ` ${why}`);
    if (mended === undefined) return element('div', { class: 'problem' }, words);
    const mend = element('button', { type: 'button' }, 'Verbeter dit');
    mend.addEventListener('click', () => {
      this.#pasted.value = mended;
      this.#showMistakes();
      this.#pasted.focus();
    });
    return element('div', { class: 'problem' }, words, mend);
  }

  #update(): void {
    const current = this.#choice();
    this.#showControls(current);
    this.#showContrast(current);
    this.#showCode(current);
    showPreview(this.#place('preview'), current, {
      path: this.#form.dataset['path']!,
      fetch: this.#fetch,
    });
    this.#place('preview').classList.toggle('narrow', this.#valueOf('width') === 'phone');
  }
}
