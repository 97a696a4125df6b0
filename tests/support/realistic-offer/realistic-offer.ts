import type { Group } from '../../../src/contract/group.ts';
import type { Institution } from '../../../src/contract/institution.ts';
import { randomEdition } from './editions.ts';
import { Random } from './random.ts';
import { textsOf } from './texts.ts';
import { audiences, kinds, themes } from './themes.ts';

const institutions: readonly Institution[] = Array.from({ length: 24 }, (_, index) => ({
  id: `welzijn-${index + 1}`,
  name: `Welzijn ${['Noord', 'Oost', 'Zuid', 'West'][index % 4]!} ${Math.floor(index / 4) + 1} (voorbeeld)`,
  phone: `035 000 00 ${String(index).padStart(2, '0')}`,
  openingHours: 'op werkdagen van 9.00 tot 17.00 uur',
  privacyUrl: 'https://voorbeeld.example/privacy',
  sample: true,
}));

/** Groups that are known by these names everywhere; the others are called after kind and theme. */
const wellKnown = [
  'Assertiviteitstraining',
  'Uitkomen met inkomen',
  'Werken aan werkstress',
  'In de put, uit de put',
  'Zelfsturing',
  'Scheiding en opvoeding',
  'Opvoeden en zo',
  'Beter omgaan met pubers',
  'Sociale vaardigheidstraining (SOVA)',
  'Zingeving en contact 65+',
];

function randomGroup(random: Random, index: number, today: string): Group {
  const theme = random.pickUneven(themes);
  const second = random.pick(themes);
  const [kind, word] = random.pickUneven(kinds);
  const sensitive = theme.value === 'domestic-violence';
  const id = `groep-${index + 1}`;
  const editions = Array.from({ length: random.pick([0, 1, 1, 1, 2, 2, 3, 5]) }, (_, edition) =>
    randomEdition(random, `${id}-${edition + 1}`, today, sensitive && random.chance(0.5)),
  );
  return {
    id,
    institution: random.pickUneven(institutions).id,
    name: random.chance(0.4) ? random.pick(wellKnown) : `${word} ${theme.label.toLowerCase()}`,
    kind,
    approach: random.pick(['head', 'heart', 'hands']),
    themes: second === theme || random.chance(0.5) ? [theme] : [theme, second],
    audiences: random.chance(0.4) ? [random.pick(audiences)] : [],
    ageMin: 18,
    ...textsOf(random),
    languages: random.chance(0.1) ? ['nl', 'en'] : ['nl'],
    lang: 'nl',
    intake: random.pick(['none', 'optional', 'required']),
    referral: 'self',
    signupBy: sensitive ? 'phone' : 'form',
    ...(sensitive && { sensitive }),
    editions,
  };
}

/**
 * An offer of the shape that a whole region has, for measuring: several institutions with groups of the
 * same names, long texts, 26 themes, and 180 towns and villages of which the towns have neighbourhoods.
 * The same size and day always give the same offer.
 *
 * @param today `YYYY-MM-DD`
 */
export function realisticOffer(
  size: number,
  today: string,
): { institutions: Institution[]; groups: Group[] } {
  const random = new Random(2027);
  const groups = Array.from({ length: size }, (_, index) => randomGroup(random, index, today));
  return { institutions: [...institutions], groups };
}
