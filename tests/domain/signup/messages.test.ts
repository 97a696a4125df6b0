import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holdsPlace } from '../../../src/domain/signup/signup-state.ts';
import type { MessageKey } from '../../../src/domain/signup/messages/message-key.ts';
import {
  readerOf,
  subjectOf,
  type Situation,
} from '../../../src/domain/signup/messages/situation.ts';
import { signupMessageTexts } from '../../../src/locale/nl/signup-messages.ts';
import type { Dictionary } from '../../../src/locale/text.ts';
import { columnsThatMatter, joined } from '../../support/conditions.ts';
import {
  allCombinations,
  dimensions,
  everything,
  nothing,
  textsFor,
  words,
  type Combination,
  type Dimension,
} from '../../support/signup-situations.ts';

const dutch: Dictionary = signupMessageTexts;
const english: Dictionary = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../src/locale/en/signup-messages.json'), 'utf8'),
);
const combinations = allCombinations();

interface Case {
  readonly situation: Situation;
  readonly keys: readonly MessageKey[];
  /** Whether the institution's own words are among the sentences. */
  readonly hasOwnWords: boolean;
}

const cases: Case[] = combinations
  .flatMap((it) => [
    { ...it, ...everything },
    { ...it, ...everything, responseWorkingDays: undefined },
    { ...it, ...nothing },
  ])
  .map((situation) => {
    const texts = Object.values(textsFor(situation)).flat();
    return {
      situation,
      keys: texts.flatMap((text) => (typeof text === 'string' ? [] : [text.key])),
      hasOwnWords: texts.some((text) => typeof text === 'string'),
    };
  });

/** The situations in which one of the keys is read although it must not be. */
const wrong = (keys: readonly MessageKey[], isAllowed: (it: Situation) => boolean) =>
  cases
    .filter((it) => keys.some((key) => it.keys.includes(key)) && !isAllowed(it.situation))
    .map(({ situation }) => situation)
    .slice(0, 3);

const allKeys = Object.keys(dutch) as MessageKey[];
const mentioning = (pattern: RegExp) =>
  allKeys.filter((key) => pattern.test(JSON.stringify(dutch[key])));

