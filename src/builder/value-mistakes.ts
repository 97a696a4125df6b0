import { endpointMistake } from '../internal/endpoint-mistake.ts';
import { nearestWord } from './nearest-word.ts';
import type { SnippetMistake } from './pasted-snippet.ts';

/** Attributes whose values the endpoint knows: what an unknown one is called, and what comes of it. */
const knownValues: Readonly<Record<string, readonly [title: string, why: string]>> = {
  institution: ['Deze instelling bestaat niet', 'Bezoekers zien dan alleen uw telefoonnummer.'],
  theme: ['Dit onderwerp heeft geen groepen', 'Bezoekers vinden dan niets.'],
  audience: ['Deze doelgroep heeft geen groepen', 'Bezoekers vinden dan niets.'],
  kind: ['Deze soort heeft geen groepen', 'Bezoekers vinden dan niets.'],
  place: ['Deze plaats heeft geen groepen', 'Bezoekers vinden dan niets.'],
  daypart: ['Dit dagdeel heeft geen groepen', 'Bezoekers vinden dan niets.'],
  poll: ['Deze peiling bestaat niet', 'Bezoekers kunnen dan niet stemmen.'],
  survey: ['Deze vragenlijst bestaat niet', 'Bezoekers kunnen hem dan niet invullen.'],
};

/** Puts a value in the place of another, in the text that was pasted. */
type Replace = (from: string, to: string) => string;

/** Values of attributes that the endpoint does not know. An attribute of which nothing is known passes. */
export function valueMistakes(
  attributes: Readonly<Record<string, string>>,
  known: Readonly<Record<string, readonly string[] | undefined>>,
  replaceIn: Replace,
): SnippetMistake[] {
  return Object.entries(knownValues).flatMap(([name, [title, why]]) => {
    const values = known[name] ?? [];
    if (attributes[name] === undefined || values.length === 0) return [];
    return attributes[name]
      .split(/\s+/)
      .filter((value) => value !== '' && !values.includes(value))
      .map((value) => {
        const right = nearestWord(value, values);
        return {
          title,
          why: `“${value}” staat er niet bij. ${right ? `Bedoelt u “${right}”?` : why}`,
          mended: right && replaceIn(attributes[name]!, attributes[name]!.replace(value, right)),
        };
      });
  });
}

/** What is wrong with `src`, which names files with an offer and not an endpoint. */
export function sourceMistakes(
  { src, endpoint, signup }: Readonly<Record<string, string | undefined>>,
  replaceIn: Replace,
): SnippetMistake[] {
  if (src === undefined) return [];
  const found: SnippetMistake[] = [];
  for (const address of src.split(/\s+/).filter(Boolean)) {
    if (/\/v\d+\/*$/.test(address)) {
      found.push({
        title: 'In src staat het adres van het aanbod',
        why: 'Dat adres hoort in endpoint. In src staat een bestand.',
        mended: endpoint === undefined ? replaceIn('src=', 'endpoint=') : undefined,
      });
    } else if (endpointMistake(address)?.kind === 'Scheme') {
      found.push({
        title: 'Het adres van het bestand mist https://',
        why: 'De browser zoekt het nu op uw eigen site.',
        mended: replaceIn(address, `https://${address}`),
      });
    }
  }
  if (signup === 'inline' && endpoint === undefined) {
    found.push({
      title: 'Bij een bestand is er geen aanmeldformulier',
      why: 'Zet er een telefoonnummer of signup-url bij.',
      mended: replaceIn(' signup="inline"', ''),
    });
  }
  return found;
}
