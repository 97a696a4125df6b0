import { describe, expect, it } from 'vitest';
import type { BuilderChoice } from '../../src/builder/choice.ts';
import type { Way } from '../../src/builder/choice.ts';
import { contrastOf, readableTint } from '../../src/builder/contrast.ts';
import { mistakesIn } from '../../src/builder/pasted-snippet.ts';
import { snippetsFor } from '../../src/builder/snippets.ts';

const attributes = [
  'endpoint',
  'institution',
  'theme',
  'phone',
  'privacy-url',
  'lang',
  'src',
  'signup',
];
const known = {
  values: {
    institution: ['welzijn-gooistreek', 'wijkteam'],
    theme: ['money', 'grief', 'parenting'],
    poll: ['definition'],
    survey: ['offer-priorities'],
  },
  attributes: {
    'gmw-provider': ['endpoint'],
    'gmw-group-finder': attributes,
    'gmw-signup-form': attributes,
    'gmw-definition-poll': ['endpoint', 'poll'],
    'gmw-priority-survey': ['endpoint', 'survey'],
  },
};

const choice: BuilderChoice = {
  widget: 'group-finder',
  endpoint: 'https://aanbod.example.nl/v1',
  version: '1.2.3',
  integrity: 'sha384-abc',
  attributes: { institution: 'welzijn-gooistreek', theme: 'money', phone: '035 "x" <b>' },
  phone: '035 "x" <b>',
  accent: '#7a1f5c',
};

const codeOf = (way: Way, changes: Partial<BuilderChoice> = {}) =>
  snippetsFor({ ...choice, ...changes }, way).map((it) => it.code);

describe('the code of the builder', () => {
  it('is a pinned script with its hash, the tag, the style and the policy', () => {
    const [page, style, policy] = codeOf('tag');
    expect(page).toContain('src="https://aanbod.example.nl/cdn/1.2.3/gmw-widgets.js"');
    expect(page).toContain('integrity="sha384-abc"');
    expect(page).toContain('endpoint="https://aanbod.example.nl/v1"');
    expect(page).toContain('phone="035 &quot;x&quot; &lt;b>"');
    expect(page).not.toContain('<b>');
    expect(style).toContain('--gmw-accent-background-color: #7a1f5c;');
    expect(policy).toBe(
      'script-src https://aanbod.example.nl\nconnect-src https://aanbod.example.nl',
    );
    expect(codeOf('tag', { accent: undefined })).toHaveLength(2);
  });

  it('is a frame with what its page takes, and no phone', () => {
    const [page, policy] = codeOf('frame');
    expect(page).toContain(
      '/v1/embed/group-finder?institution=welzijn-gooistreek&amp;theme=money"',
    );
    expect(page).toContain('title="Groepen zoeken"');
    expect(page).not.toContain('035');
    expect(policy).toContain('frame-src https://aanbod.example.nl');
  });

  it('is a div, a shortcode that nothing ends too early, or an import', () => {
    expect(codeOf('div')[1]).toContain(
      '<div data-gmw="group-finder"\n  data-endpoint="https://aanbod.example.nl/v1"',
    );
    expect(codeOf('wordpress')[0]).toBe(
      '[gmw widget="group-finder" institution="welzijn-gooistreek" theme="money" phone="035 x b"]',
    );
    expect(codeOf('import')[1]).toBe("import 'gmw-widgets/group-finder';");
  });

  it('has no mistake in its own eyes', () => {
    for (const way of ['tag', 'frame'] as const) {
      expect(mistakesIn(codeOf(way)[0]!, known)).toEqual([]);
    }
  });

  it('keeps the path below which a proxy serves the endpoint', () => {
    const [page] = codeOf('tag', { endpoint: 'https://g.example/aanbod/v1' });
    expect(page).toContain('src="https://g.example/aanbod/cdn/1.2.3/gmw-widgets.js"');
  });
});

