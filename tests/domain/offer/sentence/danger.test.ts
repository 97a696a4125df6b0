import { describe, expect, it } from 'vitest';
import { dangerIn } from '../../../../src/domain/offer/sentence/danger.ts';
import englishVocabulary from '../../../../src/locale/en/vocabulary.json' with { type: 'json' };
import { vocabularyOf } from '../../../../src/locale/vocabulary.ts';

const dutch = vocabularyOf({ code: 'nl', texts: {} });
const english = vocabularyOf({ code: 'en', texts: { vocabulary: englishVocabulary } });

describe('words of danger', () => {
  it.each([
    ['mijn man slaat me', 'violence'],
    ['Mijn man SLÁÁT mij!', 'violence'],
    ['hij slaat soms de kinderen en mij', 'violence'],
    ['mijn vader slaat', 'violence child'],
    ['ik word geslagen door mijn vriend', 'violence'],
    ['mishandeling', 'violence'],
    ['mishandelng', 'violence'],
    ['ik ben bang voor mijn ex', 'violence'],
    ['ik voel me thuis niet veilig', 'violence'],
    ['ik wil dood', 'suicide'],
    ['zelfdoding', 'suicide'],
    ['zelfmoord', 'suicide'],
    ['rouw na zelfdoding van mijn broer', 'suicide'],
    ['ik wil er een eind aan maken', 'suicide'],
    ['ik ben verkracht', 'sexual'],
    ['misbruikt als kind', 'sexual'],
    ['ik sla mijn vrouw', 'harming'],
    ['ik heb mijn lieve vrouw geslagen', 'harming'],
    ['soms sla ik mijn kind', 'harming'],
    ['ik ben 14 en mijn stiefvader slaat me', 'violence child'],
  ])('%s: %s', (sentence, kinds) => {
    expect(dangerIn(sentence, dutch)?.kinds.join(' ')).toBe(kinds);
  });

  it.each([
    'ik slaap slecht',
    'mijn puber slaat met de deuren',
    'geweldige cursus',
    'boosheid',
    'mijn moeder is dood',
    'ik ben 14 en word gepest',
    'ruzie met mijn man',
    'bang in het donker',
    '',
  ])('are not in: %s', (sentence) => {
    expect(dangerIn(sentence, dutch)).toBe(undefined);
  });

  it('lead who harms others to groups about aggression only', () => {
    expect(dangerIn('ik sla mijn vrouw', dutch)!.topics).toEqual(['aggression']);
    expect(dangerIn('ik sla mijn vrouw, het is huiselijk geweld', dutch)!.topics).toEqual([
      'aggression',
    ]);
    expect(dangerIn('mijn man slaat me', dutch)!.topics).toEqual(['domestic-violence']);
  });

  it('are known in English where the page is, and in Dutch on every page', () => {
    expect(dangerIn('my husband hits me', english)?.kinds).toEqual(['violence']);
    expect(dangerIn('i want to die', english)?.kinds).toEqual(['suicide']);
    expect(dangerIn('mijn man slaat me', english)?.kinds).toEqual(['violence']);
  });
});
