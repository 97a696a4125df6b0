import { FullDate } from '../../contract/common.ts';
import type { Group } from '../../contract/group.ts';
import type { Institution } from '../../contract/institution.ts';
import type { OfferFile } from '../../contract/offer-file.ts';
import { type RelativeEdition, type SamplePlace, toEdition } from './relative-edition.ts';
import data from './sample-offer.json' with { type: 'json' };

interface SampleOffer {
  institution: Institution;
  /** What themes and audiences are called, by language. */
  labels: Record<string, Record<string, string>>;
  places: Record<string, SamplePlace>;
  groups: SampleGroup[];
}

/** A group of the sample: codes instead of labels, relative editions. */
type SampleGroup = Omit<Group, 'institution' | 'themes' | 'audiences' | 'editions'> & {
  themes: string[];
  audiences: string[];
  editions: RelativeEdition[];
};

const labelled = (values: string[], words: Record<string, string> = {}) =>
  values.map((value) => ({ value, label: words[value] ?? value }));

const wordsFor = (values: string[], words: Record<string, string> = {}) =>
  Object.fromEntries(labelled(values, words).map(({ value, label }) => [value, label]));

/** The languages in which every group says what it is about. */
const labelLanguages = ['nl', 'en'];

/**
 * The offer of a made-up institution, with editions around `today`. The groups are from a real policy
 * plan; institution, places, dates and numbers are made up, which the mark `sample` says.
 *
 * @param today `YYYY-MM-DD`
 * @throws RangeError when `today` is not a date
 */
export function sampleOffer(today: string): OfferFile {
  if (!FullDate.safeParse(today).success) {
    throw new RangeError(`not a date (YYYY-MM-DD): ${today}`);
  }
  const time = Date.parse(`${today}T00:00:00Z`);
  // TypeScript reads codes in JSON as strings; a test parses the result with the contract.
  const sample = structuredClone(data) as unknown as SampleOffer;
  const { institution, labels, places } = sample;
  return {
    institutions: [institution],
    groups: sample.groups.map(({ lang = 'nl', translations, themes, audiences, ...group }) => ({
      ...group,
      institution: institution.id,
      lang,
      translations: Object.fromEntries(
        labelLanguages
          .filter((code) => code !== lang)
          .map((code) => [
            code,
            {
              themes: wordsFor(themes, labels[code]),
              audiences: wordsFor(audiences, labels[code]),
              ...translations?.[code],
            },
          ]),
      ),
      themes: labelled(themes, labels[lang]),
      audiences: labelled(audiences, labels[lang]),
      editions: group.editions.map((edition) =>
        toEdition(edition, edition.place ? places[edition.place] : undefined, time),
      ),
    })),
  };
}
