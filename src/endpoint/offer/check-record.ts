import { isMoment } from '../store/instants.ts';

/** Any record of an offer file; a group has editions, which have ids too. */
interface WithId {
  id: string;
  editions?: { id: string }[];
}

/** Something wrong in a record, by the path to it. */
export interface RecordFault {
  path: PropertyKey[];
  code: string;
  detail: string;
}

/**
 * Finds what a schema cannot: moments that are on no calendar, addresses that are no web page, and
 * duplicate ids. `seen` holds the ids of earlier records and gets those of this one.
 */
export const checkRecord = (record: WithId, seen = new Set<string>()): RecordFault[] => [
  ...impossibleTexts(record, []),
  ...duplicateIds(record, seen),
];

/** Texts that have the right form and no meaning, such as the 31st of February. */
export function impossibleTexts(value: unknown, path: PropertyKey[]): RecordFault[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, it]) => impossibleTexts(it, [...path, key]));
  }
  const name = String(path.at(-1));
  const detail = typeof value === 'string' ? wrongWith(name, value) : undefined;
  return detail ? [{ path, code: 'invalid-format', detail }] : [];
}

function wrongWith(name: string, text: string): string | undefined {
  if (name.endsWith('At')) {
    return isMoment(text) ? undefined : 'Dit moment bestaat niet.';
  }
  // A browser resolves a relative link; in a message only a whole address works.
  const page = name === 'signupPage';
  if (page || name === 'privacyUrl' || name === 'url') {
    return isWebAddress(text, page ? undefined : 'https://example.org')
      ? undefined
      : 'Dit is geen adres van een webpagina.';
  }
  return undefined;
}

const isWebAddress = (text: string, base: string | undefined): boolean =>
  URL.canParse(text, base) && /^https?:$/.test(new URL(text, base).protocol);

/** Ids, of the record or its editions, that an earlier record has. */
export function duplicateIds({ id, editions = [] }: WithId, seen: Set<string>): RecordFault[] {
  const faults: RecordFault[] = [];
  const check = (key: string, path: PropertyKey[]): void => {
    if (seen.has(key)) faults.push({ path, code: 'duplicate-id', detail: 'Dit kenmerk is er al.' });
    seen.add(key);
  };
  check(`record ${id}`, ['id']);
  for (const [index, edition] of editions.entries()) {
    check(`edition ${edition.id}`, ['editions', index, 'id']);
  }
  return faults;
}
