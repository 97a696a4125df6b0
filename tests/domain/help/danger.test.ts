import { describe, expect, it } from 'vitest';
import { dangerIn } from '../../../src/domain/help/danger.ts';
import { dangerWordsOf } from '../../../src/locale/danger-words.ts';
import englishDanger from '../../../src/locale/en/danger.json' with { type: 'json' };

const dutch = dangerWordsOf({ code: 'nl', texts: {} });
const english = dangerWordsOf({ code: 'en', texts: { danger: englishDanger } });

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
