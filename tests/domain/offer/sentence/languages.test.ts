// What people type in another language than Dutch. Each language tells who hits from who is hit: the groups
// of who is harmed are never shown to who harms.
import { describe, expect, it } from 'vitest';
import { dangerIn } from '../../../../src/domain/help/danger.ts';
import { understand } from '../../../../src/domain/offer/sentence/understand.ts';
import { prepareOffer } from '../../../../src/domain/offer/offer-search.ts';
import arabicDanger from '../../../../src/locale/ar/danger.json' with { type: 'json' };
import arabic from '../../../../src/locale/ar/vocabulary.json' with { type: 'json' };
import polishDanger from '../../../../src/locale/pl/danger.json' with { type: 'json' };
import polish from '../../../../src/locale/pl/vocabulary.json' with { type: 'json' };
import turkishDanger from '../../../../src/locale/tr/danger.json' with { type: 'json' };
import turkish from '../../../../src/locale/tr/vocabulary.json' with { type: 'json' };
import ukrainianDanger from '../../../../src/locale/uk/danger.json' with { type: 'json' };
import ukrainian from '../../../../src/locale/uk/vocabulary.json' with { type: 'json' };
import { dangerWordsOf } from '../../../../src/locale/danger-words.ts';
import { vocabularyOf } from '../../../../src/locale/vocabulary.ts';
import { group, edition } from '../offer.ts';

const vocabularies = {
  ar: vocabularyOf({ code: 'ar', texts: { vocabulary: arabic } }),
  pl: vocabularyOf({ code: 'pl', texts: { vocabulary: polish } }),
  tr: vocabularyOf({ code: 'tr', texts: { vocabulary: turkish } }),
  uk: vocabularyOf({ code: 'uk', texts: { vocabulary: ukrainian } }),
};

const danger = {
  ar: dangerWordsOf({ code: 'ar', texts: { danger: arabicDanger } }),
  pl: dangerWordsOf({ code: 'pl', texts: { danger: polishDanger } }),
  tr: dangerWordsOf({ code: 'tr', texts: { danger: turkishDanger } }),
  uk: dangerWordsOf({ code: 'uk', texts: { danger: ukrainianDanger } }),
};

describe('words of danger in other languages', () => {
  it.each([
    ['ar', 'زوجي يضربني', 'violence'],
    ['ar', 'أريد أن أموت', 'suicide'],
    ['ar', 'اريد ان اموت', 'suicide'],
    ['ar', 'حزن بعد انتحار أخي', 'suicide'],
    ['ar', 'تعرضت للاغتصاب والاغتصاب جريمة', 'sexual'],
    ['ar', 'أنا أضرب زوجتي أحيانًا', 'harming'],
    ['ar', 'عمري 14 وزوج أمي يضربني', 'violence child'],
    ['pl', 'mąż mnie bije', 'violence'],
    ['pl', 'boję się mojego męża', 'violence'],
    ['pl', 'mąż bije moją córkę', 'violence'],
    ['pl', 'chcę umrzeć', 'suicide'],
    ['pl', 'żałoba po samobójstwie brata', 'suicide'],
    ['pl', 'zostałam zgwałcona', 'sexual'],
    ['pl', 'uderzyłem żonę', 'harming'],
    ['pl', 'mam 14 lat i tata mnie bije', 'violence child'],
    ['tr', 'kocam beni dövüyor', 'violence'],
    ['tr', 'babam bana vuruyor', 'violence child'],
    ['tr', 'ölmek istiyorum', 'suicide'],
    ['tr', 'kardeşimin intiharı, yas', 'suicide'],
    ['tr', 'tecavüze uğradım', 'sexual'],
    ['tr', 'bazen karıma vuruyorum', 'harming'],
    ['uk', 'чоловік б’є мене', 'violence'],
    ['uk', "чоловік б'є мене", 'violence'],
    ['uk', 'боюся свого чоловіка', 'violence'],
    ['uk', 'він підняв на мене руку', 'violence'],
    ['uk', 'не хочу жити', 'suicide'],
    ['uk', 'втрата після самогубства брата', 'suicide'],
    ['uk', 'мене зґвалтували', 'sexual'],
    ['uk', 'іноді я б’ю дружину', 'harming'],
  ] as const)('%s: %s: %s', (code, sentence, kinds) => {
    expect(dangerIn(sentence, danger[code])?.kinds.join(' ')).toBe(kinds);
  });

  it.each([
    ['ar', 'أبحث عن مجموعة للحزن مساء الاثنين'],
    ['ar', 'أنا غاضب من زوجي'],
    ['pl', 'szukam grupy, żałoba po mamie'],
    ['pl', 'kłócę się z mężem'],
    ['tr', 'yas grubu arıyorum, pazartesi akşamı'],
    ['tr', 'kocamla kavga ediyorum'],
    ['uk', 'шукаю групу, втратила маму'],
    ['uk', 'сварюся з чоловіком більше ніж раніше'],
  ] as const)('%s: are not in: %s', (code, sentence) => {
    expect(dangerIn(sentence, danger[code])).toBe(undefined);
  });
});

describe('sentences in other languages', () => {
  const grief = group('grief', {
    themes: [{ value: 'grief', label: 'Rouw' }],
    editions: [
      edition('grief-1', {
        startDate: '2027-02-01',
        schedule: { frequency: 'weekly', byDay: ['MO'], startTime: '19:30' },
        location: { city: 'Hilversum' },
      }),
    ],
  });
  const index = prepareOffer([grief]);

  it.each([
    ['ar', 'أبحث عن مجموعة حزن مساء الاثنين Hilversum'],
    ['pl', 'szukam grupy, żałoba, poniedziałek wieczorem, Hilversum'],
    ['tr', 'yas grubu, pazartesi akşam, Hilversum'],
    ['uk', 'група, втрата, понеділок ввечері, Hilversum'],
  ] as const)('%s: %s', (code, sentence) => {
    const wishes = understand(index, sentence, {
      vocabulary: vocabularies[code],
      institutions: new Map(),
    })!.wishes;
    expect(wishes.map((it) => `${it.type} ${it.value}`).sort()).toEqual([
      'daypart evening',
      'place hilversum',
      'theme grief',
      'weekday MO',
    ]);
  });
});