describe('pasted code', () => {
  const script =
    '<script type="module" src="https://aanbod.example.nl/cdn/gmw-widgets.js"></script>';
  const tag = (inside: string) => `${script}<gmw-group-finder ${inside}></gmw-group-finder>`;
  const good = 'endpoint="https://aanbod.example.nl/v1"';

  const cases: [string, string, string][] = [
    ['aanhalingstekens', tag('endpoint=”https://aanbod.example.nl/v1”'), good],
    ['mist /v1', tag('endpoint="https://aanbod.example.nl"'), good],
    ['mist https://', tag('endpoint="aanbod.example.nl/v1"'), good],
    ['begint met http', tag('endpoint="http://aanbod.example.nl/v1"'), good],
    [
      'instelling bestaat niet',
      tag(`${good} institution="welzijn-gooistrek"`),
      '"welzijn-gooistreek"',
    ],
    ['onderwerp heeft geen groepen', tag(`${good} theme="money greif"`), 'theme="money grief"'],
    [
      'peiling bestaat niet',
      `${script}<gmw-definition-poll ${good} poll="definitie"></gmw-definition-poll>`,
      'poll="definition"',
    ],
    [
      'vragenlijst bestaat niet',
      `${script}<gmw-priority-survey ${good} survey="offer-prioritys"></gmw-priority-survey>`,
      'survey="offer-priorities"',
    ],
    ['In src staat', tag('src="https://aanbod.example.nl/v1"'), good],
    [
      'bestand mist https',
      tag('src="www.example.nl/aanbod.json"'),
      'src="https://www.example.nl/aanbod.json"',
    ],
    ['geen aanmeldformulier', tag('src="/aanbod.json" signup="inline"'), 'src="/aanbod.json">'],
    ['geen instelling van', tag(`${good} intitution="wijkteam"`), ' institution="wijkteam"'],
    ['bestaat niet', tag(good).replaceAll('group-finder', 'groupfinder'), '</gmw-group-finder>'],
    ['sluit niet', `${script}<gmw-group-finder ${good} />`, '></gmw-group-finder>'],
    ['type="module"', tag(good).replace('type="module" ', ''), '<script type="module"'],
    [
      'hoort bij een adres',
      tag(good).replace('src=', 'crossorigin integrity="sha384-x" src='),
      'src=',
    ],
    [
      'gewone tekst',
      `&lt;gmw-group-finder ${good}&gt;&lt;/gmw-group-finder&gt;`,
      '<gmw-group-finder',
    ],
    [
      'geen titel',
      '<iframe src="https://aanbod.example.nl/v1/embed/group-finder"></iframe>',
      'title="Groepen zoeken"',
    ],
    [
      'sandbox',
      '<iframe title="x" sandbox src="https://aanbod.example.nl/v1/embed/poll"></iframe>',
      'allow-scripts allow-same-origin',
    ],
  ];

  it.each(cases)('is told what is wrong: %s', (words, pasted, mended) => {
    const [first] = mistakesIn(pasted, known);
    expect(first?.title).toContain(words);
    expect(first?.why).not.toBe('');
    expect(first?.mended).toContain(mended);
    // The mend takes this mistake away.
    const left = mistakesIn(first!.mended!, known).map((it) => it.title);
    expect(left).not.toContain(first?.title);
  });

  it('is told what cannot be mended by itself', () => {
    const titles = (text: string) => mistakesIn(text, known).map((it) => it.title);
    expect(titles('Hallo')).toEqual(['Er staat geen onderdeel in']);
    expect(titles(`<gmw-group-finder ${good}></gmw-group-finder>`)).toEqual([
      'Het script staat er niet bij',
    ]);
    expect(titles(tag(''))).toEqual(['Er is geen adres van het aanbod']);
    expect(titles(tag(`${good} institution="iets-heel-anders"`))).toEqual([
      'Deze instelling bestaat niet',
    ]);
    expect(titles(tag(`${good} theme="tuinieren"`))).toEqual(['Dit onderwerp heeft geen groepen']);
    expect(titles(tag(good))).toEqual([]);
    // Blanks around a name are taken off by the widget; a file on the site itself needs no host.
    expect(titles(tag(`${good} institution=" wijkteam " theme="money  grief"`))).toEqual([]);
    expect(titles(tag('src="/aanbod.json ../meer.json"'))).toEqual([]);
    expect(titles(`<gmw-provider ${good}>${tag('')}</gmw-provider>`)).toEqual([]);
    expect(titles(`<gmw-provider>${tag('')}</gmw-provider>`)).not.toEqual([]);
    expect(titles('')).toEqual([]);
  });

  it('of great length is read too: an expression that tries every way would not end', () => {
    const long = `<gmw-group-finder ${'a '.repeat(20_000)}`;
    for (const text of [long, `<${'a'.repeat(50_000)}`]) {
      expect(mistakesIn(text, known).map((it) => it.title)).toEqual(['Er staat geen onderdeel in']);
    }
  });
});

describe('a colour', () => {
  it('is measured as WCAG does, and darkened until white can be read on it', () => {
    expect(contrastOf('#ffffff', '#000000')).toBeCloseTo(21);
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    for (const color of ['#ff9900', '#ffffff', '#00ff00', '#7a1f5c']) {
      expect(contrastOf(readableTint(color), '#ffffff')).toBeGreaterThanOrEqual(4.5);
    }
    expect(readableTint('#7a1f5c')).toBe('#7a1f5c');
  });
});
