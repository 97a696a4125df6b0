import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Group } from '../../src/contract/group.ts';
import { Institution } from '../../src/contract/institution.ts';
import { plainText } from '../../src/contract/plain-text.ts';
import { salvage } from '../../src/contract/salvage.ts';

const group = {
  id: 'g',
  institution: 'i1',
  name: 'Rouwgroep',
  summary: 's',
  kind: 'course',
  themes: [],
  audiences: [],
  editions: [],
};
const edition = { id: 'e', entry: 'fixed', attendanceMode: 'offline', signupStatus: 'open' };
const fields = (record: object) =>
  salvage(Group, record).faults.map((it) => `${it.kind} ${it.path.join('.')}`);

describe('what can be used of a record', () => {
  it('is the whole of one that keeps the contract', () => {
    expect(salvage(Group, { ...group, editions: [edition] })).toEqual({
      record: { ...group, editions: [edition] },
      faults: [],
    });
  });

  it.each([null, ''])('is all but what is %j, which counts as absent and is no fault', (empty) => {
    expect(salvage(Group, { ...group, description: empty, contact: { phone: empty } })).toEqual({
      record: { ...group, contact: {} },
      faults: [],
    });
  });

  it('an empty summary stays, since the contract has it', () => {
    expect(salvage(Group, { ...group, summary: '' }).record?.summary).toBe('');
  });

  it('of translations is all but the broken texts', () => {
    const translations = {
      en: {
        name: 'Grief group',
        description: null,
        goals: 'Talking',
        themes: { grief: 'Grief', x: 1 },
      },
      ar: { name: 'مجموعة' },
    };
    expect(salvage(Group, { ...group, translations }).record?.translations).toEqual({
      en: { name: 'Grief group', themes: { grief: 'Grief' } },
      ar: { name: 'مجموعة' },
    });
    expect(fields({ ...group, translations })).toEqual([
      'broken translations.en.goals',
      'broken translations.en.themes.x',
    ]);
  });

  it('is all but a broken optional part, at any depth', () => {
    const sessions = [{ date: '2027-01-14', startTime: '9:30' }];
    const record = {
      ...group,
      ageMin: '18',
      editions: [{ ...edition, location: [], sessions, capacity: { maximum: 12, available: '5' } }],
    };
    expect(salvage(Group, record).record).toEqual({
      ...group,
      editions: [{ ...edition, sessions: [{ date: '2027-01-14' }], capacity: { maximum: 12 } }],
    });
    expect(fields(record)).toEqual([
      'broken ageMin',
      'broken editions.0.sessions.0.startTime',
      'broken editions.0.location',
      'broken editions.0.capacity.available',
    ]);
  });

  it('is all but the items of a list that cannot do without what is missing, at their own positions', () => {
    const sessions = [
      { date: null },
      { date: '2027-02-30' },
      { date: '2027-01-14' },
      { note: 'x' },
    ];
    const editions = [
      { ...edition, id: undefined },
      { ...edition, sessions },
    ];
    expect(salvage(Group, { ...group, editions }).record?.editions).toEqual([
      { ...edition, sessions: [{ date: '2027-01-14' }] },
    ]);
    expect(fields({ ...group, editions })).toEqual([
      'broken editions.0.id',
      'broken editions.1.sessions.1.date',
      'broken editions.1.sessions.3.date',
      'broken editions.1.sessions.0.date',
    ]);
  });

  it('is nothing when a part that the record needs is missing, and says which', () => {
    for (const name of [undefined, null, '', 7]) {
      const { record, faults } = salvage(Group, { ...group, name });
      expect(record).toBeUndefined();
      expect(faults).toContainEqual({ path: ['name'], kind: 'broken' });
    }
    expect(salvage(Group, 'text').record).toBeUndefined();
    expect(salvage(Group, null).record).toBeUndefined();
  });

  it.each([
    ['sensitive', { sensitive: 'ja' }],
    ['editions.0.locationDisclosed', { editions: [{ ...edition, locationDisclosed: 0 }] }],
  ])('is nothing without %s, when that is broken', (field, parts) => {
    expect(salvage(Group, { ...group, ...parts })).toEqual({
      record: undefined,
      faults: [{ path: field.split('.').map((it) => (it === '0' ? 0 : it)), kind: 'broken' }],
    });
    expect(salvage(Group, { ...group, sensitive: null }).record).toEqual(group);
  });

  it('names HTML and gives the text that a browser would show', () => {
    const record = {
      ...group,
      name: 'Rust &amp; Ruimte',
      summary: '<p>Voor <strong>ouders</strong>&nbsp;van pubers</p>',
    };
    expect(salvage(Group, record).record).toMatchObject({
      name: 'Rust & Ruimte',
      summary: 'Voor ouders van pubers',
    });
    expect(fields(record)).toEqual(['markup name', 'markup summary']);
  });

  it('never gives a record that breaks the contract, whatever came, and leaves what came as it was', () => {
    const schema = Institution;
    const value = fc.oneof(fc.jsonValue(), fc.constant(''), fc.constant('https://example.org'));
    const anything = fc.record({
      id: fc.oneof(fc.constant('i1'), value),
      name: fc.oneof(fc.constant('Welzijn'), value),
      privacyUrl: fc.oneof(fc.constant('https://example.org'), value),
      phone: value,
      sample: value,
      texts: fc.oneof(value, fc.dictionary(fc.string(), value)),
    });
    fc.assert(
      fc.property(anything, (record) => {
        const before = JSON.stringify(record);
        const { record: good } = salvage(schema, record);
        if (good !== undefined) expect(schema.safeParse(good).success).toBe(true);
        expect(JSON.stringify(record)).toBe(before);
      }),
    );
  });
});

describe('plain text', () => {
  it.each([
    ['kinderen < 12 jaar & hun ouders', 'kinderen < 12 jaar & hun ouders'],
    ['a < b en c > d', 'a < b en c > d'],
    ['&euml;&#235;&#xEB;', 'ëëë'],
    ['&onbekend; &#0; &#55296;', '&onbekend; &#0; &#55296;'],
    ['<ul><li>een</li><li>twee</li></ul>', 'een\ntwee'],
    ['een<br>twee', 'een\ntwee'],
    ['<!-- weg -->tekst', 'tekst'],
    ['&lt;b&gt;', '<b>'],
    ['<script>', '<script>'],
  ])('of %j is %j', (text, plain) => expect(plainText(text)).toBe(plain));

  it('of a text without tags and entities is that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'é', ';', '#') }), (text) => {
        expect(plainText(text)).toBe(text);
      }),
    );
  });
});
