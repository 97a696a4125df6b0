import type { OfferStep } from '../offer/offer-step.ts';

/** What one press under a remedy begins, in another part of the desk. */
export type RemedyStep = OfferStep | { readonly make: 'announcement' };

/** How the desk goes there; `undefined` for who has no right to it. */
export type BeginStep = (step: RemedyStep) => (() => void) | undefined;