describe('what somebody is told about a sign-up', () => {
  it('has words in both languages and forms of address, with every value filled in', () => {
    const seen = new Set<string>();
    for (const { situation } of cases) {
      for (const text of Object.values(textsFor(situation)).flat()) {
        const id = JSON.stringify(text);
        if (seen.has(id)) continue;
        seen.add(id);
        for (const said of [
          words(text, dutch, 'nl', 'u'),
          words(text, dutch, 'nl', 'je'),
          words(text, english, 'en'),
        ]) {
          expect(said).toMatch(/\S/);
          expect(said).not.toMatch(/[{}|]/);
        }
      }
    }
  });

  it('uses every text of the dictionary', () => {
    const used = new Set(cases.flatMap(({ keys }) => keys));
    expect(allKeys.filter((key) => !used.has(key))).toEqual([]);
  });

  it('always has a title and something to do', () => {
    const bare = cases.filter(({ situation }) => {
      const texts = textsFor(situation);
      return texts['title']?.length !== 1 || !texts['what one can do']?.length;
    });
    expect(bare.map(({ situation }) => situation).slice(0, 3)).toEqual([]);
  });

  it('says nothing twice', () => {
    const twice = cases.filter(({ keys }) => new Set(keys).size < keys.length);
    expect(twice.map(({ situation }) => situation).slice(0, 3)).toEqual([]);
  });

  it('promises no talk at an information meeting, or where there is none', () => {
    expect(
      wrong(['talkFirst'], ({ subject }) => ['talk-first', 'talk-only'].includes(subject)),
    ).toEqual([]);
    expect(wrong(['talkPossible'], ({ subject }) => subject === 'talk-possible')).toEqual([]);
    expect(
      wrong(
        ['decide', 'decideChild', 'decideOther'],
        ({ subject, state }) =>
          ['talk-first', 'talk-only'].includes(subject) || state === 'talk-planned',
      ),
    ).toEqual([]);
  });

  it('never addresses a parent, helper or referrer as the participant', () => {
    const participantsOnly = allKeys.filter(
      (key) => `${key}Child` in dutch && `${key}Other` in dutch,
    );
    expect(participantsOnly.length).toBeGreaterThan(5);
    expect(wrong(participantsOnly, ({ reader }) => reader === 'participant')).toEqual([]);
    const parentsOnly = allKeys.filter((key) => key.endsWith('Child'));
    expect(wrong(parentsOnly, ({ reader }) => reader === 'parent')).toEqual([]);
    const othersOnly = allKeys.filter((key) => key.endsWith('Other'));
    const isOther = ({ reader }: Situation) => reader === 'helper' || reader === 'referrer';
    expect(wrong(othersOnly, isOther)).toEqual([]);
    const own = cases.filter((it) => it.hasOwnWords && isOther(it.situation));
    expect(own.map(({ situation }) => situation).slice(0, 3)).toEqual([]);
  });

  it('gives helper and referrer no sentence about themselves but what they can do', () => {
    const readByOthers = new Set(
      cases
        .filter(({ situation: { reader } }) => reader === 'helper' || reader === 'referrer')
        .flatMap(({ keys }) => keys),
    );
    const addressing = mentioning(/\{[^{}]*\b[ujUJ]e?\|/);
    expect(addressing.filter((key) => readByOthers.has(key)).sort()).toEqual(
      // "Wilt u weten wat er wel kan?" and the mails that they got themselves.
      ['callInstead', 'mailed', 'mailedNeutral'].sort(),
    );
  });

  it('tells a place on the list only where nobody goes first', () => {
    const places = [...mentioning(/\{position\}/), 'before' as const];
    expect(
      wrong(places, (it) => it.state === 'waiting' && !it.hasPriority && it.position !== undefined),
    ).toEqual([]);
    expect(wrong(['waitingNow', 'someGoFirst'], (it) => it.hasPriority)).toEqual([]);
    const silent = cases.filter(
      ({ situation, keys }) =>
        situation.state === 'waiting' &&
        situation.hasPriority &&
        !situation.awaitsReview &&
        !keys.includes('someGoFirst'),
    );
    expect(silent).toEqual([]);
  });

  it('promises no place on the list before somebody has looked', () => {
    expect(
      wrong(
        [...mentioning(/\{position\}/), 'before', 'waitingNow', 'someGoFirst', 'placeFree'],
        (it) => !it.awaitsReview,
      ),
    ).toEqual([]);
    expect(
      wrong(
        ['reviewFirst', 'reviewFirstOther'],
        (it) => it.state === 'waiting' && !!it.awaitsReview,
      ),
    ).toEqual([]);
  });

  it('tells of a place only who holds one', () => {
    const held: MessageKey[] = ['held', 'heldChild', 'heldOther', 'placed', 'calendar'];
    expect(
      wrong(held, (it) => holdsPlace(it.state) && it.namesEdition && it.subject !== 'talk-only'),
    ).toEqual([]);
    expect(
      wrong(
        ['groupBegins', 'meetingOn', 'dropInBegins'],
        (it) => holdsPlace(it.state) && it.namesEdition && it.subject !== 'talk-only',
      ),
    ).toEqual([]);
    expect(
      wrong(['accept', 'acceptChild', 'acceptOther'], ({ state }) => state === 'offered'),
    ).toEqual([]);
  });

  it('speaks of mail only to who is mailed', () => {
    const isByMail = ({ contact }: Situation) => contact === 'mail' || contact === 'neutral-mail';
    expect(wrong(['mailed', 'mailedNeutral'], (it) => it.isMailed && isByMail(it))).toEqual([]);
    expect(wrong(mentioning(/[Mm]ail/), isByMail)).toEqual([]);
    expect(wrong(['callWithin', 'placeFreeCall'], ({ contact }) => contact === 'phone')).toEqual(
      [],
    );
  });

  it('promises only what the settings promise', () => {
    const within = mentioning(/werkdag/);
    expect(wrong(within, (it) => it.responseWorkingDays !== undefined)).toEqual([]);
    expect(wrong(['callInstead'], (it) => it.hasPhoneNumber)).toEqual([]);
    const own = cases.filter((it) => it.hasOwnWords && !it.situation.ownWords.length);
    expect(own).toEqual([]);
  });

  it('names no group that is sensitive', () => {
    expect(wrong(mentioning(/\{group\}/), (it) => !it.isSensitive && it.hasGroupName)).toEqual([]);
    expect(wrong(['mailed', 'mailNews'], (it) => !it.isSensitive)).toEqual([]);
  });

  it('is reviewed as a list', async () => {
    await expect(sentenceList()).toMatchFileSnapshot('messages.snapshot.md');
  }, 20_000);
});

describe('who reads and what it is about', () => {
  it('follows from the mode', () => {
    expect(['self', 'talk', 'child', 'helper', 'referrer', 'koning'].map(readerOf)).toEqual([
      'participant',
      'participant',
      'parent',
      'helper',
      'referrer',
      'participant',
    ]);
  });

  it('follows from the group, whatever talk an information meeting names', () => {
    expect(subjectOf('talk', { kind: 'information-meeting' })).toBe('talk-only');
    expect(subjectOf('self', { kind: 'information-meeting', intake: 'required' })).toBe(
      'information-meeting',
    );
    expect(subjectOf('self', { kind: 'training', intake: 'required' })).toBe('talk-first');
    expect(subjectOf('self', { kind: 'training', intake: 'optional' })).toBe('talk-possible');
    expect(subjectOf('self', { kind: 'training', intake: 'none' })).toBe('no-talk');
    expect(subjectOf('self', { kind: 'drop-in' })).toBe('drop-in');
    expect(subjectOf('self', { kind: 'drop-in', intake: 'required' })).toBe('talk-first');
    expect(subjectOf('self', undefined)).toBe('no-talk');
  });
});

/** Every sentence with the situations in which it is read, where everything is known. */
function sentenceList(): string {
  const names = Object.keys(dimensions) as Dimension[];
  const lines = [
    '# What people are told about a sign-up',
    '',
    'Made by `messages.test.ts` from all combinations; change the rules or the dictionaries, then run',
    '`npx vitest run --config tests/vitest.config.ts --project node tests/domain/signup -u` and read the',
    'difference. What is not named after a sentence does not matter for it. [brackets] hold the',
    "institution's own words.",
  ];
  const parts = Object.keys(textsFor({ ...combinations[0]!, ...everything }));
  for (const part of parts) {
    const outcomes = combinations.map((it) =>
      JSON.stringify(textsFor({ ...it, ...everything })[part]),
    );
    const columns = columnsThatMatter(combinations, outcomes, names);
    const rows = new Map<string, Map<string, Partial<Combination>>>();
    for (const [index, it] of combinations.entries()) {
      const outcome = outcomes[index]!;
      const found = rows.get(outcome) ?? new Map<string, Partial<Combination>>();
      const entries = columns.map((name) => [name, it[name as Dimension]] as const);
      rows.set(outcome, found.set(entries.join(), Object.fromEntries(entries)));
    }
    lines.push('', `## ${part[0]!.toUpperCase()}${part.slice(1)}`, '');
    for (const [texts, found] of rows) {
      const list = JSON.parse(texts) as Parameters<typeof words>[0][];
      const inWords = (dictionary: Dictionary, code: 'nl' | 'en') =>
        list.map((text) => words(text, dictionary, code)).join(' · ') || '(nothing)';
      lines.push(`- **${inWords(dutch, 'nl')}**`, `  - _${inWords(english, 'en')}_`);
      for (const sets of joined([...found.values()], columns)) lines.push(`  - ${condition(sets)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** "state received or placed, reader parent": only what narrows the situation. */
const condition = (sets: Readonly<Record<string, readonly unknown[]>>): string =>
  Object.entries(sets)
    .filter(([name, found]) => found.length < dimensions[name as Dimension].length)
    .map(([name, found]) =>
      typeof found[0] === 'boolean'
        ? found[0]
          ? name
          : `not ${name}`
        : `${name} ${found.join(' or ')}`,
    )
    .join(', ') || 'always';
