import { sampleOffer } from '../../../src/endpoint/content/sample-offer.ts';
import type { Random } from './random.ts';
import data from './sentences.json' with { type: 'json' };

const models = sampleOffer('2027-01-14').groups ?? [];
const sentencesIn = (text = ''): string[] => text.split(/(?<=[.?!])\s+/);

/** What institutions write of a group: the sentences of the sample, and those of plans and articles. */
const sentences = [
  ...models.flatMap((it) => [
    ...sentencesIn(it.description),
    ...sentencesIn(it.forWhom),
    ...sentencesIn(it.notFor),
    ...(it.benefits ?? []),
  ]),
  ...data.sentences,
];
const keywords = models.flatMap((it) => it.keywords ?? []);
const summaries = models.map((it) => it.summary);

const firstParts =
  'armoede buurt dag droom familie geld gezins gespreks gezondheids groeps huis kinder kracht leef leer levens mantelzorg mannen opvoed ouderen praat rouw ruzie schulden school slaap spannings stress taal thuis tijd toekomst vaders verlies verwerkings vrienden vrouwen weerbaarheids werk wijk wooncontact zelfzorg zorg'.split(
    ' ',
  );
const lastParts =
  'aanbod aanpak adviseur bijeenkomst boek cafe contact cursus doel gesprek groep hulp huis kaart kring lessen middag moment netwerk oefening ochtend plan project punt ruimte situatie spreekuur steun team thema traject training uur vraag vrijwilliger weken werker'.split(
    ' ',
  );

/** A long text in paragraphs, with words that few other groups have. */
function longText(random: Random, paragraphs: number): string {
  const compound = () =>
    (random.chance(0.4) ? random.pick(firstParts) : '') +
    random.pick(firstParts) +
    random.pick(lastParts);
  const paragraph = () =>
    [
      ...Array.from({ length: random.between(2, 5) }, () => random.pick(sentences)),
      `Er is ook een ${compound()} en een ${compound()}.`,
    ].join(' ');
  return Array.from({ length: paragraphs }, paragraph).join('\n\n');
}

/** The texts of one group: from a few lines to more than a screen. */
export function textsOf(random: Random) {
  const model = random.pick(models);
  const some = (from: readonly string[], least: number, most: number) =>
    Array.from(
      new Set(Array.from({ length: random.between(least, most) }, () => random.pick(from))),
    );
  return {
    summary: `${random.pick(summaries)} ${random.pick(sentences)}`,
    description: longText(random, random.pick([1, 3, 3, 4, 5, 6, 9])),
    forWhom: model.forWhom,
    notFor: model.notFor,
    goals: model.goals,
    benefits: model.benefits,
    suitableWhen: model.suitableWhen,
    notSuitableWhen: model.notSuitableWhen,
    selfCheck: model.selfCheck,
    keywords: some(keywords, 3, 10),
  };
}
