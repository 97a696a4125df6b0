/** The builder on the endpoint's page: what is chosen, a live preview, the code, and pasted code. */
import type { BuilderChoice, Way } from './choice.ts';
import { contrastOf, leastContrast, readableTint } from './contrast.ts';
import { mistakesIn } from './pasted-snippet.ts';
import type { KnownNames, SnippetMistake } from './pasted-snippet.ts';
import { showPreview } from './preview.ts';
import { snippetsFor } from './snippets.ts';
import type { Snippet } from './snippets.ts';

const form = document.querySelector('form')!;
const places = {
  preview: document.querySelector<HTMLElement>('#preview')!,
  code: document.querySelector<HTMLElement>('#code')!,
  contrast: document.querySelector<HTMLElement>('#contrast')!,
  mistakes: document.querySelector<HTMLElement>('#mistakes')!,
  pasted: document.querySelector<HTMLTextAreaElement>('#pasted')!,
  status: document.querySelector<HTMLElement>('#status')!,
};

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

const valueOf = (name: string): string => {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** The address of the endpoint: the public one, else that by which this page was opened. */
const endpoint =
  form.dataset['endpoint'] || new URL(form.dataset['path']!, window.location.href).href;

function choice(): BuilderChoice {
  const widget = widgets.find((it) => it === valueOf('widget')) ?? widgets[0]!;
  const isFinder = widget === 'group-finder';
  const chosen = isFinder ? presets.filter((it) => valueOf(it) !== '') : [];
  const isFixed = chosen.length > 0 && valueOf('fixed') !== '';
  const attributes = {
    institution: valueOf('institution'),
    ...Object.fromEntries(chosen.map((it) => [it, valueOf(it)])),
    'fixed-filters': isFixed ? chosen.join(' ') : '',
    lang: valueOf('lang') === 'nl' ? '' : valueOf('lang'),
    'form-of-address': valueOf('form-of-address') === 'je' ? 'je' : '',
    phone: valueOf('phone'),
  };
  return {
    widget,
    endpoint,
    version: form.dataset['version']!,
    integrity: form.dataset['integrity']!,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== '')),
    phone: valueOf('phone'),
    accent: valueOf('style') === 'own' ? valueOf('accent') : undefined,
  };
}

/** Marks the group of controls that only the finder has. */
function showControls({ widget }: BuilderChoice): void {
  document.querySelector<HTMLElement>('#presets')!.hidden = widget !== 'group-finder';
  document.querySelector<HTMLElement>('#colors')!.hidden = valueOf('style') !== 'own';
}

function showContrast({ accent }: BuilderChoice): void {
  places.contrast.replaceChildren();
  if (accent === undefined) return;
  const contrast = contrastOf(accent, '#ffffff');
  const figure = contrast.toFixed(1).replace('.', ',');
  if (contrast >= leastContrast) {
    places.contrast.append(`Goed te lezen: wit op deze kleur is ${figure} : 1.`);
    return;
  }
  const mend = element('button', { type: 'button' }, 'Neem een donkere tint');
  mend.addEventListener('click', () => {
    const input = form.elements.namedItem('accent') as HTMLInputElement;
    input.value = readableTint(accent);
    update();
    input.focus();
  });
  const words = `Wit op deze kleur is slecht te lezen: ${figure} : 1. Er is 4,5 : 1 nodig. `;
  places.contrast.append(element('span', { class: 'problem' }, words), mend);
}

function showCode(current: BuilderChoice): void {
  const blocks = snippetsFor(current, valueOf('way') as Way).map(codeBlock);
  places.code.replaceChildren(...blocks);
}

function codeBlock({ title, code, note }: Snippet): HTMLElement {
  const copy = element('button', { type: 'button' }, 'Kopieer');
  copy.append(element('span', { class: 'hidden-words' }, `: ${title}`));
  copy.addEventListener('click', () => void copyText(code, title));
  return element(
    'section',
    { class: 'code' },
    element('div', { class: 'code-head' }, element('h3', {}, title), copy),
    element('pre', { tabindex: '0' }, element('code', {}, code)),
    ...(note === undefined ? [] : [element('p', {}, note)]),
  );
}

async function copyText(code: string, title: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(code);
    places.status.textContent = `Gekopieerd: ${title}`;
  } catch {
    places.status.textContent = 'Kopiëren lukt hier niet. Selecteer de code en kopieer haar zelf.';
  }
}

/** The values of the presets, as the offer of the institution has them. */
async function loadPresets(): Promise<void> {
  const query = new URLSearchParams({ limit: '0' });
  if (valueOf('institution') !== '') query.set('institution', valueOf('institution'));
  const answer = await fetch(`${form.dataset['path']}/groups?${query.toString()}`);
  if (!answer.ok) return;
  const { facets } = (await answer.json()) as {
    facets: Record<string, { value: string; label: string }[] | undefined>;
  };
  for (const name of presets) {
    const select = form.elements.namedItem(name) as HTMLSelectElement;
    const { value } = select;
    const options = (facets[name] ?? []).map((it) =>
      element('option', { value: it.value }, it.label),
    );
    select.replaceChildren(element('option', { value: '' }, 'Maakt niet uit'), ...options);
    select.value = options.some((it) => it.value === value) ? value : '';
  }
}

function known(): KnownNames {
  const select = form.elements.namedItem('institution') as HTMLSelectElement;
  const attributesOf = (tag: string): readonly string[] =>
    (customElements.get(tag) as { observedAttributes?: readonly string[] } | undefined)
      ?.observedAttributes ?? [];
  const tags = [...widgets, 'provider'].map((it) => `gmw-${it}`);
  return {
    institutions: [...select.options].map((it) => it.value).filter(Boolean),
    attributes: Object.fromEntries(tags.map((it) => [it, attributesOf(it)])),
  };
}

function showMistakes(): void {
  const { value } = places.pasted;
  const found = mistakesIn(value, known());
  const isFine = value.trim() !== '' && found.length === 0;
  places.mistakes.replaceChildren(
    ...found.map(mistakeItem),
    ...(isFine ? [element('p', {}, 'Wij zien geen fout in deze code.')] : []),
  );
}

function mistakeItem({ title, why, mended }: SnippetMistake): HTMLElement {
  const words = element('p', {}, element('b', {}, title), ` ${why}`);
  if (mended === undefined) return element('div', { class: 'problem' }, words);
  const mend = element('button', { type: 'button' }, 'Verbeter dit');
  mend.addEventListener('click', () => {
    places.pasted.value = mended;
    showMistakes();
    places.pasted.focus();
  });
  return element('div', { class: 'problem' }, words, mend);
}

function update(): void {
  const current = choice();
  showControls(current);
  showContrast(current);
  showCode(current);
  showPreview(places.preview, current, form.dataset['path']!);
  places.preview.classList.toggle('narrow', valueOf('width') === 'phone');
}

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('change', ({ target }) => {
  const isOtherOffer = target instanceof HTMLSelectElement && target.name === 'institution';
  update();
  if (isOtherOffer) void loadPresets().then(update);
});
places.pasted.addEventListener('input', showMistakes);
update();
void loadPresets();
