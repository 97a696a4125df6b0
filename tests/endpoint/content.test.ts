import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PollDefinition, SurveyDefinition } from '../../src/contract/offer-file.ts';
import { percentages, tally } from '../../src/domain/poll/tally.ts';
import { definitionPoll, offerPriorities } from '../../src/endpoint/content/built-in.ts';
import { endpointLanguages } from '../../src/locale/endpoint-languages.ts';
import { sentencesOf, wordsOf } from '../support/sentences.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Number, id, short wording and SHA-256 of the full wording, from the source. */
const goldenOptions = [
  [
    1,
    'peers',
    'Lotgenoten met elkaar in contact brengen',
    '56b2a0b4d9d8982bda203c7173b49e9bbb8a475d4e9b4ad8af3cf9630a67a9a1',
  ],
  [
    2,
    'social-change',
    'Bevordert sociale veranderingsprocessen',
    '4eededa20943b71a973c3cbe1ee44b40930268a3b152856d83518d20e456eb45',
  ],
  [
    3,
    'psychosocial',
    'Psychosociale hulp in een groep',
    'bb150a76100f98de4763605a2713a8279ba199219427663380b184b38e2a4ffe',
  ],
  [
    4,
    'group-experience',
    'Maakt gebruik van groepservaringen en relaties',
    'd780d549558c0c3a6f4ec85b2483f8611c90c6683162eab3e8e94820fb25068f',
  ],
  [
    5,
    'social-functioning',
    'Helpt het sociale functioneren te verbeteren',
    '70d8fe44d433dc90de955b90a968aed688030622e63eb44d0f328ab101021722',
  ],
  [6, 'other', 'Anders', '5cf84943630a3a24f88c5aa674cd6cdf3a9c65bbd64c820036daa3cecb708be7'],
];

describe('definition poll', () => {
  it('keeps the contract', () => {
    expect(PollDefinition.parse(definitionPoll)).toEqual(definitionPoll);
  });

  it('has the question and the six definitions to the letter', () => {
    expect(definitionPoll.question).toBe(
      'Welk van onderstaande omschrijvingen is volgens u de beste definiëring van groepsmaatschappelijk werk?',
    );
    const options = definitionPoll.options.map((it) => [
      it.number,
      it.id,
      it.short,
      sha256(it.text),
    ]);
    expect(options).toEqual(goldenOptions);
    expect(definitionPoll.options.filter((it) => it.freeText).map((it) => it.id)).toEqual([
      'other',
    ]);
  });

  it('begins with 18 counted votes: 33, 28, 22, 11, 6 and 0 %', () => {
    const [round, ...others] = definitionPoll.rounds ?? [];
    expect(others).toEqual([]);
    expect(round?.total).toBe(18);
    expect(tally([round?.counts ?? {}]).total).toBe(18);
    expect(percentages(round?.counts ?? {})).toEqual({
      peers: 33,
      'social-functioning': 28,
      'group-experience': 22,
      'social-change': 11,
      psychosocial: 6,
      other: 0,
    });
    expect(Object.keys(round?.counts ?? {}).sort()).toEqual(
      definitionPoll.options.map((it) => it.id).sort(),
    );
  });
});

describe('offer priorities', () => {
  it('keeps the contract', () => {
    expect(SurveyDefinition.parse(offerPriorities)).toEqual(offerPriorities);
  });

  it('has the ten factors of the source, each explained', () => {
    expect(offerPriorities.factors.map((it) => `${it.number} ${it.title}`)).toEqual([
      '1 Signalen vanuit de samenleving',
      '2 Signalen vanuit de regionale / lokale situatie',
      '3 Beleid en speerpunten van de instelling',
      '4 Signalen vanuit de eigen instelling',
      '5 Groepsaanbod / signalen bij collega-instellingen',
      '6 Prestatieafspraken',
      '7 Bestaand groepsaanbod continueren',
      '8 Groepen aanbieden die zichzelf inmiddels hebben bewezen',
      '9 Beschikbare uren voor het groepsmaatschappelijk werk',
      '10 Affiniteit van medewerkers met bepaalde groepen of cursussen',
    ]);
    for (const { about } of offerPriorities.factors) {
      expect(sentencesOf(about).length, about).toBeGreaterThanOrEqual(2);
      expect(sentencesOf(about).length, about).toBeLessThanOrEqual(3);
      for (const sentence of sentencesOf(about))
        expect(wordsOf(sentence), sentence).toBeLessThanOrEqual(20);
    }
  });

  it('has the one published practice in its order, without a person', () => {
    const [response, ...others] = offerPriorities.responses ?? [];
    expect(others).toEqual([]);
    const numberOf = new Map(offerPriorities.factors.map((it) => [it.id, it.number]));
    expect(response?.ranking.map((id) => numberOf.get(id))).toEqual([
      8, 7, 9, 4, 3, 2, 1, 5, 10, 6,
    ]);
    expect(response?.institution).toBe('Beweging 3.0');
    expect(Object.keys(response ?? {}).sort()).toEqual([
      'institution',
      'ranking',
      'role',
      'summary',
    ]);
    expect(JSON.stringify(offerPriorities)).not.toMatch(/noorlander|adrie/i);
  });
});

describe('what is voted on and put in order', () => {
  const languages = Object.keys(endpointLanguages).filter((it) => it !== 'nl');
  const isText = (it: unknown): boolean => typeof it === 'string' && it.trim() !== '';

  it('is there in five languages beside Dutch', () => {
    expect(languages.sort()).toEqual(['ar', 'en', 'pl', 'tr', 'uk']);
    for (const { translations = {} } of [definitionPoll, offerPriorities])
      expect(Object.keys(translations).sort()).toEqual(languages);
  });

  it.each(languages)('is whole in %s, and in other words than the Dutch', (code) => {
    const poll = definitionPoll.translations![code]!;
    expect(poll.question).not.toBe(definitionPoll.question);
    expect(isText(poll.question)).toBe(true);
    for (const { id, short, text } of definitionPoll.options) {
      const option = poll.options?.[id];
      expect([isText(option?.short), isText(option?.text)], `${id} in ${code}`).toEqual([
        true,
        true,
      ]);
      expect(option?.text).not.toBe(text);
      expect(option?.short).not.toBe(short);
    }
    const survey = offerPriorities.translations![code]!;
    expect(isText(survey.question)).toBe(true);
    expect(survey.question).not.toBe(offerPriorities.question);
    for (const { id, about } of offerPriorities.factors) {
      const factor = survey.factors?.[id];
      expect([isText(factor?.title), isText(factor?.about)], `${id} in ${code}`).toEqual([
        true,
        true,
      ]);
      expect(factor?.about).not.toBe(about);
    }
    for (const { id } of offerPriorities.visionQuestions ?? [])
      expect(JSON.stringify(survey.visionQuestions?.[id] ?? ''), `${id} in ${code}`).toMatch(
        /\w{3}|[\u0400-\u06FF]{3}/,
      );
  });
});
