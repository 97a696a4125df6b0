/** Of this many places one may be held by sign-ups that nobody has looked at yet; always one at least. */
const PLACES_PER_UNSEEN = 10;

/** Places that sign-ups with one phone number or e-mail address may hold before somebody has looked. */
const MAX_PER_ADDRESS = 2;

/** Places held by sign-ups that look suspect or double and that nobody has looked at yet. */
export interface UnseenPlaces {
  readonly ofEdition: number;
  /** Those with the phone number or e-mail address of the new one. */
  readonly ofAddress: number;
}

/**
 * Whether one more sign-up that looks suspect or double may hold a place until a person has looked at
 * it. Most are of honest people: a program filled in the hidden field for them, or two of them share an
 * address. Without a limit a program could take all places. `maximum` is absent where nobody counts.
 */
export const mayHoldUnseen = (
  maximum: number | undefined,
  { ofEdition, ofAddress }: UnseenPlaces,
): boolean =>
  ofAddress < MAX_PER_ADDRESS &&
  ofEdition < Math.max(1, Math.floor((maximum ?? Infinity) / PLACES_PER_UNSEEN));
