import { dayparts } from '../../../domain/dates/dates.ts';
import { ownPosition, type Chosen } from '../../../domain/offer/filters.ts';
import type { ChosenValue } from '../finder-words.ts';

/** The fields in which something can be wrong. */
export type DemandSignalFields = 'text' | 'contact';

/** Longest text for a place that the contract accepts. */
const maxPlaceLength = 200;

/** An address or enough digits; whoever calls or mails finds out the rest. */
const canReach = /\S@\S+\.\S|(\d\D*){8}/;

const textOf = (data: FormData, name: string): string | undefined =>
  String(data.get(name) ?? '').trim() || undefined;

/** Places as the visitor reads them; where the visitor is goes nowhere. */
const placesIn = (chosen: readonly ChosenValue[]): string =>
  chosen
    .filter((it) => it.key === 'place' || (it.key === 'near' && it.value !== ownPosition))
    .map((it) => it.words)
    .join(', ')
    .slice(0, maxPlaceLength);

/** What is sent: the filters, those of the site included, and what was filled in. */
export function demandSignalOf(filters: Chosen, chosen: readonly ChosenValue[], data: FormData) {
  const contact = textOf(data, 'contact');
  return {
    themes: filters.theme,
    audiences: filters.audience,
    place: placesIn(chosen) || filters.place?.[0],
    dayparts: dayparts.filter((it) => filters.daypart?.includes(it)),
    barriers: data.getAll('barriers'),
    text: textOf(data, 'text'),
    contact: contact && { [contact.includes('@') ? 'email' : 'phone']: contact },
  };
}

/** The field that has to be filled in before a signal can be sent. */
export function wrongField(
  { contact: _contact, ...signal }: ReturnType<typeof demandSignalOf>,
  data: FormData,
  wantsAnswer: boolean,
): DemandSignalFields | undefined {
  if (!Object.values(signal).some((it) => it?.length)) return 'text';
  return wantsAnswer && !canReach.test(textOf(data, 'contact') ?? '') ? 'contact' : undefined;
}
